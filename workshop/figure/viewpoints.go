package figure

// ViewRow is one key as the leaders see it and as the team sees it. Only the
// medians are drawn, for single answers of few leaders would tell who they are.
type ViewRow struct {
	Number, Name  string
	Team, Leaders float64
	Known         bool   // both medians are there
	Value         string // at the right: the difference, or "both low"
	Bold          bool   // differs by a whole step
}

// Viewpoints shows the leaders' own view as a diamond, the team's as a circle.
type Viewpoints struct {
	Lo, Hi        int
	Team, Leaders string   // names of the series
	Scale         []string // a word for each number; "" = none
	ValueLabel    string
	Rows          []ViewRow
	Slots         int // rows that would fill the page; 0 = ViewpointRows
	Alt           string
}

// Scene draws the rows into a field of w by h.
func (f Viewpoints) Scene(w, h float64, st Style, t float64) Scene {
	return Scene{W: w, H: h, Alt: f.Alt}
}
