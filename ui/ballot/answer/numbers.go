package answer

import (
	"strconv"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/ballot/stage"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// numbers is what kinds share that ask for a number between two ends.
type numbers struct{ perAspect }

// scaleEnd is where a short scale ends; "can't say" stands right of it.
const scaleEnd = 828.0

// wide is from how many numbers on a scale takes the full width.
const wide = 9

// drawRows draws a scale for every aspect below top, none higher than most.
func (numbers) drawRows(p *Page, q int, top, most float64) {
	rows := p.Visit.rows(q)
	bottom := p.Foot() - 24
	pitch := min(most, (bottom-top)/float64(len(rows)))
	if spare := bottom - top - pitch*float64(len(rows)); spare > 60 {
		top += (spare - 60) / 3
	}
	for i, cell := range rows {
		p.scale(p.Visit.asks(q), i, cell, top+pitch*float64(i), pitch)
	}
}

// scale draws one scale with its question over it.
func (p *Page) scale(q workshop.Question, row, cell int, y, pitch float64) {
	s, c, rows := p.Visit.sheet, p.Visit.sheet.cells[cell], len(p.Visit.rows(p.Visit.sheet.cells[cell].Question))
	n := c.Hi - c.Lo + 1
	ask := s.RowAsk(q, c.Part)
	long := n >= wide
	most := stage.Column
	if long {
		most -= 260
	}
	p.Bold(p.X0, y+26, stage.Read, figure.Ink, p.Cut(ask, stage.Read, true, most))
	p.rowMark(row, rows, y+26)
	d := min(72, max(48, pitch-88))
	mid := y + 52 + d/2
	end := p.X0 + scaleEnd
	if long {
		end = p.Right()
	}
	step := (end - p.X0 - d) / float64(n-1)
	x := func(i int) float64 { return p.X0 + d/2 + float64(i)*step }
	p.Add(figure.Line{X1: x(0), Y1: mid, X2: x(n - 1), Y2: mid, Width: 2, Stroke: figure.Edge})
	mark := p.Visit.marks[cell]
	for i := range n {
		m := workshop.Mark(c.Lo + i)
		p.Target(x(i), mid, d, s.square(q, c.Part), mark == m, strconv.Itoa(c.Lo+i), p.Act(func() { p.Visit.mark(row, m) }))
	}
	p.anchors(q, c, x, mid+d/2+22)
	switch {
	case !long:
		p.cantSay(p.Right()-236, mid-28, row, mark)
	case rows == 1:
		p.cantSay(p.Right()-236, mid+d/2+56, row, mark)
	default:
		p.cantSay(p.Right()-236, y-14, row, mark)
	}
}

// square tells the shape of an aspect: the first one asked is round, the
// second square, as in the pictures of the result. The leaders' own view takes
// the place, and so the shape, of the first.
func (s *Sheet) square(q workshop.Question, part string) bool {
	return part != q.Aspects[0] && part != s.Leaders
}

// anchors writes the words at the numbers below the targets: at the ends flush
// with the scale, else centred.
func (p *Page) anchors(q workshop.Question, c workshop.Cell, x func(int) float64, y float64) {
	n := c.Hi - c.Lo + 1
	var at []int
	for i := range n {
		if p.Visit.sheet.Anchor(q, c.Part, c.Lo+i) != "" {
			at = append(at, i)
		}
	}
	room := func(k int) float64 { // for the words at the k-th of them
		most := x(n-1) - x(0)
		if k > 0 {
			most = min(most, x(at[k])-x(at[k-1]))
		}
		if k+1 < len(at) {
			most = min(most, x(at[k+1])-x(at[k]))
		}
		if at[k] == 0 || at[k] == n-1 {
			most -= 36 // flush with the scale it reaches farther inward
		}
		return most - 24
	}
	size := p.Legible(stage.Text)
	for k, i := range at {
		if each, _ := p.Fine(p.Visit.sheet.Anchor(q, c.Part, c.Lo+i), false, room(k)); each < size {
			size = each // all of them alike
		}
	}
	for k, i := range at {
		t := figure.Text{Size: size, Role: figure.Ink2, Anchor: figure.Middle}
		lines := p.Wrap(p.Visit.sheet.Anchor(q, c.Part, c.Lo+i), size, false, room(k), 2)
		at, longest := x(i), 0.0
		for _, l := range lines {
			longest = max(longest, p.Width(l, size, false))
		}
		if i == 0 && longest > 72 {
			t.Anchor, at = figure.Start, x(0)-36
		} else if i == n-1 && longest > 72 {
			t.Anchor, at = figure.End, x(i)+36
		}
		p.Para(at, y, t, lines)
	}
}

func (numbers) hint(p *Page, q int, _ bool) string {
	question := p.Visit.asks(q)
	lo, hi := strconv.Itoa(question.Lo), strconv.Itoa(question.Hi)
	if question.Hi > 9 {
		return p.word("hint_ten", "lo", lo)
	}
	return p.word("hint_marks", "lo", lo, "hi", hi)
}

func (numbers) key(v *Visit, k fyne.KeyName)        { markKey(v, k, 0) }
func (numbers) blind(v *Visit, k fyne.KeyName) Took { return blindMark(v, k, 0) }

func (numbers) given(p *Page, cell int, x, mid float64) float64 {
	c := p.Visit.sheet.cells[cell]
	p.number(x-16, mid, p.Visit.sheet.square(p.Visit.asks(c.Question), c.Part), strconv.Itoa(int(p.Visit.marks[cell])))
	return x - 44
}

func (numbers) put(v *Visit, cell, n int) bool    { return putNumber(v, cell, n, 0) }
func (numbers) written(v *Visit, cell int) string { return writtenNumber(v, cell, 0) }
func (numbers) filled(v *Visit, cell int) bool    { return writtenNumber(v, cell, 0) != "" }

func (numbers) means(e *Entry, q int, _ bool) string {
	question := e.visit.asks(q)
	return e.word("marks", "lo", strconv.Itoa(question.Lo), "hi", strconv.Itoa(question.Hi))
}

func (numbers) entryHint(e *Entry, q int) string {
	if e.visit.asks(q).Hi > 9 {
		return e.word("hint") + " " + e.word("ten")
	}
	return e.oneHint()
}

func (numbers) card(s *Sheet, q workshop.Question, part string, n int) string {
	if word := s.Anchor(q, part, n); word != "" {
		return strconv.Itoa(n) + " = " + word
	}
	return strconv.Itoa(n)
}
