package pdf

import (
	"strconv"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
)

// runSheet is the facilitator's: what comes when.
func (s *worksheets) runSheet() []layout.Page {
	short := 0.1 * s.K // times are as long in large print
	g := layout.Grid{Size: 9.5, Columns: []layout.GridColumn{
		{Head: figure.Only(one(s.ts("worksheet.time"))), Share: short}, {Head: figure.Only(one(s.ts("worksheet.minutes"))), Share: short, Right: true},
		{Head: figure.Only(one(s.ts("worksheet.step"))), Share: 0.33, Bold: true}, {Head: figure.Only(one(s.ts("worksheet.do"))), Share: 0.67 - 2*short},
	}}
	at := s.st.Info.When
	clock := at.Hour() != 0 || at.Minute() != 0
	if !clock {
		at = time.Time{}
	}
	total := 0
	for _, step := range s.st.Agenda {
		sign := ""
		if step.Exercise != "" {
			sign = step.ID + "  "
		}
		do := ""
		for _, lang := range s.langs {
			does := s.st.Pack.TextOrNone(lang, "step."+step.ID+".do")
			if def := s.st.Def(step); def.Vote != nil {
				does = layout.Join(" ", does, s.words.T(lang, "vote_by."+string(def.Vote.Gesture(s.st.UsualWay(def)))))
			}
			do = layout.Join("\n", do, does)
		}
		g.Rows = append(g.Rows, layout.Row(s.words.Clock(s.langs[0], at), strconv.Itoa(step.Minutes), sign+one(s.packs("step."+step.ID+".title")), do))
		at = at.Add(time.Duration(step.Minutes) * time.Minute)
		total += step.Minutes
	}
	g.Rows = append(g.Rows, layout.Row(s.words.Clock(s.langs[0], at), "", one(s.ts("worksheet.end")), ""))
	return s.flowing("W7", s.ts("worksheet.name.W7"), nil, []layout.Part{{Flowable: g}})
}

// rulesPoster hangs on the wall: large, with much white.
func (s *worksheets) rulesPoster() []layout.Page {
	p := layout.Page{Scene: figure.Scene{W: s.W, H: s.H}, Second: s.Second, Name: "W9  " + s.pack(s.stepText(workshop.RoleRules, "title"))}
	s.rehearsal(&p)
	y := 100.0
	for i, t := range s.packs(s.stepText(workshop.RoleRules, "title")) {
		ls, size := figure.Fit(t, 40-14*float64(i), 20, i == 0, s.Width, 1)
		p.Mark("H1", "", func() {
			p.Add(figure.Text{X: s.Left, Y: y, Size: size, Bold: i == 0, Role: figure.Ink, S: ls[0]})
		})
		y += 34
	}
	p.Add(figure.Line{X1: s.Left, Y1: y - 8, X2: s.Right, Y2: y - 8, Width: 2, Stroke: figure.Ink})
	y += 8
	var rules [][]string
	for i := 1; s.st.Pack.Has(s.lang, "rule."+strconv.Itoa(i)); i++ {
		rules = append(rules, s.packs("rule."+strconv.Itoa(i)))
	}
	high := func(size float64) (h float64) {
		for _, r := range rules {
			h += layout.Texts(r, size, true).Height(s.Width - 48)
		}
		return h
	}
	size := layout.Largest(26, 10, func(size float64) bool { return high(size)+18*float64(len(rules)) <= s.Bottom-y })
	gap := min(60, (s.Bottom-y-high(size))/float64(max(1, len(rules))))
	for i, r := range rules {
		b := layout.Texts(r, size, true)
		y += gap / 2
		p.Add(figure.Text{X: s.Left, Y: y + 0.65*1.3*size + 0.1*size, Size: size, Role: figure.Ink2, S: strconv.Itoa(i + 1)})
		b.Draw(&p, s.Left+48, y, s.Width-48)
		y += b.Height(s.Width-48) + gap/2
	}
	return []layout.Page{p}
}

// pyramidSheet is for pairs: their own pyramid, and the sentences of the chain.
func (s *worksheets) pyramidSheet() []layout.Page {
	var parts []layout.Part
	parts = append(parts, layout.Paras(s.packs(s.stepText(workshop.RolePyramid, "do")), 10.5, false)...)
	tiles := len(s.st.Pack.ItemsOf("tile"))
	const tile, gap = 44.0, 9.0
	parts = append(parts, layout.Part{Gap: 14, Flowable: layout.Rigid(float64(tiles)*(tile+gap), func(p *layout.Page, x, y, w float64) {
		p.Mark("Figure", one(s.ts("worksheet.pyramid_alt")), func() {
			for i := range tiles {
				width := 0.78 * w * (1 - 0.16*float64(tiles-1-i))
				p.Add(figure.Rect{X: x + (w-width)/2, Y: y + float64(i)*(tile+gap), W: width, H: tile, R: 4, Fill: figure.Paper, Stroke: figure.Ink, Width: 1})
			}
		})
	})})
	parts = append(parts, layout.Part{Flowable: layout.Para{Text: one(s.packs(s.stepText(workshop.RoleLinks, "title"))), Size: h2Size, Bold: true, Tag: "H2"}, Gap: gapHeading, KeepNext: true})
	parts = append(parts, layout.Part{Flowable: layout.Rigid(7.5*writing, func(p *layout.Page, x, y, w float64) {
		for i := 1; i <= 3; i++ {
			y += 1.15 * writing
			layout.Field(p, x, x+w, y, one(s.packs(s.writeText(workshop.RoleLinks, strconv.Itoa(i)))))
			y += 1.15 * writing
			layout.Rule(p, x, x+w, y)
		}
	})})
	return s.flowing("W2", s.packs(s.stepText(workshop.RolePyramid, "title")), nil, parts)
}
