package ballot

import "time"

// While a ballot is in hand the booth looks at the clock every second. A
// computer that slept has missed some of these looks: the wall's clock has run
// on, and on most systems the monotonic one has not. Whoever wakes it need not
// be who put it to sleep, so the ballot is cleared.
const (
	beatEvery = time.Second
	napAfter  = 5 * time.Second // a busy computer is not that late
)

// stayAwake begins to look at the clock.
func (b *Booth) stayAwake() {
	b.seen = b.deps.now()
	b.beat.start(b.deps, beatEvery, b.lookAtClock)
}

func (b *Booth) lookAtClock() {
	last := b.seen
	b.stayAwake()
	if slept(last, b.seen) {
		b.Wipe()
	}
}

// slept reports whether the computer slept between two looks that should be a
// second apart: the clocks went apart, or both went on without us. A wall clock
// that somebody puts back is no sleep.
func slept(last, now time.Time) bool {
	mono := now.Sub(last) // by the monotonic clock where there is one
	wall := now.Round(0).Sub(last.Round(0))
	return mono > napAfter || wall-mono > napAfter
}
