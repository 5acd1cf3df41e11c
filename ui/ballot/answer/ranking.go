package answer

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/ballot/stage"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// ranking puts items in order: the number of an item gives it the next place.
type ranking struct{ perItem }

// placed counts the items of a question that have a place.
func (v *Visit) placed(q int) int {
	n := 0
	for _, i := range v.rows(q) {
		if v.marks[i] < unmarked {
			n++
		}
	}
	return n
}

// rank gives the next place to an item. False when it has one, or there is no such
// item.
func (v *Visit) rank(q, row int) bool {
	rows := v.rows(q)
	if row < 0 || row >= len(rows) || v.marks[rows[row]] < unmarked {
		return false
	}
	v.renew(q)
	v.marks[rows[row]] = workshop.Mark(v.placed(q) + 1)
	return true
}

// unrank takes the place of an item away; those behind it move up.
func (v *Visit) unrank(q, row int) {
	rows := v.rows(q)
	gone := v.marks[rows[row]]
	for _, i := range rows {
		if v.marks[i] < unmarked && v.marks[i] > gone {
			v.marks[i]--
		}
	}
	v.marks[rows[row]] = unmarked
}

// turn gives an item the next place, or takes its place away.
func (v *Visit) turn(q, row int) {
	if !v.rank(q, row) && row >= 0 && row < len(v.rows(q)) {
		v.unrank(q, row)
	}
}

// undoRank takes the last place away, or "can't say"; false when there is nothing to
// take back.
func (v *Visit) undoRank(q int) bool {
	switch n := v.placed(q); {
	case n > 0:
		v.unrank(q, slices.IndexFunc(v.rows(q), func(i int) bool { return v.marks[i] == workshop.Mark(n) }))
	case v.cant(q):
		v.renew(q)
	default:
		return false
	}
	return true
}

// inOrder lists the rows of a ranking, the first place first.
func (v *Visit) inOrder(rows []int) []int {
	out := slices.Clone(rows)
	slices.SortStableFunc(out, func(a, b int) int { return int(v.marks[a]) - int(v.marks[b]) })
	return out
}

func (ranking) missing() string          { return "missing_rank" }
func (ranking) takeBack(v *Visit) bool   { return v.undoRank(v.pages[v.at]) }
func (ranking) unwritten() workshop.Mark { return unmarked }

func (ranking) done(v *Visit, q int) bool { return v.cant(q) || v.placed(q) == len(v.rows(q)) }

func (ranking) key(v *Visit, k fyne.KeyName) {
	q := v.pages[v.at]
	if n, ok := digit(k); ok {
		v.turn(q, n-1)
	} else if k == fyne.KeySpace {
		v.cantAll(q)
	}
}

func (ranking) blind(v *Visit, k fyne.KeyName) Took {
	q := v.pages[v.at]
	if k == fyne.KeySpace {
		v.cantAll(q)
		return Taken
	}
	n, ok := digit(k)
	if !ok {
		return Ignored
	}
	return took(v.rank(q, n-1))
}

// How the points are counted stands there before anybody answers.
func (ranking) draw(p *Page, q int) {
	const cantW = 200
	rows := p.Visit.rows(q)
	y := p.Para(p.X0, 116+p.Drop()/2, figure.Text{Size: stage.Say, Bold: true, Role: figure.Ink}, p.Wrap(p.Visit.sheet.Ask(), stage.Say, true, stage.Column, 2))
	method := p.Wrap(p.word("rank_method", "top", strconv.Itoa(len(rows)-1)), stage.Read, false, stage.Column-cantW-32, 2)
	p.cantSayAll(q, y-24, cantW)
	p.Para(p.X0, y, figure.Text{Size: stage.Read, Role: figure.Ink2}, method)
	y += 44
	pitch := min(72, (p.Foot()-20-y)/float64(len(rows)))
	for i, cell := range rows {
		p.rankRow(q, i, cell, y+float64(i)*pitch, pitch)
	}
}

// rankRow draws one item: its number, its text, and its place once it has one.
func (p *Page) rankRow(q, row, cell int, y, h float64) {
	mid := y + h/2
	m := p.Visit.marks[cell]
	stroke, line := figure.Edge, 1.0
	if m < unmarked {
		stroke, line = figure.Accent, 2
	}
	p.Box(p.X0, y+3, stage.Column, h-6, 8, figure.Card, stroke, line)
	p.Write(p.X0+16, mid+stage.Small*0.36, stage.Small, figure.Ink3, strconv.Itoa(row+1))
	lines := p.Wrap(p.Visit.sheet.Label(p.Visit.sheet.cells[cell].Part), stage.Read, false, stage.Column-140, 2)
	p.Para(p.X0+44, mid+stage.Read*0.36-float64(len(lines)-1)*stage.Read*stage.Leading/2, figure.Text{Size: stage.Read, Role: figure.Ink}, lines)
	if m < unmarked {
		x := p.X0 + stage.Column - 36
		p.Add(figure.Circle{X: x, Y: mid, R: 19, Fill: figure.Accent},
			figure.Text{X: x, Y: mid + stage.Read*0.36, Size: stage.Read, Bold: true, Anchor: figure.Middle, Role: figure.OnAccent, S: strconv.Itoa(int(m))})
	}
	p.Press(p.X0, y, stage.Column, h, p.Act(func() { p.Visit.turn(q, row) }))
}

func (ranking) hint(p *Page, q int, _ bool) string {
	return p.word("hint_rank", "n", strconv.Itoa(len(p.Visit.rows(q))))
}

// The first place is at the top.
func (ranking) lines(p *Page, q int) []line {
	return itemLines(p, q, p.Visit.inOrder(p.Visit.rows(q)))
}

func (ranking) given(p *Page, cell int, x, mid float64) float64 {
	p.number(x-16, mid, false, strconv.Itoa(int(p.Visit.marks[cell])))
	return x - 44
}

// An order is keyed in as it was written, whatever place it has on the screen.
func (ranking) keyIn(e *Entry, q int, k fyne.KeyName) bool {
	n, number := digit(k)
	switch {
	case number:
		e.rank(q, n-1)
	case k == fyne.KeySpace:
		e.visit.cantAll(q)
	case k == fyne.KeyBackspace:
		e.visit.undoRank(q)
	}
	return true
}

func (e *Entry) rank(q, row int) {
	switch rows := e.visit.rows(q); {
	case row < 0 || row >= len(rows):
		e.warning = e.word("rank_range")
	case !e.visit.rank(q, row):
		e.warning = e.word("rank_twice")
	}
}

func (ranking) pressed(e *Entry, cell int) {
	q := e.visit.sheet.cells[cell].Question
	e.rank(q, slices.Index(e.visit.rows(q), cell))
}

func (ranking) cursor(bool) bool { return false }

// put is for nothing here: keyIn has taken the number.
func (ranking) put(*Visit, int, int) bool { return false }

// filled shows how many places are given, from the top, and not to which items.
func (ranking) filled(v *Visit, cell int) bool {
	q := v.sheet.cells[cell].Question
	return v.cant(q) || slices.Index(v.rows(q), cell) < v.placed(q)
}

func (ranking) wrong(e *Entry, q int) (string, int) { return perAspect{}.wrong(e, q) }

func (ranking) means(e *Entry, _ int, _ bool) string { return e.word("order") }
func (ranking) entryHint(e *Entry, _ int) string     { return e.word("hint_rank") }
