package pdf

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
	"strconv"
)

// promiseTestLead is the line height of the question that tests a promise, in each
// language.
const promiseTestLead = 13

// promiseCards are the same card twice: one's own copy, and the peer's.
func (s *worksheets) promiseCards() []layout.Page {
	whose := []string{"worksheet.own", "worksheet.peers"}
	return s.cutOuts("W6  "+s.pack(s.stepText(workshop.RolePromise, "title")), 1, 2, 2, func(p *layout.Page, i int, c layout.CutOut) {
		head := one(s.packs(s.stepText(workshop.RolePromise, "title")))
		promiseHead(p, c, head, one(s.ts(whose[i])))
		y, rows := c.Y+22, 6.0
		peer, talk := one(s.packs(s.writeText(workshop.RolePeer, "1"))), one(s.packs(s.writeText(workshop.RolePeer, "2")))
		left, gap := 0.55*c.W, 16.0
		abreast := layout.Labelled(peer, left) && layout.Labelled(talk, c.W-left-gap)
		if !abreast {
			rows++
		}
		test := s.packs(s.writeText(workshop.RolePromise, "test"))
		more := promiseTestLead * float64(len(test)-1)
		if i > 0 {
			rows++
		}
		step := (c.H - 92 - more) / rows
		if i > 0 { // a promise without a name is nobody's
			y += step
			layout.Field(p, c.X, c.X+0.55*c.W, y, one(s.ts("worksheet.from")))
		}
		for k := 1; k <= 4; k++ {
			y += step
			layout.Field(p, c.X, c.X+c.W, y, one(s.packs(s.writeText(workshop.RolePromise, strconv.Itoa(k)))))
			if k%2 == 0 {
				y += step
				layout.Rule(p, c.X, c.X+c.W, y)
			}
		}
		p.Add(figure.Rect{X: c.X + 0.5, Y: y + 11.5, W: 9, H: 9, R: 1, Stroke: figure.Ink, Width: 1})
		for i, text := range test {
			ls, size := figure.Fit(text, 10, 8, false, c.W-17, 1)
			p.Mark("P", "", func() {
				p.Add(figure.Text{X: c.X + 17, Y: y + 20 + promiseTestLead*float64(i), Size: size, Role: figure.Ink, S: ls[0]})
			})
		}
		y += 20 + 26 + more
		if abreast {
			layout.Field(p, c.X, c.X+left, y, peer)
			layout.Field(p, c.X+left+gap, c.X+c.W, y, talk)
		} else {
			layout.Field(p, c.X, c.X+c.W, y, peer)
			layout.Field(p, c.X, c.X+c.W, y+step, talk)
		}
		c.Foot(p, "W6")
	})
}

// promiseHead is the name of the card, with whose copy it is in what that leaves of the line.
func promiseHead(p *layout.Page, c layout.CutOut, title, whose string) {
	named, large := figure.Fit(title, 16, 11, true, c.W*0.6, 1)
	p.Mark("H2", "", func() {
		p.Add(figure.Text{X: c.X, Y: c.Y + 15, Size: large, Bold: true, Role: figure.Ink, S: named[0] + " "})
	})
	p.Mark("P", "", func() {
		said, size := figure.Fit(whose, 10, 8, false, c.W-figure.Width(named[0]+"  ", large, true), 1)
		p.Add(figure.Text{X: c.X + c.W, Y: c.Y + 15, Size: size, Anchor: figure.End, Role: figure.Ink, S: said[0]})
	})
}

// weekSheet has something to do this week for each key, to take a promise from.
func (s *worksheets) weekSheet() []layout.Page {
	const size = 11.0
	head := layout.StackOf(layout.Part{Flowable: layout.Texts(s.ts("sheet.week"), size, true)}, layout.Part{Flowable: layout.Rigid(10, func(*layout.Page, float64, float64, float64) {})})
	var parts []layout.Part
	for _, def := range s.st.Pack.ItemsOf(workshop.ItemKey) {
		name := keyNumber(def.ID) + "  " + one(s.packs("item."+def.ID+".name"))
		rows := []layout.Part{{Flowable: layout.Para{Text: name, Size: size, Lead: 1.3 * size, Bold: true, Tag: "H2"}, Gap: 10}}
		for i, week := range s.packs("item." + def.ID + ".week") {
			role := []figure.Role{figure.Ink, figure.Ink2}[min(1, i)]
			rows = append(rows, layout.Part{Flowable: layout.Para{Text: week, Size: size, Lead: 1.3 * size, Role: role}, Gap: 2})
		}
		parts = append(parts, layout.Part{Flowable: layout.StackOf(rows...), Gap: 10})
	}
	return s.flowing("W6b", s.keysTitle(), head, parts)
}

// beliefSlips have the sentences on a belief that one tries out, to complete in the step.
func (s *worksheets) beliefSlips() []layout.Page {
	title := s.packs(s.stepText(workshop.RoleOwnBelief, "title"))
	return s.cutOuts("W1c  "+title[0], 1, 3, 3, func(p *layout.Page, _ int, c layout.CutOut) {
		y := c.Bold(p, c.Y, title, 14)
		step := (c.Y + c.H - 16 - y) / 6
		for k := 1; k <= 3; k++ {
			y += step
			layout.Field(p, c.X, c.X+c.W, y, one(s.packs(s.writeText(workshop.RoleOwnBelief, strconv.Itoa(k)))))
			y += step
			layout.Rule(p, c.X, c.X+c.W, y)
		}
		c.Foot(p, "W1c")
	})
}
