package facilitator

import (
	"errors"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/ui/paint/painttest"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/rehearsal"
)

// TestPictures makes README's picture of the facilitator's window: the answers of the first
// exercise come up, and the day is a little behind its plan.
func TestPictures(t *testing.T) {
	painttest.Wanted(t)
	r := newRoom(t, settings{})
	seen, planned := "", time.Duration(0)
	there := errors.New("there")
	begin := r.now
	err := rehearsal.Run(r.session, rehearsal.Options{Seed: 11, Words: r.win.b.Words, Wall: func(st workshop.State) error {
		r.draw()
		r.pump()
		now := st.Now()
		if now.ID == "A5" && st.Pos.Phase == workshop.PhaseResult {
			return there
		}
		if now.ID != seen { // the step takes its time, and each a little more
			seen, planned = now.ID, planned+time.Duration(now.Minutes)*time.Minute
			for end := begin.Add(planned + planned/20); r.now.Before(end); { // the clock goes on as it does in the window
				r.now = r.now.Add(20 * time.Second)
				if err := r.session.Tick(); err != nil {
					return err
				}
			}
		}
		return nil
	}})
	if !errors.Is(err, there) {
		t.Fatal(err)
	}
	for range 3 {
		r.now = r.now.Add(20 * time.Second)
		r.do(func(s *workshop.Session) error { return s.Tick() })
	}
	painttest.Keep(t, "facilitator", r.canvas.Capture())
}
