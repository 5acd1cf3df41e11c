package figure

// Pyramid shows an organisation as bars, and turns it over: t is 0 before the
// turn and 1 after it.
type Pyramid struct {
	Tiles []string // customers first, top management last
	Alt   string
}

// Scene draws the bars at the foot of a field of w by h.
func (f Pyramid) Scene(w, h float64, st Style, t float64) Scene {
	return Scene{W: w, H: h, Alt: f.Alt}
}
