package ballot

import (
	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// blind draws a ballot for a screen that the room may see: every page looks as
// if nothing had been answered, and nothing of it can be pressed, since a finger
// points. It tells how many keys were taken, never which.
func (b *Booth) blind(w, h float64) *view {
	real := b.visit
	if real.review() {
		return b.blindReview(newView("review", w, h, false))
	}
	v := newView("page"+itoa(real.at), w, h, false)
	b.visit = real.masked()
	b.head(v)
	b.question(v)
	b.visit = real
	v.hits = nil
	b.blindFooter(v)
	return v
}

// masked is the visit as it looks with every answer taken away.
func (v *visit) masked() *visit {
	m := *v
	m.marks = make(workshop.Ballot, len(v.marks))
	for i := range m.marks {
		m.marks[i] = unmarked
	}
	if v.question() == leadPage {
		m.leads = leadsUnknown
	}
	return &m
}

// blindFooter draws Back and Next, which look the same before and after, and how many keys were taken.
func (b *Booth) blindFooter(v *view) {
	y := v.foot()
	word := b.deps.word("back")
	if b.visit.at == 0 {
		word = b.deps.word("cancel")
	}
	w := b.backButton(v, y, word)
	v.button(v.right()-236, y, 236, 60, say, b.deps.word("next"), blue, b.next)
	hint := figure.Text{Size: text, Role: figure.Ink3, Anchor: figure.Middle}
	words := b.blindHint()
	switch {
	case b.missing:
		hint.Role, hint.Bold = figure.Ink, true
		words = b.missingWord()
	case b.refused:
		hint.Role, hint.Bold = figure.Ink, true
		words = b.deps.word("blind.refused")
	case b.taken > 0:
		hint.Role, hint.Bold = figure.Ink, true
		words = b.deps.word("blind.taken", "n", itoa(b.taken))
	}
	b.between(v, v.x0+w, v.right()-236, hint, words)
}

// blindHint tells which keys answer the page.
func (b *Booth) blindHint() string {
	if b.visit.kind() == workshop.Dots {
		return b.deps.word("blind.hint_dots", "cap", itoa(b.visit.sheet.spec.Questions[b.visit.question()].Cap))
	}
	return b.hint()
}

// blindReview tells how much is answered, and no answer.
func (b *Booth) blindReview(v *view) *view {
	b.head(v)
	y := v.para(v.x0, 140+v.drop()/2, figure.Text{Size: title, Bold: true, Role: figure.Ink}, v.wrap(b.deps.word("review"), title, true, column, 1))
	y = v.para(v.x0, y-6, figure.Text{Size: read, Role: figure.Ink2}, v.wrap(b.deps.word("review_note"), read, false, column, 1))
	n, done := len(b.visit.pages), 0
	for p := range b.visit.pages {
		if b.visit.done(p) {
			done++
		}
	}
	v.bold(v.x0, y+40, say, figure.Ink, b.deps.word("blind.answered", "k", itoa(done), "n", itoa(n)))
	foot := v.foot()
	w := b.backButton(v, foot, b.deps.word("back"))
	v.button(v.right()-236, foot, 236, 60, say, b.deps.word("confirm"), blue, b.confirm)
	b.between(v, v.x0+w, v.right()-236, figure.Text{Size: text, Role: figure.Ink3, Anchor: figure.Middle}, b.deps.word("hint_review"))
	return v
}

// blindKey takes numbers and "can't say". Keys that would feel their way along a
// scale do nothing, and every row of dots takes a number, none as well: a cursor
// that rests would point at the answer.
func (b *Booth) blindKey(k fyne.KeyName) {
	v := b.visit
	n, number := digit(k)
	switch {
	case k == fyne.KeyUp:
		v.move(-1)
		return
	case k == fyne.KeySpace && (v.kind() == workshop.Dots || v.kind() == workshop.Ranking):
		v.cantAll()
	case k == fyne.KeySpace && v.question() != leadPage:
		v.mark(v.row, workshop.CantSay)
	case !number:
		return
	case v.question() == leadPage:
		if n != 1 && n != 2 {
			b.refused = true
			return
		}
		v.lead(n == 1)
	case v.kind() == workshop.Dots:
		if !v.give(v.row, n) {
			b.refused = true
			return
		}
		v.move(1)
	case v.kind() == workshop.Ranking:
		if !v.rank(n - 1) {
			b.refused = true
			return
		}
	default:
		if !b.blindMark(n) {
			b.refused = true
			return
		}
	}
	b.refused = false
	b.taken++
}

// blindMark marks the present row with the number of a key, if the scale has it.
func (b *Booth) blindMark(n int) bool {
	v := b.visit
	rows := v.here()
	if v.row >= len(rows) {
		return false
	}
	c := v.sheet.cells[rows[v.row]]
	if v.kind() == workshop.Choice {
		n--
	}
	if n < c.Lo || n > c.Hi {
		return false
	}
	v.mark(v.row, workshop.Mark(n))
	return true
}
