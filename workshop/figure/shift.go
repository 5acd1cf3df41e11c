package figure

import "math"

// ShiftRow is one question asked twice.
type ShiftRow struct {
	Left, Right           Bilingual // statements at the ends, or a name at the left
	First, Second         Series
	FirstNote, SecondNote Bilingual // "n 11", where it is not all; the marks tell the medians
	Note                  Bilingual // "about the same"
	Tip                   string    // the exact numbers
}

// Shift shows a first and a second vote as two dot rows over the same scale.
type Shift struct {
	Lo, Hi        int
	First, Second Bilingual // names of the votes
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
		slots = ShiftRows.PerPage(false)
	}
	head := 1.5 * st.Caption
	rowH := (h - head) / float64(slots)
	left := 0.0
	for _, row := range f.Rows {
		first, second := f.labels(row)
		left = math.Max(left, math.Max(first.width(st), second.width(st)))
	}
	left = math.Min(left, 0.5*w) + 2*st.U
	c := besideLabels(left, w, f.Lo, f.Hi)
	c.numbers(&s, 0.95*st.Caption, st, f.Num)
	for i, row := range f.Rows {
		top := head + float64(i)*rowH
		if i > 0 {
			rule(&s, top, w, st)
		}
		f.row(&s, row, c, top, rowH, w, st, revealAt(t))
		s.tell(top, rowH, row.Tip)
	}
	return s
}

func (f Shift) row(s *Scene, row ShiftRow, c scale, top, rowH, w float64, st Style, r reveal) {
	if st.Print { // rows stand close there: white over and under each
		top, rowH = top+st.U, rowH-2.5*st.U
	}
	head := f.statements(s, row, c, top+st.U, w, st)
	first, second := f.labels(row)
	foot := math.Max(1.7*st.U, second.height(st)/2-1.8*st.U) // what hangs under the second axis
	axisH := (top + rowH - foot - head) / 2
	most := max(row.First.most(), row.Second.most())
	p := stack(most, 2.5*st.U, c.pitch*0.92, axisH-5.4*st.U)
	y1, y2 := head+axisH-2.4*st.U, head+2*axisH-2.4*st.U
	room := c.x0 - 0.5*c.pitch
	first.draw(s, y1, room, st, r)
	second.draw(s, y2, room, st, r)
	f.vote(s, c, y1, Hollow, row.First, p, st, r.dots, r.rings)
	f.vote(s, c, y2, Filled, row.Second, p, st, r.dots, r.landing)
}

// statements writes what stands at the ends of the scale and tells where the
// votes begin.
func (f Shift) statements(s *Scene, row ShiftRow, c scale, top, w float64, st Style) float64 {
	room := w
	if !row.Right.Empty() {
		room = w/2 - 1.5*st.U
	}
	lead := math.Min(st.Leading, 1.2)
	l := newColumn(row.Left, st.Caption, st.Caption, false, room, 3, lead)
	l.at(s, 0, top+0.9*st.Caption, Start, row.Right.Empty(), Ink)
	deep := l.height()
	if !row.Right.Empty() {
		rc := newColumn(row.Right, st.Caption, st.Caption, false, room, 3, lead)
		rc.at(s, w, top+0.9*st.Caption, End, false, Ink)
		deep = math.Max(deep, rc.height())
	}
	return top + deep
}

// Fits reports whether the names of the votes have room in a field of w by h.
func (f Shift) Fits(w, h float64, st Style) bool {
	rowH, slots := h-1.5*st.Caption, f.Slots
	if slots == 0 {
		slots = ShiftRows.PerPage(false)
	}
	rowH /= float64(slots)
	for _, row := range f.Rows {
		head := f.statements(&Scene{}, row, scale{}, st.U, w, st)
		first, second := f.labels(row)
		foot := math.Max(1.7*st.U, second.height(st)/2-1.8*st.U)
		if axisH := (rowH - foot - head) / 2; axisH < (first.height(st)+second.height(st))/2 || axisH < 7*st.U {
			return false
		}
	}
	return true
}

func (f Shift) labels(row ShiftRow) (first, second voteLabel) {
	return voteLabel{f.First, row.FirstNote, Bilingual{}}, voteLabel{f.Second, row.SecondNote, row.Note}
}

// voteLabel stands beside a vote: its name, how many answered, and in bold under
// it what is to be said about it.
type voteLabel struct{ name, n, note Bilingual }

func (l voteLabel) width(st Style) float64 {
	w := bilingualWidth(l.name, st.Caption, st.Caption, true)
	if !l.n.Empty() {
		w += 2*st.U + bilingualWidth(l.n, st.Caption, st.Caption, false)
	}
	return math.Max(w, bilingualWidth(l.note, st.Caption, st.Caption, true))
}

func (l voteLabel) height(st Style) float64 {
	lines := 0
	for _, text := range []Bilingual{l.name, l.note} {
		if !text.Empty() {
			lines += languages(text)
		}
	}
	return 1.1 * st.Caption * float64(lines)
}

func (l voteLabel) draw(s *Scene, y, room float64, st Style, r reveal) {
	name := line(l.name, st.Caption, st.Caption, st.Caption, true, room)
	note, deep := column{}, name.height()
	if !l.note.Empty() {
		note = line(l.note, st.Caption, st.Caption, st.Caption, true, room)
		deep += note.height()
	}
	at := y + 0.34*st.Caption - (deep-name.leading)/2
	name.at(s, 0, at, Start, true, Ink)
	if !l.n.Empty() {
		x := Width(name.lines[0], st.Caption, true)
		for _, under := range name.under {
			x = math.Max(x, Width(under, name.small, false))
		}
		line(l.n, st.Caption, st.Caption, st.Caption, false, room).at(s, x+2*st.U, at, Start, false, Ink2)
	}
	if !l.note.Empty() && r.landing >= 1 {
		note.at(s, 0, at+name.height(), Start, true, Ink)
	}
}

func (f Shift) vote(s *Scene, c scale, y float64, sh Shape, a Series, p heap, st Style, dots, ring float64) {
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
