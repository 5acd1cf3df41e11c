package ballot

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// dotsPage lists all items and lets the voter give dots.
func (b *Booth) dotsPage(v *view, q workshop.Question) {
	rows := b.visit.here()
	ask := v.wrap(b.visit.sheet.ask(), say, true, column, 2)
	y := v.para(v.x0, 116+v.drop()/2, figure.Text{Size: say, Bold: true, Role: figure.Ink}, ask)
	b.budget(v, q, y)
	y += 24
	cols := 1
	switch {
	case len(rows) > 16:
		cols = 3
	case len(rows) > 7:
		cols = 2
	}
	per := (len(rows) + cols - 1) / cols
	pitch := min(64, (v.foot()-20-y)/float64(per))
	const gap = 32
	w := (column - gap*float64(cols-1)) / float64(cols)
	size := b.dotSize(v, q, rows, w)
	for i, cell := range rows {
		x := v.x0 + float64(i/per)*(w+gap)
		b.dotRow(v, q, i, cell, x, y+float64(i%per)*pitch, w, pitch, size)
	}
}

// budget writes how many dots are left, and "can't say" at the right.
func (b *Booth) budget(v *view, q workshop.Question, y float64) {
	cant := b.visit.cant(b.visit.question())
	left := b.deps.word("dots_left", "n", itoa(b.visit.left(b.visit.question())))
	v.bold(v.x0, y, read, figure.Ink, left)
	v.write(v.x0+v.width(left, read, true)+16, y, text, figure.Ink2, b.deps.word("dots_cap", "m", itoa(q.Cap)))
	l := plain
	if cant {
		l = chosen
	}
	v.button(v.right()-200, y-44, 200, 52, read, b.deps.word("cant_say"), l, b.act(b.visit.cantAll))
}

// dotRow draws one item: its number, its text and its dots. Where one dot is
// the most, the whole row is the target; else minus and plus are.
func (b *Booth) dotRow(v *view, q workshop.Question, row, cell int, x, y, w, h, size float64) {
	have := b.visit.dots(cell)
	mid := y + h/2
	if row == b.visit.row {
		v.Add(figure.Rect{X: x - 18, Y: mid - 10, W: 5, H: 20, R: 2.5, Fill: figure.Accent})
	}
	fill, stroke := figure.Card, figure.Edge
	v.box(x, y+3, w, h-6, 8, fill, stroke, 1)
	room := dotRoom(q, w)
	if q.Cap == 1 {
		v.disc(x+w-28, mid, 11, have > 0, figure.Accent)
		v.press(x, y, w, h, b.act(func() { b.visit.toggle(row) }))
	} else {
		b.plusMinus(v, row, have, x+w, mid, h)
	}
	lines := v.wrap(b.visit.sheet.label(b.visit.sheet.cells[cell].Part), size, have > 0, room, 2)
	base := mid + size*0.36 - float64(len(lines)-1)*size*0.625
	for i, s := range lines {
		v.Add(figure.Text{X: x + 16, Y: base + float64(i)*size*1.25, Size: size, Bold: have > 0, Role: figure.Ink, S: s})
	}
}

// dotRoom is the room for the words of an item.
func dotRoom(q workshop.Question, w float64) float64 {
	if q.Cap == 1 {
		return w - 76
	}
	return w - 178
}

// dotSize is the size of all items: large if each fits on a line, in bold too,
// so that a dot given moves no word to another line.
func (b *Booth) dotSize(v *view, q workshop.Question, rows []int, w float64) float64 {
	for _, cell := range rows {
		if v.width(b.visit.sheet.label(b.visit.sheet.cells[cell].Part), read, true) > dotRoom(q, w) {
			return text
		}
	}
	return read
}

// plusMinus draws the two targets and the number between.
func (b *Booth) plusMinus(v *view, row, have int, right, mid, h float64) {
	less, more := b.act(func() { b.visit.more(row, -1) }), b.act(func() { b.visit.more(row, 1) })
	role := figure.Ink
	if have == 0 {
		role = figure.Tile
	}
	v.sum(right-124, mid, false, role)
	v.press(right-150, mid-h/2, 52, h, less)
	number := figure.Text{X: right - 76, Y: mid + 8, Size: say, Anchor: figure.Middle, Role: figure.Ink3, S: itoa(have)}
	if have > 0 {
		number.Bold, number.Role = true, figure.Accent
	}
	v.Add(number)
	v.sum(right-28, mid, true, figure.Ink)
	v.press(right-54, mid-h/2, 54, h, more)
}
