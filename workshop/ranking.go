package workshop

// Bounds of a ranking: two options are a choice, and nobody orders eight with care.
const (
	MinRanked = 3
	MaxRanked = 7
)

// Pairs tells of a ranking how many people put one item before another. Together
// with the counts of places it is all that is kept of the orders.
type Pairs struct {
	Question string   `json:"question"`
	Items    []string `json:"items"`
	Before   [][]int  `json:"before"` // Before[a][b] people put Items[a] before Items[b]
}

func newPairs(q Question) Pairs {
	p := Pairs{Question: q.ID, Items: q.Items, Before: make([][]int, len(q.Items))}
	for i := range p.Before {
		p.Before[i] = make([]int, len(q.Items))
	}
	return p
}

// add counts the places that one person gave.
func (p Pairs) add(places Ballot) {
	for a, x := range places {
		for b, y := range places {
			if x != CantSay && x < y {
				p.Before[a][b]++
			}
		}
	}
}

// ordered tells whether the marks are an order of all items, or "can't say" for
// the whole question. Marks out of range were refused before.
func ordered(places Ballot) bool {
	cant := 0
	var taken [MaxRanked + 1]bool
	for _, m := range places {
		switch {
		case m == CantSay:
			cant++
		case int(m) >= len(taken) || taken[m]:
			return false
		default:
			taken[m] = true
		}
	}
	return cant == 0 || cant == len(places)
}

// checkOrders tells whether every ranking of the ballot is a whole order.
func (s Spec) checkOrders(b Ballot) error {
	return s.eachRanking(b, func(q Question, places Ballot) error {
		if !ordered(places) {
			return Errorf(EInvalid, nil, "what", "order at "+q.ID)
		}
		return nil
	})
}

// eachRanking goes through the rankings of a ballot that has the sheet's length.
func (s Spec) eachRanking(b Ballot, do func(q Question, places Ballot) error) error {
	at := 0
	for _, q := range s.Questions {
		n := q.cells()
		if q.Kind == Ranking {
			if err := do(q, b[at:at+n]); err != nil {
				return err
			}
		}
		at += n
	}
	return nil
}

// pairs counts who put what before what, over checked ballots; nil where nothing
// is put in order.
func (s Spec) pairs(ballots []Ballot) []Pairs {
	var out []Pairs
	for _, q := range s.Questions {
		if q.Kind == Ranking {
			out = append(out, newPairs(q))
		}
	}
	for _, b := range ballots {
		i := 0
		_ = s.eachRanking(b, func(_ Question, places Ballot) error {
			out[i].add(places)
			i++
			return nil
		})
	}
	return out
}
