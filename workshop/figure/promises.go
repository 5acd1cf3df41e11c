package figure

import "math"

// Sign is a shape that says how far a promise has come: it is told by its form, not by a colour.
type Sign int

// The signs.
const (
	SignOpen    Sign = iota // a ring: nothing told yet
	SignDone                // a disc with a tick
	SignMoving              // a triangle that points on
	SignStuck               // two bars
	SignDropped             // a ring that is struck through
)

// PromiseRow is one promise: what it is about, the first step, and how far it has come.
type PromiseRow struct {
	Item, First string
	Sign        Sign
	Status      Bilingual
	Note        string
}

// Promises shows how far each promise has come. It names no person.
type Promises struct {
	Rows  []PromiseRow
	Slots int // rows that would fill the page; 0 = PromiseRows
	Alt   string
}

// Scene draws the rows into a field of w by h.
func (f Promises) Scene(w, h float64, st Style, t float64) Scene {
	s := Scene{W: w, H: h, Alt: f.Alt}
	slots := f.Slots
	if slots == 0 {
		slots = PromiseRows.PerPage(false)
	}
	rowH := h / float64(max(slots, len(f.Rows)))
	size := 1.1 * st.Caption
	left := 0.0
	for _, row := range f.Rows {
		left = math.Max(left, bilingualWidth(row.Status, size, st.Caption, true))
	}
	left = math.Min(left+6*st.U, 0.4*w)
	for k, row := range f.Rows {
		f.row(&s, row, float64(k)*rowH, rowH, left, w, st)
	}
	return s
}

func (f Promises) row(s *Scene, row PromiseRow, top, rowH, left, w float64, st Style) {
	rule(s, top, w, st)
	lead := math.Min(st.Leading, 1.2)
	size := 1.1 * st.Caption
	base := top + 0.8*st.U + 0.9*size
	row.Sign.draw(s, 1.7*st.U, base-0.36*size, 1.6*st.U, st)
	line(row.Status, size, st.Caption, st.Caption, true, left-5*st.U).at(s, 4.4*st.U, base, Start, true, Ink)
	room := max(1, int((rowH-1.2*st.U)/(st.Caption*lead)))
	text := row.First
	if text == "" {
		text = row.Item
	}
	step := newColumn(Only(text), size, st.Caption, false, w-left, min(2, room), lead)
	step.at(s, left, base, Start, true, Ink)
	under := row.Note
	if under == "" && row.First != "" {
		under = row.Item
	}
	if rest := rowH - 1.2*st.U - step.height(); under != "" && rest > 1.1*st.Caption {
		newColumn(Only(under), st.Caption, st.Caption, false, w-left, 1, lead).at(s, left, base+step.height(), Start, false, Ink2)
	}
}

// draw puts the sign around a middle, r to each side.
func (g Sign) draw(s *Scene, x, y, r float64, st Style) {
	stroke := func(x1, y1, x2, y2 float64, role Role) {
		s.Add(Line{X1: x + x1*r, Y1: y + y1*r, X2: x + x2*r, Y2: y + y2*r, Width: 0.28 * r, Stroke: role})
	}
	ring := func() { s.Add(Circle{X: x, Y: y, R: r - st.Ring/2, Fill: Paper, Stroke: Ink, Width: st.Ring}) }
	switch g {
	case SignDone:
		s.Add(Circle{X: x, Y: y, R: r, Fill: Ink})
		stroke(-0.5, 0.05, -0.12, 0.42, Paper)
		stroke(-0.16, 0.42, 0.5, -0.38, Paper)
	case SignMoving:
		s.Add(Polygon{Fill: Ink, Points: []Point{{x - 0.8*r, y - r}, {x + r, y}, {x - 0.8*r, y + r}}})
	case SignStuck:
		for _, at := range []float64{-0.75, 0.15} {
			s.Add(Rect{X: x + at*r, Y: y - r, W: 0.6 * r, H: 2 * r, Fill: Ink})
		}
	case SignDropped:
		ring()
		stroke(-0.62, 0.62, 0.62, -0.62, Ink)
	default:
		ring()
	}
}
