package pdf

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
)

// triesByCards reports whether voting is tried out with cards, and so in the open.
func triesByCards(st workshop.State) bool {
	def, ok := st.Pack.StepFor(workshop.RolePractice, st.Agenda)
	return ok && def.Vote != nil && def.Vote.Way.Traits().Open
}

// withCards reports whether cards are held up in the step with a role.
func withCards(st workshop.State, role workshop.Role) bool {
	return planned(st, role) && (role != workshop.RolePractice || triesByCards(st))
}

// practiceSlips answer the question with which voting is tried out.
func (s *worksheets) practiceSlips() []layout.Page {
	def, ok := s.step(workshop.RolePractice)
	if !ok || def.Vote == nil {
		return nil
	}
	var words [][]string
	for _, o := range def.Vote.Options {
		words = append(words, s.packs("option."+o))
	}
	words = append(words, s.packs("vote.cantsay"))
	return s.cutOuts("W3a  "+s.pack(s.stepText(workshop.RolePractice, "title")), 2, 3, 6, func(p *layout.Page, _ int, c layout.CutOut) {
		y := c.Bold(p, c.Y, s.packs(s.stepText(workshop.RolePractice, "wall")), 12) + 8
		row := min(26, (c.Y+c.H-16-y)/float64(len(words)))
		for _, word := range words {
			p.Add(figure.Rect{X: c.X + 0.5, Y: y + row/2 - 6, W: 12, H: 12, R: 1.5, Stroke: figure.Ink, Width: 0.9})
			ls, size := figure.Fit(one(word), 11.5, 8, false, c.W-22, 1)
			p.Mark("P", "", func() {
				p.Add(figure.Text{X: c.X + 22, Y: y + row/2 + 4, Size: size, Role: figure.Ink, S: ls[0]})
			})
			y += row
		}
		c.Foot(p, "W3a")
	})
}
