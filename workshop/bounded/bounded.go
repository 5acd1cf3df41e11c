// Package bounded holds the readers of strangers' files to limits of time and memory while
// they are fuzzed. Go's own fuzzing finds panics only.
package bounded

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"strconv"
	"testing"
	"time"
)

// limits of one input.
type limits struct {
	busy   time.Duration // of processor time, which a busy machine does not lengthen
	wall   time.Duration // for what waits and does nothing
	memory uint64        // bytes, of the whole process
}

// usual is what a finding is: whoever waits for a file waits no longer.
var usual = limits{busy: 5 * time.Second, wall: time.Minute, memory: 500 << 20}

// every is how often a reader is looked at.
const every = 20 * time.Millisecond

// Run runs do. While the tests are fuzzed, an input on which it takes more than 5 s or
// 500 MB ends the process, and is kept by the fuzzer as a finding.
func Run(t testing.TB, do func()) {
	t.Helper()
	if !fuzzed() {
		do()
		return
	}
	debug.SetMemoryLimit(int64(usual.memory / 2)) // what could be freed is no finding
	stop := usual.watch(func(what string) {
		buf := make([]byte, 1<<20)
		panic(fmt.Sprintf("%s\n%s", what, buf[:runtime.Stack(buf, true)]))
	})
	defer stop()
	do()
}

// fuzzed reports whether this is a process that runs inputs of the fuzzer.
func fuzzed() bool {
	f := flag.Lookup("test.fuzzworker")
	return f != nil && f.Value.String() == "true"
}

// watch calls exceeded from another goroutine once a limit is exceeded.
func (l limits) watch(exceeded func(what string)) (stop func()) {
	begun, busy := time.Now(), time.Duration(-1) // most inputs are done before the first look
	done := make(chan struct{})
	go func() {
		tick := time.NewTicker(every)
		defer tick.Stop()
		for {
			select {
			case <-done:
				return
			case <-tick.C:
			}
			if busy < 0 {
				busy = processor()
			}
			switch {
			case processor()-busy > l.busy || time.Since(begun) > l.wall:
				exceeded("over time: " + time.Since(begun).String())
				return
			case memory() > l.memory:
				exceeded("over memory: " + strconv.FormatUint(memory()>>20, 10) + " MB")
				return
			}
		}
	}()
	return func() { close(done) }
}

// processor is the processor time that this process has had. Where the system does not
// tell it in a file, it is the time of day: then a busy machine finds too much.
func processor() time.Duration {
	const perSecond = 100 // of the ticks that the kernel shows
	text, err := ofKernel("stat")
	if err == nil {
		// The second field is the program's name in parentheses and may hold spaces.
		fields := bytes.Fields(text[bytes.LastIndexByte(text, ')')+1:])
		if len(fields) > 12 {
			user, uerr := strconv.Atoi(string(fields[11]))
			system, serr := strconv.Atoi(string(fields[12]))
			if uerr == nil && serr == nil {
				return time.Duration(user+system) * time.Second / perSecond
			}
		}
	}
	return time.Duration(time.Now().UnixNano())
}

// memory is what this process has of the machine's, C's with it where the system tells.
func memory() uint64 {
	text, err := ofKernel("statm")
	if fields := bytes.Fields(text); err == nil && len(fields) > 2 {
		pages, perr := strconv.ParseUint(string(fields[1]), 10, 64)
		shared, serr := strconv.ParseUint(string(fields[2]), 10, 64) // the fuzzer's own buffers
		if perr == nil && serr == nil && pages > shared {
			return (pages - shared) * uint64(os.Getpagesize())
		}
	}
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.Sys - m.HeapReleased
}

// ofKernel is what Linux tells of this process. Under wine there is a file of that name as
// well, and it tells of another process.
func ofKernel(name string) ([]byte, error) {
	if runtime.GOOS != "linux" {
		return nil, os.ErrNotExist
	}
	return os.ReadFile("/proc/self/" + name)
}
