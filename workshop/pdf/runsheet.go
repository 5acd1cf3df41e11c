package pdf

import (
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// runSheet is the facilitator's: what comes when, and what to print how often.
func (s *sheet) runSheet() []page {
	g := grid{size: 9.5, columns: []gridColumn{
		{head: one(s.ts("worksheet.time")), share: 0.1}, {head: one(s.ts("worksheet.minutes")), share: 0.1, right: true},
		{head: one(s.ts("worksheet.step")), share: 0.33, bold: true}, {head: one(s.ts("worksheet.do")), share: 0.47},
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
			if key := "step." + step.ID + ".do"; s.st.Pack.Has(lang, key) {
				do = join("\n", do, s.st.Pack.Text(lang, key))
			}
		}
		g.rows = append(g.rows, []string{at.Format("15:04"), itoa(step.Minutes), sign + one(s.packs("step."+step.ID+".title")), do})
		at = at.Add(time.Duration(step.Minutes) * time.Minute)
		total += step.Minutes
	}
	g.rows = append(g.rows, []string{at.Format("15:04"), "", one(s.ts("worksheet.end")), ""})
	paper := grid{size: 9.5, columns: []gridColumn{
		{head: "", share: 0.1, bold: true}, {head: one(s.ts("worksheet.what")), share: 0.72}, {head: one(s.ts("worksheet.copies")), share: 0.18, right: true},
	}}
	for _, w := range allWorksheets() {
		if w.needed(s.st) {
			n := w.copies(max(1, s.st.Info.People), s.st.Info.Leaders)
			paper.rows = append(paper.rows, []string{w.id, one(s.ts("worksheet.name." + w.id)), itoa(n)})
		}
	}
	paper.rows = append(paper.rows, []string{"", one(s.ts("worksheet.name.take_home")), itoa(max(1, s.st.Info.People))})
	parts := []flowPart{
		{flowable: g},
		{flowable: para{text: one(s.ts("worksheet.print")), size: h2Size, bold: true, tag: "H2"}, gap: gapSection, keepNext: true},
		{flowable: paper, gap: gapPara},
	}
	for _, t := range s.ts("worksheet.print_note") {
		parts = append(parts, s.smallText(t))
	}
	return s.flowing("W7", s.ts("worksheet.name.W7"), nil, parts)
}

// rulesPoster hangs on the wall: large, with much white.
func (s *sheet) rulesPoster() []page {
	p := page{Scene: figure.Scene{W: s.w, H: s.h}, name: "W9  " + s.pack(s.stepText(workshop.RoleRules, "title"))}
	s.rehearsal(&p)
	y := 100.0
	for i, t := range s.packs(s.stepText(workshop.RoleRules, "title")) {
		ls, size := figure.Fit(t, 40-14*float64(i), 20, i == 0, s.width, 1)
		p.mark("H1", "", func() {
			p.Add(figure.Text{X: s.left, Y: y, Size: size, Bold: i == 0, Role: figure.Ink, S: ls[0]})
		})
		y += 34
	}
	p.Add(figure.Line{X1: s.left, Y1: y - 8, X2: s.right, Y2: y - 8, Width: 2, Stroke: figure.Ink})
	y += 8
	var rules [][]string
	for i := 1; s.st.Pack.Has(s.lang, "rule."+itoa(i)); i++ {
		rules = append(rules, s.packs("rule."+itoa(i)))
	}
	high := func(size float64) (h float64) {
		for _, r := range rules {
			h += texts(r, size, true).height(s.width - 48)
		}
		return h
	}
	size := largest(26, 10, func(size float64) bool { return high(size)+18*float64(len(rules)) <= s.bottom-y })
	gap := min(60, (s.bottom-y-high(size))/float64(max(1, len(rules))))
	for i, r := range rules {
		b := texts(r, size, true)
		y += gap / 2
		p.Add(figure.Text{X: s.left, Y: y + 0.65*1.3*size + 0.1*size, Size: size, Role: figure.Ink2, S: itoa(i + 1)})
		b.draw(&p, s.left+48, y, s.width-48)
		y += b.height(s.width-48) + gap/2
	}
	return []page{p}
}

// pyramidSheet is for pairs: their own pyramid, and the sentences of the chain.
func (s *sheet) pyramidSheet() []page {
	var parts []flowPart
	parts = append(parts, paras(s.packs(s.stepText(workshop.RolePyramid, "do")), 10.5, false)...)
	tiles := len(s.st.Pack.ItemsOf("tile"))
	const tile, gap = 44.0, 9.0
	parts = append(parts, flowPart{gap: 14, flowable: rigid(float64(tiles)*(tile+gap), func(p *page, x, y, w float64) {
		p.mark("Figure", one(s.ts("worksheet.pyramid_alt")), func() {
			for i := range tiles {
				width := 0.78 * w * (1 - 0.16*float64(tiles-1-i))
				p.Add(figure.Rect{X: x + (w-width)/2, Y: y + float64(i)*(tile+gap), W: width, H: tile, R: 4, Fill: figure.Paper, Stroke: figure.Ink, Width: 1})
			}
		})
	})})
	parts = append(parts, flowPart{flowable: para{text: one(s.packs(s.stepText(workshop.RoleLinks, "title"))), size: h2Size, bold: true, tag: "H2"}, gap: gapHeading})
	parts = append(parts, flowPart{flowable: rigid(7.5*writing, func(p *page, x, y, w float64) {
		for i := 1; i <= 3; i++ {
			y += 1.15 * writing
			s.field(p, x, x+w, y, one(s.packs(s.writeText(workshop.RoleLinks, itoa(i)))))
			y += 1.15 * writing
			s.rule(p, x, x+w, y)
		}
	})})
	return s.flowing("W2", s.packs(s.stepText(workshop.RolePyramid, "title")), nil, parts)
}

// followUpBallot asks the same again, a month later.
func (s *sheet) followUpBallot() []page {
	when := workshop.FollowUp(s.st.Info.When)
	var parts []flowPart
	if !s.blank && !s.st.Info.When.IsZero() {
		parts = append(parts, flowPart{flowable: para{text: s.date(when), size: 10.5, role: figure.Ink2}})
	}
	parts = append(parts, s.secret())
	if spec, ok := s.spec(workshop.RoleNeeds); ok && s.has(aboutPyramid) {
		parts = append(parts, s.ballotPart(spec.Step, spec.Questions[0], nil))
	}
	if rows := s.followUpActions(); s.has(aboutPyramid) && len(rows) > 0 {
		parts = append(parts, rows...)
	}
	if spec, ok := s.spec(workshop.RoleRatings); ok && s.has(aboutKeys) {
		ids, _ := s.chosenKeys()
		if len(ids) == 0 {
			for _, q := range spec.Questions {
				ids = append(ids, q.ID)
			}
		}
		parts = append(parts, s.ballotPart(spec.Step, spec.Questions[0], ids))
	}
	for i, t := range s.packs("slide.pulse") {
		parts = append(parts, flowPart{flowable: para{text: t, size: h2Size, bold: i == 0, tag: "H2"}, gap: gapAsked * float64(1-min(1, i)), keepNext: true})
	}
	parts = append(parts, flowPart{flowable: rigid(3*writing+4, func(p *page, x, y, w float64) {
		for i := range 3 {
			s.rule(p, x, x+w, y+float64(i+1)*writing)
		}
	})})
	return s.flowing("W8", s.ts("worksheet.name.W8"), nil, parts)
}
