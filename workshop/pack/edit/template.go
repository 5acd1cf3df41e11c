package edit

import (
	"maps"
	"slices"

	"github.com/upturn-workshop/upturn/workshop"
)

// Template is a pack whose plan of a length is an agenda: what the facilitator
// has made of it becomes what the next workshop begins with.
func Template(p *workshop.Pack, minutes int, steps []workshop.Step) *workshop.Pack {
	c := *p
	c.Steps = slices.Clone(p.Steps)
	plan := workshop.Plan{Minutes: minutes, Frame: map[string]int{}, Longest: map[string]workshop.Length{}}
	for _, s := range steps {
		i := stepAt(p, s.ID)
		switch {
		case i < 0:
		case s.Exercise == "":
			plan.Frame[s.ID] = s.Minutes
		default:
			c.Steps[i].Minutes[s.Length] = s.Minutes
			plan.Longest[s.Exercise] = s.Length
			if !slices.Contains(plan.Exercises, s.Exercise) {
				plan.Exercises = append(plan.Exercises, s.Exercise)
			}
		}
	}
	leaveOut(&c, steps, plan.Longest)
	c.Plans = slices.Clone(p.Plans)
	if i := slices.IndexFunc(p.Plans, func(o workshop.Plan) bool { return o.Minutes == minutes }); i >= 0 {
		plan.Optional = kept(p.Plans[i].Optional, plan.Frame)
		c.Plans[i] = plan
	} else {
		c.Plans = append(c.Plans, plan)
	}
	return tidy(&c)
}

// leaveOut takes the steps out of a length that its agenda does not have.
func leaveOut(p *workshop.Pack, steps []workshop.Step, lengths map[string]workshop.Length) {
	for i, d := range p.Steps {
		length, chosen := lengths[d.Exercise]
		in := slices.ContainsFunc(steps, func(s workshop.Step) bool { return s.ID == d.ID })
		m := d.Minutes
		if m[length] = 0; chosen && !in && m != [3]int{} {
			p.Steps[i].Minutes = m
		}
	}
}

func kept(optional []string, frame map[string]int) []string {
	have := maps.Clone(frame)
	return slices.DeleteFunc(slices.Clone(optional), func(id string) bool { return have[id] == 0 })
}
