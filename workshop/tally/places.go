package tally

import (
	"sort"

	"github.com/upturn-workshop/upturn/workshop"
)

// lead is how many votes one option must be ahead of another to be before it: whoever
// is one vote ahead is there by one person's mood.
const lead = 2

// Candidate is an option of a dot vote, with what it got.
type Candidate struct {
	Item   string
	Dots   int
	Givers int // people who gave it at least one dot
	Rank   int // 1, 1, 3: equal dots share a rank
}

// Places says who has the places that a dot vote gives away. Each option stands in
// one of the three lists, most dots first.
type Places struct {
	In   []Candidate // clearly in: two votes ahead of the best that would be left out
	Open []Candidate // these stand for the places that are left
	Left int         // how many places are left
	Out  []Candidate // clearly out: two votes behind the last that would be in, or without any
}

// PlacesOf gives k places to the options of a dot vote. Nothing is ever given away by
// a single vote, and nothing wider than that is left open: 9, 8, 7, 6 for three places
// are two that are in, and two that stand for the third. What nobody voted for stands
// for no place. Empty where something may not be shown.
func PlacesOf(counts []workshop.Count, k int) Places {
	all := Ranked(counts)
	k = min(k, len(all))
	p := Places{Left: k}
	if k <= 0 {
		p.Out = all
		return p
	}
	last := all[k-1].Dots // the last that would be in
	next := -lead         // the best that would be left out
	if k < len(all) {
		next = all[k].Dots
	}
	for _, c := range all {
		switch {
		case c.Dots == 0 || c.Dots <= last-lead:
			p.Out = append(p.Out, c)
		case c.Dots >= next+lead:
			p.In = append(p.In, c)
			p.Left--
		default:
			p.Open = append(p.Open, c)
		}
	}
	return p
}

// All are the options in the order of their dots.
func (p Places) All() []Candidate {
	return append(append(append([]Candidate{}, p.In...), p.Open...), p.Out...)
}

// Ranked orders the options of a dot vote: more dots first, then more givers, then the
// order of the ballot. Nil where something may not be shown.
func Ranked(counts []workshop.Count) []Candidate {
	out := make([]Candidate, 0, len(counts))
	for _, c := range counts {
		if c.Hidden {
			return nil
		}
		dots, givers := Dots(c)
		out = append(out, Candidate{Item: c.Part, Dots: dots, Givers: givers})
	}
	sort.SliceStable(out, func(i, j int) bool {
		if out[i].Dots != out[j].Dots {
			return out[i].Dots > out[j].Dots
		}
		return out[i].Givers > out[j].Givers
	})
	for i := range out {
		out[i].Rank = i + 1
		if i > 0 && out[i].Dots == out[i-1].Dots {
			out[i].Rank = out[i-1].Rank
		}
	}
	return out
}
