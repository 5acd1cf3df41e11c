package workshop

import (
	"slices"
)

// Open opens the vote of the present step in the given way; "" takes the usual
// one.
func (s *Session) Open(way Way) error {
	s.cmd.Lock()
	defer s.cmd.Unlock()
	return s.open(s.State(), way)
}

func (s *Session) open(st State, way Way) error {
	def := st.Def(st.Now())
	if def.Vote == nil {
		return Errorf(EState, nil, "what", "no_vote")
	}
	if r, ok := st.OpenRound(); ok {
		return Errorf(EState, nil, "what", "vote_open", "step", r.Spec.Step)
	}
	if r, ok := st.Round(def.ID, false); ok && r.State != RoundVoid {
		return Errorf(EState, nil, "what", "vote_done", "step", def.ID)
	}
	if way == "" {
		way = st.UsualWay(def)
	}
	if !way.Known() {
		return Errorf(EInvalid, nil, "what", "way")
	}
	spec, err := NewSpec(st, def, way, s.rules.Discussed)
	if err != nil {
		return err
	}
	return s.openRound(st, spec)
}

// openRound opens a round and puts its count on the wall.
func (s *Session) openRound(st State, spec Spec) error {
	round, err := s.store.OpenRound(spec, st.Info.People, max(LeastShow, st.Info.MinShow))
	if err != nil {
		return s.failed(err)
	}
	s.change(Event{Kind: EventOpened, Step: spec.Step, Of: round.Seats}, func(st *State) {
		st.Rounds = append(slices.Clone(st.Rounds), round)
	})
	pos := st.Pos
	pos.Phase, pos.Page = PhaseVote, 0
	return s.move(pos, Event{Kind: EventPhase, Step: spec.Step})
}

// Cast puts one seat's ballot into the box of the open round: it was marked in
// the booth.
func (s *Session) Cast(seat int, b Ballot) error {
	return s.cast(Booth, func(r Round) (int, error) { return s.store.Cast(r.ID, seat, b) }, func(used []bool) {
		used[seat] = true
	})
}

// CastFree puts ballots without a seat into the box in the way that the round
// was opened in; into a round of the booth they come from paper. All of them or
// none.
func (s *Session) CastFree(ballots ...Ballot) error {
	way := Paper
	if r, ok := s.State().OpenRound(); ok {
		way = r.Spec.Way.withoutSeats()
	}
	return s.CastBy(way, ballots...)
}

// CastBy puts ballots without a seat into the box that were keyed in from paper
// or counted from cards.
func (s *Session) CastBy(way Way, ballots ...Ballot) error {
	return s.cast(way, func(r Round) (int, error) { return s.store.CastFree(r.ID, ballots) }, func(used []bool) {
		left := len(ballots)
		for i := range used {
			if left > 0 && !used[i] {
				used[i] = true
				left--
			}
		}
	})
}

func (s *Session) cast(way Way, store func(Round) (int, error), mark func(used []bool)) error {
	s.cmd.Lock()
	defer s.cmd.Unlock()
	st := s.State()
	i := slices.IndexFunc(st.Rounds, func(r Round) bool { return r.State == RoundOpen })
	if i < 0 {
		return Errorf(EState, nil, "what", "no_open_vote")
	}
	round := st.Rounds[i]
	undo, err := s.noteWay(round, way)
	if err != nil {
		return err
	}
	n, err := store(round)
	if err != nil {
		if CodeOf(err) != EUnsure {
			undo()
		}
		return s.failed(err)
	}
	round.Cast = n
	round.Used = slices.Clone(round.Used)
	mark(round.Used)
	s.change(Event{Kind: EventBallot, Step: round.Spec.Step, Recorded: n, Of: round.Seats}, func(st *State) {
		st.Rounds = replaced(st.Rounds, i, round)
	})
	return nil
}

// CloseRound closes the open round although somebody may not have voted, and
// goes on to its result.
func (s *Session) CloseRound() error {
	s.cmd.Lock()
	defer s.cmd.Unlock()
	st := s.State()
	round, ok := st.OpenRound()
	if !ok {
		return Errorf(EState, nil, "what", "no_open_vote")
	}
	if round.Spec.Step != st.Subject(st.Def(st.Now())) {
		return s.count(round)
	}
	return s.closeRound(round)
}

// closeRound counts the present step's round and goes on.
func (s *Session) closeRound(round Round) error {
	if err := s.count(round); err != nil {
		return err
	}
	st := s.State()
	if len(st.Def(st.Now()).Figures) > 0 {
		return s.showResult(st, round)
	}
	return s.forward(st)
}

// count closes a round in the file and keeps its tally.
func (s *Session) count(round Round) error {
	tally, err := s.store.CloseRound(round.ID)
	if err != nil {
		return s.failed(err)
	}
	round.State, round.Tally = RoundCounted, &tally
	s.change(Event{Kind: EventClosed, Step: round.Spec.Step, N: tally.Cast}, func(st *State) {
		st.Rounds = replaced(st.Rounds, s.index(*st, round.ID), round)
	})
	return nil
}

// showResult marks the round as shown and puts its result on the wall.
func (s *Session) showResult(st State, round Round) error {
	if err := s.markShown(st, round.Spec.Step); err != nil {
		return err
	}
	pos := st.Pos
	pos.Phase, pos.Page, pos.View = PhaseResult, 0, 0
	return s.move(pos, Event{Kind: EventPhase, Step: round.Spec.Step})
}

// markShown marks what a step's votes gave as shown: the first one and the one
// after the discussion, which are shown together.
func (s *Session) markShown(st State, step string) error {
	if st.ReadOnly {
		return nil
	}
	for _, round := range st.Rounds {
		if round.Spec.Step != step || round.State != RoundCounted {
			continue
		}
		if err := s.store.ShowRound(round.ID); err != nil {
			return s.failed(err)
		}
		round.State = RoundShown
		s.change(Event{Kind: EventPhase, Step: step}, func(st *State) {
			st.Rounds = replaced(st.Rounds, s.index(*st, round.ID), round)
		})
	}
	return nil
}

// Void destroys the ballots of the open round unread; the step can be voted on
// anew.
func (s *Session) Void() error {
	s.cmd.Lock()
	defer s.cmd.Unlock()
	st := s.State()
	round, ok := st.OpenRound()
	if !ok {
		return Errorf(EState, nil, "what", "no_open_vote")
	}
	if err := s.store.VoidRound(round.ID); err != nil {
		return s.failed(err)
	}
	s.change(Event{Kind: EventVoid, Step: round.Spec.Step}, func(st *State) {
		st.Rounds = slices.DeleteFunc(slices.Clone(st.Rounds), func(r Round) bool { return r.ID == round.ID })
	})
	if round.Spec.Step != st.Subject(st.Def(st.Now())) {
		return nil
	}
	pos := st.Pos
	pos.Phase, pos.Page = firstPhase(s.State(), pos.Step), 0
	if pos.Phase == PhaseCollect { // the list stands; it is the vote that was taken back
		pos.Phase = PhaseAsk
	}
	return s.move(pos, Event{Kind: EventPhase, Step: round.Spec.Step})
}

// SetPeople says how many are present from now on. An open round then expects
// as many ballots, but never fewer than it has: who has voted and left stays in.
func (s *Session) SetPeople(n int) error {
	s.cmd.Lock()
	defer s.cmd.Unlock()
	st := s.State()
	info := st.Info
	info.People = n
	if err := info.sound(st.Pack); err != nil {
		return err
	}
	i := slices.IndexFunc(st.Rounds, func(r Round) bool { return r.State == RoundOpen })
	if i < 0 {
		if err := s.store.SaveInfo(info); err != nil {
			return s.failed(err)
		}
		s.change(Event{Kind: EventContent}, func(st *State) { st.Info = info })
		return nil
	}
	round := st.Rounds[i].expecting(n)
	if err := s.store.SetSeats(round.ID, round.Seats, info); err != nil {
		return s.failed(err)
	}
	s.change(Event{Kind: EventContent}, func(st *State) {
		st.Info, st.Rounds = info, replaced(st.Rounds, i, round)
	})
	return nil
}

// expecting gives the round with ballots expected of n people. Seats are added
// where there are too few, and stay where there are more.
func (r Round) expecting(n int) Round {
	r.Seats = max(n, r.Cast)
	if more := r.Seats - len(r.Used); more > 0 {
		r.Used = append(slices.Clone(r.Used), make([]bool, more)...)
	}
	return r
}

func (s *Session) index(st State, round int64) int {
	return slices.IndexFunc(st.Rounds, func(r Round) bool { return r.ID == round })
}
