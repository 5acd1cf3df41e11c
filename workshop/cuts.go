package workshop

import (
	"cmp"
	"slices"
)

// Cut is a way to win time back: a step that can be left out, or can do with
// fewer minutes.
type Cut struct {
	Step    int // index into the agenda
	ID      string
	Minutes int // that it keeps; 0 = it is left out
	Saves   int
	order   int // how much is lost by it: 1 = least
}

// maxCuts is how many proposals can be weighed while a room waits.
const maxCuts = 3

// breakOrder is how much is lost by a shorter break.
const breakOrder = 2

// Cuts proposes up to three ways to win time back, those that lose least first.
// The pack names them; what frames the workshop, so the promises and the
// closing, is never among them.
func (s State) Cuts() []Cut {
	var out []Cut
	for i := s.Pos.Step + 1; i < len(s.Agenda)-1; i++ {
		if c, ok := s.cut(i); ok {
			out = append(out, c)
		}
	}
	slices.SortStableFunc(out, func(a, b Cut) int {
		return cmp.Or(cmp.Compare(a.order, b.order), cmp.Compare(b.Saves, a.Saves))
	})
	return out[:min(len(out), maxCuts)]
}

// cut is what can be saved on one step.
func (s State) cut(i int) (Cut, bool) {
	step := s.Agenda[i]
	def := s.Def(step)
	c := Cut{Step: i, ID: step.ID, Minutes: def.Least, order: def.Cut}
	if def.Kind.Traits().Pauses {
		c.Minutes, c.order = breakLeast, breakOrder
	}
	c.Saves = step.Minutes - c.Minutes
	leavesOut := c.Minutes == 0
	switch {
	case c.order == 0, c.Saves < 1, step.Entered, leavesOut && s.needed(i):
		return Cut{}, false
	case step.Exercise == "" && !def.Kind.Traits().Pauses:
		return Cut{}, false
	}
	return c, true
}

// Apply carries a proposal out. One that has become old is refused.
func (s *Session) Apply(c Cut) error {
	return s.replan(c.done(), c.Step, func(st State) ([]Step, error) {
		if !slices.Contains(st.Cuts(), c) {
			return nil, Errorf(EState, nil, "what", "old_cut")
		}
		if c.Minutes == 0 {
			return slices.Delete(slices.Clone(st.Agenda), c.Step, c.Step+1), nil
		}
		step := st.Agenda[c.Step]
		step.Minutes = c.Minutes
		if fewer(st.Def(step), step.Length) {
			step.Length = Compact
		}
		return replaced(st.Agenda, c.Step, step), nil
	})
}

// done says what becomes of the step.
func (c Cut) done() Done {
	if c.Minutes == 0 {
		return Done{Command: CommandApply}
	}
	return Done{Command: CommandApply, By: -c.Saves}
}

// fewer reports whether the compact version of a vote asks less than another one,
// about the same things.
func fewer(def StepDef, length Length) bool {
	if def.Vote == nil || def.Vote.Source != "" {
		return false
	}
	brief, full := def.Vote.Items[Compact], def.Vote.Items[length]
	return len(brief) > 0 && len(brief) < len(full)
}
