package workshop

import (
	"slices"
	"strconv"
)

// Entry returns the phase in which a step of the agenda begins. A result that the room
// has not seen waits for a press of its own: only whoever goes on to the step that shows
// it, announced by the button, reveals it at once. A vote that was not held has no result.
func (s State) Entry(step int, reveal bool) Phase {
	def := s.Def(s.Agenda[step])
	traits := def.Kind.Traits()
	last, voted := s.Last(s.Subject(def))
	counted := voted && last.Tally != nil
	hidden := counted && last.State == RoundCounted
	switch {
	case voted && last.State == RoundOpen && (def.Vote != nil && !traits.Collects || s.repeats(last)):
		return PhaseVote
	case traits.Reveals && hidden && !reveal:
		return PhaseClosed
	case traits.Reveals && counted:
		return PhaseResult
	case traits.Collects:
		return PhaseCollect
	case def.Vote != nil && len(def.Figures) > 0 && hidden:
		return PhaseClosed
	case def.Vote != nil && len(def.Figures) > 0 && counted:
		return PhaseResult
	}
	return PhaseAsk
}

// Gathers reports whether the room still comes in: the first step is on, and no other one
// has been. To a rehearsal nobody comes, nor to what has no name.
func Gathers(s State) bool {
	return s.Info.Group+s.Info.Title != "" && s.Pos.Step == 0 && s.Pos.Phase == PhaseAsk && !s.Info.Rehearsal &&
		!slices.ContainsFunc(s.Agenda[1:], func(a Step) bool { return a.Entered })
}

// Ends reports whether the day is over with the page that is on: the last step asks for
// nothing, so that after it people go home. From a rehearsal nobody does.
func Ends(s State) bool {
	t := s.Def(s.Now()).Kind.Traits()
	return s.Pos.Step == len(s.Agenda)-1 && s.Pos.Step > 0 && s.Pos.Phase == PhaseAsk && !s.Info.Rehearsal &&
		s.Def(s.Now()).Vote == nil && !t.Collects && !t.Reveals && !t.Flips && !t.Pauses && !t.Acts && !t.Checks
}

// full reports whether the vote that is on the wall has all its ballots: then it is not
// read any more, and its further pages are not turned.
func full(s State) bool {
	r, ok := s.OpenRound()
	return ok && s.Pos.Phase == PhaseVote && r.Cast >= r.Seats
}

// TurnsPage reports whether Next turns a page of so many, before it does anything else.
func TurnsPage(s State, pages int) bool { return s.Pos.Page+1 < pages && !full(s) }

// Elsewhere finds the step of the agenda whose vote is open, where that is not what the
// present step is about; false = none is.
func (s State) Elsewhere() (step int, ok bool) {
	r, open := s.OpenRound()
	if !open || r.Spec.Step == s.Subject(s.Def(s.Now())) {
		return 0, false
	}
	i := slices.IndexFunc(s.Agenda, func(a Step) bool { return a.ID == r.Spec.Step })
	return i, i >= 0
}

// Next does what comes next: another page, the flip, opening the vote, closing
// it when everybody has voted, then its result, the next step. While the vote of
// another step is open and one would be opened here, it leads there. EWaiting tells that
// somebody has not voted yet; CloseRound closes all the same.
func (s *Session) Next() error {
	return s.do(func(t *turn) error {
		pos, def := t.was.Pos, t.was.Def(t.was.Now())
		if TurnsPage(t.was, t.rules.Pages(t.was)) {
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
		case PhaseVote, PhaseClosed:
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
		if step, open := st.Elsewhere(); open {
			return t.goTo(step, false)
		}
		return t.open("")
	case round.State == RoundOpen && round.Cast < round.Seats && LeavesOpen(st):
		return t.forward()
	case round.State == RoundOpen:
		if err := round.waits(); err != nil {
			return err
		}
		t.close(round)
		return nil
	case len(def.Figures) > 0:
		if err := roomForUnread(st, round.Spec.Step); err != nil {
			return err
		}
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

// LeavesOpen reports whether the workshop may go on while ballots of the present step are
// still coming in: the result is shown in a later step and another comes before it
// (pairs talk while paper ballots are keyed in).
func LeavesOpen(s State) bool { return meanwhile(s.Pack, s.Agenda, s.Pos.Step) }

// meanwhile reports whether ballots of a step of the agenda may still come in during the
// next one.
func meanwhile(p *Pack, agenda []Step, step int) bool {
	if step+1 >= len(agenda) {
		return false
	}
	def, _ := p.Step(agenda[step].ID)
	next, _ := p.Step(agenda[step+1].ID)
	return len(def.Figures) == 0 && next.Shows != def.ID && next.Vote == nil
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
			return t.goTo(pos.Step-1, false)
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
		t.did(Done{Command: CommandJump, Step: t.was.Agenda[step], Loses: true})
		return t.goTo(step, false)
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
