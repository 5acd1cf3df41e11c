package figure

import "math"

// ThenNowRow is one question that was asked on two days.
type ThenNowRow struct {
	Name      Bilingual
	Then, Now Series
	ThenN     Bilingual // how many answered, or why there is nothing
	NowN      Bilingual
	Clear     bool      // the difference is a clear change: only then an arrow leads from one to the other
	Word      Bilingual // for the difference
	Tip       string    // the exact numbers
}

// ThenNow shows the answers of two days around one scale for each question: then over it,
// hollow, and now under it, filled. Over them stands how far promises have come, where that
// leaves each question its room.
type ThenNow struct {
	Became Became
	Legend []Key // before the scale
	Lo, Hi int
	Scale  []Bilingual // a word for each number; "" = none
	Rows   []ThenNowRow
	Slots  int // rows that would fill the page; 0 = ThenNowRows
	Num    func(float64) string
	Alt    string
}

// thenNowWidths are the parts of the width that names and words take at most.
const thenNowName, thenNowWord = 0.32, 0.17

// Scene draws the rows into a field of w by h.
func (f ThenNow) Scene(w, h float64, st Style, t float64) Scene {
	s := Scene{W: w, H: h, Alt: f.Alt}
	left, word := f.columns(w, st)
	c := besideLabels(left, w-word, f.Lo, f.Hi)
	from := f.Became.height(w, f.free(h, st), st)
	if from > 0 {
		f.Became.draw(&s, w, st)
		rule(&s, from, w, st)
	}
	head := from + headOfTwo*st.Caption
	y := from + (headOfTwo-0.55)*st.Caption
	if len(f.Legend) > 0 {
		drawLegend(&s, f.Legend, st, 0, y)
	}
	if f.worded(c, w, st) {
		for i, word := range f.Scale {
			s.Add(Text{X: c.x(float64(f.Lo + i)), Y: y, Size: st.Caption, Anchor: Middle, Role: Ink2, S: word.First})
		}
	} else {
		c.numbers(&s, y, st, f.Num)
	}
	rowH := f.rowHeight(h, head)
	r := revealAt(t)
	for i, row := range f.Rows {
		top := head + float64(i)*rowH
		rule(&s, top, w, st)
		f.row(&s, row, c, top, rowH, w, word, st, r)
		s.tell(top, rowH, row.Tip)
	}
	return s
}

// worded reports whether the words of the scale have room side by side, so that they stand there in
// place of its numbers.
func (f ThenNow) worded(c scale, w float64, st Style) bool {
	end := 0.0
	if len(f.Legend) > 0 {
		end = legendWidth(f.Legend, st) + st.U
	}
	for i, word := range f.Scale {
		at, half := c.x(float64(f.Lo+i)), Width(word.First, st.Caption, false)/2
		if word.Empty() || word.Second != "" || at-half < end || at+half > w {
			return false
		}
		end = at + half + st.U
	}
	return len(f.Scale) == f.Hi-f.Lo+1
}

// headOfTwo is how high legend and scale are, in captions.
const headOfTwo = 1.5

// leastRow is how high a question is at least, in U.
const leastRow = 13

// free is what questions of the least height leave of a field.
func (f ThenNow) free(h float64, st Style) float64 {
	return h - headOfTwo*st.Caption - leastRow*st.U*float64(max(f.slots(), len(f.Rows)))
}

func (f ThenNow) slots() int {
	if f.Slots == 0 {
		return ThenNowRows.PerPage(false)
	}
	return f.Slots
}

func (f ThenNow) rowHeight(h, head float64) float64 {
	return (h - head) / float64(max(f.slots(), len(f.Rows)))
}

// columns are the widths of names and words.
func (f ThenNow) columns(w float64, st Style) (left, word float64) {
	for _, row := range f.Rows {
		left = math.Max(left, math.Min(thenNowName*w, math.Max(bilingualWidth(row.Name, 1.1*st.Caption, st.Caption, true), f.countsWidth(row, st))))
		word = math.Max(word, math.Min(thenNowWord*w, bilingualWidth(row.Word, st.Caption, st.Caption, true)))
	}
	left, word = left+2*st.U, word+2*st.U
	if len(f.Legend) > 0 {
		left = math.Max(left, math.Min(thenNowName*w, f.legendLeft(left, w-word, st)))
	}
	return left, word
}

// legendLeft is how much the scale leaves at the left where the legend stands beside its
// first word.
func (f ThenNow) legendLeft(left, right float64, st Style) float64 {
	need := legendWidth(f.Legend, st) + 2*st.U
	if len(f.Scale) > 0 {
		need += Width(f.Scale[0].First, st.Caption, false) / 2
	}
	for range 3 { // each time that the scale moves on its steps are shorter
		left = math.Max(left, need-(besideLabels(left, right, f.Lo, f.Hi).x0-left))
	}
	return left
}

// countsWidth is how wide the numbers of those who answered are, side by side.
func (f ThenNow) countsWidth(row ThenNowRow, st Style) float64 {
	return 12*st.U + bilingualWidth(row.ThenN, st.Caption, st.Caption, false) + bilingualWidth(row.NowN, st.Caption, st.Caption, false)
}

func (f ThenNow) row(s *Scene, row ThenNowRow, c scale, top, rowH, w, word float64, st Style, r reveal) {
	lead := math.Min(st.Leading, 1.2)
	room := c.x0 - 0.47*c.pitch - 2*st.U
	name := newColumn(row.Name, 1.1*st.Caption, st.Caption, true, room, 2, lead)
	deep := name.height() + 1.3*st.Caption
	base := top + math.Max(0.6*st.U, (rowH-deep)/2) + 0.9*st.Caption
	name.at(s, 0, base, Start, true, Ink)
	x := 0.0
	for _, n := range []struct {
		Shape
		text Bilingual
	}{{Hollow, row.ThenN}, {Filled, row.NowN}} {
		at := base + name.height() + 0.15*st.Caption
		s.Add(sign(n.Shape, x+1.3*st.U, at-0.36*st.Caption, 1.2*st.U, st)...)
		line(n.text, st.Caption, st.Caption, st.Caption, false, room-x-3.4*st.U).at(s, x+3.4*st.U, at, Start, false, Ink2)
		x += 6.4*st.U + bilingualWidth(n.text, st.Caption, st.Caption, false)
	}
	y := top + rowH/2
	c.axis(s, y, st)
	free := rowH/2 - 3.6*st.U
	p := stack(max(row.Then.most(), row.Now.most()), 2.5*st.U, c.pitch*0.92, free)
	p.heaps(s, Hollow, row.Then, c, y-2.9*st.U-p.pitch/2, -1, r.dots)
	p.heaps(s, Filled, row.Now, c, y+2.9*st.U+p.pitch/2, 1, r.dots)
	f.medians(s, row, c, y, st, r)
	if r.landing >= 1 && !row.Word.Empty() {
		said := newColumn(row.Word, st.Caption, st.Caption, row.Clear, word-2*st.U, 3, lead)
		role := Ink2
		if row.Clear {
			role = Ink
		}
		said.at(s, w, y-said.height()/2+0.9*st.Caption, End, row.Clear, role)
	}
}

func (f ThenNow) medians(s *Scene, row ThenNowRow, c scale, y float64, st Style, r reveal) {
	at := func(a Series) mark { return newMark(c.x(a.Median), y, 2.125*st.U, st.Caption, number(f.Num, a.Median)) }
	if !row.Clear {
		r.arrow = 0
	}
	switch {
	case row.Then.Known && row.Now.Known:
		fromTo(s, st, at(row.Then), at(row.Now), r)
	case row.Then.Known:
		at(row.Then).ring(s, st, r.rings)
	case row.Now.Known:
		at(row.Now).square(s, r.landing)
	}
}

// Fits reports whether the answers have room in a field of w by h.
func (f ThenNow) Fits(w, h float64, st Style) bool {
	return f.free(h, st) >= 0
}

// Whole reports whether how far promises have come stands in a field of w by h, too, where that
// has room at all.
func (f ThenNow) Whole(w, h float64, st Style) bool {
	return f.Became.signs(w, st) == 0 || f.Became.height(w, f.free(h, st), st) > 0
}
