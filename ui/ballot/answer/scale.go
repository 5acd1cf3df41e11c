package answer

import (
	"github.com/upturn-workshop/upturn/ui/ballot/stage"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// scale asks for a number with words at some of the numbers.
type scale struct{ numbers }

func (s scale) draw(p *Page, q int) {
	question := p.Visit.asks(q)
	y, x, w := 144+p.Drop()/2, p.X0, stage.Column
	if pic := figure.Pictogram(p.Visit.sheet.Pictogram(question.ID)); pic.Known() {
		const side, air = 44.0, 14.0
		pic.Draw(&p.Scene, x, y-0.36*stage.Title-side/2, side, figure.Ink) // in ink alone: nothing here looks marked
		x, w = x+side+air, w-side-air
	}
	y = p.Para(x, y, figure.Text{Size: stage.Title, Bold: true, Role: figure.Ink}, p.Wrap(p.Visit.sheet.Heading(question), stage.Title, true, w, 2))
	if about := p.Visit.sheet.About(question.ID); about != "" {
		const size = 20
		y = p.Para(x, y-4, figure.Text{Size: size, Role: figure.Ink2}, p.Wrap(about, size, false, w, 2))
	}
	s.drawRows(p, q, y-4, 176)
}
