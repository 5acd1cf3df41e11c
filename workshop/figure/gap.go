package figure

import "math"

// GapRow is one key: how it shows and how important it is.
type GapRow struct {
	Number               string
	Name                 Bilingual
	Practice, Importance Series    // Importance may be unknown: practice only
	Value                float64   // at the right: the gap, or the median
	Known                bool      // there is a value
	Bold                 bool      // one of the widest gaps
	Note                 Bilingual // why it, or one of the two, is not shown
	Tip                  string    // the exact numbers
}

// Gap shows practice and importance of each key with the gap between them.
// Rows come sorted; the two lines of the legend are the two scales.
type Gap struct {
	Lo, Hi               int
	Practice, Importance Bilingual   // names of the series; no importance if empty
	PracticeScale        []Bilingual // a word for each number; "" = none
	ImportanceScale      []Bilingual
	ValueLabel           Bilingual // over the values: "gap", "median"
	Rows                 []GapRow
	Slots                int // rows that would fill the page; 0 = GapRows
	Num                  func(float64) string
	Alt                  string
}

// Scene draws the rows into a field of w by h.
func (f Gap) Scene(w, h float64, st Style, t float64) Scene {
	s := Scene{W: w, H: h, Alt: f.Alt}
	d := f.layout(w, h, st)
	f.head(&s, d, w, st)
	d.grid(&s, len(f.Rows), st)
	most := 1
	for _, row := range f.Rows {
		most = max(most, row.Practice.most(), row.Importance.most())
	}
	pitch := math.Min(1.3125*st.U, d.scale.pitch*0.96/float64(most))
	r := revealAt(t)
	for i, row := range f.Rows {
		top := d.head + float64(i)*d.rowH
		rule(&s, top, w, st)
		f.row(&s, row, d, top, heap{pitch, most}, st, r)
		s.tell(top, d.rowH, row.Tip)
	}
	return s
}

// Fits reports whether the names have room in a field of w by h.
func (f Gap) Fits(w, h float64, st Style) bool {
	var names []Bilingual
	for _, row := range f.Rows {
		names = append(names, row.Name)
	}
	return f.layout(w, h, st).fits(names)
}

func (f Gap) layout(w, h float64, st Style) dumbbell {
	slots := f.Slots
	if slots == 0 {
		slots = max(GapRows.PerPage(false), len(f.Rows))
	}
	valueW := bilingualWidth(f.ValueLabel, st.Caption, st.Caption, false)
	var numbers []string
	var names []Bilingual
	for _, row := range f.Rows {
		numbers, names = append(numbers, row.Number), append(names, row.Name)
		valueW = math.Max(valueW, Width(number(f.Num, row.Value), 1.167*st.Caption, true))
	}
	lines, last := languages(f.Practice), end(f.PracticeScale)
	if !f.Importance.Empty() {
		lines, last = lines+languages(f.Importance), longer(last, end(f.ImportanceScale))
	}
	return newDumbbell(w, h, st, slots, f.Lo, f.Hi, numbers, names, valueW, bilingualWidth(last, st.Caption, st.Caption, false)/2+2.5*st.U, lines)
}

// end is the last word of a scale, for it stands nearest to the values.
func end(words []Bilingual) Bilingual {
	if len(words) == 0 {
		return Bilingual{}
	}
	return words[len(words)-1]
}

func longer(a, b Bilingual) Bilingual {
	if len(b.First)+len(b.Second) > len(a.First)+len(a.Second) {
		return b
	}
	return a
}

func (f Gap) head(s *Scene, d dumbbell, w float64, st Style) {
	right := w
	right = d.valueHead(s, f.ValueLabel, right, st)
	d.legend(s, 0, Hollow, f.Practice, f.PracticeScale, right, st)
	if !f.Importance.Empty() {
		d.legend(s, languages(f.Practice), Filled, f.Importance, f.ImportanceScale, w, st)
	}
}

func (f Gap) row(s *Scene, row GapRow, d dumbbell, top float64, p heap, st Style, r reveal) {
	y := top + d.rowH/2
	bold := row.Bold && r.landing >= 1
	d.label(s, row.Number, row.Name, y, bold)
	half := math.Min(1.5*st.U, d.rowH*0.29)
	off := offMark(d.rowH, half, p.pitch, st)
	faint(s, row.Practice, d.scale, y-off, p.pitch, r.dots, roundOf(p.pitch, st))
	faint(s, row.Importance, d.scale, y+off, p.pitch, r.dots, 0)
	practice, importance := d.scale.x(row.Practice.Median), d.scale.x(row.Importance.Median)
	both := row.Practice.Known && row.Importance.Known
	if both && practice != importance && r.arrow > 0 {
		width := st.Weak
		if row.Bold {
			width = st.Strong
		}
		s.Add(Line{X1: practice, Y1: y, X2: practice + (importance-practice)*r.arrow, Y2: y, Width: width, Stroke: Ink})
	}
	if row.Practice.Known {
		mark{x: practice, y: y, half: half, wide: half}.ring(s, st, r.rings)
	}
	if row.Importance.Known {
		if both && practice == importance {
			half *= 0.42
		} else {
			half *= 0.91
		}
		mark{x: importance, y: y, half: half, wide: half}.square(s, r.landing)
	}
	f.note(s, row, d, y, st, r)
	if row.Known && r.landing >= 1 {
		d.value(s, Only(number(f.Num, row.Value)), y, bold)
	}
}

// note says between the marks of a row why one of them, or both, are not there: in that half
// of the scale in which the other one is not.
func (f Gap) note(s *Scene, row GapRow, d dumbbell, y float64, st Style, r reveal) {
	if row.Note.Empty() || r.landing < 1 {
		return
	}
	half := 0.5 * d.scale.pitch * float64(f.Hi-f.Lo)
	x := d.scale.x(float64(f.Lo)) + st.U
	shown := row.Practice
	if row.Importance.Known {
		shown = row.Importance
	}
	if shown.Known && d.scale.x(shown.Median) < x-st.U+half {
		x += half + st.U
	}
	room := half - 3*st.U // no mark stands so near
	newBilingual(row.Note, st.Caption, 0.8*st.Caption, 0.8*st.Caption, false, room, 1, 1).beside(room).middle(s, x, y, Start, false, Ink2)
}

// offMark is how far over and under its line the answers of a row stand. On paper they stand
// near its marks: as far from them as from a rule they would be read with the row beyond it.
func offMark(rowH, half, pitch float64, st Style) float64 {
	most := 0.39 * rowH
	if !st.Print {
		return most
	}
	near := half + st.Ring/2 + roundOf(pitch, st) + 0.2*st.U
	return math.Min(most, math.Max(near, 0.3*rowH))
}

// roundOf is how large a round answer is; on paper it gets no smaller than what a reader of
// large print sees, as long as it is apart from the next one.
func roundOf(pitch float64, st Style) float64 {
	if st.Print {
		return math.Max(pitch/3, math.Min(0.42*pitch, 0.22*st.U))
	}
	return pitch / 3
}

// faint draws single answers, so small that the medians speak first; squares where round
// is 0.
func faint(s *Scene, a Series, c scale, y, pitch, grow, round float64) {
	if grow <= 0 {
		return
	}
	for i, n := range a.N {
		x := c.x(float64(a.Lo+i)) - float64(n-1)/2*pitch
		for k := range n {
			cx := x + float64(k)*pitch
			if round > 0 {
				s.Add(Circle{X: cx, Y: y, R: round * grow, Fill: Faint1})
				continue
			}
			a := pitch * 0.62 * grow
			s.Add(Rect{X: cx - a/2, Y: y - a/2, W: a, H: a, R: a / 6, Fill: Faint2})
		}
	}
}
