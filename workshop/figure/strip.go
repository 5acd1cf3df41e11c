package figure

import "math"

// StripPart is a part of the day.
type StripPart struct {
	Name    string
	Minutes int
	Break   bool
	Done    bool
	Now     bool
}

// Strip shows the day as one bar: as long as its parts take, what is behind in
// ink, what is on in blue. A break is a gap.
type Strip struct {
	Parts []StripPart
	Alt   string
}

// stripHeight is what a strip takes, bar and names.
func stripHeight(st Style) float64 { return 1.75*st.U + 1.6*st.Caption }

// Scene draws the strip along the foot of a field of w by h.
func (f Strip) Scene(w, h float64, st Style, t float64) Scene {
	s := Scene{W: w, H: h, Alt: f.Alt}
	total := 0
	for _, p := range f.Parts {
		total += max(p.Minutes, 0)
	}
	if total == 0 {
		return s
	}
	bar, y := 1.75*st.U, h-stripHeight(st)
	free := math.Max(0, w-0.75*st.U*float64(len(f.Parts)-1))
	x := 0.0
	for _, p := range f.Parts {
		pw := free * float64(max(p.Minutes, 0)) / float64(total)
		f.part(&s, p, x, y, pw, bar, st)
		x += pw + 0.75*st.U
	}
	return s
}

func (f Strip) part(s *Scene, p StripPart, x, y, w, bar float64, st Style) {
	role := Tile
	switch {
	case p.Now:
		role = Accent
	case p.Done:
		role = Ink
	}
	r := math.Min(bar, w) / 2
	switch {
	case p.Break && !p.Now:
		s.Add(Line{X1: x, Y1: y + bar/2, X2: x + w, Y2: y + bar/2, Width: st.Hair, Stroke: Edge})
	default:
		s.Add(Rect{X: x, Y: y, W: w, H: bar, R: r, Fill: role})
	}
	// A name that does not fit over its part is left out: the order tells.
	if p.Name != "" && !p.Break && Width(p.Name, st.Caption, p.Now) <= w {
		text := Ink2
		if p.Now {
			text = Ink
		}
		s.Add(Text{X: x, Y: y + bar + 1.25*st.Caption, Size: st.Caption, Bold: p.Now, Role: text, S: p.Name})
	}
}
