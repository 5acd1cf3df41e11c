package ballot

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// page draws the page of the ballot on which the voter is.
func (b *Booth) page(v *view) *view {
	b.head(v)
	b.question(v)
	b.footer(v)
	return v
}

// question draws what the present page asks.
func (b *Booth) question(v *view) {
	q := b.visit.question()
	if q == leadPage {
		b.leadPage(v)
		return
	}
	switch question := b.visit.sheet.spec.Questions[q]; question.Kind {
	case workshop.Choice:
		b.choicePage(v, question)
	case workshop.Dots:
		b.dotsPage(v, question)
	case workshop.Ranking:
		b.rankPage(v, question)
	default:
		b.rowsPage(v, question)
	}
}

// head draws how far the voter has come.
func (b *Booth) head(v *view) {
	n, at := len(b.visit.pages), b.visit.at
	pitch := min(52, 560/float64(n))
	for i := range n {
		role := figure.Tile
		if i <= at {
			role = figure.Ink
		}
		v.Add(figure.Rect{X: v.x0 + float64(i)*pitch, Y: 60, W: pitch * 40 / 52, H: 6, R: 3, Fill: role})
	}
	if at < n {
		v.write(v.x0+float64(n)*pitch+8, 68, text, figure.Ink2, b.deps.word("pages", "k", itoa(at+1), "n", itoa(n)))
	}
	v.secret(68, b.deps.word("secret"))
}

// footer draws Back, Next and what the keys do, or what is still missing.
func (b *Booth) footer(v *view) {
	y := v.foot()
	word := b.deps.word("back")
	if b.visit.at == 0 {
		word = b.deps.word("cancel")
	}
	w := b.backButton(v, y, word)
	onward := blue
	if !b.visit.done(b.visit.at) {
		onward = off
	}
	v.button(v.right()-236, y, 236, 60, say, b.deps.word("next"), onward, b.next)
	hint := figure.Text{Size: text, Role: figure.Ink3, Anchor: figure.Middle}
	words := b.hint()
	if b.missing {
		hint.Role, hint.Bold = figure.Ink, true
		words = b.missingWord()
	}
	b.between(v, v.x0+w, v.right()-236, hint, words)
}

// missingWord says what keeps the voter on the page.
func (b *Booth) missingWord() string {
	if b.visit.kind() == workshop.Ranking {
		return b.deps.word("missing_rank")
	}
	return b.deps.word("missing")
}

// between centres a hint on the height of the buttons.
func (b *Booth) between(v *view, from, to float64, t figure.Text, words string) {
	lines := v.wrap(words, t.Size, t.Bold, to-from-48, 2)
	v.para((from+to)/2, v.foot()+36-float64(len(lines)-1)*t.Size*leading/2, t, lines)
}

func (b *Booth) backButton(v *view, y float64, word string) float64 {
	w := max(131, v.width(word, read, false)+72)
	v.box(v.x0, y, w, 60, 8, figure.Card, figure.Edge, 1)
	x := v.x0 + w/2 - v.width(word, read, false)/2
	v.chevron(x-12, y+30, figure.Ink)
	v.write(x+6, y+36.5, read, figure.Ink, word)
	v.press(v.x0, y, w, 60, b.back)
	return w
}

// hint tells what the keys do on this page.
func (b *Booth) hint() string {
	q := b.visit.question()
	if q == leadPage {
		return b.deps.word("hint_lead")
	}
	question := b.visit.sheet.spec.Questions[q]
	lo, hi := itoa(question.Lo), itoa(question.Hi)
	switch {
	case question.Kind == workshop.Dots && question.Cap == 1:
		return b.deps.word("hint_dot")
	case question.Kind == workshop.Dots:
		return b.deps.word("hint_dots", "cap", itoa(question.Cap))
	case question.Kind == workshop.Ranking:
		return b.deps.word("hint_rank", "n", itoa(len(question.Items)))
	case question.Kind == workshop.Choice:
		return b.deps.word("hint_choice", "n", itoa(min(len(question.Options), 9)))
	case question.Hi > 9:
		return b.deps.word("hint_ten", "lo", lo)
	}
	return b.deps.word("hint_marks", "lo", lo, "hi", hi)
}

// leadPage asks whether the voter leads people here.
func (b *Booth) leadPage(v *view) {
	y := 200 + v.drop()
	y = v.para(v.x0, y, figure.Text{Size: title, Bold: true, Role: figure.Ink}, v.wrap(b.deps.word("leads"), title, true, column, 2))
	v.para(v.x0, y, figure.Text{Size: read, Role: figure.Ink2}, v.wrap(b.deps.word("leads_why"), read, false, 900, 2))
	for i, key := range []string{"yes", "no"} {
		l := plain
		if b.visit.leads == leadsYes && i == 0 || b.visit.leads == leadsNo && i == 1 {
			l = chosen
		}
		b.option(v, v.x0+float64(i)*324, 360+v.drop(), 300, i+1, b.deps.word(key), l, b.act(func() { b.visit.lead(i == 0) }))
	}
}

// option draws one answer of a choice with its number.
func (b *Booth) option(v *view, x, y, w float64, n int, word string, l look, do func()) {
	v.button(x, y, w, 84, say, word, l, do)
	_, _, ink := l.colours()
	if l == plain {
		ink = figure.Ink3
	}
	v.write(x+14, y+26, small, ink, itoa(n))
}

// choicePage asks for one of several options.
func (b *Booth) choicePage(v *view, q workshop.Question) {
	s, rows := b.visit.sheet, b.visit.here()
	y := 150 + v.drop()
	label := s.label(q.ID)
	if label == "" {
		label = s.lone(q)
	}
	if label != "" {
		y = v.para(v.x0, y, figure.Text{Size: title, Role: figure.Ink}, v.wrap(label, title, false, column, 3)) + 8
		if about := s.about(q.ID); about != "" {
			y = v.para(v.x0, y, figure.Text{Size: read, Role: figure.Ink2}, v.wrap(about, read, false, column, 2)) + 8
		}
	}
	grid := newGrid(len(q.Options), len(rows))
	for r, cell := range rows {
		ask := s.rowAsk(q, s.cells[cell].Part)
		if ask == "" {
			y -= 24
		}
		v.bold(v.x0, y+20, read, figure.Ink, v.cut(ask, read, true, column))
		b.rowMark(v, r, len(rows), y+20)
		y = b.options(v, q, r, cell, y+44, grid) + 16
	}
}

// grid places the options of a choice.
type grid struct{ cols, h float64 }

func newGrid(options, rows int) grid {
	cols := min(options, 4)
	if options > 4 {
		cols = min((options+1)/2, 4)
	}
	if rows > 1 || options > 8 {
		return grid{float64(cols), 56}
	}
	return grid{float64(cols), 84}
}

func (b *Booth) options(v *view, q workshop.Question, row, cell int, y float64, g grid) float64 {
	const gap = 16
	mark := b.visit.marks[cell]
	w := min((column-gap*(g.cols-1))/g.cols, 340)
	for i, id := range q.Options {
		l := plain
		if mark == workshop.Mark(i) {
			l = chosen
		}
		x := v.x0 + float64(i%int(g.cols))*(w+gap)
		if i > 0 && i%int(g.cols) == 0 {
			y += g.h + gap
		}
		do := b.act(func() { b.visit.mark(row, workshop.Mark(i)) })
		if g.h < 84 {
			v.button(x, y, w, g.h, read, b.visit.sheet.option(id), l, do)
			continue
		}
		b.option(v, x, y, w, i+1, b.visit.sheet.option(id), l, do)
	}
	y += g.h + gap
	b.cantSay(v, v.x0, y, row, mark)
	return y + 56
}

// cantSay draws the answer that every question has.
func (b *Booth) cantSay(v *view, x, y float64, row int, mark workshop.Mark) {
	l := plain
	if mark == workshop.CantSay {
		l = chosen
	}
	v.button(x, y, 236, 56, read, b.deps.word("cant_say"), l, b.act(func() { b.visit.mark(row, workshop.CantSay) }))
}

// rowMark shows which row the keys answer, where there are several.
func (b *Booth) rowMark(v *view, row, rows int, base float64) {
	if rows > 1 && row == b.visit.row {
		v.Add(figure.Rect{X: v.x0 - 18, Y: base - 16, W: 5, H: 20, R: 2.5, Fill: figure.Accent})
	}
}
