package figure

import (
	"math"
	"slices"
)

// DotVoteRow is one item with the dots it got.
type DotVoteRow struct {
	Text         Bilingual
	Dots, People int
	Stand        Stand // where it stands for the places that dots give away
	Top          bool  // of a ranking: most points, or as good as
	Tie          int   // of a ranking: rows of one tie share a number; 0 = none
	Tip          string
}

// DotVote shows what a group chose with its dots. Rows come ranked.
type DotVote struct {
	DotsLabel, PeopleLabel Bilingual // without the latter there is no second figure
	TieWord                Bilingual // of a ranking, beside a tie
	InWord, OpenWord       Bilingual // beside those that are in, that stand for the last places,
	OutWord                Bilingual // and that are out
	Rows                   []DotVoteRow
	Most                   int  // dots of the largest row on any page; 0 = of Rows
	Above, Below           bool // the first, the last bracket goes on on another page
	Num                    func(float64) string
	Alt                    string
}

// dotColumns is where the columns of a dot vote stand.
type dotColumns struct {
	text, textW   float64
	disc, discW   float64
	dots, people  float64 // right ends
	heap          heap
	head          float64
	lead          float64
	figures, size float64
	strong        float64 // size of the texts that are in, or may be
	lines         int     // how many the text of a row may have
}

// sizeOf is how large the text of a row is.
func (d dotColumns) sizeOf(row DotVoteRow) float64 {
	if row.Stand == In || row.Stand == Open {
		return d.strong
	}
	return d.size
}

// Scene draws the rows into a field of w by h.
func (f DotVote) Scene(w, h float64, st Style, t float64) Scene {
	s := Scene{W: w, H: h, Alt: f.Alt}
	d := f.columns(w, h, st)
	dots, people := f.heads(st)
	dots.at(&s, d.dots, 0.25*st.U+st.Caption, End, false, Ink2)
	people.at(&s, d.people, 0.25*st.U+st.Caption, End, false, Ink2)
	tops, heights := f.rows(d, h, st)
	for i, row := range f.Rows {
		f.row(&s, row, d, tops[i], heights[i], st, t)
		s.tell(tops[i], heights[i], row.Tip)
		if t >= 1 && f.parts(i+1) {
			f.parting(&s, tops[i+1]-0.625*st.U, w, f.Rows[i+1].Stand, st)
		}
	}
	if t >= 1 {
		f.stands(&s, d, tops, heights, st)
	}
	return s
}

// heads are what stands over the two columns of figures.
func (f DotVote) heads(st Style) (dots, people column) {
	return line(f.DotsLabel, st.Caption, st.Caption, st.Caption, false, math.Inf(1)), line(f.PeopleLabel, st.Caption, st.Caption, st.Caption, false, math.Inf(1))
}

// columns has what a group has chosen in larger letters, where all of it has room for them.
// On a wall dots give way before a text is cut.
func (f DotVote) columns(w, h float64, st Style) dotColumns {
	share := 0.34
	if w < 130*st.U && !st.Print {
		share = 0.2 // a narrow wall needs the room for texts
	}
	if !st.Print {
		d := f.columnsWith(st.Body, share, w, h, st)
		small := func(r DotVoteRow) bool { return f.text(r, d, st).size < d.sizeOf(r) }
		if f.holds(d, h, st) && f.whole(d, st) && !slices.ContainsFunc(f.Rows, small) {
			return d
		}
	}
	d := f.columnsWith(st.Caption, share, w, h, st)
	for s := share - 0.04; s >= 0.08 && !st.Print && !(f.holds(d, h, st) && f.whole(d, st)); s -= 0.04 {
		d = f.columnsWith(st.Caption, s, w, h, st)
	}
	return d
}

// columnsWith has the dots in a share of the width.
func (f DotVote) columnsWith(strong, share, w, h float64, st Style) dotColumns {
	d := dotColumns{head: 3.75 * st.U, lead: 1.2 * st.Caption, people: w, figures: st.Body, size: st.Caption, strong: strong}
	if st.Print {
		d.head, d.lead = 4.5*st.U, 1.3*st.Caption
	}
	dots, people := f.heads(st)
	d.head += float64(len(dots.under)) * dots.underLeading()
	if d.dots = w; !f.PeopleLabel.Empty() {
		d.dots -= math.Max(people.width(false), 6*st.U) + 5*st.U
	}
	dotsW := math.Max(dots.width(false), 4*st.U)
	d.text = f.leftWidth(w, st) + 3.5*st.U
	most := f.Most
	if most == 0 {
		for _, row := range f.Rows {
			most = max(most, row.Dots)
		}
	}
	free := d.dots - dotsW - 3*st.U - d.text
	d.discW = math.Min(free*share, float64(max(most, 6))*3.125*st.U)
	d.textW = free - d.discW - 2.5*st.U
	// Short texts draw the dots near, and leave them more room.
	widest := 0.0
	for _, row := range f.Rows {
		widest = math.Max(widest, bilingualWidth(row.Text, d.sizeOf(row), st.Caption, true))
	}
	if widest += 4 * st.U; widest < d.textW && !st.Print {
		d.textW = math.Max(widest, 0.3*w)
		d.discW = free - d.textW - 2.5*st.U
	}
	d.disc = d.text + d.textW + 2.5*st.U
	d.heap = pack(most, 1, 3.125*st.U, d.discW, 5.2*st.U)
	d.lines = f.linesFor(d, h, st)
	return d
}

// linesFor is how many lines the text of a row may have: as many as all texts need
// in full where the page has room for them, else what a full page leaves each.
func (f DotVote) linesFor(d dotColumns, h float64, st Style) int {
	least := 2
	if st.Print {
		least = 3
	}
	const most = 12
	for d.lines = most; d.lines > least; d.lines-- {
		if f.holds(d, h, st) {
			break
		}
	}
	return d.lines
}

// holds reports whether all texts have room, be it close together.
func (f DotVote) holds(d dotColumns, h float64, st Style) bool {
	_, heights := f.rows(d, h, st)
	for i, row := range f.Rows {
		c := f.text(row, d, st)
		if lines := len(c.lines) + len(c.under); float64(lines)*closest*d.sizeOf(row) > heights[i] {
			return false
		}
	}
	return true
}

// closest is the smallest line height of a text in a row.
const closest = 1.05

// Fits reports whether all texts have room in a field of w by h.
func (f DotVote) Fits(w, h float64, st Style) bool {
	d := f.columns(w, h, st)
	return f.holds(d, h, st) && f.whole(d, st)
}

// whole reports whether no text is cut.
func (f DotVote) whole(d dotColumns, st Style) bool {
	return !slices.ContainsFunc(f.Rows, func(r DotVoteRow) bool { return f.text(r, d, st).cut() })
}

// room is the height that the rows share.
func (f DotVote) room(d dotColumns, h float64, st Style) float64 {
	gaps := 1
	for i := range f.Rows {
		if f.parts(i) {
			gaps++
		}
	}
	return h - d.head - 1.25*st.U*float64(min(gaps, 2))
}

// rowHeight is what a row takes where the page is not full.
func (f DotVote) rowHeight(row DotVoteRow, d dotColumns, st Style) float64 {
	c := f.text(row, d, st)
	lines := len(c.lines) + len(c.under)
	switch {
	case lines <= 1:
		return 6.5 * st.U // H/14
	case lines == 2:
		return 9 * st.U // H/10
	case len(c.under) > 0 && (lines == 4 || lines == 3 && !st.Print): // in two languages
		return 16 * st.U
	}
	apart := 1.5 * st.U
	if st.Print { // rows of several lines stand farther apart than lines
		apart = 4 * st.U
	}
	return math.Max(12*st.U, float64(lines)*d.lead+apart)
}

// PrintRows are the heights that rows take on paper in a field w wide.
func (f DotVote) PrintRows(w float64) (heights []float64) {
	const dense = 0.85 // rows of few lines stand closer on paper than on a wall
	st := PaperStyle()
	d, parts := f.columns(w, math.Inf(1), st), 2.5*st.U/math.Max(1, float64(len(f.Rows))) // what parts them
	for _, row := range f.Rows {
		k := f.rowHeight(row, d, st)
		if k <= 9*st.U {
			k *= dense
		}
		heights = append(heights, k+parts)
	}
	return heights
}

func (f DotVote) text(row DotVoteRow, d dotColumns, st Style) column {
	return newColumn(row.Text, d.sizeOf(row), st.Caption, row.bold(), d.textW, d.lines, 1)
}

// rows gives each row the height its text needs, smaller if the page is full.
func (f DotVote) rows(d dotColumns, h float64, st Style) (tops, heights []float64) {
	sum := 0.0
	for _, row := range f.Rows {
		k := f.rowHeight(row, d, st)
		heights, sum = append(heights, k), sum+k
	}
	shrink := math.Min(1, f.room(d, h, st)/math.Max(sum, 1))
	y := d.head
	for i := range heights {
		if f.parts(i) {
			y += 1.25 * st.U
		}
		heights[i] *= shrink
		tops = append(tops, y)
		y += heights[i]
	}
	return tops, heights
}

func (f DotVote) row(s *Scene, row DotVoteRow, d dotColumns, top, height float64, st Style, t float64) {
	y := top + height/2
	f.words(s, row, d, y, height, st, t)
	f.discs(s, row, d, y, st, t)
	f.numbers(s, row, d, y, t)
}

// emphasis is how a row stands out once the result has come on.
func (row DotVoteRow) emphasis(t float64) (bold bool, role Role) {
	switch {
	case t < 1:
		return false, Ink
	case row.bold():
		return true, Ink
	case row.Stand == Open:
		return false, Ink
	}
	return false, Ink2
}

// words writes the text of a row.
func (f DotVote) words(s *Scene, row DotVoteRow, d dotColumns, y, height float64, st Style, t float64) {
	bold, role := row.emphasis(t)
	text := f.text(row, d, st)
	text.leading = math.Min(d.lead*d.sizeOf(row)/d.size, 0.98*height/float64(len(text.lines)+len(text.under)))
	text.middle(s, d.text, y, Start, bold, role)
}

// numbers writes the figures at the end of a row, once the result has come on.
func (f DotVote) numbers(s *Scene, row DotVoteRow, d dotColumns, y, t float64) {
	if t < 1 {
		return
	}
	bold, role := row.emphasis(t)
	s.Add(Text{X: d.dots, Y: y + 0.34*d.figures, Size: d.figures, Bold: bold, Anchor: End, Role: role, S: number(f.Num, float64(row.Dots))})
	if !f.PeopleLabel.Empty() {
		s.Add(Text{X: d.people, Y: y + 0.34*d.figures, Size: d.figures, Anchor: End, Role: role, S: number(f.Num, float64(row.People))})
	}
}

// discs draws the dots from the left; all rows at the same pace.
func (f DotVote) discs(s *Scene, row DotVoteRow, d dotColumns, y float64, st Style, t float64) {
	n, look := row.Dots, row.disc(st, t)
	most := f.Most
	for _, row := range f.Rows {
		most = max(most, row.Dots)
	}
	seen := min(n, int(math.Ceil(span(t, 0, 0.85)*float64(most))))
	rows := math.Ceil(float64(n) / float64(d.heap.per))
	for i := range seen {
		c := look
		c.X = d.disc + (float64(i%d.heap.per)+0.5)*d.heap.pitch
		c.Y = y + (float64(i/d.heap.per)-(rows-1)/2)*d.heap.pitch
		c.R *= d.heap.pitch
		s.Add(c)
	}
}

// tieWidth is how wide the word beside a tie is.
func (f DotVote) tieWidth(st Style) float64 {
	return bilingualWidth(f.TieWord, st.Caption, st.Caption, true)
}

// ties draws a bracket round each tie that has to do with the top.
func (f DotVote) ties(s *Scene, tops, heights []float64, st Style) {
	x := f.tieWidth(st) + 1.25*st.U
	for i := 0; i < len(f.Rows); {
		j := i + 1
		for j < len(f.Rows) && f.Rows[j].Tie == f.Rows[i].Tie {
			j++
		}
		// A bracket that goes on on another page has no end on this one.
		above, below := f.Above && i == 0, f.Below && j == len(f.Rows)
		if f.Rows[i].Tie != 0 && f.Rows[i].Top && (j-i > 1 || above || below) {
			y1, y2 := tops[i]+0.8*st.U, tops[j-1]+heights[j-1]-0.8*st.U
			bracket(s, x, y1, y2, above, below, st)
			line(f.TieWord, st.Caption, st.Caption, st.Caption, true, x).middle(s, x-1.25*st.U, (y1+y2)/2, End, true, Ink)
		}
		i = j
	}
}
