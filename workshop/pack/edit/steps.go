package edit

import (
	"maps"
	"slices"
	"strconv"

	"github.com/upturn-workshop/upturn/workshop"
)

func stepAt(p *workshop.Pack, id string) int {
	return slices.IndexFunc(p.Steps, func(d workshop.StepDef) bool { return d.ID == id })
}

// MoveStep moves a step up (by < 0) or down among the steps of its own exercise
// or part of the frame; where it cannot go it stays.
func MoveStep(p *workshop.Pack, id string, by int) *workshop.Pack {
	i := stepAt(p, id)
	j := i + by
	if i < 0 || j < 0 || j >= len(p.Steps) || p.Steps[i].Exercise != p.Steps[j].Exercise {
		return p
	}
	if p.Steps[i].Kind.Traits().Pauses != p.Steps[j].Kind.Traits().Pauses {
		return p
	}
	out := *p
	out.Steps = moved(p.Steps, i, j)
	if !inOrder(out.Steps) {
		return p
	}
	return &out
}

// inOrder reports whether every step that shows or goes on with another's vote
// comes after it.
func inOrder(steps []workshop.StepDef) bool {
	for i, d := range steps {
		for _, other := range needs(d) {
			if j := slices.IndexFunc(steps, func(o workshop.StepDef) bool { return o.ID == other }); j > i {
				return false
			}
		}
	}
	return true
}

// needs lists the steps that a step makes no sense without.
func needs(d workshop.StepDef) []string {
	var out []string
	if d.Shows != "" {
		out = append(out, d.Shows)
	}
	if d.Vote != nil {
		if step, ok := d.Vote.RowsOf(); ok {
			out = append(out, step)
		}
	}
	return out
}

// moved gives a copy of a list with the element at i put at j.
func moved[T any](list []T, i, j int) []T {
	out := slices.Delete(slices.Clone(list), i, i+1)
	return slices.Insert(out, j, list[i])
}

// RemoveStep takes a step out together with those that make no sense without
// it, which it names. The last step of an exercise takes the exercise along.
func RemoveStep(p *workshop.Pack, id string) (out *workshop.Pack, also []string) {
	gone := []string{id}
	for found := true; found; {
		found = false
		for _, d := range p.Steps {
			if !slices.Contains(gone, d.ID) && dependsOn(p, d, gone) {
				gone, found = append(gone, d.ID), true
			}
		}
	}
	c := *p
	c.Steps = slices.DeleteFunc(slices.Clone(p.Steps), func(d workshop.StepDef) bool { return slices.Contains(gone, d.ID) })
	for i, d := range c.Steps {
		if slices.Contains(gone, d.Unless) {
			c.Steps[i].Unless = ""
		}
	}
	c.Plans = plansWithout(p.Plans, gone)
	var prefixes []string
	for _, g := range gone {
		prefixes = append(prefixes, "step."+g+".", "aspect."+g+".", "anchor."+g+".")
	}
	return tidy(dropTexts(&c, prefixes...)), gone[1:]
}

// dependsOn reports whether a step is left without a vote to show, or without
// anything to vote on, when others go.
func dependsOn(p *workshop.Pack, d workshop.StepDef, gone []string) bool {
	for _, n := range needs(d) {
		if slices.Contains(gone, n) {
			return true
		}
	}
	if d.Vote == nil || d.Vote.Source == "" {
		return false
	}
	collected := func(o workshop.StepDef) bool { return o.Collects == d.Vote.Source }
	stays := func(o workshop.StepDef) bool { return collected(o) && !slices.Contains(gone, o.ID) }
	return slices.ContainsFunc(p.Steps, collected) && !slices.ContainsFunc(p.Steps, stays)
}

func plansWithout(plans []workshop.Plan, gone []string) []workshop.Plan {
	out := slices.Clone(plans)
	for i, plan := range out {
		if plan.Frame != nil {
			plan.Frame = maps.Clone(plan.Frame)
			for _, g := range gone {
				delete(plan.Frame, g)
			}
		}
		plan.Optional = slices.DeleteFunc(slices.Clone(plan.Optional), func(id string) bool { return slices.Contains(gone, id) })
		out[i] = plan
	}
	return out
}

// tidy mends what follows from the steps: the lengths of the exercises,
// exercises that have no steps any more, options that nobody offers.
func tidy(p *workshop.Pack) *workshop.Pack {
	c := *p
	c.Exercises = nil
	var gone []string
	for _, e := range p.Exercises {
		if e.Lengths = lengthsOf(p, e.ID); len(e.Lengths) > 0 {
			c.Exercises = append(c.Exercises, e)
		} else {
			gone = append(gone, "exercise."+e.ID+".")
		}
	}
	has := func(id string) bool {
		return slices.ContainsFunc(c.Exercises, func(e workshop.Exercise) bool { return e.ID == id })
	}
	c.Plans = slices.Clone(p.Plans)
	for i, plan := range c.Plans {
		plan.Exercises = slices.DeleteFunc(slices.Clone(plan.Exercises), func(id string) bool { return !has(id) })
		if len(plan.Exercises) == 0 && len(c.Exercises) > 0 {
			plan.Exercises = []string{c.Exercises[0].ID}
		}
		if plan.Longest != nil {
			plan.Longest = maps.Clone(plan.Longest)
			maps.DeleteFunc(plan.Longest, func(id string, _ workshop.Length) bool { return !has(id) })
		}
		c.Plans[i] = plan
	}
	for _, texts := range p.Texts {
		for key := range texts {
			if len(key) > 7 && key[:7] == "option." && !offered(&c, key[7:]) {
				gone = append(gone, key)
			}
		}
	}
	if len(gone) == 0 {
		return &c
	}
	return dropTexts(&c, gone...)
}

func offered(p *workshop.Pack, option string) bool {
	return slices.ContainsFunc(p.Steps, func(d workshop.StepDef) bool { return d.Vote != nil && slices.Contains(d.Vote.Options, option) })
}

func lengthsOf(p *workshop.Pack, exercise string) []workshop.Length {
	var out []workshop.Length
	for l := workshop.Compact; l <= workshop.Deep; l++ {
		if slices.ContainsFunc(p.Steps, func(d workshop.StepDef) bool { return d.Exercise == exercise && d.Minutes[l] > 0 }) {
			out = append(out, l)
		}
	}
	return out
}

// maxMinutes is the longest a step may get.
const maxMinutes = 600

// Minutes gives a step of an exercise other minutes in one length. The last
// length of a step cannot be taken: remove the step instead.
func Minutes(p *workshop.Pack, id string, length workshop.Length, minutes int) *workshop.Pack {
	i := stepAt(p, id)
	minutes = min(max(minutes, 0), maxMinutes)
	if i < 0 || p.Steps[i].Exercise == "" || p.Steps[i].Minutes[length] == minutes {
		return p
	}
	d := p.Steps[i]
	d.Minutes[length] = minutes
	if d.Minutes == [3]int{} {
		return p
	}
	c := *p
	c.Steps = slices.Clone(p.Steps)
	if c.Steps[i] = d; p.Steps[i].Minutes[length] == 0 && roleTaken(&c, i) {
		c.Steps[i].Role = "" // it was another's in this length
	}
	return tidy(&c)
}

// Role gives a step a role, or none. Whichever step of the same agenda had it
// loses it.
func Role(p *workshop.Pack, id string, role workshop.Role) *workshop.Pack {
	i := stepAt(p, id)
	if i < 0 || p.Steps[i].Role == role || role != "" && !role.Suits(p, p.Steps[i]) {
		return p
	}
	c := *p
	c.Steps = slices.Clone(p.Steps)
	for j, d := range c.Steps {
		if d.Role == role && workshop.SameAgenda(d, c.Steps[i]) {
			c.Steps[j].Role = ""
		}
	}
	c.Steps[i].Role = role
	return &c
}

// roleTaken reports whether another step of the same agenda has a step's role.
func roleTaken(p *workshop.Pack, i int) bool {
	d := p.Steps[i]
	return d.Role != "" && slices.ContainsFunc(p.Steps, func(o workshop.StepDef) bool {
		return o.ID != d.ID && o.Role == d.Role && workshop.SameAgenda(o, d)
	})
}

// Cut says how much is lost when a step is cut because the day runs late: 1 the
// least, 3 the most, 0 = it is never cut.
func Cut(p *workshop.Pack, id string, cut int) *workshop.Pack {
	i := stepAt(p, id)
	if i < 0 || cut < 0 || cut > 3 || p.Steps[i].Cut == cut {
		return p
	}
	c := *p
	c.Steps = slices.Clone(p.Steps)
	if c.Steps[i].Cut = cut; cut == 0 {
		c.Steps[i].Least = 0
	}
	return &c
}

// FrameMinutes gives a step of the frame other minutes in one plan; none leaves
// it out there.
func FrameMinutes(p *workshop.Pack, id string, plan, minutes int) *workshop.Pack {
	if plan < 0 || plan >= len(p.Plans) || p.Plans[plan].Frame[id] == minutes {
		return p
	}
	c := *p
	c.Plans = slices.Clone(p.Plans)
	frame := maps.Clone(p.Plans[plan].Frame)
	if frame == nil {
		frame = map[string]int{}
	}
	if minutes = min(max(minutes, 0), maxMinutes); minutes == 0 {
		delete(frame, id)
		optional := slices.Clone(p.Plans[plan].Optional)
		c.Plans[plan].Optional = slices.DeleteFunc(optional, func(o string) bool { return o == id })
	} else {
		frame[id] = minutes
	}
	c.Plans[plan].Frame = frame
	return &c
}

// freeID is a name that no step or item has: A9, A10, … after the stem A.
func freeID(p *workshop.Pack, stem string) string {
	for n := 1; ; n++ {
		id := stem + strconv.Itoa(n)
		item := slices.ContainsFunc(p.Items, func(it workshop.ItemDef) bool { return it.ID == id })
		if stepAt(p, id) < 0 && !item {
			return id
		}
	}
}
