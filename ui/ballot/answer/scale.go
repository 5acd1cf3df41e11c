package answer

import (
	"github.com/upturn-workshop/upturn/ui/ballot/stage"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// scale asks for a number with words at some of the numbers.
type scale struct{ numbers }

func (s scale) draw(p *Page, q int) {
	question := p.Visit.asks(q)
	y := 144 + p.Drop()/2
	y = p.Para(p.X0, y, figure.Text{Size: stage.Title, Bold: true, Role: figure.Ink}, p.Wrap(p.Visit.sheet.Heading(question), stage.Title, true, stage.Column, 2))
	if about := p.Visit.sheet.About(question.ID); about != "" {
		const size = 20
		y = p.Para(p.X0, y-4, figure.Text{Size: size, Role: figure.Ink2}, p.Wrap(about, size, false, stage.Column, 2))
	}
	s.drawRows(p, q, y-4, 176)
}
