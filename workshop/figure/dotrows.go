package figure

// ScaleText is a word under a number of a scale.
type ScaleText struct {
	At   int
	Text string
}

// DotRow is one row of answers over a scale.
type DotRow struct {
	Label   string // "First vote"; empty for a single row
	Note    string // "Respondents: 12/12 · Median 5"
	Answers Series
	Shape   Shape // Hollow or Filled
}

// DotRows shows a column of dots over each number, the middle half as a band
// and the median as a large mark. Two rows have the same scale.
type DotRows struct {
	Lo, Hi  int
	Rows    []DotRow
	Anchors []ScaleText
	Note    string // a sentence under the scale: "The group is divided: …"
	Num     func(float64) string
	Alt     string
}

// Scene draws the rows into a field of w by h.
func (f DotRows) Scene(w, h float64, st Style, t float64) Scene {
	return Scene{W: w, H: h, Alt: f.Alt}
}
