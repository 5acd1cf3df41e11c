package figure

import "math"

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
	s := Scene{W: w, H: h, Alt: f.Alt}
	n := len(f.Spokes)
	if n == 0 || f.Hi <= f.Lo {
		return s
	}
	widest := 0.0
	for _, sp := range f.Spokes {
		widest = math.Max(widest, Width(sp.Name, st.Body, false))
	}
	r := math.Min(h/2-1.75*st.Body, w/2-widest-4*st.U)
	x, y := w/2, h/2
	f.web(&s, x, y, r, st)
	for i, sp := range f.Spokes {
		f.name(&s, sp.Name, x, y, r, f.angle(i), st)
	}
	f.outline(&s, x, y, r, st, revealAt(t))
	return s
}

func (f Radar) angle(i int) float64 { return 360 * float64(i) / float64(len(f.Spokes)) }

// radius is where a number stands: the lowest one keeps off the centre, where
// spokes could not be told apart.
func (f Radar) radius(v, r float64) float64 {
	return r * (v - float64(f.Lo) + 1) / float64(f.Hi-f.Lo+1)
}

func (f Radar) web(s *Scene, x, y, r float64, st Style) {
	for i := range f.Spokes {
		p := polar(x, y, r, f.angle(i))
		s.Add(Line{X1: x, Y1: y, X2: p.X, Y2: p.Y, Width: st.Hair, Stroke: Rule})
		for v := f.Lo; v <= f.Hi; v++ {
			q := f.radius(float64(v), r)
			a, b := polar(x, y, q, f.angle(i)), polar(x, y, q, f.angle(i+1))
			s.Add(Line{X1: a.X, Y1: a.Y, X2: b.X, Y2: b.Y, Width: st.Hair, Stroke: Rule})
		}
	}
	for v := f.Lo; v <= f.Hi; v++ {
		p := polar(x, y, f.radius(float64(v), r), 180/float64(len(f.Spokes)))
		s.Add(Text{X: p.X, Y: p.Y + 0.34*st.Caption, Size: st.Caption, Anchor: Middle, Role: Ink2, S: number(f.Num, float64(v))})
	}
}

func (f Radar) name(s *Scene, name string, x, y, r, deg float64, st Style) {
	p := polar(x, y, r+1.5*st.U, deg)
	sin, cos := math.Sincos(deg * math.Pi / 180)
	anchor := Middle
	switch {
	case sin > 0.2:
		anchor = Start
	case sin < -0.2:
		anchor = End
	}
	// The middle of the letters lies on the spoke; above it goes up, below down.
	s.Add(Text{X: p.X, Y: p.Y + st.Body*(0.34-0.4*cos), Size: st.Body, Anchor: anchor, Role: Ink, S: name})
}

// outline joins the medians of neighbours. A key without a median leaves a gap.
func (f Radar) outline(s *Scene, x, y, r float64, st Style, p reveal) {
	if p.dots <= 0 {
		return
	}
	at := func(i int) Point {
		return polar(x, y, f.radius(f.Spokes[i].Median, r)*p.dots, f.angle(i))
	}
	n := len(f.Spokes)
	for i := range n {
		j := (i + 1) % n
		if f.Spokes[i].Known && f.Spokes[j].Known {
			a, b := at(i), at(j)
			s.Add(Line{X1: a.X, Y1: a.Y, X2: b.X, Y2: b.Y, Width: st.Ring, Stroke: Two})
		}
	}
	for i, sp := range f.Spokes {
		if sp.Known {
			a := at(i)
			s.Add(sign(Filled, a.X, a.Y, 1.1*st.U, st)...)
		}
	}
}
