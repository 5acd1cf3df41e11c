package ballot

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// line is one row of the review: what was asked and what was answered.
type line struct {
	label string
	page  int
	cells []int
}

// review shows the voter all answers before they go into the box.
func (b *Booth) review(v *view) *view {
	v.idle = true
	b.head(v)
	y := v.para(v.x0, 140+v.drop()/2, figure.Text{Size: title, Bold: true, Role: figure.Ink}, v.wrap(b.deps.word("review"), title, true, column, 1))
	v.para(v.x0, y-6, figure.Text{Size: read, Role: figure.Ink2}, v.wrap(b.deps.word("review_note"), read, false, column, 1))
	if left := b.unspent(); left > 0 {
		word := b.deps.word("dots_left", "n", itoa(left))
		v.bold(v.right()-v.width(word, read, true), y-6, read, figure.Ink, word)
	}
	b.answers(v, y+28)
	w := b.backButton(v, v.foot(), b.deps.word("back"))
	v.button(v.right()-236, v.foot(), 236, 60, say, b.deps.word("confirm"), blue, b.confirm)
	b.between(v, v.x0+w, v.right()-236, figure.Text{Size: text, Role: figure.Ink3, Anchor: figure.Middle}, b.deps.word("hint_review"))
	return v
}

// unspent counts the dots that the voter could still give.
func (b *Booth) unspent() int {
	n := 0
	for i, q := range b.visit.sheet.spec.Questions {
		if q.Kind == workshop.Dots && !b.visit.cant(i) {
			n += b.visit.left(i)
		}
	}
	return n
}

// lines lists what the review shows: dots by item, rankings in order, all else by page.
func (b *Booth) lines() []line {
	var out []line
	s := b.visit.sheet
	for p, q := range b.visit.pages {
		if q == leadPage {
			out = append(out, line{label: b.deps.word("leads"), page: p})
			continue
		}
		question, rows := s.spec.Questions[q], b.visit.rows(q)
		if question.Kind == workshop.Ranking {
			rows = b.visit.inOrder(rows)
		}
		if !question.OfItems() || b.visit.cant(q) {
			out = append(out, line{label: s.short(question), page: p, cells: rows})
			continue
		}
		for _, cell := range rows {
			if b.visit.marks[cell] > 0 && b.visit.marks[cell] < unmarked {
				out = append(out, line{label: s.label(s.cells[cell].Part), page: p, cells: []int{cell}})
			}
		}
	}
	return out
}

// answers lays the lines out in as few columns as fit.
func (b *Booth) answers(v *view, top float64) {
	lines := b.lines()
	room := v.foot() - 20 - top
	cols := 1
	for cols < 3 && float64((len(lines)+cols-1)/cols)*50 > room {
		cols++
	}
	per := (len(lines) + cols - 1) / cols
	pitch := min(56, room/float64(max(per, 1)))
	if pitch < 26 { // a sheet longer than any pack has
		v.write(v.x0, top+24, read, figure.Ink, b.deps.word("answered", "n", itoa(len(lines))))
		return
	}
	const gap = 48
	w := min((column-gap*float64(cols-1))/float64(cols), 720)
	for i, l := range lines {
		x, y := v.x0+float64(i/per)*(w+gap), top+float64(i%per)*pitch
		b.answerLine(v, l, x, y, w, pitch)
	}
}

func (b *Booth) answerLine(v *view, l line, x, y, w, h float64) {
	mid := y + h/2
	right := b.given(v, l, x+w, mid)
	v.write(x, mid+5.5, text, figure.Ink, v.cut(l.label, text, false, right-x-16))
	v.Add(figure.Line{X1: x, Y1: y + h, X2: x + w, Y2: y + h, Width: 1, Stroke: figure.Rule})
	if h >= 48 { // smaller is no target
		v.press(x, y, w, h, b.act(func() { b.visit.goTo(l.page) }))
	}
}

// given draws the answers of a line from the right and tells where they begin.
func (b *Booth) given(v *view, l line, x, mid float64) float64 {
	word := func(s string) {
		x -= v.width(s, text, true)
		v.bold(x, mid+5.5, text, figure.Ink, s)
		x -= 20
	}
	if l.cells == nil {
		key := "no"
		if b.visit.leads == leadsYes {
			key = "yes"
		}
		word(b.deps.word(key))
		return x
	}
	for i := len(l.cells) - 1; i >= 0; i-- {
		cell := l.cells[i]
		c, m := b.visit.sheet.cells[cell], b.visit.marks[cell]
		q := b.visit.sheet.spec.Questions[c.Question]
		switch {
		case m == workshop.CantSay && q.OfItems():
			word(b.deps.word("cant_say"))
			return x
		case m == workshop.CantSay:
			word(b.deps.word("cant_say"))
		case q.Kind == workshop.Choice:
			word(b.visit.sheet.option(q.Options[m]))
		case q.Kind == workshop.Dots:
			for range b.visit.dots(cell) {
				v.disc(x-9, mid, 9, true, figure.Accent)
				x -= 24
			}
		case q.Kind == workshop.Ranking:
			b.small(v, x-16, mid, false, itoa(int(m)))
			x -= 44
		default:
			b.small(v, x-16, mid, b.square(q, c.Part), itoa(int(m)))
			x -= 44
		}
	}
	return x
}

// small draws a number in the shape it was asked in.
func (b *Booth) small(v *view, x, y float64, square bool, word string) {
	if square {
		v.box(x-15, y-15, 30, 30, 5, figure.None, figure.Edge, 1.5)
	} else {
		v.Add(figure.Circle{X: x, Y: y, R: 15, Stroke: figure.Edge, Width: 1.5})
	}
	v.Add(figure.Text{X: x, Y: y + 5.5, Size: text, Bold: true, Anchor: figure.Middle, Role: figure.Ink, S: word})
}
