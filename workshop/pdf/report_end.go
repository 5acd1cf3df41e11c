package pdf

import (
	"strconv"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/layout"
	"github.com/upturn-workshop/upturn/workshop/promise"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// annex is what a report says of its figures, of obstacles and of the time after.
type annex struct{ *report }

// allObstacles is the whole list, with the dots and the wordings that were merged.
func (s annex) allObstacles() []layout.Part {
	items := s.st.ItemsIn("obstacles")
	if len(items) == 0 || comesBack(s.sheet) { // that has only those of which something was promised
		return nil
	}
	t, voted := s.result(workshop.RolePriorities, false)
	// One more vote between a few is told where it was held, not here.
	if last, again := s.result(workshop.RolePriorities, true); again && len(last.Counts) >= len(t.Counts) {
		t, voted = last, true
	}
	g := layout.Grid{Size: 9.5, Second: s.otherLang(), Columns: []layout.GridColumn{
		{Head: s.stacked(packed(s.stepText(workshop.RoleActions, "field.item"))), Share: 0.76},
		{Head: s.stacked(worded("wall.dots")), Share: 0.12, Right: true}, {Head: s.stacked(worded("wall.people")), Share: 0.12, Right: true},
	}}
	row := func(id, dots, people string) {
		for _, it := range items {
			if it.ID == id {
				g.Rows = append(g.Rows, layout.Row(s.wordings(it)+s.inGroup(it), dots, people))
			}
		}
	}
	seen := map[string]bool{}
	if voted {
		for _, p := range tally.Ranked(t.Counts) {
			seen[p.Item] = true
			row(p.Item, strconv.Itoa(p.Dots), strconv.Itoa(p.Givers))
		}
	}
	for _, it := range items {
		if !seen[it.ID] {
			row(it.ID, "–", "–")
		}
	}
	return []layout.Part{s.section(worded("report.obstacles"), false), {Flowable: g, Gap: gapPara}}
}

// followUp says when the group comes back to what it decided, and how.
func (s annex) followUp() []layout.Part {
	parts := []layout.Part{s.section(worded("report.follow"), false), s.says(func(l *edition) string { return l.pulseDay() + " " + l.pack("slide.pulse") })}
	for i := 1; i <= 3; i++ {
		parts = append(parts, s.abreast(func(l *edition) layout.Part {
			return layout.Part{Flowable: layout.Bullet{Para: layout.Para{Text: l.t("report.follow_" + strconv.Itoa(i)), Size: bodySize, Indent: 12}}, Gap: 4}
		}))
	}
	return append(parts, s.saysSmall(func(l *edition) string { return l.pack("honest.followup") + " " + l.pack("honest.cause") }))
}

// aboutFigures says in full what the figures are and are not.
func (s annex) aboutFigures() []layout.Part {
	return []layout.Part{s.aside(worded("report.about")), s.saysSmall(func(l *edition) (all string) {
		for _, key := range []string{"what", "notvalid", "noperson"} {
			all = layout.Join(" ", all, l.pack("honest."+key))
		}
		return layout.Join(" ", all, promise.Compare(l.st, l.lang, l.t), promise.Data(l.st, l.lang, l.t))
	})}
}

// credits say where the ideas come from.
func (s annex) credits() []layout.Part {
	return []layout.Part{s.aside(worded("report.credits")), s.saysSmall(func(l *edition) string {
		return strings.Join(l.st.Pack.Lines(l.lang, "credits.text"), " ")
	})}
}

// howToRead stands before the first figure.
func (s annex) howToRead() []layout.Part {
	keys := []string{"report.read_marks", "report.labels", "report.about_few"}
	if s.depth == deep {
		keys[0] = "report.about_median"
	}
	var said []layout.Part
	for _, key := range keys {
		said = append(said, s.saysSmall(worded(key)))
	}
	if s.K == 1 { // on one page, where one holds it
		said = []layout.Part{{Flowable: layout.StackOf(said...), Gap: said[0].Gap}}
	}
	return append([]layout.Part{s.aside(worded("report.read"))}, said...)
}

// obstaclesUnvoted are the obstacles of which no vote is shown: else they stand there.
func (s annex) obstaclesUnvoted() []layout.Part {
	items := s.st.ItemsIn(workshop.ListObstacles)
	if _, voted := s.lastResult(workshop.RolePriorities); voted || len(items) == 0 || comesBack(s.sheet) {
		return nil
	}
	parts := []layout.Part{s.section(worded("report.obstacles"), false)}
	return append(parts, s.inGroups(workshop.ListObstacles)...)
}

// inGroups are what is on a list, under the names of the groups into which the room has put it.
func (s annex) inGroups(list string) (parts []layout.Part) {
	say := func(it workshop.Item) { parts = append(parts, s.says(own(s.wordings(it)))) }
	groups, apart := workshop.GroupsOf(s.st, list), workshop.Apart(s.st, list)
	for _, g := range groups {
		if len(g.Items) > 0 {
			parts = append(parts, s.subheading(own(g.Name)))
		}
		for _, id := range g.Items {
			for _, it := range s.st.ItemsIn(list) {
				if it.ID == id {
					say(it)
				}
			}
		}
	}
	if len(groups) > 0 && len(apart) > 0 {
		parts = append(parts, s.subheading(worded("handout.ungrouped")))
	}
	for _, it := range apart {
		say(it)
	}
	return parts
}

// inGroup is a line that names the group of an item; "" where it is in none.
func (s annex) inGroup(it workshop.Item) string {
	g, grouped := workshop.GroupOf(s.st, it.ID)
	if !grouped {
		return ""
	}
	return "\n" + s.both(worded("report.in_group", "name", g.Name))
}

// merged are the wordings that were merged into what a vote is about.
func (s annex) merged(t workshop.Tally) (parts []layout.Part) {
	for _, it := range s.st.Items {
		if _, ok := t.Find(t.Spec.Questions[0].ID, it.ID); ok && len(it.Merged) > 0 {
			parts = append(parts, s.saysSmall(func(l *edition) string {
				return layout.Join(" – ", strings.TrimSuffix(layout.Clean(it.Text), "."), l.t("report.merged", "texts", strings.Join(it.Merged, " / ")))
			}))
		}
	}
	return append(parts, s.votedGroups(t)...)
}

// votedGroups are the groups of what a vote is about, each with what is in it; its name never
// stands alone at the foot of a page.
func (s annex) votedGroups(t workshop.Tally) (parts []layout.Part) {
	for _, g := range s.st.Groups {
		first := true
		for _, id := range g.Items {
			text, about := t.Spec.Labels[id]
			if !about {
				continue
			}
			if first {
				named := worded("report.in_group", "name", g.Name)
				parts = append(parts, s.abreast(func(l *edition) layout.Part {
					return layout.Part{Flowable: layout.Para{Text: named(l), Size: smallSize, Bold: true}, Gap: gapPara, KeepNext: true}
				}))
			}
			first = false
			parts = append(parts, s.saysSmall(own(text)))
		}
	}
	return parts
}

// wordings are an obstacle as it was said, and those that were merged into it.
func (s annex) wordings(it workshop.Item) string {
	if len(it.Merged) == 0 {
		return it.Text
	}
	return it.Text + "\n" + s.both(worded("report.merged", "texts", strings.Join(it.Merged, " / ")))
}
