package away

import (
	"sync"
	"time"
)

const (
	// lookEvery is how often a clock is looked at. It wakes no window.
	lookEvery = time.Second
	// missedAfter is how late a look may be: a busy computer is not that late.
	missedAfter = 5 * time.Second
	// backAfter is how far a wall clock may be put back: the time of the network
	// corrects by less while nobody is away.
	backAfter = 30 * time.Second
)

// Reading is what both clocks of a computer show at one moment.
type Reading struct {
	Wall time.Time     // the time of day
	Run  time.Duration // since some moment; on some systems it stands while the computer sleeps
}

// Clock notices time in which the program did not run: the computer slept, the program
// was stopped, or somebody changed the time of day.
type Clock struct {
	read func() Reading

	mu      sync.Mutex
	last    Reading
	pending bool // time was missed, and nobody has taken that up
}

// NewClock makes one that looks at the computer's own clocks.
func NewClock() *Clock {
	start := time.Now()
	return ClockOf(func() Reading {
		now := time.Now()
		return Reading{Wall: now.Round(0), Run: now.Sub(start)} // rounded: without the running clock
	})
}

// ClockOf makes one that looks at other clocks.
func ClockOf(read func() Reading) *Clock { return &Clock{read: read, last: read()} }

// Take looks at the clocks, and reports whether time was missed since Take did so last.
// From any goroutine; one of them is told, be it before Watch has told anybody.
func (c *Clock) Take() bool {
	c.look()
	c.mu.Lock()
	defer c.mu.Unlock()
	missed := c.pending
	c.pending = false
	return missed
}

// look looks at the clocks, and reports whether time was missed since the last look.
func (c *Clock) look() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	now, last := c.read(), c.last
	c.last = now
	if !missed(last, now) {
		return false
	}
	c.pending = true
	return true
}

// missed reports whether the program stood still between two looks, or the time of day
// went on without it.
func missed(last, now Reading) bool {
	ran := now.Run - last.Run
	jumped := now.Wall.Sub(last.Wall) - ran
	return ran > lookEvery+missedAfter || jumped > missedAfter || jumped < -backAfter
}

// Watch looks again and again, and calls woken, on a goroutine of its own, whenever time
// was missed, until stop is called. Take tells what there was.
func (c *Clock) Watch(woken func()) (stop func()) {
	t := time.NewTicker(lookEvery)
	done := make(chan struct{})
	go c.watch(t.C, done, woken)
	return sync.OnceFunc(func() {
		t.Stop()
		close(done)
	})
}

func (c *Clock) watch(at <-chan time.Time, done <-chan struct{}, woken func()) {
	for {
		select {
		case <-done:
			return
		case <-at:
			if c.look() {
				woken()
			}
		}
	}
}
