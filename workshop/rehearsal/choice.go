package rehearsal

import "github.com/upturn-workshop/upturn/workshop"

// choice leans towards one option, more for some questions than for others.
func (a asked) choice() []workshop.Mark {
	group := source(a.seed, "group", a.ID)
	favourite, pull := group.IntN(len(a.Options)), 0.25+0.6*group.Float64()
	var mark workshop.Mark
	switch r := a.person.Float64(); {
	case r < abstains:
		mark = workshop.CantSay
	case r < pull:
		mark = workshop.Mark(favourite)
	default:
		mark = workshop.Mark(a.person.IntN(len(a.Options)))
	}
	return []workshop.Mark{mark}
}
