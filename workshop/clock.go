package workshop

import "time"

// How the step clock is kept. It counts differences of a monotonic clock, so
// that a changed wall clock does no harm; a longer gap between two ticks means
// that the computer slept, and sleeping is not facilitating.
const (
	clockSaveEvery = 10 * time.Second
	clockMaxGap    = 30 * time.Second
)

// Tick adds the time since the last tick to the present step. Call it once a
// second.
func (s *Session) Tick() error {
	s.cmd.Lock()
	if s.advance() {
		s.put(s.State(), Event{Kind: EventClock})
	}
	s.cmd.Unlock()
	return s.do(func(t *turn) error {
		if s.unsaved >= clockSaveEvery {
			t.saveClock(s.unsaved)
		}
		return nil
	})
}

// advance adds the time that has passed to the present step, and reports whether
// any has. It is not in the file yet.
func (c *core) advance() bool {
	now := c.rules.Now()
	gap := now.Sub(c.last)
	c.last = now
	st := c.State()
	if late := now.After(st.Info.When); late != st.Overdue {
		st.Overdue = late
		c.put(st)
	}
	if gap <= 0 || gap > clockMaxGap || st.ReadOnly {
		return false
	}
	c.unsaved += gap
	step := st.Now()
	step.Spent += gap
	st.Timer = st.Timer.later(gap)
	st.Agenda = replaced(st.Agenda, st.Pos.Step, step)
	c.put(st)
	return true
}

// saveClock has what the clock has counted committed.
func (t *turn) saveClock(unsaved time.Duration) {
	if unsaved > 0 {
		t.change.Agenda = t.was.Agenda
	}
}
