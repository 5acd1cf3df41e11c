package workshop

import (
	"slices"
	"sync"
	"time"
)

// Rules are what the session asks of packages that know more than it does.
type Rules struct {
	// Pages tells how many pages the present phase has on the wall; nil = one.
	Pages func(State) int
	// Discussed names the questions of a tally that deserve a closer look.
	Discussed func(Tally) []string
	// Now is the clock; nil = time.Now. Only differences are used.
	Now func() time.Time
}

// Session is a running workshop: commands go in, are committed to the store,
// and come out as events. Commands run one at a time; all methods may be called
// from any goroutine, but a subscriber must not call a command directly.
//
// It has more methods than other types, since each command is one, in the file of
// what it is about, and all of them take turns under one lock.
type Session struct {
	store Store
	rules Rules

	cmd sync.Mutex // held for a whole command, events included

	mu   sync.RWMutex // guards what follows
	st   State
	subs []func(State, Event)

	last    time.Time     // of the step clock
	unsaved time.Duration // clock time not yet in the file
}

// Start loads a workshop and takes it up where it stopped.
func Start(store Store, rules Rules) (*Session, error) {
	if rules.Now == nil {
		rules.Now = time.Now
	}
	if rules.Pages == nil {
		rules.Pages = func(State) int { return 1 }
	}
	st, err := store.Load()
	if err != nil {
		return nil, err
	}
	if len(st.Agenda) == 0 || st.Pos.Step < 0 || st.Pos.Step >= len(st.Agenda) || st.Pack == nil {
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
	s := &Session{store: store, rules: rules, st: st, last: rules.Now()}
	s.st.Pos = reconcile(st)
	if st.Pos.Phase == PhaseVote && s.st.Pos.Phase == PhaseResult {
		// Counting and showing are separate commits, too. What comes on the wall now
		// has been shown, or it would be missing from the sheet to take home.
		if err := s.markShown(s.st, s.st.Subject(s.st.Def(s.st.Now()))); err != nil {
			return nil, err
		}
	}
	if !st.ReadOnly && !st.Agenda[st.Pos.Step].Entered {
		return s, s.enter(s.st.Pos)
	}
	return s, nil
}

// reconcile mends a position that a power cut left behind its round: opening,
// closing and moving on are separate commits, and the round is the truth.
func reconcile(st State) Position {
	pos := st.Pos
	def := st.Def(st.Agenda[pos.Step])
	round, ok := st.Last(st.Subject(def))
	if def.Vote == nil {
		switch {
		case ok && round.State == RoundOpen && st.repeats(round):
			pos.Phase = PhaseVote
		case pos.Phase == "", pos.Phase == PhaseVote:
			pos.Phase = firstPhase(st, pos.Step)
		}
		return pos
	}
	switch {
	case ok && round.State == RoundOpen:
		pos.Phase = PhaseVote
	case ok && pos.Phase == PhaseVote && len(def.Figures) > 0:
		pos.Phase, pos.Page = PhaseResult, 0
	case pos.Phase == PhaseVote || pos.Phase == "":
		pos.Phase, pos.Page = PhaseAsk, 0
	}
	return pos
}

// State gives a snapshot. It is never changed afterwards.
func (s *Session) State() State {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.st
}

// Subscribe has f called after every commit, in order, with the new state.
func (s *Session) Subscribe(f func(State, Event)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.subs = append(s.subs, f)
}

// Close commits the clock and closes the file.
func (s *Session) Close() error {
	s.cmd.Lock()
	defer s.cmd.Unlock()
	err := s.saveClock()
	if cerr := s.store.Close(); err == nil {
		err = cerr
	}
	return err
}

// change puts a new state in place and tells the subscribers. The command lock
// must be held and the change be committed.
func (s *Session) change(ev Event, f func(*State)) {
	s.mu.Lock()
	next := s.st
	f(&next)
	s.st = next
	subs := s.subs
	s.mu.Unlock()
	for _, sub := range subs {
		sub(next, ev)
	}
}

// reload takes the truth from the file after a commit whose outcome is not known.
func (s *Session) reload() {
	st, err := s.store.Load()
	if err != nil {
		return // the command's own error says more
	}
	if info, err := st.takenUp(); err == nil {
		st.Info = info
	}
	s.change(Event{Kind: EventContent}, func(to *State) {
		st.Blank, st.Frozen, st.Pos, st.Timer = to.Blank, to.Frozen, to.Pos, to.Timer
		st.Pos = reconcile(st)
		*to = st
	})
}

// failed passes an error on, after taking up the file's truth where needed.
func (s *Session) failed(err error) error {
	if CodeOf(err) == EUnsure {
		s.reload()
	}
	return err
}

// SetBlank darkens the wall or lights it again.
func (s *Session) SetBlank(on bool) {
	s.cmd.Lock()
	defer s.cmd.Unlock()
	s.change(Event{Kind: EventWall}, func(st *State) { st.Blank = on })
}

// SetFrozen keeps the wall where it is while the facilitator looks ahead, or
// lets it follow again.
func (s *Session) SetFrozen(on bool) {
	s.cmd.Lock()
	defer s.cmd.Unlock()
	s.change(Event{Kind: EventWall}, func(st *State) {
		st.Frozen = nil
		if on {
			pos := st.Pos
			st.Frozen = &pos
		}
	})
}

// replaced gives a copy of a list with one element changed.
func replaced[T any](list []T, i int, v T) []T {
	out := slices.Clone(list)
	out[i] = v
	return out
}
