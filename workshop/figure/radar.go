package figure

// Spoke is one axis of a radar.
type Spoke struct {
	Name   string
	Median float64
	Known  bool
}

// Radar shows the shape of the medians: an outline, no area, no total.
type Radar struct {
	Lo, Hi int
	Spokes []Spoke
	Num    func(float64) string
	Alt    string
}

// Scene draws the radar into a field of w by h.
func (f Radar) Scene(w, h float64, st Style, t float64) Scene {
	return Scene{W: w, H: h, Alt: f.Alt}
}
