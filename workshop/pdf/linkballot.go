package pdf

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// linkBallot asks whose needs come first, and how well each link holds.
func (s *sheet) linkBallot() []page {
	return s.toCut("W2b  "+s.pack(s.stepText(workshop.RoleLinks, "title")), 1, 2, 2, func(p *page, _ int, c cutOut) {
		y := c.y
		if spec, ok := s.spec(workshop.RoleNeeds); ok {
			y = s.ballotRows(p, c, y, spec) + 14
		}
		if spec, ok := s.spec(workshop.RoleLinks); ok {
			s.ballotRows(p, c, y, spec)
		}
		c.foot(p, "W2b")
	})
}

// ballotRows asks one thing of some rows on a part of a page.
func (s *sheet) ballotRows(p *page, c cutOut, y float64, spec workshop.Spec) float64 {
	q := spec.Questions[0]
	col := s.scaleColumn(spec.Step, q.Aspects[0], q, figure.Hollow)
	col.sayW = freeSayW
	w := marksWidth(col.pitch, q.Lo, q.Hi)
	x := c.x + c.w - w + markR
	if len(spec.Questions) == 1 {
		y = c.bold(p, y, col.asked, 11.5) + 2
		x = c.x + markR
	} else {
		y = c.bold(p, y, col.asked, 11.5)
	}
	col.asked = nil
	h := s.scaleHeadHeight([]scaleColumn{col})
	s.scaleHead(p, col, x, y, h)
	s.middleAnchor(p, spec.Step, q, col.pitch, x, y+h-4)
	y += h
	for _, row := range spec.Questions {
		high := float64(markRow) + 6
		if len(spec.Questions) > 1 {
			t := texts(s.packs("item."+row.ID+".text"), 9.5, false)
			high = max(high, t.height(x-markR-c.x-14)+8)
			t.draw(p, c.x, y+(high-t.height(x-markR-c.x-14))/2, x-markR-c.x-14)
		}
		p.toMark(x, y+high/2, col.pitch, q.Lo, q.Hi, figure.Hollow)
		y += high
	}
	return y
}

// middleAnchor is the word in the middle of a long scale.
func (s *sheet) middleAnchor(p *page, step string, q workshop.Question, pitch, x, base float64) {
	mid := (q.Lo + q.Hi) / 2
	key := "anchor." + step + "." + itoa(mid)
	if q.Hi-q.Lo < 8 || !s.hasText(key) {
		return
	}
	for i, t := range s.packs(key) {
		p.mark("P", "", func() {
			p.Add(figure.Text{X: x + float64(mid-q.Lo)*pitch, Y: base - wordLead*float64(len(s.langs)-1-i), Size: wordSize, Anchor: figure.Middle, Role: figure.Ink2, S: t})
		})
	}
}
