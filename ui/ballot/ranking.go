package ballot

import (
	"slices"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// placed counts the items of the present page that have a place.
func (v *visit) placed() int {
	n := 0
	for _, i := range v.here() {
		if v.marks[i] < unmarked {
			n++
		}
	}
	return n
}

// rank gives the next place to an item of the present page. False when it has one,
// or there is no such item.
func (v *visit) rank(row int) bool {
	rows := v.here()
	if row < 0 || row >= len(rows) || v.marks[rows[row]] < unmarked {
		return false
	}
	if v.cant(v.question()) {
		v.fill(rows, unmarked)
	}
	v.marks[rows[row]] = workshop.Mark(v.placed() + 1)
	return true
}

// unrank takes the place of an item away; those behind it move up.
func (v *visit) unrank(row int) {
	rows := v.here()
	gone := v.marks[rows[row]]
	for _, i := range rows {
		if v.marks[i] < unmarked && v.marks[i] > gone {
			v.marks[i]--
		}
	}
	v.marks[rows[row]] = unmarked
}

// turn gives an item the next place, or takes its place away.
func (v *visit) turn(row int) {
	if !v.rank(row) && row >= 0 && row < len(v.here()) {
		v.unrank(row)
	}
}

// takeBack takes the last place of a ranking away, or "can't say"; false when there
// is nothing to take back.
func (v *visit) takeBack() bool {
	rows := v.here()
	switch n := v.placed(); {
	case v.kind() != workshop.Ranking:
		return false
	case n > 0:
		v.unrank(slices.IndexFunc(rows, func(i int) bool { return v.marks[i] == workshop.Mark(n) }))
	case v.cant(v.question()):
		v.fill(rows, unmarked)
	default:
		return false
	}
	return true
}

// inOrder lists the rows of a ranking, the first place first.
func (v *visit) inOrder(rows []int) []int {
	out := slices.Clone(rows)
	slices.SortStableFunc(out, func(a, b int) int { return int(v.marks[a]) - int(v.marks[b]) })
	return out
}

// rankKey answers a ranking: the number of an item gives it the next place.
func (b *Booth) rankKey(k fyne.KeyName) {
	if n, ok := digit(k); ok {
		b.visit.turn(n - 1)
	} else if k == fyne.KeySpace {
		b.visit.cantAll()
	}
}

// rankPage lists the items; what is pressed first comes first. How the points are
// counted stands there before anybody answers.
func (b *Booth) rankPage(v *view, q workshop.Question) {
	const cantW = 200
	y := v.para(v.x0, 116+v.drop()/2, figure.Text{Size: say, Bold: true, Role: figure.Ink}, v.wrap(b.visit.sheet.ask(), say, true, column, 2))
	method := v.wrap(b.deps.word("rank_method", "top", itoa(len(q.Items)-1)), read, false, column-cantW-32, 2)
	l := plain
	if b.visit.cant(b.visit.question()) {
		l = chosen
	}
	v.button(v.right()-cantW, y-24, cantW, 52, read, b.deps.word("cant_say"), l, b.act(b.visit.cantAll))
	v.para(v.x0, y, figure.Text{Size: read, Role: figure.Ink2}, method)
	y += 44
	rows := b.visit.here()
	pitch := min(72, (v.foot()-20-y)/float64(len(rows)))
	for i, cell := range rows {
		b.rankRow(v, i, cell, y+float64(i)*pitch, pitch)
	}
}

// rankRow draws one item: its number, its text, and its place once it has one.
func (b *Booth) rankRow(v *view, row, cell int, y, h float64) {
	mid := y + h/2
	m := b.visit.marks[cell]
	stroke, line := figure.Edge, 1.0
	if m < unmarked {
		stroke, line = figure.Accent, 2
	}
	v.box(v.x0, y+3, column, h-6, 8, figure.Card, stroke, line)
	v.write(v.x0+16, mid+small*0.36, small, figure.Ink3, itoa(row+1))
	lines := v.wrap(b.visit.sheet.label(b.visit.sheet.cells[cell].Part), read, false, column-140, 2)
	v.para(v.x0+44, mid+read*0.36-float64(len(lines)-1)*read*leading/2, figure.Text{Size: read, Role: figure.Ink}, lines)
	if m < unmarked {
		x := v.x0 + column - 36
		v.Add(figure.Circle{X: x, Y: mid, R: 19, Fill: figure.Accent},
			figure.Text{X: x, Y: mid + read*0.36, Size: read, Bold: true, Anchor: figure.Middle, Role: figure.OnAccent, S: itoa(int(m))})
	}
	v.press(v.x0, y, column, h, b.act(func() { b.visit.turn(row) }))
}

// ranking tells whether the ballots on paper are rankings.
func (p *Paper) ranking() bool { return p.visit.kind() == workshop.Ranking }

// rankKey keys in an order as it was written: the number of an item gives it the
// next place.
func (p *Paper) rankKey(k fyne.KeyName) {
	n, number := digit(k)
	switch {
	case number:
		p.rank(n - 1)
	case k == fyne.KeySpace:
		p.visit.cantAll()
	case k == fyne.KeyBackspace:
		p.visit.takeBack()
	case k == fyne.KeyReturn, k == fyne.KeyEscape:
		p.command(k)
	}
}

func (p *Paper) rank(row int) {
	switch rows := p.visit.here(); {
	case row < 0 || row >= len(rows):
		p.warning = p.word("rank_range")
	case !p.visit.rank(row):
		p.warning = p.word("rank_twice")
	}
}
