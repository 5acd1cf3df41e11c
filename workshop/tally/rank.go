package tally

import (
	"sort"

	"github.com/upturn-workshop/upturn/workshop"
)

// Place is where an item came in a dot vote.
type Place struct {
	Item   string
	Dots   int
	Givers int  // people who gave it at least one dot
	Rank   int  // 1, 1, 3: ties share a rank
	Tie    bool // shares its rank with another
	Top    bool // among the first ones; ties may make them more
}

// Dots sums the dots of an item and counts who gave any.
func Dots(c workshop.Count) (dots, givers int) {
	if c.Hidden {
		return 0, 0
	}
	for i, n := range c.N {
		dots += (c.Lo + i) * n
		if c.Lo+i > 0 {
			givers += n
		}
	}
	return dots, givers
}

// Rank orders the items of a dot vote. One vote is no difference: an item that
// is at most one dot behind the first of a group is in the group and shares its
// rank. An item without dots ties with nobody and is never on top. Within a
// rank more dots come first, then more givers, then the order of the ballot.
func Rank(counts []workshop.Count, top int) []Place {
	places := make([]Place, 0, len(counts))
	for _, c := range counts {
		if c.Hidden {
			return nil
		}
		dots, givers := Dots(c)
		places = append(places, Place{Item: c.Part, Dots: dots, Givers: givers})
	}
	sort.SliceStable(places, func(i, j int) bool {
		if places[i].Dots != places[j].Dots {
			return places[i].Dots > places[j].Dots
		}
		return places[i].Givers > places[j].Givers
	})
	for from := 0; from < len(places); {
		to := from + 1
		for to < len(places) && sameRank(places[from], places[to]) {
			to++
		}
		for i := from; i < to; i++ {
			p := &places[i]
			p.Rank, p.Tie = from+1, to-from > 1 && p.Dots > 0
			p.Top = p.Rank <= top && p.Dots > 0
		}
		from = to
	}
	return places
}

func sameRank(first, p Place) bool {
	if p.Dots == 0 {
		return first.Dots == 0
	}
	return first.Dots-p.Dots <= 1
}

// Unused counts the dots that the people who gave any opinion kept to
// themselves: each had the whole budget.
func Unused(t workshop.Tally) int {
	left := 0
	for _, q := range t.Spec.Questions {
		if !q.Kind.Traits().Budget || !t.Shown() {
			continue
		}
		for i, item := range q.Items {
			c, ok := t.Find(q.ID, item)
			if !ok || c.Hidden {
				return 0
			}
			if i == 0 {
				left += q.Budget * answers(c)
			}
			dots, _ := Dots(c)
			left -= dots
		}
	}
	return left
}
