package figure

import "math"

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
	Tip     string // the exact numbers
}

// Scene draws the chain into a field of w by h.
func (f Chain) Scene(w, h float64, st Style, t float64) Scene {
	s := Scene{W: w, H: h, Alt: f.Alt}
	tileW := w * 0.28
	tileH := 7 * st.U
	c := besideLabels(tileW+2*st.U, w, f.Lo, f.Hi)
	foot := f.foot(&s, c, w, h, st)
	linkH := (foot - float64(len(f.Tiles))*tileH) / math.Max(1, float64(len(f.Links)))
	if linkH < 4*st.U {
		tileH = math.Max(1, tileH-4*st.U+linkH)
		linkH = 4 * st.U
	}
	f.tiles(&s, tileW, tileH, linkH, st)
	most := 0
	for _, l := range f.Links {
		most = max(most, l.Answers.most())
	}
	pitch := tileH + linkH
	room := math.Min(pitch-5.6*st.U, tileH+linkH/2-2.75*st.U) // up to the axis above, or the top
	p := stack(most, 2.75*st.U, c.pitch*0.92, room)
	r := revealAt(t)
	for i, l := range f.Links {
		f.link(&s, l, c, tileW, tileH+float64(i)*pitch, linkH, p, st, r)
		s.tell(tileH/2+float64(i)*pitch, pitch, l.Tip)
	}
	return s
}

// foot writes the numbers and anchors and tells where the chain ends.
func (f Chain) foot(s *Scene, c scale, w, h float64, st Style) float64 {
	rows := DotRows{Lo: f.Lo, Hi: f.Hi, Anchors: f.Anchors, Num: f.Num}
	return rows.foot(s, c, w, h, st, math.Min(st.Leading, 1.25)) - 1.5*st.U
}

func (f Chain) tiles(s *Scene, w, h, gap float64, st Style) {
	for i, name := range f.Tiles {
		y := float64(i) * (h + gap)
		fill, role, bold := Tile, Ink, false
		if i == 0 {
			fill, role, bold = Accent, OnAccent, true
		}
		s.Add(Rect{X: 0, Y: y, W: w, H: h, R: st.U, Fill: fill})
		tileName(name, bold, w-2*st.U, h, st).middle(s, w/2, y+h/2, Middle, bold, role)
	}
}

// link draws the arrow from the one who serves up to the one who is served,
// with the answers about it beside.
func (f Chain) link(s *Scene, l ChainLink, c scale, tileW, top, height float64, p heap, st Style, r reveal) {
	x, width, role := tileW*0.15, st.Ring, Ink2
	if l.Weakest && r.landing >= 1 {
		width, role = 1.6*st.Strong, Ink
	}
	tip, head := top+0.5*st.U, math.Min(1.7*st.U, height*0.45)
	s.Add(
		Line{X1: x, Y1: tip + head*0.7, X2: x, Y2: top + height - 0.4*st.U, Width: width, Stroke: role},
		Polygon{Fill: role, Points: []Point{{x, tip}, {x + head*0.9, tip + head}, {x - head*0.9, tip + head}}},
	)
	y := top + height/2
	c.axis(s, y, st)
	a := l.Answers
	p.heaps(s, Hollow, a, c, y-2.5*st.U-p.pitch/2, -1, r.dots)
	if a.Known {
		newMark(c.x(a.Median), y, 2.25*st.U, st.Caption, number(f.Num, a.Median)).ring(s, st, r.rings)
	}
	if l.Note != "" && r.landing >= 1 {
		s.Add(Text{X: x + 2.2*st.U, Y: y + 0.34*st.Caption, Size: st.Caption, Bold: true, Role: Ink, S: Shorten(l.Note, st.Caption, true, tileW-x-2.2*st.U)})
	}
}
