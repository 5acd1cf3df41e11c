package workshop

import (
	"cmp"
	"slices"
)

// Fitting is how a plan that is too long fits into its day: what is left out, and what is
// shortened.
type Fitting struct {
	Exercises []string // that stay, in order
	Without   []string // exercises that are left out
	Cuts      []Cut    // of what is left then, in the order of the agenda
}

// Fit proposes how an agenda that is too long for the minutes of a workshop gets short
// enough, losing little. Exercises go only where shorter steps do not do: the last ones of
// those first that the pack would not have chosen for such a day. It is false where even
// one exercise alone is too long.
func (p *Pack) Fit(i Info, agenda []Step) (Fitting, bool) {
	if cuts, ok := p.fitting(agenda, i.Minutes); ok {
		return Fitting{Exercises: i.Exercises, Cuts: cuts}, true
	}
	usual := p.DefaultExercises(i.Minutes)
	byWorth := slices.Clone(i.Exercises)
	slices.SortStableFunc(byWorth, func(a, b string) int {
		return cmp.Compare(index(usual, a), index(usual, b))
	})
	for keep := len(byWorth) - 1; keep > 0; keep-- {
		goes := func(id string) bool { return slices.Contains(byWorth[keep:], id) }
		less := i
		less.Exercises = slices.DeleteFunc(slices.Clone(i.Exercises), goes)
		steps, _, err := p.Plan(less)
		if err != nil {
			return Fitting{}, false
		}
		if cuts, ok := p.fitting(steps, i.Minutes); ok {
			stays := func(id string) bool { return !goes(id) }
			return Fitting{less.Exercises, slices.DeleteFunc(slices.Clone(i.Exercises), stays), cuts}, true
		}
	}
	return Fitting{}, false
}

// index is the place of a word in a list, or behind all of it.
func index(list []string, word string) int {
	if i := slices.Index(list, word); i >= 0 {
		return i
	}
	return len(list)
}

// needed reports whether a step that was left out shows what another one left out collects:
// it can't be given back alone.
func (p *Pack) needed(agenda []Step, cuts []Cut, n int) bool {
	return cuts[n].Minutes == 0 && slices.ContainsFunc(cuts, func(c Cut) bool {
		return c.Minutes == 0 && c.Step != cuts[n].Step && p.takesUp(agenda[cuts[n].Step], agenda[c.Step])
	})
}

// fitting lists the cuts that bring an agenda down to some minutes, those that lose least;
// what is won too much is given back.
func (p *Pack) fitting(agenda []Step, minutes int) ([]Cut, bool) {
	over := Total(agenda) - minutes
	var out []Cut
	for left := slices.Clone(agenda); over > 0; {
		all := p.cuts(left, 0)
		if len(all) == 0 {
			return nil, false
		}
		c := all[0]
		over -= c.Saves
		left[c.Step] = p.Shortened(left[c.Step], c.Minutes)
		if c.Minutes == 0 {
			left = slices.Delete(left, c.Step, c.Step+1)
		}
		c.Step = slices.IndexFunc(agenda, func(s Step) bool { return s.ID == c.ID })
		out = append(out, c)
	}
	for n := len(out) - 1; n >= 0; n-- { // the last ones lose most
		if over+out[n].Saves <= 0 && !p.needed(agenda, out, n) {
			over += out[n].Saves
			out = slices.Delete(out, n, n+1)
		}
	}
	for n := len(out) - 1; n >= 0 && over < 0; n-- {
		step := agenda[out[n].Step]
		if def, _ := p.Step(step.ID); out[n].Minutes > 0 && !fewer(def, step.Length) {
			back := min(-over, out[n].Saves-1)
			out[n].Minutes, out[n].Saves, over = out[n].Minutes+back, out[n].Saves-back, over+back
		}
	}
	slices.SortFunc(out, func(a, b Cut) int { return a.Step - b.Step })
	return out, true
}
