package pdf

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// promiseTestLead is the line height of the question that tests a promise, in each
// language.
const promiseTestLead = 13

// promiseCards are the same card twice: one's own copy, and the peer's.
func (s *sheet) promiseCards() []page {
	whose := []string{"worksheet.own", "worksheet.peers"}
	return s.toCut("W6  "+s.pack(s.stepText(workshop.RolePromise, "title")), 1, 2, 2, func(p *page, i int, c cutOut) {
		head := one(s.packs(s.stepText(workshop.RolePromise, "title")))
		p.mark("H2", "", func() {
			ls, size := figure.Fit(head, 16, 11, true, c.w*0.6, 1)
			p.Add(figure.Text{X: c.x, Y: c.y + 15, Size: size, Bold: true, Role: figure.Ink, S: ls[0] + " "})
		})
		p.mark("P", "", func() {
			p.Add(figure.Text{X: c.x + c.w, Y: c.y + 15, Size: 10, Anchor: figure.End, Role: figure.Ink2, S: one(s.ts(whose[i]))})
		})
		y := c.y + 22
		test := s.packs(s.writeText(workshop.RolePromise, "test"))
		more := promiseTestLead * float64(len(test)-1)
		step := (c.h - 92 - more) / 6
		for k := 1; k <= 4; k++ {
			y += step
			s.field(p, c.x, c.x+c.w, y, one(s.packs(s.writeText(workshop.RolePromise, itoa(k)))))
			if k%2 == 0 {
				y += step
				s.rule(p, c.x, c.x+c.w, y)
			}
		}
		p.Add(figure.Rect{X: c.x + 0.5, Y: y + 11.5, W: 9, H: 9, R: 1, Stroke: figure.Ink, Width: 1})
		for i, text := range test {
			ls, size := figure.Fit(text, 10, 8, false, c.w-17, 1)
			p.mark("P", "", func() {
				p.Add(figure.Text{X: c.x + 17, Y: y + 20 + promiseTestLead*float64(i), Size: size, Role: figure.Ink, S: ls[0]})
			})
		}
		y += 20 + 26 + more
		s.field(p, c.x, c.x+0.55*c.w, y, one(s.packs(s.writeText(workshop.RolePeer, "1"))))
		s.field(p, c.x+0.55*c.w+16, c.x+c.w, y, one(s.packs(s.writeText(workshop.RolePeer, "2"))))
		c.foot(p, "W6")
	})
}
