package rehearsal

import (
	"math"
	"slices"
	"strconv"

	"github.com/upturn-workshop/upturn/workshop"
)

// lean says where a group stands on an aspect, as a share of the scale, and
// whether it is in two camps there.
type lean struct{ low, high, camps float64 }

var leans = map[string]lean{
	"today":      {0.15, 0.55, 0.2},
	"goal":       {0.55, 0.95, 0},
	"practice":   {0.30, 0.75, 0.1},
	"self":       {0.45, 0.80, 0},
	"importance": {0.70, 0.98, 0},
	"answer":     {0.35, 0.70, 0.15},
}

// scale marks a question. Where leaders have a view of their own, which stands
// right behind the team's, each marks one of the two.
func (a asked) scale() []workshop.Mark {
	own := -1
	if a.views != nil {
		own = slices.Index(a.Aspects, a.views.Leaders)
	}
	marks := make([]workshop.Mark, 0, len(a.Aspects))
	for i, aspect := range a.Aspects {
		m := a.mark(aspect)
		if own > 0 && (i == own && !a.lead || i == own-1 && a.lead) {
			m = workshop.NotAsked
		}
		marks = append(marks, m)
	}
	return marks
}

func (a asked) mark(aspect string) workshop.Mark {
	l, ok := leans[aspect]
	if !ok {
		l = leans["answer"]
	}
	person := a.person
	if a.st != nil {
		person = source(a.seed, "view", strconv.Itoa(a.seat), a.ID, aspect) // the same in each vote
	}
	group := source(a.seed, "group", a.ID, aspect)
	mid := l.low + (l.high-l.low)*group.Float64()
	camps := group.Float64() < l.camps
	if person.Float64() < abstains {
		return workshop.CantSay
	}
	at, spread := mid, 0.16
	if camps { // two camps: everybody stands near one of the ends
		mid, at, spread = 0.5, 0.12, 0.08
		if person.IntN(2) == 1 {
			at = 0.85
		}
	}
	at += spread * person.NormFloat64()
	width := float64(a.Hi - a.Lo)
	mark := workshop.Mark(a.Lo + int(math.Round(min(max(at, 0), 1)*width)))
	if a.again() {
		mark = a.afterwards(aspect, mark, workshop.Mark(a.Lo+int(math.Round(mid*width))))
	}
	return mark
}

// again reports whether the question has been talked over since it was asked first.
func (a asked) again() bool {
	if a.st == nil {
		return false
	}
	def, ok := a.st.Pack.Step(a.step)
	if !ok || def.Vote == nil {
		return false
	}
	_, rows := def.Vote.RowsOf()
	return a.revote || rows
}

// afterwards is a mark after the discussion: half of the people come a step nearer to
// where the group is.
func (a asked) afterwards(aspect string, mark, group workshop.Mark) workshop.Mark {
	if mark == group || source(a.seed, "moved", strconv.Itoa(a.seat), a.ID, aspect).IntN(2) == 0 {
		return mark
	}
	if mark < group {
		return mark + 1
	}
	return mark - 1
}
