package figure

import (
	"math"
	"slices"
	"strconv"
)

// SquareRow is one card or statement with how many chose each option.
type SquareRow struct {
	Label Bilingual
	N     []int     // by option
	Note  Bilingual // "clear", "divided"; may be empty
	Tip   string    // the exact numbers
	Most  []int     // the options that most chose, which stand out; none where all are alike
}

// withheld reports whether nothing is shown of the row but why.
func (r SquareRow) withheld() bool { return len(r.N) == 0 }

// countWidth is what the widest of its counts takes.
func (r SquareRow) countWidth(size float64) (widest float64) {
	total := 0
	for _, n := range r.N {
		total += n
	}
	for _, n := range r.N {
		widest = math.Max(widest, Width(strconv.Itoa(n)+"/"+strconv.Itoa(total), size, true))
	}
	return widest
}

// countOf is how many of all chose an option. On a wall nobody is a plain nought: a column
// of noughts of twelve hides the counts that say something.
func countOf(n, total int, st Style) string {
	if n == 0 && !st.Print {
		return "0"
	}
	return strconv.Itoa(n) + "/" + strconv.Itoa(total)
}

// besideCount is what is free between a count and its squares.
func besideCount(st Style) float64 {
	if st.Print {
		return 0.8 * st.U
	}
	return 1.75 * st.U
}

// Squares shows one square a person, grouped by option. Rows come sorted.
type Squares struct {
	Options []Bilingual // "can't say" last, if it is to be shown
	Rows    []SquareRow
	Noted   bool // notes stand behind the labels, where a column of them would leave the options' names too little room
	Slots   int  // rows that would fill the page; 0 = as many as there are, at least 3
	Alt     string
}

// squareSizes are what all rows share.
type squareSizes struct {
	head, row      float64 // heights
	labelW, label  float64 // width of the labels, size of their text
	textW, least   float64 // width of that text, its smallest size
	column, countW float64 // width of an option, of the count in it
	headLines      int     // how many an option's name may have
	headCut        bool    // and one has no room even so
	noteW          float64
	noted          bool // notes stand behind the labels
	stacked        bool // the count stands over its squares
	lead           float64
	heap           heap
}

// Scene draws the rows into a field of w by h.
func (f Squares) Scene(w, h float64, st Style, t float64) Scene {
	s := Scene{W: w, H: h, Alt: f.Alt}
	if len(f.Rows) == 1 && f.Rows[0].Label.Empty() {
		f.single(&s, w, h, st, revealAt(t))
		s.tell(0, h, f.Rows[0].Tip)
		return s
	}
	z := f.sizes(w, h, st)
	f.head(&s, z, st)
	for i, row := range f.Rows {
		top := z.head + float64(i)*z.row
		rule(&s, top, w, st)
		f.row(&s, row, top, w, z, st, revealAt(t))
		s.tell(top, z.row, row.Tip)
	}
	return s
}

// Fits reports whether the labels have room in a field of w by h.
func (f Squares) Fits(w, h float64, st Style) bool {
	return !f.cut(f.sizes(w, h, st))
}

// Tallest is the height of the highest label in a field of w by h; that of the whole field where
// one is cut.
func (f Squares) Tallest(w, h float64, st Style) float64 {
	z := f.sizes(w, h, st)
	if f.cut(z) {
		return h
	}
	return f.tallest(z)
}

// cut reports whether the label of a row has no room.
func (f Squares) cut(z squareSizes) bool {
	return slices.ContainsFunc(f.Rows, func(r SquareRow) bool {
		c := z.labelled(r)
		return c.size*c.height()/c.leading > z.row || c.cut()
	})
}

func (f Squares) sizes(w, h float64, st Style) squareSizes {
	slots := f.Slots
	if slots == 0 {
		slots = max(len(f.Rows), 3)
	}
	z := squareSizes{noted: f.Noted, lead: math.Min(st.Leading, 1.2), label: st.Caption, least: st.Caption, countW: Width("00/00", st.Caption, true) + besideCount(st)}
	square := 3.25 * st.U
	if slots <= 3 && !st.Print {
		square = 5 * st.U
		if !f.bilingual() {
			z.label = st.Body
		}
	}
	most := 0
	for _, row := range f.Rows {
		z.countW = math.Max(z.countW, row.countWidth(st.Caption)+besideCount(st))
		if !row.Label.Empty() {
			z.labelW = w * 0.36
		}
		if !row.Note.Empty() && !row.withheld() && !f.Noted {
			z.noteW = math.Max(z.noteW, bilingualWidth(row.Note, st.Caption, st.Caption, true)+st.U)
		}
		for _, n := range row.N {
			most = max(most, n)
		}
	}
	if z.labelW > 0 && w < 130*st.U && !st.Print {
		// On a narrow wall the counts stand over the squares, and the order of
		// the rows alone tells which are divided.
		z.labelW, z.noteW = w*0.48, 0
	}
	z = f.headed(z, w, h, float64(slots), st)
	square = math.Min(square, z.row/3)
	room := z.column - z.countW - 2.5*st.U
	z.heap = pack(most, max(1, int(room/square)), square, room, z.row-1.5*st.U)
	// Over its squares the count leaves them more room where columns are narrow
	// or the group is large.
	wide := z.column - 2*st.U
	over := pack(most, max(1, int(wide/square)), square, wide, z.row-1.2*st.U-1.1*st.Caption)
	if z.stacked = z.column < z.countW+8*st.U || over.pitch > 1.35*z.heap.pitch; z.stacked {
		z.heap = over
	}
	return z
}

// bilingual reports whether labels stand in two languages.
func (f Squares) bilingual() bool {
	return slices.ContainsFunc(f.Rows, func(r SquareRow) bool { return r.Label.Two() })
}

func (f Squares) row(s *Scene, row SquareRow, top, w float64, z squareSizes, st Style, r reveal) {
	y := top + z.row/2
	if !row.Label.Empty() {
		label := z.labelled(row)
		label.leading *= math.Min(1, z.row/label.height())
		label.middle(s, 0, y, Start, false, Ink)
	}
	total := 0
	for _, n := range row.N {
		total += n
	}
	for i, n := range row.N {
		x := z.labelW + float64(i)*z.column
		countY := y + 0.34*st.Caption
		if z.stacked {
			countY = top + 0.4*st.U + 0.9*st.Caption
			block(s, z.heap, x, (countY+0.2*st.Caption+top+z.row)/2, n, r.dots)
		} else {
			block(s, z.heap, x+z.countW, y, n, r.dots)
		}
		if r.rings < 1 {
			continue
		}
		role, bold := Ink2, slices.Contains(row.Most, i)
		if bold {
			role = Ink
		}
		s.Add(Text{X: x, Y: countY, Size: st.Caption, Bold: bold, Role: role, S: countOf(n, total, st)})
	}
	room := z.noteW
	if row.withheld() {
		room = w - z.labelW // it says why there is nothing in the columns
	}
	if !row.Note.Empty() && room > 0 && r.rings >= 1 {
		line(row.Note, st.Caption, st.Caption, st.Caption, true, room).middle(s, w, y, End, true, Ink)
	}
}

// labelled sets the label of a row.
func (z squareSizes) labelled(row SquareRow) column {
	if z.noted && !row.withheld() {
		row.Label = Glue(" – ", row.Label, row.Note)
	}
	lines := max(1, int(z.row/(z.label*1.07)))
	if row.Label.Two() {
		lines = max(1, lines-1) // the other language has one at least
	}
	return newColumn(row.Label, z.label, math.Min(z.label, z.least), false, z.textW, lines, z.lead)
}

// block draws n squares in rows from the left, with their middle at y.
func block(s *Scene, p heap, x, y float64, n int, grow float64) {
	if grow <= 0 || n == 0 {
		return
	}
	rows := math.Ceil(float64(n) / float64(p.per))
	a := 0.8 * p.pitch * grow
	for i := range n {
		cx := x + (float64(i%p.per)+0.5)*p.pitch
		cy := y + (float64(i/p.per)-(rows-1)/2)*p.pitch
		s.Add(Rect{X: cx - a/2, Y: cy - a/2, W: a, H: a, R: a / 8, Fill: Ink})
	}
}

// single shows one question: a row for each option, as large as the field allows,
// for nothing else stands on the page.
func (f Squares) single(s *Scene, w, h float64, st Style, r reveal) {
	most, total := 0, 0
	for _, n := range f.Rows[0].N {
		most, total = max(most, n), total+n
	}
	labels := f.optionWidth(w, st) + 4*st.U
	countW := math.Max(Width("00/00", st.Body, true), f.Rows[0].countWidth(st.Body)) + 3*st.U
	rowH := math.Min(h/float64(max(1, len(f.Options))), 14*st.U)
	lines, square := 2, 12*st.U
	if st.Print { // rows are made as high there as their texts, squares as small as in any row
		rowH, square = h/float64(max(1, len(f.Options))), 3.25*st.U
		lines = max(1, int(rowH/(1.2*st.Body)))
	}
	p := pack(most, 1, math.Min(square, rowH-2*st.U), w-labels-countW, rowH-2*st.U)
	for i, n := range f.Rows[0].N {
		y := (float64(i) + 0.5) * rowH
		bold := slices.Contains(f.Rows[0].Most, i) && r.rings >= 1
		name := newBilingual(f.Options[i], st.Body, st.Caption, st.Caption, true, labels-4*st.U, lines, 1.2)
		name.middle(s, 0, y, Start, bold, Ink)
		block(s, p, labels+countW, y, n, r.dots)
		if r.rings >= 1 {
			s.Add(Text{X: labels, Y: y + 0.36*st.Body, Size: st.Body, Bold: bold, Role: Ink, S: countOf(n, total, st)})
		}
	}
}

// optionWidth is what the options' names take where each has a row.
func (f Squares) optionWidth(w float64, st Style) float64 {
	widest := 0.0
	for i := range f.Rows[0].N {
		widest = math.Max(widest, bilingualWidth(f.Options[i], st.Body, st.Caption, true))
	}
	return math.Min(widest, 0.35*w)
}

// OptionLines is how many lines an option's name takes where each has a row of a
// field w wide.
func (f Squares) OptionLines(option Bilingual, w float64, st Style) float64 {
	c := newBilingual(option, st.Body, st.Caption, st.Caption, true, f.optionWidth(w, st), math.MaxInt32, 1.2)
	return math.Ceil(c.height() / (1.2 * st.Body))
}
