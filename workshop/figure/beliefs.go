package figure

// BeliefRow is one pair of statements with what was answered between them.
type BeliefRow struct {
	Left, Right string
	Today, Goal Series
	Note        string // "divided", or on paper the reading of the row
}

// Beliefs shows where a group stands between two statements and where it wants
// to be: answers of today above the axis, of the goal below, medians on it.
type Beliefs struct {
	Lo, Hi int
	Rows   []BeliefRow
	Slots  int // rows that would fill the page; 0 = BeliefRows. Fewer make all larger.
	Num    func(float64) string
	Alt    string
}

// Scene draws the rows into a field of w by h.
func (f Beliefs) Scene(w, h float64, st Style, t float64) Scene {
	return Scene{W: w, H: h, Alt: f.Alt}
}
