package pdf

import (
	"slices"
	"strconv"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
	"github.com/upturn-workshop/upturn/workshop/result"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// numbers is the table under a picture of answers on scales. In large print what is
// asked of each question has a table by itself, which says at its head what it is about:
// it may go on on another page.
func (s *report) numbers(t workshop.Tally) (parts []layout.Part) {
	aspects := s.shownAspects(t)
	how := spreadOf(t, aspects)
	if s.K == 1 && len(aspects) > 0 || len(aspects) == 1 {
		return []layout.Part{{Flowable: s.numbersOn(t, aspects, how, worded("report.row")), Gap: gapFigure, KeepNext: true}}
	}
	for _, a := range aspects {
		name := func(l *edition) string { return result.Capital(l.pack("aspect." + t.Spec.Step + "." + a + ".short")) }
		parts = append(parts, layout.Part{Flowable: s.numbersOn(t, []string{a}, how, name), Gap: gapFigure, KeepNext: true})
	}
	return parts
}

// shownAspects are what was asked of each question and may be shown.
func (s *report) shownAspects(t workshop.Tally) (aspects []string) {
	for _, a := range t.Spec.Questions[0].Aspects {
		if slices.ContainsFunc(t.Counts, func(c workshop.Count) bool { return c.Part == a && !c.Hidden }) && !s.leadersOnly(t.Spec.Step, a) {
			aspects = append(aspects, a)
		}
	}
	return aspects
}

// numbersOn has a row for each question under a head, with two columns for each of some
// aspects.
func (s *report) numbersOn(t workshop.Tally, aspects []string, how tally.Spread, head func(l *edition) string) layout.Grid {
	g := layout.Grid{Size: smallSize, Second: s.otherLang(), Columns: []layout.GridColumn{{Head: s.stacked(head)}}}
	if len(aspects) > 1 { // heads of several columns need more room
		g.First = 0.36
	}
	for _, a := range aspects {
		name := ""
		if len(aspects) > 1 {
			name = "aspect." + t.Spec.Step + "." + a + ".short"
		}
		g.Columns = append(g.Columns,
			layout.GridColumn{Head: s.numbersHead(name, worded("report.median")), Right: true},
			layout.GridColumn{Head: s.numbersHead(name, worded("report."+string(how))), Right: true})
	}
	people := peopleColumns(s, t, aspects)
	for _, c := range people {
		g.Columns = append(g.Columns, layout.GridColumn{Head: c.head, Right: true})
	}
	for i, q := range t.Spec.Questions {
		row := []figure.Bilingual{s.stacked(func(l *edition) string { return result.Asked(l.figs.Texts, t, q.ID) })}
		for _, a := range aspects {
			c, _ := t.Find(q.ID, a)
			row = append(row, layout.Row(s.numbersOf(c, how)...)...)
		}
		for _, c := range people {
			row = append(row, figure.Only(c.cells[i]))
		}
		g.Rows = append(g.Rows, row)
	}
	return g.Shared(s.Width)
}

// peopleColumn tells of each question how many did something.
type peopleColumn struct {
	head  figure.Bilingual
	cells []string
}

// peopleColumns tell how many gave a number and how many could not say: of each thing
// asked about, where that differs anywhere in the column.
func peopleColumns(s *report, t workshop.Tally, aspects []string) (out []peopleColumn) {
	for _, of := range []struct {
		name  func(l *edition) string
		count func(c workshop.Count) string
	}{
		{worded("report.n"), result.Answered},
		{packed("vote.cantsay"), result.CouldNot},
	} {
		counts, differ := make([][]string, len(t.Spec.Questions)), false
		for i, q := range t.Spec.Questions {
			for _, a := range aspects {
				c, _ := t.Find(q.ID, a)
				counts[i] = append(counts[i], of.count(c))
				differ = differ || counts[i][0] != of.count(c)
			}
		}
		c := peopleColumn{head: s.stacked(of.name)}
		if differ {
			c.head = s.stacked(func(l *edition) string { return of.name(l) + ":\n" + aspectNames(l, t, aspects) })
		}
		for _, n := range counts {
			if !differ {
				n = n[:1]
			}
			c.cells = append(c.cells, strings.Join(n, "\u00A0/\u00A0"))
		}
		out = append(out, c)
	}
	return out
}

// aspectNames are what some aspects are called, as they stand beside each other.
func aspectNames(e *edition, t workshop.Tally, aspects []string) string {
	var names []string
	for _, a := range aspects {
		names = append(names, e.pack("aspect."+t.Spec.Step+"."+a+".short"))
	}
	return strings.Join(names, "\u00A0/ ")
}

// numbersHead names a column of numbers: what was asked, and what of it.
func (s *report) numbersHead(aspect string, what func(l *edition) string) figure.Bilingual {
	return s.stacked(func(l *edition) string {
		if aspect == "" {
			return what(l)
		}
		return l.pack(aspect) + ":\n" + what(l)
	})
}

// numbersOf are median and spread; how is that of the whole table.
func (e *edition) numbersOf(c workshop.Count, how tally.Spread) []string {
	median := "–"
	if m, ok := tally.Median(c); ok {
		median = e.num(m)
	}
	return []string{median, result.Between(e.figs, c, how)}
}

func question(t workshop.Tally, id string) workshop.Question {
	for _, q := range t.Spec.Questions {
		if q.ID == id {
			return q
		}
	}
	return workshop.Question{}
}

// allObstacles is the whole list, with the dots and the wordings that were merged.
func (s *report) allObstacles() []layout.Part {
	items := s.st.ItemsIn("obstacles")
	if len(items) == 0 {
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
				text := it.Text
				if len(it.Merged) > 0 {
					text += "\n" + s.both(worded("report.merged", "texts", strings.Join(it.Merged, " / ")))
				}
				g.Rows = append(g.Rows, layout.Row(text, dots, people))
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
func (s *report) followUp() []layout.Part {
	parts := []layout.Part{s.section(worded("report.follow"), false), s.says(func(l *edition) string { return l.pulseDay() + " " + l.pack("slide.pulse") })}
	for i := 1; i <= 3; i++ {
		parts = append(parts, s.abreast(func(l *edition) layout.Part {
			return layout.Part{Flowable: layout.Bullet{Para: layout.Para{Text: l.t("report.follow_" + strconv.Itoa(i)), Size: bodySize, Indent: 12}}, Gap: 4}
		}))
	}
	return append(parts, s.saysSmall(func(l *edition) string { return l.pack("honest.followup") + " " + l.pack("honest.cause") }))
}

// aboutFigures says in full what the figures are and are not, and where the
// ideas come from.
func (s *report) aboutFigures() []layout.Part {
	parts := []layout.Part{s.section(worded("report.about"), false)}
	for _, key := range []string{"what", "notvalid", "noperson", "nocompare", "data"} {
		parts = append(parts, s.says(packed("honest."+key)))
	}
	for _, key := range []string{"report.about_median", "report.about_few"} {
		parts = append(parts, s.says(worded(key)))
	}
	parts = append(parts, s.section(worded("report.credits"), false))
	for i := range s.st.Pack.Lines(s.lang, "credits.text") {
		parts = append(parts, s.saysSmall(func(l *edition) string {
			if all := s.st.Pack.Lines(l.lang, "credits.text"); i < len(all) {
				return all[i]
			}
			return ""
		}))
	}
	return parts
}
