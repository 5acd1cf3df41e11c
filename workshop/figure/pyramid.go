package figure

import (
	"math"
	"strings"
)

// Pyramid shows an organisation as bars, and turns it over: t is 0 before the
// turn and 1 after it.
type Pyramid struct {
	Tiles []Bilingual // customers first, top management last
	Alt   string
}

// Turning reports whether a pyramid is about to turn, turns or has just turned:
// names and the title of its page are away then, for text never turns.
func Turning(t float64) bool { return t >= 0.08 && t <= 0.92 }

// bar is one tile while the pyramid turns: its distance from the middle of the
// pyramid, downwards before the turn, and its width.
type bar struct {
	name       Bilingual
	off, width float64
	customers  bool
	top        bool // top management
}

// Scene draws the bars at the foot of a field of w by h.
func (f Pyramid) Scene(w, h float64, st Style, t float64) Scene {
	s := Scene{W: w, H: h, Alt: f.Alt}
	n := len(f.Tiles)
	if n == 0 {
		return s
	}
	if s.Alt == "" {
		var names []string
		for _, name := range f.Tiles {
			names = append(names, name.First)
		}
		s.Alt = strings.Join(names, ", ")
	}
	gap := 1.5 * st.U
	tile := math.Min(10*st.U, (h-float64(n-1)*gap)/float64(n))
	if st.Print {
		gap = 0.045 * h
		tile = (h - float64(n-1)*gap) / float64(n)
	}
	tile = math.Max(tile, 3*st.Ring)
	total := float64(n)*tile + float64(n-1)*gap
	cx, cy := w/2, h-total/2
	bars := f.bars(math.Min(w, 107.5*st.U), tile+gap)
	turn := easeInOut(span(t, 0.15, 0.85))
	for _, b := range bars {
		if turn > 0 && turn < 1 {
			b.turning(&s, cx, cy, tile, turn, st)
			continue
		}
		y := cy + b.off
		if turn == 1 {
			y = cy - b.off
		}
		b.still(&s, cx, y, tile, turn == 1, !Turning(t), st)
	}
	return s
}

// bars gives each tile its place before the turn: customers lowest and widest.
func (f Pyramid) bars(widest, step float64) []bar {
	n := len(f.Tiles)
	out := make([]bar, n)
	for i, name := range f.Tiles {
		k := float64(i)
		out[i] = bar{
			name: name, off: (float64(n-1)/2 - k) * step,
			width:     widest * (1 - 0.6*k/math.Max(1, float64(n-1))),
			customers: i == 0, top: i == n-1 && n > 1,
		}
	}
	return out
}

// printOutline is the width of the line round a grey tile on paper.
const printOutline = 0.7

// still draws a tile that does not move.
func (b bar) still(s *Scene, cx, y, tile float64, after, named bool, st Style) {
	fill, stroke, role, bold := Tile, None, Ink, b.customers || b.top
	switch {
	case b.customers && after:
		fill, role = Accent, OnAccent
	case b.customers:
		fill, stroke = Paper, Accent
	case b.top && st.Print:
		fill, stroke = Paper, Ink
	case b.top:
		fill, role = Ink, Paper
	}
	in := 0.0
	switch {
	case stroke != None:
		in = st.Ring / 2
	case st.Print && fill == Tile: // a copy keeps the outline
		stroke, in = Ink, printOutline/2
	}
	corner := st.U
	if st.Print {
		corner = 0.75 * st.U
	}
	s.Add(Rect{
		X: cx - b.width/2 + in, Y: y - tile/2 + in, W: b.width - 2*in, H: tile - 2*in, R: corner,
		Fill: fill, Stroke: stroke, Width: 2 * in,
	})
	if named {
		tileName(b.name, bold, b.width-3*st.U, tile, st).middle(s, cx, y, Middle, bold, role)
	}
}

// tileName sets a name into a tile: on one line if that can be.
func tileName(name Bilingual, bold bool, w, h float64, st Style) column {
	c := newColumn(name, math.Min(st.Body, math.Max(st.Caption, h*0.4)), st.Caption, bold, w, 1, 1.1)
	if h > 2.2*st.Caption && len(c.lines) == 1 && c.lines[0] != name.First && len(c.under) == 0 {
		return newColumn(name, st.Caption, st.Caption, bold, w, 2, 1.1)
	}
	return c
}

// turning draws a tile as one thick line, for a line is all that pens can turn.
// The pyramid steps back while it turns, so that it stays on the wall.
func (b bar) turning(s *Scene, cx, cy, tile, turn float64, st Style) {
	k := 1 - 0.36*math.Sin(turn*math.Pi)
	sin, cos := math.Sincos(turn * math.Pi)
	x, y := cx-b.off*k*sin, cy+b.off*k*cos
	role := Tile
	switch {
	case b.customers:
		role = Accent
	case b.top:
		role = Ink
	}
	line := func(half, width float64, r Role) Line {
		return Line{X1: x - half*cos, Y1: y - half*sin, X2: x + half*cos, Y2: y + half*sin, Width: width, Stroke: r}
	}
	s.Add(line(b.width*k/2, tile*k, role))
	if b.customers && turn < 0.5 {
		s.Add(line(b.width*k/2-st.Ring, tile*k-2*st.Ring, Paper))
	}
}
