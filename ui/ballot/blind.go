package ballot

import (
	"strconv"

	"github.com/upturn-workshop/upturn/ui/ballot/stage"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// blind draws a page for a screen that the room may see: it looks as if nothing had
// been answered, and nothing of it can be pressed, since a finger points. Back and Next
// look the same before and after. It tells how many keys were taken, never which.
func (p page) blind() {
	real := p.Visit
	p.Page.Visit = real.Masked()
	p.Draw()
	p.Page.Visit = real
	p.Hits = nil
	left := p.turn(stage.Blue)
	switch b := p.b; {
	case b.missing:
		p.between(left, p.Missing(), true)
	case b.refused:
		p.between(left, b.word("blind.refused"), true)
	case b.taken > 0:
		p.between(left, b.word("blind.taken", "n", strconv.Itoa(b.taken)), true)
	default:
		p.between(left, p.Hint(true), false)
	}
}

// blindReview tells how much is answered, and no answer.
func (p page) blindReview() {
	y := p.reviewTitle()
	n, done := p.Visit.Pages(), 0
	for i := range n {
		if p.Visit.Done(i) {
			done++
		}
	}
	p.Bold(p.X0, y+stage.Read*stage.Leading+40, stage.Say, figure.Ink, p.b.word("blind.answered", "k", strconv.Itoa(done), "n", strconv.Itoa(n)))
	p.confirm()
}
