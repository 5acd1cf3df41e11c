package workshop

// Ranking asks to put Items in order; the mark is the place, 1 = first.
const Ranking Kind = "ranking"

// Bounds of a ranking: two options are a choice, and nobody orders eight with care.
const (
	MinRanked = 3
	MaxRanked = 7
)

type ranking struct{ perItem }

func (ranking) traits() KindTraits      { return KindTraits{OfItems: true, Places: true} }
func (ranking) cells(q Question) []Cell { return beside(q, 1, len(q.Items)) }

func (ranking) fault(q Question) string {
	if len(q.Items) < MinRanked || len(q.Items) > MaxRanked {
		return "ranking"
	}
	return ""
}

// An answer is an order of all items: no place is taken twice.
func (ranking) accepts(_ Question, marks Ballot) bool {
	if marks.cantSay() {
		return true
	}
	taken := map[Mark]bool{}
	for _, m := range marks {
		if m == CantSay || taken[m] {
			return false
		}
		taken[m] = true
	}
	return true
}

func (ranking) questions(step string, _ VoteDef, items, _ []string) []Question {
	return []Question{{ID: step, Kind: Ranking, Items: items}}
}

func (ranking) options() (least, most int) { return MinRanked, MaxRanked }

func (ranking) onTheSpot(_ Quick, _ string, options []string) (VoteDef, FigureKind) {
	return VoteDef{Items: everyLength(options...)}, FigRanking
}

func (ranking) optionKey(option string) string { return "item." + option + ".name" }

// Pairs tells of a ranking how many people put one item before another. Together
// with the counts of places it is all that is kept of the orders.
type Pairs struct {
	Question string   `json:"question"`
	Items    []string `json:"items"`
	Before   [][]int  `json:"before"` // Before[a][b] people put Items[a] before Items[b]
}

func (ranking) count(t *Tally, q Question, answers []Ballot) {
	t.countMarks(q, answers)
	p := Pairs{Question: q.ID, Items: q.Items, Before: make([][]int, len(q.Items))}
	for i := range p.Before {
		p.Before[i] = make([]int, len(q.Items))
	}
	for _, places := range answers {
		p.add(places)
	}
	t.Pairs = append(t.Pairs, p)
}

// add counts the places that one person gave. Who cannot say gave none, and
// CantSay is before no place.
func (p Pairs) add(places Ballot) {
	for a, x := range places {
		for b, y := range places {
			if x < y {
				p.Before[a][b]++
			}
		}
	}
}
