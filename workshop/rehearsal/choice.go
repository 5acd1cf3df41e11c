package rehearsal

import (
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
)

// usual is the option that the pack says an item is usually taken for: the first one that
// its text for the facilitator names.
func (a asked) usual() (option int, known bool) {
	if a.st == nil {
		return 0, false
	}
	st, q := a.st, a.Question
	text := strings.ToLower(st.Pack.TextOrNone(st.Info.Lang, "item."+q.ID+".usual"))
	for i, o := range q.Options {
		name := strings.ToLower(st.T("option." + o))
		if rest, ok := strings.CutPrefix(text, name); ok && (rest == "" || strings.ContainsRune(", ", rune(rest[0]))) {
			return i, true
		}
	}
	return 0, false
}

// choice leans towards one option, more for some questions than for others.
func (a asked) choice() []workshop.Mark {
	group := source(a.seed, "group", a.ID)
	favourite, pull := group.IntN(len(a.Options)), 0.25+0.6*group.Float64()
	if option, known := a.usual(); known {
		favourite, pull = option, 0.45+0.3*group.Float64()
	}
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
