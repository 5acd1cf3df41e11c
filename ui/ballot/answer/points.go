package answer

import (
	"strconv"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/ballot/stage"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// points lets the voter share out a budget over items as dots do, in larger steps, and
// until all of it is given.
type points struct{ dots }

// tens is what a digit gives in the booth.
const tens = 10

func (points) missing() string { return "missing_points" }

func (points) done(v *Visit, q int) bool { return v.left(q) == 0 || v.cant(q) }

func (points) spare(*Page, int) string { return "" }

// A digit gives tens: most shares are, and one key has to do.
func (p points) key(v *Visit, k fyne.KeyName) {
	if n, ok := digit(k); ok {
		v.give(v.row, n*tens)
		return
	}
	switch k {
	case fyne.KeyLeft, fyne.KeyMinus:
		v.more(v.row, -workshop.PointsStep)
	case fyne.KeyRight:
		v.more(v.row, workshop.PointsStep)
	default:
		p.dots.key(v, k)
	}
}

// Every item takes tens, none as well: a cursor that rests would point at an answer.
func (p points) blind(v *Visit, k fyne.KeyName) Took {
	n, ok := digit(k)
	switch {
	case !ok:
		return p.dots.blind(v, k)
	case !v.give(v.row, n*tens):
		return Refused
	}
	v.move(1)
	return Taken
}

func (points) draw(p *Page, q int) {
	rows := p.Visit.rows(q)
	ask := p.Wrap(p.Visit.sheet.Ask(), stage.Say, true, stage.Column, 2)
	y := p.Para(p.X0, 116+p.Drop()/2, figure.Text{Size: stage.Say, Bold: true, Role: figure.Ink}, ask)
	p.Bold(p.X0, y, stage.Read, figure.Ink, p.word("points_left", "n", strconv.Itoa(p.Visit.left(q))))
	p.cantSayAll(q, y-44, 200)
	y += 24
	d := dotRows{Page: p, by: workshop.PointsStep, w: stage.Column, h: min(64, (p.Foot()-20-y)/float64(len(rows))), size: stage.Read}
	d.size = d.sizeOf(rows)
	for i, cell := range rows {
		d.row(i, cell, p.X0, y+float64(i)*d.h)
	}
}

func (points) hint(p *Page, _ int, covered bool) string {
	if covered {
		return p.word("blind.hint_points")
	}
	return p.word("hint_points")
}

func (points) given(p *Page, cell int, x, mid float64) float64 {
	p.number(x-16, mid, false, strconv.Itoa(p.Visit.dots(cell)))
	return x - 44
}

// keyIn takes digits as they stand on the slip: a number may have three, so the cursor
// goes on by itself only where no further digit could belong to it.
func (points) keyIn(e *Entry, q int, k fyne.KeyName) bool {
	cell := e.at()
	if k == fyne.KeyBackspace && e.typing {
		e.typing = false
		e.visit.marks[cell] = unmarked
		return true
	}
	n, ok := digit(k)
	if !ok || n > 9 || cell == nowhere {
		return false
	}
	whole := e.visit.asks(q).Budget
	if have := e.visit.dots(cell); e.typing && have*10+n <= whole {
		n += have * 10
	} else if e.typing {
		e.move(1)
		if cell = e.at(); cell == nowhere {
			return true
		}
	}
	e.visit.renew(q)
	e.visit.marks[cell] = workshop.Mark(n)
	if e.typing = n > 0 && n*10 <= whole; !e.typing {
		e.move(1)
	}
	return true
}

// Shares have one digit, two or three: how far the cursor has come, and how many places
// are filled, would tell which.
func (points) cursor(covered bool) bool { return !covered }
func (points) filled(*Visit, int) bool  { return false }

// wrong says what a slip lacks: shares in fives, and all points given.
func (points) wrong(e *Entry, q int) (string, int) {
	spent, whole := e.visit.spent(q), e.visit.asks(q).Budget
	if e.visit.cant(q) {
		return "", nowhere
	}
	for _, cell := range e.visit.rows(q) {
		if e.visit.dots(cell)%workshop.PointsStep != 0 {
			return e.word("points_fives"), cell
		}
	}
	switch {
	case spent == 0:
		return e.word("missing"), e.visit.rows(q)[0]
	case spent != whole:
		return e.word("points_sum", "n", strconv.Itoa(spent), "m", strconv.Itoa(whole)), nowhere
	}
	return "", nowhere
}

// How many points are gone by now would tell what was keyed in.
func (points) means(e *Entry, q int, covered bool) string {
	whole := strconv.Itoa(e.visit.asks(q).Budget)
	if covered {
		return e.word("marks", "lo", "0", "hi", whole)
	}
	return e.word("points", "n", strconv.Itoa(e.visit.spent(q)), "m", whole)
}

func (points) entryHint(e *Entry, _ int) string { return e.word("hint_points") }
