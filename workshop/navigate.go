package workshop

import "strconv"

// firstPhase is the phase in which a step begins.
func firstPhase(st State, step int) Phase {
	def := st.Def(st.Agenda[step])
	last, voted := st.Last(st.Subject(def))
	switch {
	case voted && last.State == RoundOpen && (def.Vote != nil && !def.Kind.Traits().Collects || st.repeats(last)):
		return PhaseVote
	case def.Kind.Traits().Reveals:
		return PhaseResult
	case def.Kind.Traits().Collects:
		return PhaseCollect
	case def.Vote != nil && len(def.Figures) > 0:
		if voted && last.State >= RoundCounted {
			return PhaseResult
		}
	}
	return PhaseAsk
}

// Next does what comes next: another page, the flip, opening the vote, closing
// it when everybody has voted, its result, the next step. EWaiting tells that
// somebody has not voted yet; CloseRound closes all the same.
func (s *Session) Next() error {
	s.cmd.Lock()
	defer s.cmd.Unlock()
	st := s.State()
	pos, def := st.Pos, st.Def(st.Now())
	if pos.Page+1 < s.rules.Pages(st) {
		pos.Page++
		return s.move(pos, Event{Kind: EventPhase, Step: def.ID})
	}
	switch pos.Phase {
	case PhaseCollect:
		if def.Vote != nil {
			return s.ask(st)
		}
	case PhaseAsk:
		if def.Kind.Traits().Flips && !pos.Flipped {
			pos.Flipped = true
			return s.move(pos, Event{Kind: EventPhase, Step: def.ID})
		}
		if def.Vote != nil {
			return s.voteNext(st)
		}
	case PhaseVote:
		return s.voteNext(st)
	}
	return s.forward(st)
}

// ask goes from collecting to the question about what was collected, or past
// it when nothing was.
func (s *Session) ask(st State) error {
	def := st.Def(st.Now())
	if len(st.ItemsIn(def.Collects)) == 0 {
		return s.forward(st)
	}
	pos := st.Pos
	pos.Phase, pos.Page = PhaseAsk, 0
	return s.move(pos, Event{Kind: EventPhase, Step: def.ID})
}

// voteNext opens, closes or leaves the vote of the present step.
func (s *Session) voteNext(st State) error {
	def := st.Def(st.Now())
	round, ok := st.Last(st.Subject(def))
	switch {
	case st.ReadOnly && (!ok || round.State == RoundOpen):
		return s.forward(st)
	case !ok:
		return s.open(st, "")
	case round.State == RoundOpen && round.Cast < round.Seats && s.leavesOpen(st):
		return s.forward(st)
	case round.State == RoundOpen:
		if err := round.waits(); err != nil {
			return err
		}
		return s.closeRound(round)
	case len(def.Figures) > 0:
		return s.showResult(st, round)
	}
	return s.forward(st)
}

// waits tells why going on does not close a vote: somebody has not voted, or so few
// have that nothing of it would be kept. To close it then is a decision of its own.
func (r Round) waits() error {
	switch {
	case r.Cast < r.Seats:
		return Errorf(EWaiting, nil, "missing", strconv.Itoa(r.Seats-r.Cast), "of", strconv.Itoa(r.Seats))
	case r.TooFew():
		return Errorf(EWaiting, nil, "few", strconv.Itoa(r.Cast), "least", strconv.Itoa(r.MinShow))
	}
	return nil
}

// leavesOpen tells whether the workshop may go on while ballots are still
// coming in: the result is shown in a later step and another comes before it
// (pairs talk while paper ballots are keyed in).
func (s *Session) leavesOpen(st State) bool {
	def := st.Def(st.Now())
	if len(def.Figures) > 0 || st.Pos.Step+1 >= len(st.Agenda) {
		return false
	}
	next := st.Def(st.Agenda[st.Pos.Step+1])
	return next.Shows != def.ID && next.Vote == nil
}

// forward goes to the next step. At the end it stays.
func (s *Session) forward(st State) error {
	if st.Pos.Step+1 >= len(st.Agenda) {
		return Errorf(EState, nil, "what", "last_step")
	}
	return s.goTo(st, st.Pos.Step+1)
}

// Back goes one page, phase or step back. Votes stay as they are.
func (s *Session) Back() error {
	s.cmd.Lock()
	defer s.cmd.Unlock()
	st := s.State()
	pos := st.Pos
	def := st.Def(st.Now())
	ev := Event{Kind: EventPhase, Step: def.ID}
	switch {
	case pos.Page > 0:
		pos.Page--
		return s.move(pos, ev)
	case pos.Flipped:
		pos.Flipped = false
		return s.move(pos, ev)
	case def.Kind.Traits().Collects && pos.Phase != PhaseCollect && pos.Phase != PhaseVote:
		pos.Phase = PhaseCollect
		return s.move(pos, ev)
	case pos.Step > 0:
		return s.goTo(st, pos.Step-1)
	}
	return Errorf(EState, nil, "what", "first_step")
}

// Jump goes to any step of the agenda by its index.
func (s *Session) Jump(step int) error {
	s.cmd.Lock()
	defer s.cmd.Unlock()
	st := s.State()
	if step < 0 || step >= len(st.Agenda) {
		return Errorf(ENotFound, nil, "what", "step")
	}
	return s.goTo(st, step)
}

// goTo enters a step; a reveal first closes the round that it shows, and does
// not begin while somebody has not voted.
func (s *Session) goTo(st State, step int) error {
	def := st.Def(st.Agenda[step])
	if def.Kind.Traits().Reveals {
		round, ok := st.Last(def.Shows)
		if ok && round.State == RoundOpen && !st.repeats(round) {
			if err := round.waits(); err != nil {
				return err
			}
			if err := s.count(round); err != nil {
				return err
			}
			st = s.State()
		}
	}
	pos := Position{Step: step, Phase: firstPhase(st, step)}
	if pos.Phase == PhaseResult { // also of a vote that was closed from another step
		if err := s.markShown(st, st.Subject(def)); err != nil {
			return err
		}
	}
	return s.enter(pos)
}

func (s *Session) enter(pos Position) error {
	return s.move(pos, Event{Kind: EventStep, Step: s.State().Agenda[pos.Step].ID})
}

// SetView shows another figure of the same result.
func (s *Session) SetView(view int) error {
	s.cmd.Lock()
	defer s.cmd.Unlock()
	st := s.State()
	pos := st.Pos
	if view < 0 || view >= max(1, len(st.Def(st.Now()).Figures)) {
		return Errorf(ENotFound, nil, "detail", "view")
	}
	pos.View, pos.Page = view, 0
	return s.move(pos, Event{Kind: EventPhase, Step: st.Now().ID})
}

// move commits a position and tells. Who only reads a file moves about in it
// without leaving a trace.
func (s *Session) move(pos Position, ev Event) error {
	entered := ev.Kind == EventStep
	if !s.State().ReadOnly {
		if err := s.saveClock(); err != nil {
			return err
		}
		if err := s.store.SavePosition(pos, entered); err != nil {
			return s.failed(err)
		}
	}
	s.change(ev, func(st *State) {
		st.Pos = pos
		if entered {
			step := st.Agenda[pos.Step]
			step.Entered = true
			st.Timer = nil
			st.Agenda = replaced(st.Agenda, pos.Step, step)
		}
	})
	return nil
}
