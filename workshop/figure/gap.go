package figure

// GapRow is one key: how it shows and how important it is.
type GapRow struct {
	Number, Name         string
	Practice, Importance Series  // Importance may be unknown: practice only
	Value                float64 // at the right: the gap, or the median
	Known                bool    // there is a value
	Bold                 bool    // one of the widest gaps
}

// Gap shows practice and importance of each key with the gap between them.
// Rows come sorted; the two lines of the legend are the two scales.
type Gap struct {
	Lo, Hi               int
	Practice, Importance string   // names of the series; no importance if empty
	PracticeScale        []string // a word for each number; "" = none
	ImportanceScale      []string
	ValueLabel           string // over the values: "gap", "median"
	Rows                 []GapRow
	Slots                int // rows that would fill the page; 0 = GapRows
	Num                  func(float64) string
	Alt                  string
}

// Scene draws the rows into a field of w by h.
func (f Gap) Scene(w, h float64, st Style, t float64) Scene {
	return Scene{W: w, H: h, Alt: f.Alt}
}
