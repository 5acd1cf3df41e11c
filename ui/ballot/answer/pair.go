package answer

import (
	"github.com/upturn-workshop/upturn/ui/ballot/stage"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// pair asks for a number between two statements.
type pair struct{ numbers }

func (s pair) draw(p *Page, q int) {
	y := 156 + p.Drop()
	left, right := p.Visit.sheet.Ends(p.Visit.asks(q).ID)
	t := figure.Text{Size: stage.State, Role: figure.Ink}
	y1 := p.Para(p.X0, y, t, p.Wrap(left, stage.State, false, 380, 4))
	t.Anchor = figure.End
	y2 := p.Para(p.X0+scaleEnd, y, t, p.Wrap(right, stage.State, false, 380, 4))
	s.drawRows(p, q, max(y1, y2, 300+p.Drop())-8, 156)
}
