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
	defer s.cmd.Unlock()
	s.advance()
	if s.unsaved < clockSaveEvery {
		return nil
	}
	return s.saveClock()
}

func (s *Session) advance() {
	now := s.rules.Now()
	gap := now.Sub(s.last)
	s.last = now
	if gap <= 0 || gap > clockMaxGap || s.State().ReadOnly {
		return
	}
	s.unsaved += gap
	s.change(Event{Kind: EventClock}, func(st *State) {
		step := st.Agenda[st.Pos.Step]
		step.Spent += gap
		st.Timer = st.Timer.later(gap)
		st.Agenda = replaced(st.Agenda, st.Pos.Step, step)
	})
}

// saveClock commits what the clock of the present step has counted.
func (s *Session) saveClock() error {
	s.advance()
	if s.unsaved == 0 {
		return nil
	}
	st := s.State()
	if err := s.store.SaveSpent(st.Pos.Step, st.Now().Spent); err != nil {
		return s.failed(err)
	}
	s.unsaved = 0
	return nil
}
