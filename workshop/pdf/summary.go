package pdf

import (
	"slices"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
	"github.com/upturn-workshop/upturn/workshop/result"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// mostPoints is how many points of a kind a summary has; of what was agreed it has all.
const mostPoints = 3

// digest is the sum of a report: what was decided, what stood out, what is open, and what
// is needed.
type digest struct{ *report }

// remark is something that a summary says: what it is about, and what it says of that.
type remark struct {
	about, says func(l *edition) string
	by          string // the key of who decides it; "" = it is decided
}

// line is a point as one text.
func (p remark) line(l *edition) string { return layout.Join(" – ", p.about(l), p.says(l)) }

// own is what somebody wrote, the same in each language.
func own(text string) func(l *edition) string { return func(*edition) string { return text } }

// remarks are the parts of a summary.
type remarks struct {
	title string
	list  []remark
}

// sums are the parts of a summary that have anything to say.
func (s digest) sums() []remarks {
	return slices.DeleteFunc([]remarks{
		{"report.became", s.kept()}, {"report.sum_decided", s.decided()}, {"report.sum_seen", s.stoodOut()}, {"report.sum_open", s.undecided()}, {"report.sum_needed", s.needed()},
	}, func(p remarks) bool { return len(p.list) == 0 })
}

// summary is half a page for who reads no more.
func (s digest) summary() []layout.Part {
	parts := []layout.Part{s.section(worded("report.summary"), false)}
	if own := sentence(s.edition); own != "" {
		parts = append(parts,
			layout.Part{Flowable: layout.Para{Text: s.both(worded("sheet.own_words")), Size: smallSize, Role: figure.Ink2}, Gap: gapPara, KeepNext: true},
			layout.Part{Flowable: layout.Para{Text: own, Size: 14, Lead: 18, Bold: true}})
	}
	for i, sum := range s.sums() {
		head := s.subheading(worded(sum.title))
		if i == 0 && sentence(s.edition) == "" {
			head.Gap = gapPara
		}
		parts = append(parts, head)
		for _, p := range sum.list {
			parts = append(parts, s.bulleted(p))
		}
	}
	return parts
}

// mostUndivided is how high a remark may be that is kept in one piece, in points.
const mostUndivided = 200

func (s digest) bulleted(p remark) layout.Part {
	part := s.abreast(func(l *edition) layout.Part {
		return layout.Part{Flowable: layout.Bullet{Para: layout.Para{Text: p.line(l), Size: bodySize, Indent: 12}}, Gap: 4.5}
	})
	if part.Height(s.Width) <= mostUndivided {
		part.Flowable = layout.Undivided{Flowable: part.Flowable}
	}
	return part
}

// kept are the promises that a follow-up goes back to, with how far each has come.
func (s digest) kept() (out []remark) {
	if !comesBack(s.sheet) {
		return nil
	}
	for _, p := range s.st.Info.After.Promises {
		what := layout.Clean(p.First)
		if what == "" {
			what = s.obstacle(p.Item, s.obstacleVote())
		}
		out = append(out, remark{about: own(what), says: worded("status." + string(workshop.Checked(s.st, p.Item).Status))})
	}
	return out
}

// decided are the keys that have a place, and all that was agreed on.
func (s digest) decided() (out []remark) {
	if t, ok := s.keyVote(); ok && len(s.figs.Places(t).In) > 0 {
		out = append(out, remark{about: packed("step." + t.Spec.Step + ".title"), says: func(l *edition) string { return result.ClearPlaces(l.figs.Texts, t) }})
	}
	for _, a := range s.byDay() {
		what := layout.Clean(a.First)
		if what == "" {
			what = s.obstacle(a.Item, s.obstacleVote())
		}
		out = append(out, remark{about: own(what), says: own(layout.Join(", ", layout.Clean(a.Owner), layout.Clean(a.Due)))})
	}
	return out
}

// stoodOut is what the room read of the votes that tell most: of those held after the
// talk, and of a clear change, first, then of those that divide the group, then of the others,
// in the order in which they were held.
func (s digest) stoodOut() (out []remark) {
	type read struct {
		remark
		rank int
	}
	var all []read
	for _, t := range s.told() {
		if t.Spec.Questions[0].OfItems() {
			continue // what was chosen is decided
		}
		rank := 2
		switch {
		case t.Spec.Revote || s.takesUp(t) || slices.ContainsFunc(result.TwoDays(s.figs.Texts, t), func(d result.Days) bool { return d.Clear }):
			rank = 0
		case slices.ContainsFunc(t.Counts, func(c workshop.Count) bool { return s.labelOf(t, c) == tally.Divided }):
			rank = 1
		}
		all = append(all, read{remark{about: s.voteName(t), says: func(l *edition) string { return nth(found(l, t), 0) }}, rank})
	}
	slices.SortStableFunc(all, func(a, b read) int { return a.rank - b.rank })
	for _, r := range all[:min(len(all), mostPoints)] {
		out = append(out, r.remark)
	}
	return out
}

// takesUp reports whether a vote is a step of its own that asks once more after the talk.
func (s digest) takesUp(t workshop.Tally) bool {
	def, ok := s.st.Pack.Step(t.Spec.Step)
	return ok && def.Role == workshop.RoleRevote
}

// told are the results that say anything, in the order of the agenda.
func (s digest) told() (all []workshop.Tally) {
	for _, step := range s.st.Agenda {
		for _, second := range []bool{false, true} {
			if t, ok := s.resultOf(step.ID, second); ok && s.st.Def(step).Role != workshop.RolePractice && len(found(s.edition, t)) > 0 {
				all = append(all, t)
			}
		}
	}
	return all
}

// voteName is the title of the step that a vote belongs to, with whether it was asked
// once more.
func (s digest) voteName(t workshop.Tally) func(l *edition) string {
	return func(l *edition) string {
		if t.Spec.Revote {
			return layout.Join(" – ", l.pack("step."+t.Spec.Step+".title"), l.pack("vote.second"))
		}
		return l.pack("step." + t.Spec.Step + ".title")
	}
}

// undecided is what the day left open: the keys that stand for a place, obstacles on
// top of the list that nobody took, and promises without an owner or a day.
func (s digest) undecided() (out []remark) {
	nothing := own("")
	if s.openKeys() != "" {
		out = append(out, remark{(*edition).openKeys, nothing, "report.by_group"})
	}
	if open := (&front{takeHome: &takeHome{s.sheet}}).openObstacles(); open != nil && open(s.edition) != "" {
		out = append(out, remark{open, nothing, "report.by_leaders"})
	}
	for _, id := range s.untaken() {
		out = append(out, remark{worded("report.untaken", "text", s.obstacle(id, s.obstacleVote())), nothing, "report.by_leaders"})
	}
	for _, a := range s.byDay() {
		text, key := layout.Clean(a.First), ""
		switch {
		case text == "":
		case layout.Clean(a.Owner) == "":
			key = "report.no_owner"
		case layout.Clean(a.Due) == "":
			key = "report.no_day"
		}
		if key != "" {
			out = append(out, remark{worded(key, "text", text), nothing, "report.by_group"})
		}
	}
	return out
}

// untaken are the obstacles that have a place for certain and that nobody took.
func (s digest) untaken() (ids []string) {
	t, ok := s.lastResult(workshop.RolePriorities)
	if !ok {
		return nil
	}
	for _, c := range s.figs.Places(t).In {
		if !slices.ContainsFunc(s.st.Actions, func(a workshop.Action) bool { return a.Item == c.Item }) {
			ids = append(ids, c.Item)
		}
	}
	return ids
}

// needed is what who ordered the workshop is asked for: what the facilitator typed, and
// the day on which the group comes back.
func (s digest) needed() (out []remark) {
	for _, line := range strings.Split(s.st.Notes[workshop.NoteNeeded], "\n") {
		if text := layout.Clean(line); text != "" {
			out = append(out, remark{about: own(text), says: own("")})
		}
	}
	if s.st.Info.When.IsZero() {
		return out
	}
	day := workshop.FollowUp(s.st.Info)
	return append(out, remark{about: func(l *edition) string { return l.t("report.need_day", "date", l.date(day)) }, says: own("")})
}

// open is what the day left open, and who decides it.
func (s digest) open() []layout.Part {
	list := s.undecided()
	if len(list) == 0 {
		return nil
	}
	g := layout.Grid{Size: 9.5, Second: s.otherLang(), Columns: []layout.GridColumn{{Head: s.stacked(worded("report.sum_open")), Share: 0.7}, {Head: s.stacked(worded("report.decides")), Share: 0.3}}}
	for _, p := range list {
		g.Rows = append(g.Rows, []figure.Bilingual{s.stacked(p.line), s.stacked(worded(p.by))})
	}
	return []layout.Part{s.section(worded("report.open"), false), {Flowable: g, Gap: gapPara}}
}
