package figure

// ShiftRow is one question asked twice.
type ShiftRow struct {
	Left, Right           string // statements at the ends, or a name at the left
	First, Second         Series
	FirstNote, SecondNote string // "n 12 · median 3"
	Note                  string // "about the same"
}

// Shift shows a first and a second vote as two dot rows over the same scale.
type Shift struct {
	Lo, Hi        int
	First, Second string // names of the votes
	Rows          []ShiftRow
	Slots         int // rows that would fill the page; 0 = ShiftRows
	Num           func(float64) string
	Alt           string
}

// Scene draws the rows into a field of w by h.
func (f Shift) Scene(w, h float64, st Style, t float64) Scene {
	return Scene{W: w, H: h, Alt: f.Alt}
}
