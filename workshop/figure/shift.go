package figure

import "math"

// ShiftRow is one question asked twice.
type ShiftRow struct {
	Left, Right           string // statements at the ends, or a name at the left
	First, Second         Series
	FirstNote, SecondNote string // "n 12 · median 3"
	Note                  string // "about the same"
	Tip                   string // the exact numbers
}

// Shift shows a first and a second vote as two dot rows over the same scale.
type Shift struct {
	Lo, Hi        int
	First, Second string // names of the votes
	Rows          []ShiftRow
	Slots         int // rows that would fill the page; 0 = ShiftRows
	Num           func(float64) string
	Alt           string
}

// Scene draws the rows into a field of w by h.
func (f Shift) Scene(w, h float64, st Style, t float64) Scene {
	s := Scene{W: w, H: h, Alt: f.Alt}
	slots := f.Slots
	if slots == 0 {
		slots = ShiftRows
	}
	rowH := h / float64(slots)
	left := math.Max(Width(f.First, st.Body, true), Width(f.Second, st.Body, true))
	for _, row := range f.Rows {
		left = math.Max(left, math.Max(Width(row.FirstNote, st.Caption, false), Width(row.SecondNote, st.Caption, false)))
	}
	left = math.Min(left, 0.4*w) + 2*st.U
	c := besideLabels(left, w, f.Lo, f.Hi)
	for i, row := range f.Rows {
		if i > 0 {
			rule(&s, float64(i)*rowH, w, st)
		}
		f.row(&s, row, c, float64(i)*rowH, rowH, w, st, revealAt(t))
		s.tell(float64(i)*rowH, rowH, row.Tip)
	}
	return s
}

func (f Shift) row(s *Scene, row ShiftRow, c scale, top, rowH, w float64, st Style, r reveal) {
	if st.Print { // rows stand close there: white over and under each
		top, rowH = top+st.U, rowH-2.5*st.U
	}
	head := f.statements(s, row, c, top+0.6*st.U, w, st)
	foot := 1.2 * st.Caption
	axisH := (top + rowH - foot - head) / 2
	most := max(row.First.most(), row.Second.most())
	p := pack(most, 1, 2.5*st.U, c.pitch*0.92, axisH-4.7*st.U)
	y1, y2 := head+axisH-2.4*st.U, head+2*axisH-2.4*st.U
	f.vote(s, c, y1, Hollow, f.First, row.FirstNote, row.First, p, st, r.dots, r.rings)
	f.vote(s, c, y2, Filled, f.Second, row.SecondNote, row.Second, p, st, r.dots, r.landing)
	c.numbers(s, top+rowH-0.35*st.Caption, st, f.Num)
	if row.Note != "" && r.landing >= 1 {
		s.Add(Text{X: 0, Y: top + rowH - 0.35*st.Caption, Size: st.Caption, Bold: true, Role: Ink, S: Shorten(row.Note, st.Caption, true, c.x0-0.5*c.pitch)})
	}
}

// statements writes what stands at the ends of the scale and tells where the
// votes begin.
func (f Shift) statements(s *Scene, row ShiftRow, c scale, top, w float64, st Style) float64 {
	room := w
	if row.Right != "" {
		room = w/2 - 1.5*st.U
	}
	lead := math.Min(st.Leading, 1.2)
	l := newColumn(row.Left, st.Caption, st.Caption, false, room, 3, lead)
	l.at(s, 0, top+0.9*st.Caption, Start, row.Right == "", Ink)
	deep := l.height()
	if row.Right != "" {
		rc := newColumn(row.Right, st.Caption, st.Caption, false, room, 3, lead)
		rc.at(s, w, top+0.9*st.Caption, End, false, Ink)
		deep = math.Max(deep, rc.height())
	}
	return top + deep
}

func (f Shift) vote(s *Scene, c scale, y float64, sh Shape, name, note string, a Series, p heap, st Style, dots, ring float64) {
	s.Add(
		Text{X: 0, Y: y - st.Caption, Size: st.Caption, Bold: true, Role: Ink, S: Shorten(name, st.Caption, true, c.x0-0.5*c.pitch)},
		Text{X: 0, Y: y + 0.2*st.Caption, Size: st.Caption, Role: Ink2, S: Shorten(note, st.Caption, false, c.x0-0.5*c.pitch)},
	)
	c.axis(s, y, st)
	p.heaps(s, sh, a, c, y-2.4*st.U-p.pitch/2, -1, dots)
	if !a.Known {
		return
	}
	m := newMark(c.x(a.Median), y, 2.125*st.U, st.Caption, number(f.Num, a.Median))
	if sh == Filled {
		m.square(s, ring)
		return
	}
	m.ring(s, st, ring)
}
