package workshop

// Dots asks to share out Budget dots over Items, at most Cap on one.
const Dots Kind = "dots"

// Bounds of the dots when the pack leaves the budget to the number of items:
// about a third of them (Dotmocracy practice), but within these.
const (
	minBudget = 3
	maxBudget = 5
)

type dots struct{ perItem }

func (dots) traits() KindTraits      { return KindTraits{OfItems: true, Budget: true} }
func (dots) cells(q Question) []Cell { return beside(q, 0, q.Cap) }

func (dots) fault(q Question) string {
	if q.Cap > MaxMark || q.Budget < 1 || q.Budget > len(q.Items)*q.Cap { // without items or room on them none finds a place
		return "dots"
	}
	return ""
}

// Dots may be kept back, but not spent twice.
func (dots) accepts(q Question, marks Ballot) bool {
	if marks.cantSay() {
		return true
	}
	spent := 0
	for _, m := range marks {
		if m == CantSay {
			return false
		}
		spent += int(m)
	}
	return spent <= q.Budget
}

func (dots) questions(step string, v VoteDef, items, _ []string) []Question {
	budget, most := v.Budget, max(1, v.Cap)
	if budget == 0 {
		budget = min(max(len(items)/3, minBudget), maxBudget)
	}
	return []Question{{ID: step, Kind: Dots, Items: items, Cap: most, Budget: min(budget, len(items)*most)}}
}

func (dots) count(t *Tally, q Question, answers []Ballot) { t.countMarks(q, answers) }
