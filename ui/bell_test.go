package ui

import (
	"sync/atomic"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
)

// A timer that is up rings where that is wanted, and nowhere else.
func TestTheBell(t *testing.T) {
	for _, on := range []bool{false, true} {
		d := atDesk(t, "en", desktopSize, deskFiles{})
		var rung atomic.Int32
		d.p.Ring = func() error { rung.Add(1); return nil }
		settings := chooser{d.p}
		v := settings.values()
		if v.Sound {
			t.Fatal("it rings unasked")
		}
		v.Sound = on
		settings.choose(v)
		first := int32(0)
		if on { // once, to be heard
			first = 1
			d.until("the bell to be tried", func() bool { return rung.Load() == first })
		}
		d.workshop("A1")
		d.run(func(s *workshop.Session) error { return s.StartTimer(time.Second) })
		d.until("the end of the timer", func() bool {
			left, runs := d.p.lead.st.Countdown()
			return runs && left.Left <= 0
		})
		if on {
			d.until("the bell", func() bool { return rung.Load() == first+1 })
		}
		time.Sleep(1500 * time.Millisecond) // and not once more
		d.settle()
		if want := map[bool]int32{false: 0, true: 2}[on]; rung.Load() != want {
			t.Errorf("on %v: it has rung %d times", on, rung.Load())
		}
	}
}
