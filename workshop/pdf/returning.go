package pdf

import (
	"slices"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
	"github.com/upturn-workshop/upturn/workshop/promise"
	"github.com/upturn-workshop/upturn/workshop/result"
)

// What is said of a follow-up and of the day that it goes back to, in its report and on the sheet
// that is taken home: what became of the promises, the next first steps, then and now, and the
// day after. The sheet is one page as long as that holds it.

// comesBack reports whether the workshop is a follow-up.
func comesBack(s *sheet) bool { return s.st.Info.After != nil && !s.blank }

// returningTop is where the sheet begins, if it is no rehearsal's, whose mark stands over it.
const returningTop = 40.0

// What a sheet of two days can do without, one after the other, before it takes a second page.
const (
	sparesNoticed = 1 + iota // what customers have noticed: the report has it
	sparesTwice              // a sentence that stands over the result before
	sparesHeads              // what is read elsewhere on the sheet, too: a heading, obstacles
	sparedTwoDays            // how many ways there are
)

// returningPages are the sheet's, set closer before there is one more of them. In two languages
// each has a side.
func returningPages(s *sheet) []layout.Page {
	top := returningTop
	if s.st.Info.Rehearsal {
		top += 5
	}
	col := layout.Area{X: s.Left, Y: top, W: s.Width, H: s.Bottom - 16 - top}
	flow := flowOfTwoDays(s, col)
	var pages []layout.Page
	for i, f := range flow {
		p := layout.Page{Scene: figure.Scene{W: s.W, H: s.H, Alt: s.t("sheet.became")}, Second: s.Second}
		if i == 0 {
			p.Name = layout.Join(" – ", s.t("sheet.became"), s.name())
		}
		f.Draw(&p, col)
		(&report{sheet: s}).running(&p, i+1, len(flow))
		pages = append(pages, p)
	}
	if len(pages) > 1 { // nobody's page may stand on the back of another's
		return even(pages)
	}
	return pages
}

// flowOfTwoDays is the sheet on the fewest pages.
func flowOfTwoDays(s *sheet, col layout.Area) (flow []layout.Flowed) {
	for spare := range sparedTwoDays {
		for _, tight := range tightness() {
			set := digest{&report{sheet: s, depth: shallow, tight: tight, spare: spare}}
			parts := layout.Set(layout.Fixed(set.ofTwoDays()), col.W)
			for i := range parts {
				parts[i].Gap *= max(leastGap, 1-tight*(1-leastGap))
			}
			f := layout.Paginate(parts, col)
			if len(f) == 1 {
				return f
			}
			if flow == nil || len(f) < len(flow) { // where it takes one more all of it may be roomy
				flow = f
			}
		}
	}
	return flow
}

// ofTwoDays is what stands on the sheet.
func (s digest) ofTwoDays() []layout.Part {
	title := s.section(worded("sheet.became"), false)
	title.Gap = 0
	became := s.became()
	if s.spare >= sparesHeads && len(became) > 0 {
		became = became[1:] // the title says it, too
	}
	parts := append([]layout.Part{title, s.heldThen()}, became...)
	parts = append(append(parts, s.noticedToo()...), s.nextSteps()...)
	before := ""
	for i, t := range s.told() {
		parts = append(parts, s.compared(t, i == 0, before)...)
		before = headline(t)(s.edition)
	}
	return append(append(parts, s.untold()...), s.dayAfter()...)
}

// untold are the votes of which nothing is shown, each with the reason: who was there has voted,
// and would look for them.
func (s digest) untold() (parts []layout.Part) {
	for _, step := range s.st.Agenda {
		if s.tooFew(step.ID, false) && s.st.Def(step).Role != workshop.RolePractice {
			parts = append(parts,
				s.subheading(packed("step."+step.ID+".title")),
				s.headLine(layout.Para{Size: bodySize}, func(l *edition) string { return whyNothing(l, step.ID, false) }))
		}
	}
	return parts
}

// heldThen says of which day the promises are, or since when some were made.
func (s digest) heldThen() layout.Part {
	after, key := s.st.Info.After, "report.then_held"
	if after.Wave > 1 { // follow-ups in between have made promises, too
		key = "report.then_held_since"
	}
	return s.saysSmall(func(l *edition) string { return l.t(key, "date", l.date(after.Held)) })
}

// became are the promises of the first day, with how far each has come. No person is named
// beside what has not come far.
func (s digest) became() []layout.Part {
	all := s.st.Info.After.Promises
	if len(all) == 0 {
		return nil
	}
	g := layout.Grid{Size: 9.5, Second: s.otherLang(), Columns: []layout.GridColumn{
		{Head: s.stacked(worded("report.how_far")), Share: 0.24, Bold: true},
		{Head: s.stacked(worded("report.first_step")), Share: 0.38},
		{Head: s.stacked(packed(s.stepText(workshop.RoleActions, "field.item"))), Share: 0.38},
	}}
	for _, p := range all {
		is := workshop.Checked(s.st, p.Item)
		status := s.stacked(worded("status." + string(is.Status)))
		if is.Note != "" {
			status = figure.Glue("\n", status, figure.Only(layout.Clean(is.Note)))
		}
		g.Rows = append(g.Rows, []figure.Bilingual{status, figure.Only(layout.Clean(p.First)), figure.Only(s.obstacle(p.Item, s.obstacleVote()))})
	}
	return []layout.Part{s.subheading(worded("report.became")), {Flowable: g, Gap: gapPara}}
}

// noticed is what customers have noticed since, in the words in which it was told; nothing
// where nobody has taken it down.
func (s digest) noticed() []layout.Part {
	step, said := s.toldOfCustomers()
	if len(said) == 0 {
		return nil
	}
	parts := []layout.Part{s.subheading(packed("step." + step + ".title"))}
	for _, text := range said {
		parts = append(parts, layout.Part{Flowable: layout.Bullet{Para: layout.Para{Text: text, Size: bodySize, Indent: 12}}, Gap: 4})
	}
	return parts
}

// toldOfCustomers is what was told of them, and in which step.
func (s digest) toldOfCustomers() (step string, said []string) {
	for _, d := range s.st.Pack.Steps {
		if d.Collects == workshop.ListNoticed {
			step = d.ID
		}
	}
	for _, it := range s.st.ItemsIn(workshop.ListNoticed) {
		said = append(said, annex(s).wordings(it))
	}
	return step, said
}

// noticedToo is the same in one paragraph; where it has no room on the sheet's one page it
// stands in the report alone.
func (s digest) noticedToo() []layout.Part {
	step, said := s.toldOfCustomers()
	if len(said) == 0 || s.spare >= sparesNoticed {
		return nil
	}
	all := strings.ReplaceAll(strings.Join(said, " · "), "\n", " – ")
	part := s.headLine(layout.Para{Size: smallSize}, func(l *edition) string { return layout.Join(": ", l.pack("step."+step+".title"), all) })
	part.KeepNext = false
	return []layout.Part{part}
}

// nextSteps are what the group has agreed on since; nothing where it has not.
func (s digest) nextSteps() []layout.Part {
	if len(s.st.Actions) == 0 {
		return nil
	}
	head := func(name string) figure.Bilingual {
		return s.stacked(packed(s.stepText(workshop.RoleActions, "field."+name)))
	}
	g := layout.Grid{Size: 9.5, Second: s.otherLang(), Columns: []layout.GridColumn{
		{Head: head("first"), Share: 0.4, Bold: true}, {Head: head("item"), Share: 0.3}, {Head: head("owner"), Share: 0.15}, {Head: head("due"), Share: 0.15},
	}}
	for _, a := range s.byDay() {
		g.Rows = append(g.Rows, layout.Row(layout.Clean(a.First), s.obstacle(a.Item, s.obstacleVote()), a.Owner, a.Due))
	}
	if s.spare >= sparesHeads { // what gets in the way is in the report
		g.Columns = slices.Delete(g.Columns, 1, 2)
		g.Columns[0].Share, g.Columns[1].Share, g.Columns[2].Share = 0.52, 0.24, 0.24
		for i := range g.Rows {
			g.Rows[i] = slices.Delete(g.Rows[i], 1, 2)
		}
	}
	return []layout.Part{s.subheading(packed(s.stepText(workshop.RoleActions, "title"))), {Flowable: g, Gap: gapPara}}
}

// headline is what is to be said first of a vote.
func headline(t workshop.Tally) func(l *edition) string {
	return func(l *edition) string { return nth(found(l, t), 0) }
}

// compared is one vote: by how many it was answered, what is to be said of both days, and both
// in a picture. What else the room read stands in the report. The headline of the vote before
// need not stand there twice.
func (s digest) compared(t workshop.Tally, first bool, before string) []layout.Part {
	small := layout.Para{Size: smallSize, Role: figure.Ink2}
	both, ok := s.beside(t, s.alt(t, nil))
	keyed := s.spare >= sparesHeads && first && ok // what the marks are stands in the same line
	parts := []layout.Part{
		s.subheading(packed("step." + t.Spec.Step + ".title")),
		s.headLine(small, func(l *edition) string {
			said := layout.Join(" ", l.votesHeld([]workshop.Tally{t}), l.figs.WhoAnswered(t))
			if keyed {
				said = layout.Join(" ", said, l.t("report.then_now"))
			}
			return said
		}),
	}
	if says := headline(t); s.spare < sparesTwice || says(s.edition) != before {
		parts = append(parts, s.headLine(layout.Para{Size: bodySize + 1, Bold: true}, says))
	}
	rest := func(l *edition) string { return layout.Clean(result.ThenNowRest(l.figs, t)) }
	if rest(s.edition) != "" {
		parts = append(parts, s.headLine(layout.Para{Size: bodySize}, rest))
	}
	switch {
	case !ok:
		return append(parts, s.shown(t)...)
	case first && !keyed:
		parts = append(parts, s.thenNowKey())
	}
	return append(parts, both...)
}

// dayAfter says when the group comes back again, and what the numbers are not.
func (s digest) dayAfter() []layout.Part {
	parts := []layout.Part{s.abreast(func(l *edition) layout.Part {
		return layout.Part{Flowable: layout.Para{Text: layout.Join(" ", l.pulseDay(), l.pack("slide.pulse")), Size: bodySize, Bold: true}, Gap: gapHeading}
	})}
	return append(parts, s.saysSmall(func(l *edition) string {
		said := ""
		if len(s.told()) > 0 {
			said = layout.Join(" ", l.pack("honest.followup"), l.pack("honest.cause"))
		}
		return layout.Join(" ", said, l.pack("honest.noperson"), promise.Compare(l.st, l.lang, l.t), promise.OnBallot(l.st.Info, l.t))
	}))
}

// thenNowKey says which marks are of which day.
func (s digest) thenNowKey() layout.Part {
	return s.headLine(layout.Para{Size: smallSize, Role: figure.Ink2}, worded("report.then_now"))
}

// leastBeside is how high a question of two days is at least.
const leastBeside = 46

// mostBeside is how many questions of two days stand in one picture of a report, which may be
// torn there.
const mostBeside = 4

// beside are a vote of a follow-up and that of the first day in one picture; false where there
// is nothing to lay beside.
func (s digest) beside(t workshop.Tally, alt string) (parts []layout.Part, ok bool) {
	fig, ok := result.ThenNow(s.figures, t)
	if !ok {
		return nil, false
	}
	from, most := 0, mostBeside
	if s.depth == shallow {
		most = max(1, len(fig.Rows))
	}
	for some := range slices.Chunk(fig.Rows, most) {
		f := fig
		f.Rows, f.Slots = some, len(some)
		n := float64(len(some))
		parts = append(parts, s.picture(f, func() float64 { return 16 + n*(s.snug(78, leastBeside)+s.inTwo(16)) }, s.altOf(alt, from)))
		from += len(some)
	}
	return parts, true
}

// pictured is the picture of a result: in a follow-up beside that of the first day.
func (s digest) pictured(f form, t workshop.Tally) []layout.Part {
	alt := s.alt(t, nil)
	if both, ok := s.beside(t, alt); ok {
		return append([]layout.Part{s.thenNowKey()}, both...)
	}
	return f.picture(s.report, t, alt)
}

// takenHome is the sheet of whatever kind of day it was.
func takenHome(s *sheet) ([]layout.Page, error) {
	if comesBack(s) {
		return returningPages(s), nil
	}
	return (&takeHome{s}).pages()
}

// takenHomeTitle is its title.
func takenHomeTitle(s *sheet) string {
	if comesBack(s) {
		return s.both(worded("sheet.became"))
	}
	return s.bothPack("sheet.front")
}
