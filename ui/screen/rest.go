package screen

import (
	"sync/atomic"
	"time"
)

// The toolkit looks for events sixty times a second, all day. That costs more than all
// that a waiting workshop does. While nothing moves, the loop is laid to sleep in the
// windowing library, which wakes it for each key, each movement of the pointer, and for
// what other goroutines have to say.
const (
	// moving is how long something may move after whatever can set it in motion: longer
	// than any animation takes.
	moving = 2 * time.Second
	// longest is the longest sleep: the toolkit has timers of its own that cannot wake it. It is
	// longer than a second, so that a clock that runs is all that wakes the loop.
	longest = 1500 * time.Millisecond
	// looking is for how long a round of the loop is waited for: some of its rounds.
	looking = 50 * time.Millisecond
)

// eventLoop is the toolkit's, and the windowing library's below it.
type eventLoop interface {
	// call has f called on the UI goroutine, and wait waits until it was.
	call(f func())
	wait(f func())
	// soon has f called on the UI goroutine in the next round of the loop, just before it paints.
	soon(f func())
	// sleep waits for events, on the UI goroutine, d at most, and has them handled.
	// False when the windows are gone.
	sleep(d time.Duration) bool
	// wake ends a sleep; from any goroutine.
	wake()
	// there reports whether the windowing library is; from any goroutine.
	there() bool
}

// rest lays the loop of the windows to sleep.
type rest struct {
	loop    eventLoop
	since   time.Time    // what the times count from
	until   atomic.Int64 // the time until which something may move
	asleep  atomic.Bool
	waiting atomic.Int64 // calls that the loop has not made yet
	made    atomic.Int64 // calls that it has made
	painted atomic.Int64 // how many of them before it has painted last
	begun   atomic.Bool  // the windowing library has been there
}

func newRest(l eventLoop) *rest {
	r := &rest{loop: l, since: time.Now()}
	r.stir()
	return r
}

// stir keeps the loop awake while something may move.
func (r *rest) stir() { r.until.Store(int64(time.Since(r.since) + moving)) }

// left is how long something may still move.
func (r *rest) left() time.Duration { return time.Duration(r.until.Load()) - time.Since(r.since) }

// do calls f on the UI goroutine, and wakes it if need be.
func (r *rest) do(f func()) {
	r.waiting.Add(1)
	r.loop.call(func() {
		r.waiting.Add(-1)
		r.made.Add(1)
		if !r.gone() {
			f()
		}
	})
	// Either the loop is seen asleep here, or it sees the call before it falls asleep.
	if r.asleep.Load() {
		r.loop.wake()
	}
}

// gone reports whether the windows were there and are no more. From then on the toolkit has
// each call run at once by whoever makes it, beside those who close the program: what a timer
// asks the screens then would end it with a panic.
func (r *rest) gone() bool {
	there := r.loop.there()
	if there {
		r.begun.Store(true)
	}
	return !there && r.begun.Load()
}

// run lays the loop to sleep again and again, until the windows are gone.
func (r *rest) run() {
	for there := true; there; {
		time.Sleep(r.left())
		r.round()
		r.loop.wait(func() { there = r.sleep() })
	}
}

// round waits until the loop goes round once, in which it paints what has changed.
func (r *rest) round() {
	painting := make(chan struct{})
	r.loop.soon(func() {
		r.painted.Store(r.made.Load())
		close(painting)
	})
	late := time.NewTimer(looking)
	defer late.Stop()
	select {
	case <-painting:
	case <-late.C:
	}
}

// sleep waits, on the UI goroutine, for whatever comes, once all is painted. False when the
// windows are gone.
func (r *rest) sleep() bool {
	if r.left() > 0 {
		return true
	}
	if r.painted.Load() != r.made.Load() {
		return !r.gone()
	}
	r.asleep.Store(true)
	defer r.asleep.Store(false)
	if r.waiting.Load() > 0 {
		return true
	}
	start := time.Now()
	there := r.loop.sleep(longest)
	if time.Since(start) < longest*9/10 && r.waiting.Load() == 0 { // a key, or the pointer
		r.stir()
	}
	return there
}
