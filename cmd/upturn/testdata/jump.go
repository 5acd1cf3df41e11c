// Package away with a time of day that jumps, for the tests of the windows. They lay this
// file over the program's own, see e2e_jump_test.go.
package away

import (
	"os"
	"os/signal"
	"sync/atomic"
	"syscall"
	"time"
	_ "unsafe" // for go:linkname
)

// jump is how far SIGUSR1 puts the time of day on.
const jump = 10 * time.Minute

var ahead atomic.Int64

// toolkitNow is the clock by which the toolkit forgets what it has not painted.
//
//go:linkname toolkitNow fyne.io/fyne/v2/internal/cache.timeNow
var toolkitNow func() time.Time

// jumped is a time by the clock that jumps.
func jumped(t time.Time) time.Time { return t.Add(time.Duration(ahead.Load())) }

// jumps listens for the signal, from when the program looks at its clocks.
func jumps() {
	toolkitNow = func() time.Time { return jumped(time.Now()) }
	c := make(chan os.Signal, 1)
	signal.Notify(c, syscall.SIGUSR1)
	go func() {
		for range c {
			ahead.Add(int64(jump))
		}
	}()
}
