package pdf

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
)

// gapAsked is the room over what a ballot asks: both languages go on one page.
const gapAsked = 12

// gapMeant is under what a key means.
const gapMeant = 6

// followUpBallot asks the same again, a month later.
func (s *ballots) followUpBallot() []layout.Page {
	when := workshop.FollowUp(s.st.Info)
	var parts []layout.Part
	if !s.blank && !s.st.Info.When.IsZero() {
		parts = append(parts, layout.Part{Flowable: layout.Para{Text: s.date(when), Size: 10.5, Role: figure.Ink2}})
	}
	parts = append(parts, s.secret())
	if s.large() {
		parts = append(parts, largeBallots{s}.followUp(s.followUpKeys())...)
	} else {
		parts = append(parts, s.followUpParts()...)
	}
	for i, t := range s.packs("slide.pulse") {
		parts = append(parts, layout.Part{Flowable: layout.Para{Text: t, Size: h2Size, Bold: i == 0, Tag: "H2"}, Gap: gapAsked * float64(1-min(1, i)), KeepNext: true})
	}
	parts = append(parts, layout.Part{Flowable: layout.Rigid(3*writing+4, func(p *layout.Page, x, y, w float64) {
		for i := range 3 {
			layout.Rule(p, x, x+w, y+float64(i+1)*writing)
		}
	})})
	return s.flowing("W8", s.ts("worksheet.name.W8"), nil, parts)
}

// followUpParts are what it asks of the customers' place, of the first steps, and of the keys.
func (s *ballots) followUpParts() (parts []layout.Part) {
	if spec, ok := s.spec(workshop.RoleNeeds); ok && s.has(aboutPyramid) {
		parts = append(parts, s.ballotPart(spec.Step, spec.Questions[0], nil))
	}
	if rows := s.followUpActions(); s.has(aboutPyramid) && len(rows) > 0 {
		parts = append(parts, rows...)
	}
	if spec, ok := s.spec(workshop.RoleRatings); ok && s.has(aboutKeys) {
		parts = append(parts, s.ballotPart(spec.Step, spec.Questions[0], s.followUpKeys()))
	}
	return parts
}

// followUpKeys are the keys that the group chose, or all.
func (s *ballots) followUpKeys() []string {
	ids := askedKeys(s.edition)
	if spec, ok := s.spec(workshop.RoleRatings); ok && len(ids) == 0 {
		for _, q := range spec.Questions {
			ids = append(ids, q.ID)
		}
	}
	return ids
}

// ballotPart asks one thing of some keys, or of nothing in particular.
func (s *ballots) ballotPart(step string, q workshop.Question, keys []string) layout.Part {
	col := s.scaleColumn(step, q.Aspects[0], q, figure.Hollow)
	col.sayW = freeSayW
	asked := layout.Texts(col.asked, 11.5, true)
	col.asked = nil
	pitch := col.pitch
	head := s.scaleHeadHeight([]scaleColumn{col})
	const row = markRow + 6
	left := func(w float64) float64 {
		if len(keys) == 0 {
			return 0
		}
		return w - marksWidth(pitch, q.Lo, q.Hi) - 24
	}
	rowHigh := func(id string, w float64) float64 { return max(row, s.keyMeant(id).Height(left(w))+gapMeant) }
	high := func(w float64) float64 {
		h := asked.Height(w) + head
		if len(keys) == 0 {
			return h + row
		}
		for _, id := range keys {
			h += rowHigh(id, w)
		}
		return h
	}
	return layout.Part{Gap: gapAsked, Flowable: layout.Whole{High: high, Paint: func(p *layout.Page, x, y, w float64) {
		asked.Draw(p, x, y, w)
		y += asked.Height(w)
		mx := x + markR
		if len(keys) > 0 {
			mx = x + w - marksWidth(pitch, q.Lo, q.Hi) + markR
		}
		col.mid = s.middleWords(step, q)
		s.scaleHead(p, col, mx, y, head)
		y += head
		for _, id := range keys {
			h := rowHigh(id, w)
			meant := s.keyMeant(id)
			meant.Draw(p, x, y+(h-meant.Height(left(w)))/2, left(w))
			usualMark.row(p, mx, y+h/2, pitch, q.Lo, q.Hi, figure.Hollow)
			y += h
		}
		if len(keys) == 0 {
			usualMark.row(p, mx, y+row/2, pitch, q.Lo, q.Hi, figure.Hollow)
		}
	}}}
}

// keyMeant is a key with what one can see of it: who rates a bare word rates something else.
func (s *ballots) keyMeant(id string) layout.Whole {
	name := layout.Para{Text: keyNumber(id) + "  " + one(s.packs("item."+id+".name")), Size: 10.5, Lead: 13, Bold: true}
	parts := []layout.Part{{Flowable: name}}
	for _, text := range s.packs("item." + id + ".line") {
		parts = append(parts, layout.Part{Flowable: layout.Para{Text: text, Size: 8.5, Lead: 10.5, Role: figure.Ink2}})
	}
	return layout.StackOf(parts...)
}

// followUpActions ask how far each first step has come.
func (s *ballots) followUpActions() []layout.Part {
	if len(s.st.Actions) == 0 {
		return nil
	}
	answers := [][]string{s.ts("worksheet.done"), s.ts("worksheet.going"), s.ts("worksheet.notyet")}
	var parts []layout.Part
	for i, t := range s.ts("worksheet.steps") {
		parts = append(parts, layout.Part{Flowable: layout.Para{Text: t, Size: 11.5, Bold: i == 0, Tag: "H2"}, Gap: gapAsked * float64(1-min(1, i)), KeepNext: true})
	}
	const each = 88
	for _, a := range s.st.Actions {
		text := layout.Join("\n", s.obstacle(a.Item, s.obstacleVote()), layout.Clean(a.First))
		high := func(w float64) float64 {
			return max(26, 13*float64(len(layout.Wrapped(text, 10, false, w-3*each-10)))+10)
		}
		parts = append(parts, layout.Part{Gap: 2, Flowable: layout.Whole{High: high, Paint: func(p *layout.Page, x, y, w float64) {
			h := high(w)
			ls := layout.Wrapped(text, 10, false, w-3*each-10)
			p.Mark("P", "", func() {
				layout.Lines(p, layout.Spaced(ls), x, y+(h-13*float64(len(ls)))/2+10, 13, figure.Text{Size: 10, Role: figure.Ink})
			})
			for k, word := range answers {
				at := x + w - float64(3-k)*each
				p.Add(figure.Rect{X: at, Y: y + h/2 - 5, W: 10, H: 10, R: 1, Stroke: figure.Ink, Width: 0.9})
				p.Mark("P", "", func() {
					layout.Lines(p, word, at+14, y+h/2+3.3-5*float64(len(word)-1), 10, figure.Text{Size: 9, Role: figure.Ink})
				})
			}
			p.Add(figure.Line{X1: x, Y1: y + h, X2: x + w, Y2: y + h, Width: 0.5, Stroke: figure.Rule})
		}}})
	}
	return parts
}
