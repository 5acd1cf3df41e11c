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
	return s.do(func(t *turn) error {
		pos, def := t.was.Pos, t.was.Def(t.was.Now())
		if pos.Page+1 < t.rules.Pages(t.was) {
			pos.Page++
			t.move(pos)
			return nil
		}
		switch pos.Phase {
		case PhaseCollect:
			if def.Vote != nil && len(t.was.ItemsIn(def.Collects)) > 0 { // to the question about what was collected
				pos.Phase, pos.Page = PhaseAsk, 0
				t.move(pos)
				return nil
			}
		case PhaseAsk:
			if def.Kind.Traits().Flips && !pos.Flipped {
				pos.Flipped = true
				t.move(pos)
				return nil
			}
			if def.Vote != nil {
				return t.vote()
			}
		case PhaseVote:
			return t.vote()
		}
		return t.forward()
	})
}

// vote opens, closes or leaves the vote of the present step.
func (t *turn) vote() error {
	st := t.was
	def := st.Def(st.Now())
	round, ok := st.Last(st.Subject(def))
	switch {
	case st.ReadOnly && (!ok || round.State == RoundOpen):
		return t.forward()
	case !ok:
		return t.open("")
	case round.State == RoundOpen && round.Cast < round.Seats && t.leavesOpen():
		return t.forward()
	case round.State == RoundOpen:
		if err := round.waits(); err != nil {
			return err
		}
		return t.close(round)
	case len(def.Figures) > 0:
		t.showResult(round.Spec.Step)
		return nil
	}
	return t.forward()
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

// leavesOpen reports whether the workshop may go on while ballots are still
// coming in: the result is shown in a later step and another comes before it
// (pairs talk while paper ballots are keyed in).
func (t *turn) leavesOpen() bool {
	s := t.was
	def := s.Def(s.Now())
	if len(def.Figures) > 0 || s.Pos.Step+1 >= len(s.Agenda) {
		return false
	}
	next := s.Def(s.Agenda[s.Pos.Step+1])
	return next.Shows != def.ID && next.Vote == nil
}

// Back goes one page, phase or step back. Votes stay as they are.
func (s *Session) Back() error {
	return s.do(func(t *turn) error {
		pos := t.was.Pos
		def := t.was.Def(t.was.Now())
		switch {
		case pos.Page > 0:
			pos.Page--
		case pos.Flipped:
			pos.Flipped = false
		case def.Kind.Traits().Collects && pos.Phase != PhaseCollect && pos.Phase != PhaseVote:
			pos.Phase = PhaseCollect
		case pos.Step > 0:
			return t.goTo(pos.Step - 1)
		default:
			return Errorf(EState, nil, "what", "first_step")
		}
		t.move(pos)
		return nil
	})
}

// Jump goes to any step of the agenda by its index.
func (s *Session) Jump(step int) error {
	return s.do(func(t *turn) error {
		if step < 0 || step >= len(t.was.Agenda) {
			return Errorf(ENotFound, nil, "what", "step")
		}
		return t.goTo(step)
	})
}

// SetView shows another figure of the same result.
func (s *Session) SetView(view int) error {
	return s.do(func(t *turn) error {
		pos := t.was.Pos
		if view < 0 || view >= max(1, len(t.was.Def(t.was.Now()).Figures)) {
			return Errorf(ENotFound, nil, "detail", "view")
		}
		pos.View, pos.Page = view, 0
		t.move(pos)
		return nil
	})
}
