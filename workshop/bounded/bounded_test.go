package bounded

import (
	"strings"
	"testing"
	"time"
)

// exceeds runs do and gives what is told of it within two seconds.
func exceeds(l limits, do func(told <-chan string)) string {
	told := make(chan string, 1)
	stop := l.watch(func(what string) { told <- what })
	defer stop()
	do(told)
	select {
	case what := <-told:
		return what
	default:
		return ""
	}
}

// wait waits until something is told, or for so long.
func wait(told <-chan string, most time.Duration, busy bool) {
	for end := time.Now().Add(most); time.Now().Before(end) && len(told) == 0; {
		if !busy {
			time.Sleep(time.Millisecond)
		}
	}
}

func TestLimits(t *testing.T) {
	const far = time.Hour
	for name, c := range map[string]struct {
		limits limits
		do     func(told <-chan string)
		want   string
	}{
		"within":      {limits{far, far, 1 << 40}, func(told <-chan string) { wait(told, 100*time.Millisecond, true) }, ""},
		"works long":  {limits{200 * time.Millisecond, far, 1 << 40}, func(told <-chan string) { wait(told, 20*time.Second, true) }, "over time"},
		"waits long":  {limits{far, 200 * time.Millisecond, 1 << 40}, func(told <-chan string) { wait(told, 20*time.Second, false) }, "over time"},
		"only waits":  {limits{2 * time.Second, far, 1 << 40}, func(told <-chan string) { wait(told, 500*time.Millisecond, false) }, ""},
		"takes a lot": {limits{far, far, memory() + 64<<20}, take, "over memory"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := exceeds(c.limits, c.do); !strings.HasPrefix(got, c.want) || (got == "") != (c.want == "") {
				t.Errorf("told %q, want %q", got, c.want)
			}
		})
	}
}

// take takes 128 MB.
func take(told <-chan string) {
	held := make([]byte, 128<<20)
	for i := range held {
		held[i] = 1
	}
	wait(told, 20*time.Second, false)
	if held[0] != 1 {
		panic("freed")
	}
}

// In the usual tests nothing is watched: others run beside them.
func TestNothingIsWatchedInTheUsualTests(t *testing.T) {
	ran := false
	Run(t, func() { ran = true })
	if !ran || fuzzed() {
		t.Error(ran, fuzzed())
	}
}
