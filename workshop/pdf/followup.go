package pdf

import (
	"slices"
	"strconv"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
	"github.com/upturn-workshop/upturn/workshop/paper"
)

// gapAsked is the room over what a ballot asks: both languages go on one page.
func (s *ballots) gapAsked() float64 { return 12 - s.inTwo(4) }

// gapMeant is under what a key means.
const gapMeant = 6

// followUpBallot is what a follow-up has on paper. What is said aloud stands first and is
// kept; under it is a slip to cut off for each vote, in the order in which the votes are
// held, with the numbers that the slip has where it is keyed in. Before a follow-up is
// planned nobody knows what it asks, so there are lines to write that on.
func (s *ballots) followUpBallot() []layout.Page {
	return slices.Concat(s.followUpOf(false), s.followUpOf(true))
}

// followUpSets are the ballot of the team and that of those who lead, where they answer
// apart.
func followUpSets() []bundle {
	of := func(leads bool) func(*worksheets) []layout.Page {
		return marked(func(s *ballots) []layout.Page { return s.followUpOf(leads) })
	}
	return []bundle{{"team", forTeam, of(false)}, {"leaders", forLeaders, of(true)}}
}

// answersApart reports whether team and leaders answer apart, each on their own ballot.
func answersApart(st workshop.State) bool { return workshop.PlannedViews(st) != nil }

// followUpOf is the ballot of those who lead, or of all others; none for leaders where all
// answer the same.
func (s *ballots) followUpOf(leads bool) []layout.Page {
	apart := comesBack(s.sheet) && answersApart(s.st)
	if leads && !apart {
		return nil
	}
	var parts []layout.Part
	if !comesBack(s.sheet) && !s.blank && !s.st.Info.When.IsZero() {
		parts = append(parts, layout.Part{Flowable: layout.Para{Text: s.date(workshop.FollowUp(s.st.Info)), Size: 10.5, Role: figure.Ink2}})
	}
	if apart {
		parts = append(parts, layout.Part{Flowable: layout.Texts(s.ts(map[bool]string{false: "worksheet.team", true: "worksheet.leaders"}[leads]), 10, true)})
	}
	if !comesBack(s.sheet) {
		parts = append(parts, s.note("worksheet.from_follow_up", false))
	}
	parts = append(parts, s.saidAloud()...)
	for _, slip := range s.followUpSlips(leads) {
		parts = append(parts, s.inOnePiece(append([]layout.Part{s.cutOff()}, slip...))...)
	}
	return s.flowing("W8", s.ts("worksheet.name.W8"), nil, parts)
}

// cutOff is the line along which a slip is cut off, and whose it is; on a page of its own there
// is nothing over it to cut off.
func (s *ballots) cutOff() layout.Part {
	const high = 16.0
	return layout.Part{Gap: s.gapAsked(), KeepNext: true, Flowable: layout.Rigid(high, func(p *layout.Page, x, y, w float64) {
		p.Mark(paper.Artifact, "", func() {
			if y > under {
				p.Add(figure.Line{X1: s.Edge, Y1: y, X2: s.W - s.Edge, Y2: y, Width: 0.6, Stroke: figure.Ink, Dash: 4})
			}
			p.Add(figure.Text{X: x + w, Y: y + high - 5, Size: layout.FootSize, Anchor: figure.End, Role: figure.Ink2, S: "W8"})
		})
	})}
}

// inOnePiece has parts stay together where a page holds them.
func (s *ballots) inOnePiece(parts []layout.Part) []layout.Part {
	const numbers = 10 // of the pages, at the foot
	if one := layout.StackOf(parts...); one.Height(s.Width) <= s.Bottom-under-numbers {
		return []layout.Part{{Flowable: one, Gap: parts[0].Gap}}
	}
	return parts
}

// followUpSlips are those of a follow-up's votes; before it is planned those of what is
// asked again as a rule, with room for three keys.
func (s *ballots) followUpSlips(leads bool) (slips [][]layout.Part) {
	if comesBack(s.sheet) {
		for _, step := range s.st.Agenda {
			def := s.st.Def(step)
			if _, again := workshop.Before(s.st, def.ID); again {
				if spec, ok := s.specOf(def); ok {
					slips = append(slips, s.slipOf(spec, leads, s.numbered(spec)))
				}
			}
		}
		return slips
	}
	if spec, ok := s.spec(workshop.RoleNeeds); ok && s.has(aboutPyramid) {
		slips = append(slips, s.slipOf(spec, leads, nil))
	}
	if spec, ok := s.spec(workshop.RoleRatings); ok && s.has(aboutKeys) {
		var rows []layout.Whole
		for i := range mostKeys {
			rows = append(rows, layout.Rigid(26-s.inTwo(4), func(p *layout.Page, x, y, w float64) { layout.Field(p, x, x+w, y+20-s.inTwo(3), strconv.Itoa(i+1)) }))
		}
		slips = append(slips, s.slipOf(spec, leads, rows))
	}
	return slips
}

// numbered are the rows of a vote on keys, numbered as where they are keyed in; none where
// the vote asks about nothing in particular.
func (s *ballots) numbered(spec workshop.Spec) (rows []layout.Whole) {
	for i, q := range spec.Questions {
		switch {
		case !s.hasText("item." + q.ID + ".name"):
			return nil
		case s.large():
			rows = append(rows, largeBallots{s}.keyAs(strconv.Itoa(i+1), q.ID))
		default:
			rows = append(rows, s.keyMeant(strconv.Itoa(i+1), q.ID))
		}
	}
	return rows
}

// slipOf asks one thing of some rows, or of nothing in particular.
func (s *ballots) slipOf(spec workshop.Spec, leads bool, rows []layout.Whole) []layout.Part {
	secret := s.secret()
	secret.KeepNext = true
	if def, ok := s.st.Pack.Step(spec.Step); ok && def.Vote != nil {
		q := &spec.Questions[0]
		if q.Aspects = slices.DeleteFunc(slices.Clone(q.Aspects), func(a string) bool { return a == def.Vote.Leaders }); leads && spec.Views != nil {
			q.Aspects = []string{def.Vote.Leaders}
		}
	}
	if s.large() {
		return append([]layout.Part{secret}, largeBallots{s}.asked(spec, rows)...)
	}
	return []layout.Part{secret, s.ballotPart(spec.Step, spec.Questions[0], rows)}
}

// saidAloud is what nobody hands in: how far each promise has come, which its owner says to
// the room, and what the customer has noticed.
func (s *ballots) saidAloud() []layout.Part {
	var parts []layout.Part
	asked := func(texts []string) {
		if s.large() {
			parts = append(parts, largeHead(texts))
			return
		}
		parts = append(parts, layout.Part{Flowable: questioned(s.Second, texts, h2Size), Gap: s.gapAsked(), KeepNext: true})
	}
	if promises := s.followUpPromises(); len(promises) > 0 {
		asked(s.ts("worksheet.steps"))
		parts = append(parts, s.note("worksheet.aloud", true))
		for _, text := range promises {
			parts = append(parts, s.promised(text)...)
		}
	}
	asked(s.packs("slide.pulse"))
	lines := 3 - int(s.inTwo(1)) // both languages go on one page
	return append(parts, layout.Part{Flowable: layout.Rigid(float64(lines)*writing+4, func(p *layout.Page, x, y, w float64) {
		for i := range lines {
			layout.Rule(p, x, x+w, y+float64(i+1)*writing)
		}
	})})
}

// questioned is what a part asks, in two languages beside each other.
func questioned(second string, texts []string, size float64) layout.Flowable {
	first := layout.Para{Text: texts[0], Size: size, Bold: true, Tag: "H2"}
	if len(texts) < 2 {
		return first
	}
	return layout.Abreast{First: first, Second: layout.Para{Text: texts[1], Size: size, Tag: "H2"}, SecondLang: second}
}

// note says how a part of the ballot is meant.
func (s *ballots) note(key string, keep bool) layout.Part {
	if s.large() {
		return layout.Part{Flowable: largeText(one(s.ts(key))), Gap: 4, KeepNext: keep}
	}
	return layout.Part{Flowable: layout.Texts(s.ts(key), 9.5, false), Gap: 2, KeepNext: keep}
}

// followUpPromises are what was promised: in a follow-up what it goes back to, and on the
// first day what has been agreed on so far.
func (s *ballots) followUpPromises() (texts []string) {
	promises := s.st.Actions
	switch {
	case s.blank:
		return nil
	case comesBack(s.sheet):
		promises = s.st.Info.After.Promises
	}
	for _, a := range promises {
		texts = append(texts, layout.Join("\n", s.obstacle(a.Item, s.obstacleVote()), layout.Clean(a.First)))
	}
	return texts
}

// told are the statuses that an owner may tell.
func told() (all []string) {
	for _, is := range workshop.Statuses() {
		if is != workshop.StatusOpen {
			all = append(all, "status."+string(is))
		}
	}
	return all
}

// promised is a promise with a box for each status. A long one goes on on the next page.
func (s *ballots) promised(text string) []layout.Part {
	answers := s.allOf(told())
	if s.large() {
		l := largeBallots{s}
		one := l.item(layout.StackOf(layout.Part{Flowable: largeText(text)}), l.ticks(answers))
		if one.Height(s.Width) <= mostUndivided {
			return []layout.Part{one}
		}
		return []layout.Part{{Flowable: largeText(text), KeepNext: true}, l.item(layout.StackOf(), l.ticks(answers))}
	}
	each := 0.0
	for _, word := range slices.Concat(answers...) {
		each = max(each, 14+figure.Width(word, 9, false)+6)
	}
	room := func(w float64) float64 { return w - each*float64(len(answers)) - 10 }
	high := func(w float64) float64 {
		return max(26, 13*float64(len(layout.Wrapped(text, 10, false, room(w))))+10)
	}
	return []layout.Part{{Gap: 2, Flowable: layout.Whole{High: high, Paint: func(p *layout.Page, x, y, w float64) {
		h := high(w)
		ls := layout.Wrapped(text, 10, false, room(w))
		p.Mark("P", "", func() {
			layout.Lines(p, layout.Spaced(ls), x, y+(h-13*float64(len(ls)))/2+10, 13, figure.Text{Size: 10, Role: figure.Ink})
		})
		for k, word := range answers {
			at := x + w - each*float64(len(answers)-k)
			p.Add(figure.Rect{X: at, Y: y + h/2 - 5, W: 10, H: 10, R: 1, Stroke: figure.Ink, Width: 0.9})
			p.Mark("P", "", func() {
				layout.Lines(p, word, at+14, y+h/2+3.3-5*float64(len(word)-1), 10, figure.Text{Size: 9, Role: figure.Ink})
			})
		}
		p.Add(figure.Line{X1: x, Y1: y + h, X2: x + w, Y2: y + h, Width: 0.5, Stroke: figure.Rule})
	}}}}
}

// allOf are texts of the program, each in each language.
func (s *ballots) allOf(keys []string) (all [][]string) {
	for _, key := range keys {
		all = append(all, s.ts(key))
	}
	return all
}

// ballotPart asks one thing of some rows, or of nothing in particular.
func (s *ballots) ballotPart(step string, q workshop.Question, rows []layout.Whole) layout.Part {
	col := s.scaleColumn(step, q.Aspects[0], q, figure.Hollow)
	col.sayW = freeSayW
	asked := questioned(s.Second, col.asked, 11.5)
	col.asked = nil
	pitch := col.pitch
	head := s.scaleHeadHeight([]scaleColumn{col})
	const row = markRow + 6
	left := func(w float64) float64 { return w - marksWidth(pitch, q.Lo, q.Hi) - 24 }
	rowHigh := func(said layout.Whole, w float64) float64 { return max(row, said.Height(left(w))+gapMeant) }
	high := func(w float64) float64 {
		h := asked.Height(w) + head
		if len(rows) == 0 {
			return h + row
		}
		for _, said := range rows {
			h += rowHigh(said, w)
		}
		return h
	}
	return layout.Part{Gap: s.gapAsked(), Flowable: layout.Whole{High: high, Paint: func(p *layout.Page, x, y, w float64) {
		asked.Draw(p, x, y, w)
		y += asked.Height(w)
		mx := x + markR
		if len(rows) > 0 {
			mx = x + w - marksWidth(pitch, q.Lo, q.Hi) + markR
		}
		col.mid = s.middleWords(step, q)
		s.scaleHead(p, col, mx, y, head)
		y += head
		for _, said := range rows {
			h := rowHigh(said, w)
			said.Draw(p, x, y+(h-said.Height(left(w)))/2, left(w))
			usualMark.row(p, mx, y+h/2, pitch, q.Lo, q.Hi, figure.Hollow)
			y += h
		}
		if len(rows) == 0 {
			usualMark.row(p, mx, y+row/2, pitch, q.Lo, q.Hi, figure.Hollow)
		}
	}}}
}

// keyMeant is a key with what one can see of it: who rates a bare word rates something else.
func (s *ballots) keyMeant(number, id string) layout.Whole {
	name := layout.Para{Text: number + "  " + one(s.packs("item."+id+".name")), Size: 10.5, Lead: 13, Bold: true}
	parts := []layout.Part{{Flowable: pictured(s.st.Pack, id, name)}}
	for _, text := range s.packs("item." + id + ".line") {
		parts = append(parts, layout.Part{Flowable: layout.Para{Text: text, Size: 8.5, Lead: 10.5, Role: figure.Ink2}})
	}
	return layout.StackOf(parts...)
}
