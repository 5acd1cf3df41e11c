package answer

import (
	"strconv"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/ballot/stage"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// dots lets the voter give dots to items, as far as the budget goes.
type dots struct{ perItem }

// spent counts the dots given on a question.
func (v *Visit) spent(q int) int {
	n := 0
	for _, i := range v.rows(q) {
		n += v.dots(i)
	}
	return n
}

// left counts the dots that may still be given.
func (v *Visit) left(q int) int { return v.asks(q).Budget - v.spent(q) }

// dots counts the dots on one item.
func (v *Visit) dots(cell int) int {
	if m := v.marks[cell]; m < unmarked {
		return int(m)
	}
	return 0
}

// give sets the dots on one item of the present page, as far as the budget and
// the cap allow. False when they do not.
func (v *Visit) give(row, dots int) bool {
	rows := v.here()
	if row < 0 || row >= len(rows) {
		return false
	}
	c := v.sheet.cells[rows[row]]
	v.renew(c.Question)
	v.row = row
	have := v.dots(rows[row])
	if dots < 0 || dots > c.Hi || dots-have > v.left(c.Question) {
		return false
	}
	v.marks[rows[row]] = workshop.Mark(dots)
	return true
}

// more gives an item so many dots more, or less. What a page can do is told by such
// steps and never by what they lead to: nothing that is drawn holds a mark.
func (v *Visit) more(row, by int) {
	if rows := v.here(); row >= 0 && row < len(rows) {
		v.give(row, v.dots(rows[row])+by)
	}
}

// toggle gives an item its one dot, or takes it away.
func (v *Visit) toggle(row int) {
	if rows := v.here(); row >= 0 && row < len(rows) {
		v.give(row, 1-v.dots(rows[row]))
	}
}

func (dots) unwritten() workshop.Mark { return 0 }

func (dots) done(v *Visit, q int) bool { return v.spent(q) > 0 || v.cant(q) }

func (dots) key(v *Visit, k fyne.KeyName) {
	if n, ok := digit(k); ok {
		v.give(v.row, n)
		return
	}
	switch k {
	case fyne.KeySpace:
		v.cantAll(v.pages[v.at])
	case fyne.KeyLeft, fyne.KeyMinus:
		v.more(v.row, -1)
	case fyne.KeyRight:
		v.more(v.row, 1)
	case fyne.KeyUp:
		v.move(-1)
	case fyne.KeyDown:
		v.move(1)
	}
}

// Every item takes a number, none as well: a cursor that rests would point at an answer.
func (dots) blind(v *Visit, k fyne.KeyName) Took {
	if k == fyne.KeySpace {
		v.cantAll(v.pages[v.at])
		return Taken
	}
	n, ok := digit(k)
	switch {
	case !ok:
		return Ignored
	case !v.give(v.row, n):
		return Refused
	}
	v.move(1)
	return Taken
}

func (dots) draw(p *Page, q int) {
	rows := p.Visit.rows(q)
	ask := p.Wrap(p.Visit.sheet.Ask(), stage.Say, true, stage.Column, 2)
	y := p.Para(p.X0, 116+p.Drop()/2, figure.Text{Size: stage.Say, Bold: true, Role: figure.Ink}, ask)
	p.budget(q, y)
	y += 24
	cols := 1
	switch {
	case len(rows) > 16:
		cols = 3
	case len(rows) > 7:
		cols = 2
	}
	per := (len(rows) + cols - 1) / cols
	pitch := min(64, (p.Foot()-20-y)/float64(per))
	const gap = 32
	w := (stage.Column - gap*float64(cols-1)) / float64(cols)
	d := dotRows{Page: p, one: p.Visit.asks(q).Cap == 1, by: 1, w: w, h: pitch, size: stage.Read, before: 34}
	d.size = d.sizeOf(rows)
	for i, cell := range rows {
		d.row(i, cell, p.X0+float64(i/per)*(w+gap), y+float64(i%per)*pitch)
	}
}

// budget tells how many dots are left, with "can't say" at the right.
func (p *Page) budget(q int, y float64) {
	left := p.word("dots_left", "n", strconv.Itoa(p.Visit.left(q)))
	p.Bold(p.X0, y, stage.Read, figure.Ink, left)
	p.Write(p.X0+p.Width(left, stage.Read, true)+16, y, stage.Text, figure.Ink2, p.word("dots_cap", "m", strconv.Itoa(p.Visit.asks(q).Cap)))
	p.cantSayAll(q, y-44, 200)
}

// dotRows draws the items of a page, all of one width and height. Where one dot is the
// most, the whole row is the target; else minus and plus are.
type dotRows struct {
	*Page
	one  bool
	by   int // what minus and plus take and give
	w, h float64
	size float64 // of the text

	before float64 // room for the number that an item has on the wall; 0 = it has none
}

// row draws one item: its text and its dots.
func (d dotRows) row(row, cell int, x, y float64) {
	have := d.Visit.dots(cell)
	mid := y + d.h/2
	if row == d.Visit.row {
		d.Add(figure.Rect{X: x - 18, Y: mid - 10, W: 5, H: 20, R: 2.5, Fill: figure.Accent})
	}
	d.Box(x, y+3, d.w, d.h-6, 8, figure.Card, figure.Edge, 1)
	if d.one {
		d.Disc(x+d.w-28, mid, 11, have > 0, figure.Accent)
		d.Press(x, y, d.w, d.h, d.Act(func() { d.Visit.toggle(row) }))
	} else {
		d.plusMinus(row, have, x+d.w, mid)
	}
	if d.before > 0 {
		d.Add(figure.Text{X: x + 6 + d.before, Y: mid + stage.Text*0.36, Size: stage.Text, Anchor: figure.End, Role: figure.Ink3, S: strconv.Itoa(row + 1)})
	}
	lines := d.Wrap(d.Visit.sheet.Label(d.Visit.sheet.cells[cell].Part), d.size, have > 0, d.room(), 2)
	base := mid + d.size*0.36 - float64(len(lines)-1)*d.size*0.625
	for i, s := range lines {
		d.Add(figure.Text{X: x + 16 + d.before, Y: base + float64(i)*d.size*1.25, Size: d.size, Bold: have > 0, Role: figure.Ink, S: s})
	}
}

// room is that for the words of an item.
func (d dotRows) room() float64 {
	if d.one {
		return d.w - 76 - d.before
	}
	return d.w - 178 - d.before
}

// sizeOf is the size of all items: large if each fits on a line, in bold too,
// so that a dot given moves no word to another line.
func (d dotRows) sizeOf(rows []int) float64 {
	for _, cell := range rows {
		if d.Width(d.Visit.sheet.Label(d.Visit.sheet.cells[cell].Part), stage.Read, true) > d.room() {
			return stage.Text
		}
	}
	return stage.Read
}

// plusMinus draws the two targets and the number between.
func (d dotRows) plusMinus(row, have int, right, mid float64) {
	role := figure.Ink
	if have == 0 {
		role = figure.Tile
	}
	d.Sum(right-124, mid, false, role)
	d.Press(right-150, mid-d.h/2, 52, d.h, d.Act(func() { d.Visit.more(row, -d.by) }))
	number := figure.Text{X: right - 76, Y: mid + 8, Size: stage.Say, Anchor: figure.Middle, Role: figure.Ink3, S: strconv.Itoa(have)}
	if have > 0 {
		number.Bold, number.Role = true, figure.Accent
	}
	d.Add(number)
	more := figure.Ink
	if c := d.Visit.sheet.cells[d.Visit.here()[row]]; d.Visit.left(c.Question) < d.by || have+d.by > c.Hi {
		more = figure.Tile
	}
	d.Sum(right-28, mid, true, more)
	d.Press(right-54, mid-d.h/2, 54, d.h, d.Act(func() { d.Visit.more(row, d.by) }))
}

func (dots) hint(p *Page, q int, covered bool) string {
	most := p.Visit.asks(q).Cap
	switch {
	case covered:
		return p.word("blind.hint_dots", "cap", strconv.Itoa(most))
	case most == 1:
		return p.word("hint_dot")
	}
	return p.word("hint_dots", "cap", strconv.Itoa(most))
}

func (dots) lines(p *Page, q int) []line { return itemLines(p, q, p.Visit.rows(q)) }

func (dots) given(p *Page, cell int, x, mid float64) float64 {
	for range p.Visit.dots(cell) {
		p.Disc(x-9, mid, 9, true, figure.Accent)
		x -= 24
	}
	return x
}

func (dots) spare(p *Page, q int) string {
	if n := p.Visit.left(q); n > 0 && !p.Visit.cant(q) {
		return p.word("dots_left", "n", strconv.Itoa(n))
	}
	return ""
}

func (dots) wrong(e *Entry, q int) (string, int) {
	spent, budget := e.visit.spent(q), e.visit.asks(q).Budget
	switch {
	case spent > budget:
		return e.word("over", "n", strconv.Itoa(spent), "m", strconv.Itoa(budget)), nowhere
	case spent == 0 && !e.visit.cant(q):
		return e.word("missing"), e.visit.rows(q)[0]
	}
	return "", nowhere
}

// How many dots are gone by now would tell what was keyed in.
func (dots) means(e *Entry, q int, covered bool) string {
	question := e.visit.asks(q)
	most := strconv.Itoa(question.Cap)
	if covered {
		if question.Cap == 1 {
			return e.word("slip", "m", strconv.Itoa(question.Budget))
		}
		return e.word("slip_cap", "m", strconv.Itoa(question.Budget), "cap", most)
	}
	dots := e.word("dots", "n", strconv.Itoa(e.visit.spent(q)), "m", strconv.Itoa(question.Budget), "cap", most)
	if e.slip.number > 0 {
		dots = e.word("number", "n", strconv.Itoa(e.slip.number)) + " · " + dots
	}
	return dots
}

func (dots) entryHint(e *Entry, _ int) string { return e.word("hint_dots") }
