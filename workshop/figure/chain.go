package figure

import (
	"math"
	"slices"
)

// Chain shows who serves whom, the customer on top, and how well each link
// holds. It has one tile more than links.
type Chain struct {
	Lo, Hi  int
	Tiles   []Bilingual
	Links   []ChainLink
	Anchors []ScaleText
	Num     func(float64) string
	Alt     string
}

// ChainLink is what was answered about one link.
type ChainLink struct {
	Answers Series
	Weakest bool      // at least a whole step below the others
	Note    Bilingual // "weakest link"
	Tip     string    // the exact numbers
}

// Scene draws the chain into a field of w by h.
func (f Chain) Scene(w, h float64, st Style, t float64) Scene {
	s := Scene{W: w, H: h, Alt: f.Alt}
	tileW := w * chainTile
	c := besideLabels(tileW+2*st.U, w, f.Lo, f.Hi)
	tileH, linkH := f.heights(f.foot(&s, c, w, h, st), st)
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

// chainTile is how wide a tile is, in parts of the field.
const chainTile = 0.28

// heights are those of a tile and of a link, over what the scale leaves. Tiles give
// way first, then links: down to the lines of what stands in them.
func (f Chain) heights(foot float64, st Style) (tile, link float64) {
	links := math.Max(1, float64(len(f.Links)))
	tile, least := 7*st.U, 4*st.U
	if f.bilingual() && f.noted() {
		least = 2.1 * st.Caption
	}
	if link = (foot - float64(len(f.Tiles))*tile) / links; link < least && f.bilingual() {
		tile = math.Max(2.2*st.Caption, (foot-links*least)/float64(len(f.Tiles)))
		link = (foot - float64(len(f.Tiles))*tile) / links
	}
	if link < 4*st.U {
		tile, link = math.Max(1, tile-4*st.U+link), 4*st.U
	}
	return tile, link
}

func (f Chain) bilingual() bool {
	return slices.ContainsFunc(f.Tiles, func(t Bilingual) bool { return t.Two() })
}

func (f Chain) noted() bool {
	return slices.ContainsFunc(f.Links, func(l ChainLink) bool { return !l.Note.Empty() })
}

// Fits reports whether the tiles hold their names, and the links what is said of them,
// in a field of w by h.
func (f Chain) Fits(w, h float64, st Style) bool {
	c := besideLabels(w*chainTile+2*st.U, w, f.Lo, f.Hi)
	tile, link := f.heights(f.foot(&Scene{}, c, w, h, st), st)
	return !f.bilingual() || tile >= 2.2*st.Caption && (!f.noted() || link >= 2.1*st.Caption)
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
		tile := Rect{X: 0, Y: y, W: w, H: h, R: st.U, Fill: fill}
		if st.Print {
			const in = printOutline / 2
			tile = Rect{X: in, Y: y + in, W: w - 2*in, H: h - 2*in, R: st.U, Fill: fill, Stroke: Ink, Width: printOutline}
		}
		s.Add(tile)
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
	free := math.Max(tileW, c.x0-3*st.U) - x - 2.2*st.U // up to the ring of the lowest number
	note := line(l.Note, st.Caption, st.Caption, st.Caption, true, free)
	note.leading = math.Min(note.leading, height/float64(languages(l.Note)))
	if !l.Note.Empty() && r.landing >= 1 && note.leading >= st.Caption && !note.cut() { // else the arrow tells alone
		note.middle(s, x+2.2*st.U, y, Start, true, Ink)
	}
}
