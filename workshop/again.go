package workshop

import (
	"slices"
)

// Last finds the latest round of a step, be it the first vote or the one after
// the discussion.
func (s State) Last(step string) (Round, bool) {
	for i := len(s.Rounds) - 1; i >= 0; i-- {
		if r := s.Rounds[i]; r.Spec.Step == step {
			return r, true
		}
	}
	return Round{}, false
}

// Subject is the step whose vote a step is about: its own, else the one that it
// shows; "" = none.
func (s State) Subject(def StepDef) string {
	if def.Vote != nil {
		return def.ID
	}
	return def.Shows
}

// Again gives the closed vote after the discussion of a step and the first one
// beside which it is shown; false when there are not both.
func (s State) Again(step string) (first, second Tally, ok bool) {
	a, _ := s.Round(step, false)
	b, _ := s.Round(step, true)
	if a.Tally == nil || b.Tally == nil {
		return Tally{}, Tally{}, false
	}
	return *a.Tally, *b.Tally, true
}

// CanVoteAgain reports whether the vote of the present step, or the one that it
// shows, may be held once more: it was closed, and once more it was not held yet.
func (s State) CanVoteAgain() bool {
	_, err := s.firstVote()
	return err == nil
}

// Repeats finds the closed vote some rows of which the vote of a step asks again; false
// where it asks for the first time.
func Repeats(s State, def StepDef) (Round, bool) {
	if def.Vote == nil {
		return Round{}, false
	}
	step, again := def.Vote.RowsOf()
	first, ok := s.Round(step, false)
	return first, again && ok && first.Tally != nil
}

// firstVote finds the round that a vote after the discussion repeats.
func (s State) firstVote() (Round, error) {
	if r, ok := s.OpenRound(); ok {
		return Round{}, Errorf(EState, nil, "what", "vote_open", "step", r.Spec.Step)
	}
	step := s.Subject(s.Def(s.Now()))
	if step == "" {
		return Round{}, Errorf(EState, nil, "what", "no_vote")
	}
	if _, ok := s.Round(step, true); ok {
		return Round{}, Errorf(EState, nil, "what", "vote_done", "step", step)
	}
	first, _ := s.Round(step, false)
	if first.Tally != nil && first.Spec.written() && first.Tally.Shown() { // who would write the same again
		return Round{}, Errorf(EState, nil, "what", "no_vote")
	}
	if first.Tally == nil {
		return Round{}, Errorf(EState, nil, "what", "no_rows", "step", step)
	}
	return first, nil
}

// repeats reports whether a round was opened where a vote on the same had been closed:
// after the discussion, or since too few had answered.
func (s State) repeats(r Round) bool {
	return slices.ContainsFunc(s.Rounds, func(o Round) bool {
		return o.ID != r.ID && o.Spec.Step == r.Spec.Step && o.Tally != nil
	})
}

// VoteAgain asks the same once more after the discussion: all questions of the
// vote, or those named. The result is shown beside the first one. Where too few had
// answered the first time there is none, so all of it is asked for the first time.
func (s *Session) VoteAgain(way Way, questions ...string) error {
	return s.do(func(t *turn) error {
		spec, err := t.revote(way, questions)
		if err != nil {
			return err
		}
		t.openRound(spec)
		return nil
	})
}

// revote returns the question sheet of a vote after the discussion.
func (t *turn) revote(way Way, questions []string) (Spec, error) {
	first, err := t.was.firstVote()
	if err != nil {
		return Spec{}, err
	}
	spec := first.Spec
	spec.Revote = first.Tally.Shown()
	if spec.Way = way; way == "" {
		spec.Way = first.Spec.Way
	}
	if spec.Revote && len(questions) > 0 {
		spec.Questions = slices.DeleteFunc(slices.Clone(spec.Questions), func(q Question) bool {
			return !slices.Contains(questions, q.ID)
		})
	}
	return spec, spec.Validate()
}

// RunOff asks once more for the last places of a dot vote, between those that stand for
// them: each person has as many votes as there are places left.
func (s *Session) RunOff(way Way, places int, items ...string) error {
	return s.do(func(t *turn) error {
		spec, err := t.revote(way, nil)
		if err != nil {
			return err
		}
		q := spec.Questions[0]
		if !spec.Revote || !q.Kind.Traits().Budget {
			return Errorf(EInvalid, nil, "detail", "kind")
		}
		q.Items = slices.DeleteFunc(slices.Clone(q.Items), func(id string) bool { return !slices.Contains(items, id) })
		if len(q.Items) <= places {
			return Errorf(EInvalid, nil, "detail", "items")
		}
		q.Budget, q.Cap = places, 1
		spec.Questions = []Question{q}
		if err := spec.Validate(); err != nil {
			return err
		}
		t.openRound(spec)
		return nil
	})
}
