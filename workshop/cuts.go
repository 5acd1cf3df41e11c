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
	out := s.Pack.cuts(s.Agenda, s.Pos.Step+1)
	return out[:min(len(out), maxCuts)]
}

// Savings is how many minutes all cuts of what lies ahead win together.
func (s State) Savings() int {
	left, saves := slices.Clone(s.Agenda), 0
	for {
		all := s.Pack.cuts(left, s.Pos.Step+1)
		if len(all) == 0 {
			return saves
		}
		c := all[0]
		saves += c.Saves
		if left[c.Step] = s.Pack.Shortened(left[c.Step], c.Minutes); c.Minutes == 0 {
			left = slices.Delete(left, c.Step, c.Step+1)
		}
	}
}

// cuts lists what can be saved on an agenda from a step on, what loses least first.
func (p *Pack) cuts(agenda []Step, from int) []Cut {
	var out []Cut
	for i := from; i < len(agenda)-1; i++ {
		if c, ok := p.cut(agenda, i); ok {
			out = append(out, c)
		}
	}
	slices.SortStableFunc(out, func(a, b Cut) int {
		return cmp.Or(cmp.Compare(a.order, b.order), cmp.Compare(b.Saves, a.Saves))
	})
	return out
}

// cut is what can be saved on one step. One for which a step of the frame makes way, so
// the exchange of promises, is not left out.
func (p *Pack) cut(agenda []Step, i int) (Cut, bool) {
	step := agenda[i]
	def, _ := p.Step(step.ID)
	c := Cut{Step: i, ID: step.ID, Minutes: def.Least, order: def.Cut}
	if def.Kind.Traits().Pauses {
		c.Minutes, c.order = breakLeast, breakOrder
	}
	c.Saves = step.Minutes - c.Minutes
	leavesOut := c.Minutes == 0
	instead := slices.ContainsFunc(p.Steps, func(d StepDef) bool { return d.Unless == step.ID })
	switch {
	case c.order == 0, c.Saves < 1, step.Entered, leavesOut && (instead || p.Needed(agenda, i)):
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
		return replaced(st.Agenda, c.Step, st.Pack.Shortened(st.Agenda[c.Step], c.Minutes)), nil
	})
}

// done says what becomes of the step.
func (c Cut) done() Done {
	if c.Minutes == 0 {
		return Done{Command: CommandApply}
	}
	return Done{Command: CommandApply, By: -c.Saves}
}

// Shortened returns a step with other minutes. With no more than it keeps when it is cut, a
// vote asks no more than in its compact version.
func (p *Pack) Shortened(step Step, minutes int) Step {
	step.Minutes = minutes
	if def, ok := p.Step(step.ID); ok && minutes <= def.Least && fewer(def, step.Length) {
		step.Length = Compact
	}
	return step
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
