package pdf

import (
	"slices"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// numbers is the table under a picture of answers on scales: a row for each
// question, with two columns for each thing asked about it.
func (s *report) numbers(t workshop.Tally) (layout.Grid, bool) {
	first := t.Spec.Questions[0]
	var aspects []string
	for _, a := range first.Aspects {
		if c, ok := t.Find(first.ID, a); ok && !c.Hidden && !s.leadersOnly(t.Spec.Step, a) {
			aspects = append(aspects, a)
		}
	}
	if len(aspects) == 0 {
		return layout.Grid{}, false
	}
	g := layout.Grid{Size: smallSize, Second: s.otherLang(), Columns: []layout.GridColumn{{Head: s.stacked(worded("report.row"))}}}
	for _, a := range aspects {
		name := ""
		if len(aspects) > 1 {
			name = "aspect." + t.Spec.Step + "." + a + ".short"
		}
		g.Columns = append(g.Columns,
			layout.GridColumn{Head: s.numbersHead(name, worded("report.median")), Right: true},
			layout.GridColumn{Head: s.numbersHead(name, func(l *edition) string { return l.spreadName(t, a) }), Right: true})
	}
	g.Columns = append(g.Columns, layout.GridColumn{Head: s.stacked(worded("report.n")), Right: true},
		layout.GridColumn{Head: s.stacked(packed("vote.cantsay")), Right: true})
	for _, q := range t.Spec.Questions {
		row, answers := []figure.Bilingual{s.stacked(func(l *edition) string { return l.rowName(t, q) })}, []string(nil)
		cannot := 0
		for _, a := range aspects {
			c, _ := t.Find(q.ID, a)
			row = append(row, layout.Row(s.numbersOf(c)...)...)
			answers = added(answers, itoa(c.Answers()))
			cannot += c.CantSay
		}
		g.Rows = append(g.Rows, append(row, layout.Row(strings.Join(answers, ",\u00A0"), itoa(cannot))...))
	}
	return g.Shared(s.Width), true
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

// numbersOf are median and spread.
func (e *edition) numbersOf(c workshop.Count) []string {
	median, spread := "–", "–"
	if m, ok := tally.Median(c); ok {
		median = e.num(m)
	}
	if lo, hi, _, ok := tally.Spread(c); ok {
		spread = e.num(lo) + "–" + e.num(hi)
	}
	return []string{median, spread}
}

// agreement lists on what the group agrees and on what it is divided, a row for
// each thing that was asked.
func (s *report) agreement() []layout.Part {
	near, apart := s.agreementGrid(), s.agreementGrid()
	for _, step := range s.st.Agenda {
		t, ok := s.resultOf(step.ID, false)
		if !ok || s.st.Def(step).Exercise == "" {
			continue
		}
		near.Rows = append(near.Rows, s.labelled(t, tally.Close, tally.Clear)...)
		apart.Rows = append(apart.Rows, s.labelled(t, tally.Divided)...)
	}
	if len(near.Rows)+len(apart.Rows) == 0 {
		return nil
	}
	parts := []layout.Part{s.section(worded("report.agreement"), false)}
	for _, list := range []struct {
		key  string
		grid layout.Grid
	}{{"report.near", near}, {"report.apart", apart}} {
		parts = append(parts, s.subheading(worded(list.key)))
		if len(list.grid.Rows) == 0 {
			parts = append(parts, s.says(worded("report.none")))
			continue
		}
		parts = append(parts, layout.Part{Flowable: list.grid, Gap: gapPara})
	}
	return append(parts, s.saysSmall(worded("report.labels")))
}

func (s *report) agreementGrid() layout.Grid {
	return layout.Grid{Size: 9.5, Second: s.otherLang(), Columns: []layout.GridColumn{{Share: 0.34}, {Share: 0.66}}}
}

// labelled are the counts of a vote with one of some labels, a row for each
// aspect: what was asked, and what of.
func (s *report) labelled(t workshop.Tally, labels ...tally.Label) (rows [][]figure.Bilingual) {
	for _, row := range s.labelledIn(t, labels) {
		rows = append(rows, layout.Row(row...))
	}
	if s.other == nil {
		return rows
	}
	for i, row := range s.other.labelledIn(t, labels) {
		for k, text := range row {
			rows[i][k] = figure.Both(rows[i][k].First, text)
		}
	}
	return rows
}

func (e *edition) labelledIn(t workshop.Tally, labels []tally.Label) (rows [][]string) {
	title := e.pack("step." + t.Spec.Step + ".title")
	aspects := t.Spec.Questions[0].Aspects
	if len(aspects) == 0 {
		aspects = []string{""}
	}
	for _, a := range aspects {
		var names []string
		for _, c := range t.Counts {
			if (c.Part == a || a == "") && slices.Contains(labels, e.labelOf(t, c)) {
				names = append(names, strings.TrimSuffix(e.rowName(t, question(t, c.Question)), "."))
			}
		}
		if len(names) == 0 {
			continue
		}
		what := title
		if key := "aspect." + t.Spec.Step + "." + a + ".short"; len(aspects) > 1 && e.st.Pack.Has(e.lang, key) {
			what += "\n" + e.pack(key)
		}
		rows = append(rows, []string{what, strings.Join(names, " · ")})
	}
	return rows
}

func (e *edition) labelOf(t workshop.Tally, c workshop.Count) tally.Label {
	if c.Hidden || e.leadersOnly(t.Spec.Step, c.Part) {
		return tally.NoLabel
	}
	if label := formOf(question(t, c.Question).Kind).label; label != nil {
		return label(c)
	}
	return tally.NoLabel
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
	t, voted := s.result(workshop.RolePriorities, true)
	if !voted {
		t, voted = s.result(workshop.RolePriorities, false)
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
		for _, p := range tally.Rank(t.Counts, 3) {
			seen[p.Item] = true
			row(p.Item, itoa(p.Dots), itoa(p.Givers))
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
			return layout.Part{Flowable: layout.Bullet{Para: layout.Para{Text: l.t("report.follow_" + itoa(i)), Size: bodySize, Indent: 12}}, Gap: 4}
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
		parts = append(parts, s.says(func(l *edition) string {
			if all := s.st.Pack.Lines(l.lang, "credits.text"); i < len(all) {
				return all[i]
			}
			return ""
		}))
	}
	return parts
}
