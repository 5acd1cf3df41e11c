package figure

import (
	"math"
	"slices"
)

// Outline is one closed line of a radar: the medians of one series, in the order
// of the spokes. Known is false where there is no median. The legend of the frame
// names it.
type Outline struct {
	Shape   Shape // tells the series apart, together with the style of the line
	Medians []float64
	Known   []bool
}

// Radar shows the shape of the medians: at most three outlines, no area, no
// total. The numbers stand in a table beside it, for a shape tells none.
type Radar struct {
	Lo, Hi   int
	Spokes   []Bilingual
	Drawn    []Pictogram // before the name of each spoke; none if empty
	Outlines []Outline
	Tips     []string // the exact numbers of each spoke; none if empty
	Num      func(float64) string
	Alt      string
}

// maxOutlines is how many lines an eye keeps apart.
const maxOutlines = 3

// Scene draws the radar into a field of w by h.
func (f Radar) Scene(w, h float64, st Style, t float64) Scene {
	s := Scene{W: w, H: h, Alt: f.Alt}
	n := len(f.Spokes)
	if n == 0 || f.Hi <= f.Lo {
		return s
	}
	f.Outlines = f.Outlines[:min(len(f.Outlines), maxOutlines)]
	drawn := f.Drawn
	f.Drawn = nil // words come first
	list, listW := f.list(w, st)
	s.Place(list.Scene(listW, h, st, t), w-listW, 0)
	free := w - listW - 4*st.U
	if free >= f.leastWidth(st)+2*(spokePictogram+pictogramAir)*st.U {
		f.Drawn = drawn
	}
	r := f.size(free, h, st)
	small, named := f.named(free, r, st)
	if named {
		r = small
	}
	x, y := free/2, h/2
	f.web(&s, x, y, r, st)
	for i := range f.Spokes {
		f.spoke(&s, i, x, y, r, named, st)
	}
	grow := revealAt(t).dots
	for _, o := range f.Outlines {
		f.outline(&s, o, x, y, r, grow, st)
	}
	f.numbers(&s, x, y, r, st)
	for _, o := range f.Outlines {
		f.marks(&s, o, x, y, r, grow, st)
	}
	return s
}

// size is how large the web is with numbers at its spokes, in a field of w by h.
func (f Radar) size(w, h float64, st Style) float64 {
	return math.Max(0, math.Min(h/2-1.3*st.U-1.2*st.Body, w/2-f.margin(st)))
}

// named tells how large a web of size r may be with the names of all spokes beside it, so
// that nobody has to look them up, and whether it is large enough so.
func (f Radar) named(w, r float64, st Style) (float64, bool) {
	const enough = 0.7
	if f.bilingual() {
		return 0, false
	}
	small := r - f.drawn(st) // over the name of the first
	for i, spoke := range f.Spokes {
		if f.anchor(i) == Middle {
			continue
		}
		room := w/2 - Width(spoke.First, st.Caption, false) + inward*st.Body
		small = math.Min(small, room/math.Abs(math.Sin(f.angle(i)*math.Pi/180))-offSpoke(st))
	}
	return small, small >= enough*r
}

// inward is how far a name reaches back towards its spoke, in sizes of the text, and
// offSpoke how far from the web its number stands.
const inward = 0.15

func offSpoke(st Style) float64 { return 1.3*st.U + 0.62*st.Body }

// anchor keeps the name of a spoke outside the web.
func (f Radar) anchor(i int) Anchor {
	switch sin := math.Sin(f.angle(i) * math.Pi / 180); {
	case sin > 0.1:
		return Start
	case sin < -0.1:
		return End
	}
	return Middle
}

func (f Radar) spoke(s *Scene, i int, x, y, r float64, named bool, st Style) {
	p := polar(x, y, r+offSpoke(st), f.angle(i))
	if !named {
		said := num(float64(i + 1))
		s.Add(Text{X: p.X, Y: p.Y + 0.36*st.Body, Size: st.Body, Anchor: Middle, Role: Ink, S: said})
		f.beside(s, i, p, Width(said, st.Body, false)/2, st)
		return
	}
	at, said := f.anchor(i), f.Spokes[i].First
	w := Width(said, st.Caption, false)
	switch at {
	case Start:
		p.X -= inward * st.Body
	case End:
		p.X += inward * st.Body
	}
	s.Add(Text{X: p.X, Y: p.Y + 0.36*st.Caption, Size: st.Caption, Anchor: at, Role: Ink, S: said})
	switch steep := math.Abs(math.Cos(f.angle(i)*math.Pi/180)) > 0.6; {
	case at == Middle:
		f.over(s, i, p.X-spokePictogram*st.U/2, p.Y, st)
	case steep && at == Start:
		f.beside(s, i, Point{p.X + w/2, p.Y}, w/2, st)
	case steep:
		f.beside(s, i, Point{p.X - w/2, p.Y}, w/2, st)
	case at == Start:
		f.over(s, i, p.X, p.Y, st)
	default:
		f.over(s, i, p.X-spokePictogram*st.U, p.Y, st)
	}
}

// spokePictogram is the side of a pictogram at a spoke, and its air, in U: just what the back
// row can make out.
const spokePictogram, pictogramAir = 4.2, 1

// beside draws the pictogram of a spoke at what is said in the middle of p: away from the web.
func (f Radar) beside(s *Scene, i int, p Point, half float64, st Style) {
	if i >= len(f.Drawn) {
		return
	}
	side, off := spokePictogram*st.U, half+pictogramAir*st.U
	left := p.X - off - side
	if f.anchor(i) == Start {
		left = p.X + off
	}
	f.Drawn[i].Draw(s, left, p.Y-side/2, side, Accent)
}

// over draws the pictogram of a spoke over its name, or under it in the lower half of the
// web: there it has room, however long the name is.
func (f Radar) over(s *Scene, i int, left, y float64, st Style) {
	if i >= len(f.Drawn) {
		return
	}
	side, off := spokePictogram*st.U, 0.5*st.Caption+pictogramAir*st.U
	top := y - off - side
	if math.Cos(f.angle(i)*math.Pi/180) < 0 {
		top = y + off
	}
	f.Drawn[i].Draw(s, left, top, side, Accent)
}

// margin is what the numbers of the spokes take beside the web.
func (f Radar) margin(st Style) float64 { return Width("00", st.Body, true) + 3*st.U + f.drawn(st) }

// drawn is what their pictograms take beside the numbers.
func (f Radar) drawn(st Style) float64 {
	if !slices.ContainsFunc(f.Drawn, Pictogram.Known) {
		return 0
	}
	return (spokePictogram + pictogramAir) * st.U
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
}

// numbers writes what the rings stand for, over the lines, each on a ground of its own.
func (f Radar) numbers(s *Scene, x, y, r float64, st Style) {
	if f.radius(float64(f.Lo), r) < 1.05*st.Caption {
		return // too small for numbers; the table has them
	}
	for v := f.Lo; v <= f.Hi; v++ {
		p := polar(x, y, f.radius(float64(v), r), 180/float64(len(f.Spokes)))
		s.Add(
			Circle{X: p.X, Y: p.Y, R: 0.52 * st.Caption, Fill: Paper},
			Text{X: p.X, Y: p.Y + 0.34*st.Caption, Size: st.Caption, Anchor: Middle, Role: Ink2, S: number(f.Num, float64(v))},
		)
	}
}

// at is where the median of a spoke lies, if there is one.
func (f Radar) at(o Outline, i int, x, y, r float64) (Point, bool) {
	if i >= len(o.Known) || i >= len(o.Medians) || !o.Known[i] {
		return Point{}, false
	}
	return polar(x, y, f.radius(o.Medians[i], r), f.angle(i)), true
}

// outline joins the medians of neighbours. A key without a median leaves a gap.
func (f Radar) outline(s *Scene, o Outline, x, y, r, grow float64, st Style) {
	if grow <= 0 {
		return
	}
	n := len(f.Spokes)
	for i := range n {
		a, known := f.at(o, i, x, y, r)
		b, next := f.at(o, (i+1)%n, x, y, r)
		if known && next {
			a, b = between(x, y, a, grow), between(x, y, b, grow)
			s.Add(Line{X1: a.X, Y1: a.Y, X2: b.X, Y2: b.Y, Width: st.Ring, Stroke: o.role(), Dash: o.dash(st)})
		}
	}
}

// marks draws the medians, over the numbers of the rings.
func (f Radar) marks(s *Scene, o Outline, x, y, r, grow float64, st Style) {
	for i := range f.Spokes {
		if a, known := f.at(o, i, x, y, r); known && grow > 0 {
			a = between(x, y, a, grow)
			s.Add(sign(o.Shape, a.X, a.Y, 1.2*st.U, st)...)
		}
	}
}

// between is a part of the way from the middle of a web to a point.
func between(x, y float64, p Point, part float64) Point {
	return Point{x + (p.X-x)*part, y + (p.Y-y)*part}
}

func (o Outline) role() Role {
	if o.Shape == Hollow {
		return One
	}
	return Two
}

// dash tells series apart where colour does not.
func (o Outline) dash(st Style) float64 {
	switch o.Shape {
	case Filled:
		return 2 * st.U
	case Diamond:
		return 0.75 * st.U
	}
	return 0
}

// leastRadius is how small a radar may be, in U, where its list needs the room.
const leastRadius = 10

func (f Radar) leastWidth(st Style) float64 { return 2 * (leastRadius*st.U + f.margin(st)) }

// list is the table of names and medians beside the radar, and its width. The other
// language stands beside the first, for there is no second line: on a narrow wall in
// smaller letters with less air between the columns. Names too long even for that
// stand in one language; the numbers name the spokes on every page.
func (f Radar) list(w float64, st Style) (Table, float64) {
	out := f.table(beside, st)
	if width := out.width(st); width <= 0.6*w {
		return out, width
	}
	out.gap, out.small = narrowGapU, true
	if width := out.width(st); f.bilingual() && width <= w-f.leastWidth(st) {
		return out, width
	}
	out = f.table(func(t Bilingual) string { return t.First }, st)
	return out, math.Min(out.width(st), 0.6*w)
}

// beside is a name with the other language on the same line.
func beside(name Bilingual) string {
	first, second := name.First, name.Second
	if second == "" {
		return first
	}
	return first + " · " + second
}

func (f Radar) bilingual() bool {
	return slices.ContainsFunc(f.Spokes, func(s Bilingual) bool { return s.Two() })
}

// table is that of names and medians.
func (f Radar) table(name func(Bilingual) string, st Style) Table {
	out := Table{Slots: max(TableRows.PerPage(false), len(f.Spokes))}
	for _, o := range f.Outlines {
		out.Groups = append(out.Groups, TableGroup{Shape: o.Shape, Line: true, Dash: o.dash(st), Columns: []Bilingual{{}}})
	}
	for i, spoke := range f.Spokes {
		row := TableRow{Number: num(float64(i + 1)), Name: Only(name(spoke))}
		for _, o := range f.Outlines {
			cell := "–"
			if i < len(o.Known) && i < len(o.Medians) && o.Known[i] {
				cell = number(f.Num, o.Medians[i])
			}
			row.Cells = append(row.Cells, cell)
		}
		if i < len(f.Tips) {
			row.Tip = f.Tips[i]
		}
		out.Rows = append(out.Rows, row)
	}
	return out
}

// Fits reports whether the names have room in a field of w by h.
func (f Radar) Fits(w, h float64, st Style) bool {
	list, width := f.list(w, st)
	return list.Fits(width, h, st)
}
