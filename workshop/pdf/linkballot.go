package pdf

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
	"strconv"
)

// linkBallot asks whose needs come first, and how well each link holds.
func (s *ballots) linkBallot() []layout.Page {
	if s.large() {
		return largeBallots{s}.links()
	}
	return s.cutOuts("W2b  "+s.pack(s.stepText(workshop.RoleLinks, "title")), 1, 2, 2, func(p *layout.Page, _ int, c layout.CutOut) {
		specs := s.linkSpecs()
		all := func(p *layout.Page, more float64) float64 {
			y := c.Y
			for i, spec := range specs {
				if i > 0 {
					y += 14 + 2*more
				}
				y = s.ballotRows(p, c, y, spec, more)
			}
			return y
		}
		all(p, layout.Largest(mostMore, 0, func(more float64) bool { return all(&layout.Page{}, more) <= c.Y+c.H-layout.FootSize }))
		c.Foot(p, "W2b")
	})
}

// linkSpecs are the votes that the ballot asks.
func (s *ballots) linkSpecs() (specs []workshop.Spec) {
	for _, role := range []workshop.Role{workshop.RoleNeeds, workshop.RoleLinks} {
		if spec, ok := s.spec(role); ok {
			specs = append(specs, spec)
		}
	}
	return specs
}

// ballotRows asks one thing of some rows on a part of a page, each of them by more higher than
// it has to be.
func (s *ballots) ballotRows(p *layout.Page, c layout.CutOut, y float64, spec workshop.Spec, more float64) float64 {
	q := spec.Questions[0]
	col := s.scaleColumn(spec.Step, q.Aspects[0], q, figure.Hollow)
	col.sayW = freeSayW
	w := marksWidth(col.pitch, q.Lo, q.Hi)
	x := c.X + c.W - w + markR
	if len(spec.Questions) == 1 {
		y = c.Bold(p, y, col.asked, 11.5) + 2
		x = c.X + markR
	} else {
		y = c.Bold(p, y, col.asked, 11.5)
	}
	col.asked = nil
	h := s.scaleHeadHeight([]scaleColumn{col})
	col.mid = s.middleWords(spec.Step, q)
	s.scaleHead(p, col, x, y, h)
	y += h
	for _, row := range spec.Questions {
		high := markRow + 6 + more
		if len(spec.Questions) > 1 {
			t := layout.Texts(s.packs("item."+row.ID+".text"), 9.5+min(1.5, more/8), false)
			high = max(high, t.Height(x-markR-c.X-14)+8)
			t.Draw(p, c.X, y+(high-t.Height(x-markR-c.X-14))/2, x-markR-c.X-14)
		}
		usualMark.row(p, x, y+high/2, col.pitch, q.Lo, q.Hi, figure.Hollow)
		y += high
	}
	return y
}

// middleWords are the word in the middle of a long scale; none where there is none.
func (s *ballots) middleWords(step string, q workshop.Question) []string {
	key := "anchor." + step + "." + strconv.Itoa((q.Lo+q.Hi)/2)
	if q.Hi-q.Lo < 8 || !s.hasText(key) {
		return nil
	}
	return s.packs(key)
}

// middle draws it over its place.
func (s *ballots) middle(p *layout.Page, c scaleColumn, x, base float64) {
	for i, t := range c.mid {
		p.Speak(s.inOf(i), func() {
			p.Mark("P", "", func() {
				p.Add(figure.Text{X: x, Y: base - wordLead*float64(len(s.langs)-1-i), Size: wordSize, Anchor: figure.Middle, Role: figure.Ink2, S: t})
			})
		})
	}
}
