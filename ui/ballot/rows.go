package ballot

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// scaleEnd is where a short scale ends; "can't say" stands right of it.
const scaleEnd = 828.0

// wide is from how many numbers on a scale takes the full width.
const wide = 9

// rowsPage asks for a number on a scale, once for every aspect: between two
// statements, or with words at the numbers.
func (b *Booth) rowsPage(v *view, q workshop.Question) {
	rows := b.visit.here()
	top := b.statement(v, q)
	bottom := v.foot() - 24
	pitch := min(176, (bottom-top)/float64(len(rows)))
	if q.Kind == workshop.Bipolar {
		pitch = min(156, pitch)
	}
	if spare := bottom - top - pitch*float64(len(rows)); spare > 60 {
		top += (spare - 60) / 3
	}
	for i, cell := range rows {
		b.row(v, q, i, cell, top+pitch*float64(i), pitch)
	}
}

// statement writes what the page is about and tells where the rows begin.
func (b *Booth) statement(v *view, q workshop.Question) float64 {
	s, y := b.visit.sheet, 156+v.drop()
	if q.Kind == workshop.Bipolar {
		left, right := s.ends(q.ID)
		t := figure.Text{Size: state, Role: figure.Ink}
		y1 := v.para(v.x0, y, t, v.wrap(left, state, false, 380, 4))
		t.Anchor = figure.End
		y2 := v.para(v.x0+scaleEnd, y, t, v.wrap(right, state, false, 380, 4))
		return max(y1, y2, 300+v.drop()) - 8
	}
	y = 144 + v.drop()/2
	label := s.label(q.ID)
	if label == "" {
		label = s.lone(q)
	}
	y = v.para(v.x0, y, figure.Text{Size: title, Bold: true, Role: figure.Ink}, v.wrap(label, title, true, column, 2))
	if about := s.about(q.ID); about != "" {
		y = v.para(v.x0, y-4, figure.Text{Size: 20, Role: figure.Ink2}, v.wrap(about, 20, false, column, 2))
	}
	return y - 4
}

// row draws one scale with its question over it.
func (b *Booth) row(v *view, q workshop.Question, row, cell int, y, pitch float64) {
	s, c := b.visit.sheet, b.visit.sheet.cells[cell]
	n := c.Hi - c.Lo + 1
	ask := s.rowAsk(q, c.Part)
	long := n >= wide
	most := column
	if long {
		most -= 260
	}
	v.bold(v.x0, y+26, read, figure.Ink, v.cut(ask, read, true, most))
	b.rowMark(v, row, len(b.visit.here()), y+26)
	d := min(72, max(48, pitch-88))
	mid := y + 52 + d/2
	end := v.x0 + scaleEnd
	if long {
		end = v.right()
	}
	step := (end - v.x0 - d) / float64(n-1)
	x := func(i int) float64 { return v.x0 + d/2 + float64(i)*step }
	v.Add(figure.Line{X1: x(0), Y1: mid, X2: x(n - 1), Y2: mid, Width: 2, Stroke: figure.Edge})
	mark := b.visit.marks[cell]
	for i := range n {
		m := workshop.Mark(c.Lo + i)
		v.target(x(i), mid, d, b.square(q, c.Part), mark == m, itoa(c.Lo+i), b.act(func() { b.visit.mark(row, m) }))
	}
	b.anchors(v, q, c, x, mid+d/2+22)
	switch {
	case !long:
		b.cantSay(v, v.right()-236, mid-28, row, mark)
	case len(b.visit.here()) == 1:
		b.cantSay(v, v.right()-236, mid+d/2+56, row, mark)
	default:
		b.cantSay(v, v.right()-236, y-14, row, mark)
	}
}

// square tells the shape of an aspect: the first one asked is round, the
// second square, as in the pictures of the result. The leaders' own view takes
// the place, and so the shape, of the first.
func (b *Booth) square(q workshop.Question, part string) bool {
	return part != q.Aspects[0] && part != b.visit.sheet.leaders
}

// anchors writes the words at the numbers below the targets: at the ends flush
// with the scale, else centred.
func (b *Booth) anchors(v *view, q workshop.Question, c workshop.Cell, x func(int) float64, y float64) {
	n := c.Hi - c.Lo + 1
	var at []int
	for i := range n {
		if b.visit.sheet.anchor(q, c.Part, c.Lo+i) != "" {
			at = append(at, i)
		}
	}
	for k, i := range at {
		most := x(n-1) - x(0)
		if k > 0 {
			most = min(most, x(i)-x(at[k-1]))
		}
		if k+1 < len(at) {
			most = min(most, x(at[k+1])-x(i))
		}
		t := figure.Text{Size: text, Role: figure.Ink2, Anchor: figure.Middle}
		most -= 24
		if i == 0 || i == n-1 {
			most -= 36 // flush with the scale it reaches farther inward
		}
		lines := v.wrap(b.visit.sheet.anchor(q, c.Part, c.Lo+i), text, false, most, 2)
		at, longest := x(i), 0.0
		for _, l := range lines {
			longest = max(longest, v.width(l, text, false))
		}
		if i == 0 && longest > 72 {
			t.Anchor, at = figure.Start, x(0)-36
		} else if i == n-1 && longest > 72 {
			t.Anchor, at = figure.End, x(i)+36
		}
		v.para(at, y, t, lines)
	}
}
