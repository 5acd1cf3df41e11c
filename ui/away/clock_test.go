package away

import (
	"testing"
	"time"
)

// hands are clocks that a test moves.
type hands struct{ r Reading }

func (h *hands) move(wall, run time.Duration) {
	h.r = Reading{Wall: h.r.Wall.Add(wall), Run: h.r.Run + run}
}

func newHands() (*hands, *Clock) {
	h := &hands{Reading{Wall: time.Date(2026, 3, 29, 2, 59, 0, 0, time.UTC)}}
	return h, ClockOf(func() Reading { return h.r })
}

func TestMissedTimeIsNoticed(t *testing.T) {
	for _, tt := range []struct {
		name      string
		wall, run time.Duration
		missed    bool
	}{
		{"a second", time.Second, time.Second, false},
		{"a busy computer", 5 * time.Second, 5 * time.Second, false},
		{"the program was stopped for a minute", 65 * time.Second, 65 * time.Second, true},
		{"for ten seconds", 10 * time.Second, 10 * time.Second, true},
		{"the computer slept, and one clock with it", 8 * time.Minute, time.Second, true},
		{"the time of day was put on by an hour", time.Hour, time.Second, true},
		{"by seven seconds", 7 * time.Second, time.Second, true},
		{"corrected by two seconds", 3 * time.Second, time.Second, false},
		{"put back by an hour", -time.Hour, time.Second, true},
		{"put back by five seconds", -5 * time.Second, time.Second, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			h, c := newHands()
			h.move(time.Second, time.Second)
			if c.Take() {
				t.Fatal("missed before anything happened")
			}
			h.move(tt.wall, tt.run)
			if got := c.Take(); got != tt.missed {
				t.Errorf("missed %v, want %v", got, tt.missed)
			}
			h.move(time.Second, time.Second)
			if c.Take() {
				t.Error("told twice")
			}
		})
	}
}

func TestAClockTellsOfMissedTime(t *testing.T) {
	h, c := newHands()
	at, done, told := make(chan time.Time), make(chan struct{}), make(chan bool, 10)
	over := make(chan struct{})
	go func() { c.watch(at, done, func() { told <- true }); close(over) }()
	at <- time.Time{}
	h.move(65*time.Second, 65*time.Second)
	at <- time.Time{}
	at <- time.Time{}
	close(done)
	<-over
	if len(told) != 1 {
		t.Errorf("told %d times", len(told))
	}
	if !c.Take() || c.Take() {
		t.Error("what was told cannot be taken up, once")
	}
}

// The clocks of this computer agree with each other, and stop can be called twice.
func TestTheComputersOwnClocks(t *testing.T) {
	c := NewClock()
	if c.Take() {
		t.Error("time is missed at once")
	}
	stop := c.Watch(func() { t.Error("time was missed") })
	stop()
	stop()
}
