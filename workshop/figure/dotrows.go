package figure

import "math"

// ScaleText is a word under a number of a scale.
type ScaleText struct {
	At   int
	Text Bilingual
}

// DotRow is one row of answers over a scale.
type DotRow struct {
	Label   Bilingual // "First vote"; empty for a single row
	Note    Bilingual // "Respondents: 12/12 · Median 5"
	Answers Series
	Shape   Shape  // Hollow or Filled
	Tip     string // the exact numbers
}

// DotRows shows a column of dots over each number, the middle half as a band
// and the median as a large mark. Two rows have the same scale.
type DotRows struct {
	Lo, Hi  int
	Rows    []DotRow
	Anchors []ScaleText
	Note    Bilingual // a sentence under the scale: "The group is divided: …"
	Num     func(float64) string
	Alt     string
}

// scale leaves half a column free at both ends, so that heaps stay in the field.
func (f DotRows) scale(w float64) scale {
	pitch := w / (math.Max(1, float64(f.Hi-f.Lo)) + 0.9)
	return scale{0.45 * pitch, pitch, f.Lo, f.Hi}
}

// labelHeight is what the name of a row takes over its answers.
func (f DotRows) labelHeight(w float64, st Style) float64 {
	if len(f.Rows) < 2 {
		return 0
	}
	label := line(f.Rows[0].Label, st.Body, st.Caption, st.Body, true, w)
	return st.Body*math.Min(st.Leading, 1.25) + 0.5*st.U + float64(len(label.under))*label.underLeading()
}

// Fits reports whether the names of the rows have room in a field of w by h.
func (f DotRows) Fits(w, h float64, st Style) bool {
	foot := f.foot(&Scene{}, f.scale(w), w, h, st, math.Min(st.Leading, 1.25))
	return foot >= float64(len(f.Rows))*(f.labelHeight(w, st)+9*st.U)
}

// Scene draws the rows into a field of w by h.
func (f DotRows) Scene(w, h float64, st Style, t float64) Scene {
	s := Scene{W: w, H: h, Alt: f.Alt}
	c := f.scale(w)
	h -= f.lift(c, w, h, st)
	foot := f.foot(&s, c, w, h, st, math.Min(st.Leading, 1.25))
	rowH := foot / math.Max(1, float64(len(f.Rows)))
	p := f.heap(c, rowH-f.labelHeight(w, st), st)
	for i, row := range f.Rows {
		row.draw(&s, c, float64(i)*rowH, rowH, w, p, st, f.Num, revealAt(t))
		s.tell(float64(i)*rowH, rowH, row.Tip)
	}
	return s
}

// underHeaps is what a row takes under its answers and over them.
const underHeaps = 6.5

// most is how many answers lie on one number at most.
func (f DotRows) most() (n int) {
	for _, row := range f.Rows {
		n = max(n, row.Answers.most())
	}
	return n
}

func (f DotRows) heap(c scale, h float64, st Style) heap {
	return stack(f.most(), f.dotPitch(st), c.pitch*0.9, h-underHeaps*st.U)
}

// lift is how far a row that stands alone is moved up on a wall, so that what its heaps
// leave free is not all over it.
func (f DotRows) lift(c scale, w, h float64, st Style) float64 {
	if st.Print || len(f.Rows) != 1 || !f.Note.Empty() {
		return 0
	}
	room := f.foot(&Scene{}, c, w, h, st, math.Min(st.Leading, 1.25))
	p := f.heap(c, room, st)
	high := math.Ceil(float64(f.most())/float64(p.per)) * p.pitch
	return math.Max(0, (room-high-underHeaps*st.U)/2)
}

// foot writes numbers, anchors and note under the rows and tells where they begin.
func (f DotRows) foot(s *Scene, c scale, w, h float64, st Style, lead float64) float64 {
	note := column{}
	if !f.Note.Empty() {
		note = newColumn(f.Note, st.Body, st.Caption, false, w, 2, lead)
	}
	said := f.anchors(c, w, st, lead)
	anchorH := 0.0
	for _, a := range said {
		anchorH = math.Max(anchorH, a.height())
	}
	y := h - note.height() - anchorH - 4*st.U
	if !f.Note.Empty() {
		y -= 1.5 * st.U
		note.at(s, 0, h-note.height()+0.8*note.size, Start, false, Ink)
	}
	c.numbers(s, y+0.9*st.Caption, st, f.Num)
	for _, a := range said {
		a.at(s, a.x, y+0.9*st.Caption+st.Caption*1.3, a.anchor, false, Ink2)
	}
	return y
}

func (row DotRow) draw(s *Scene, c scale, top, rowH, w float64, p heap, st Style, num func(float64) string, r reveal) {
	y := top + rowH - 3*st.U
	if !row.Label.Empty() {
		label := line(row.Label, st.Body, st.Caption, st.Body, true, w)
		label.at(s, 0, top+0.9*st.Body, Start, true, Ink)
		lw := label.width(true)
		note := line(row.Note, st.Caption, st.Caption, st.Caption, false, w-lw-2*st.U)
		note.leading *= st.Body / st.Caption // on the lines of the label
		note.at(s, lw+2*st.U, top+0.9*st.Body, Start, false, Ink2)
	}
	a := row.Answers
	if r.rings > 0 && a.High > a.Low {
		band(s, c.x(a.Low), c.x(a.High), y, st)
	}
	c.axis(s, y, st)
	p.heaps(s, row.Shape, a, c, y-2.6*st.U-p.pitch/2, -1, r.dots)
	if !a.Known {
		return
	}
	m := newMark(c.x(a.Median), y, 2.5*st.U, st.Caption, number(num, a.Median))
	if row.Shape == Filled {
		m.square(s, r.rings)
		return
	}
	m.ring(s, st, r.rings)
}

// band marks the middle half on an axis.
func band(s *Scene, x1, x2, y float64, st Style) {
	role := Ink3
	if st.Print {
		role = Rule
	}
	h := 1.25 * st.U
	s.Add(Rect{X: x1 - h/2, Y: y - h/2, W: x2 - x1 + h, H: h, R: h / 2, Fill: role})
}

// dotPitch is how far single answers lie apart if there is room.
func (f DotRows) dotPitch(st Style) float64 {
	if st.Print {
		return 2.5 * st.U
	}
	if len(f.Rows) == 1 {
		return 11 * st.U
	}
	return 8 * st.U
}
