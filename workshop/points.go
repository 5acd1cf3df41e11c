package workshop

// Points asks to share out a hundred points over Items, in steps of five; the mark is
// what an item gets.
const Points Kind = "points"

// What is shared out, and over how many items: between two it would be a scale, and
// over more than seven nobody weighs each against the others.
const (
	PointsWhole = 100
	PointsStep  = 5
	MinShared   = 3
	MaxShared   = 7
)

type points struct{ perItem }

func (points) traits() KindTraits      { return KindTraits{OfItems: true, Budget: true, Shares: true} }
func (points) cells(q Question) []Cell { return beside(q, 0, PointsWhole) }

func (points) fault(q Question) string {
	if len(q.Items) < MinShared || len(q.Items) > MaxShared || q.Budget != PointsWhole {
		return "points"
	}
	return ""
}

// An answer gives all points away: who keeps some back has not weighed the last items.
func (points) accepts(q Question, marks Ballot) bool {
	if marks.cantSay() {
		return true
	}
	given := 0
	for _, m := range marks {
		if m == CantSay || m%PointsStep != 0 {
			return false
		}
		given += int(m)
	}
	return given == q.Budget
}

func (points) questions(step string, _ VoteDef, items, _ []string) []Question {
	return []Question{{ID: step, Kind: Points, Items: items, Budget: PointsWhole, Cap: PointsWhole}}
}

func (points) count(t *Tally, q Question, answers []Ballot) { t.countMarks(q, answers) }

func (points) options() (least, most int) { return MinShared, MaxShared }

func (points) onTheSpot(_ Quick, _ string, options []string) (VoteDef, FigureKind) {
	return VoteDef{Items: everyLength(options...)}, FigShares
}

func (points) optionKey(option string) string { return "item." + option + ".name" }
