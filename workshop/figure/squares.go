package figure

// SquareRow is one card or statement with how many chose each option.
type SquareRow struct {
	Label string
	N     []int  // by option
	Note  string // "clear", "divided"; may be empty
}

// Squares shows one square a person, grouped by option. Rows come sorted.
type Squares struct {
	Options []string // "can't say" last, if it is to be shown
	Rows    []SquareRow
	Slots   int // rows that would fill the page; 0 = SquareRows
	Alt     string
}

// Scene draws the rows into a field of w by h.
func (f Squares) Scene(w, h float64, st Style, t float64) Scene {
	return Scene{W: w, H: h, Alt: f.Alt}
}
