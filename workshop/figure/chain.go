package figure

// Chain shows who serves whom, the customer on top, and how well each link
// holds. It has one tile more than links.
type Chain struct {
	Lo, Hi  int
	Tiles   []string
	Links   []ChainLink
	Anchors []ScaleText
	Num     func(float64) string
	Alt     string
}

// ChainLink is what was answered about one link.
type ChainLink struct {
	Answers Series
	Weakest bool   // at least a whole step below the others
	Note    string // "weakest link"
}

// Scene draws the chain into a field of w by h.
func (f Chain) Scene(w, h float64, st Style, t float64) Scene {
	return Scene{W: w, H: h, Alt: f.Alt}
}
