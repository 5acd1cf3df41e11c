package workshop

import "time"

// Rules are what the session asks of packages that know more than it does.
type Rules struct {
	// Pages tells how many pages the present phase has on the wall; nil = one.
	Pages func(State) int
	// Ahead tells how many pages there are ahead of what an open vote asks, which come and go by
	// themselves; nil = none.
	Ahead func(State) int
	// Discussed names the questions of a tally that deserve a closer look.
	Discussed func(Tally) []string
	// Now is the clock; nil = time.Now.
	Now func() time.Time
	// Uptime is a clock that goes on while the computer sleeps and that nobody can set; nil, or
	// false = there is none, and the time of day has to do.
	Uptime func() (time.Duration, bool)
}

// Session is a running workshop: commands go in, are committed to the store, each
// as a whole, and come out as events. Commands run one at a time; all methods may be
// called from any goroutine, but a subscriber must not call a command directly.
type Session struct{ sorting }

// Start loads a workshop and takes it up where it stopped.
func Start(store Store, rules Rules) (*Session, error) {
	if rules.Now == nil {
		rules.Now = time.Now
	}
	if rules.Uptime == nil {
		rules.Uptime = func() (time.Duration, bool) { return 0, false }
	}
	if rules.Pages == nil {
		rules.Pages = func(State) int { return 1 }
	}
	st, err := store.Load()
	if err != nil {
		return nil, err
	}
	if st.Pos.Step < 0 || st.Pos.Step >= len(st.Agenda) || st.Pack == nil {
		return nil, Errorf(EDamaged, nil, "place", "agenda")
	}
	for _, step := range st.Agenda {
		if _, ok := st.Pack.Step(step.ID); !ok {
			return nil, Errorf(EDamaged, nil, "place", "step "+step.ID)
		}
	}
	if err := st.Understood(); err != nil {
		return nil, err
	}
	if st.Info, err = st.takenUp(); err != nil {
		return nil, err
	}
	now := rules.Now()
	st = clocked(st, now)
	s := &Session{sorting{core{store: store, rules: rules, seen: seen{st: onTime(st, now)}, last: now, deeds: deeds{now: rules.Now}}}}
	s.elapsed(now)                         // from here on
	if !st.ReadOnly && !st.Now().Entered { // a new workshop
		return s, s.do(func(t *turn) error {
			t.enter(st.Pos)
			return nil
		})
	}
	return s, nil
}

// Close commits the clock and closes the file.
func (s *Session) Close() error {
	err := s.do(func(t *turn) error {
		t.saveClock(s.unsaved)
		return nil
	})
	s.cmd.Lock()
	defer s.cmd.Unlock()
	if cerr := s.store.Close(); err == nil {
		err = cerr
	}
	return err
}

// SetBlank darkens the wall or lights it again. It waits for no disk.
func (s *Session) SetBlank(on bool) { s.darken(on) }

// SetFrozen keeps the wall where it is while the facilitator looks ahead, or
// lets it follow again.
func (s *Session) SetFrozen(on bool) {
	s.cmd.Lock()
	defer s.cmd.Unlock()
	st := s.State()
	if st.Frozen = nil; on {
		pos := st.Pos
		st.Frozen = &pos
	}
	s.put(st, Event{Kind: EventWall})
}
