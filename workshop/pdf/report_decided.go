package pdf

import (
	"slices"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
)

// decisions come first: what was agreed, and what the group chose.
func (s digest) decisions() []layout.Part {
	parts := []layout.Part{s.section(worded("report.decided"), false)}
	if comesBack(s.sheet) {
		parts = append(append(parts, s.became()...), s.noticed()...)
	}
	if len(s.st.Actions) > 0 {
		parts = append(parts, s.subheading(worded("report.actions")), layout.Part{Flowable: s.actions(), Gap: gapPara})
	}
	if c := s.chosenKeys(); c.voted() {
		parts = append(parts, s.subheading(worded("report.chosen")))
		for _, id := range c.in {
			parts = append(parts, s.says(func(l *edition) string {
				return l.pack("item."+id+".name") + ": " + l.pack("item."+id+".def") // by votes: numbers would look out of order
			}))
		}
		if len(c.open) > 0 {
			parts = append(parts, s.says((*edition).openKeys))
		}
	}
	if len(parts) == 1 {
		parts = append(parts, s.says(worded("report.nothing")))
	}
	return parts
}

// byDay are the promises in the order of their days; those without one come last, as
// they were agreed on.
func (s digest) byDay() []workshop.Action {
	day := func(a workshop.Action) time.Time {
		if at, ok := a.DueDay(); ok {
			return at
		}
		for _, l := range s.st.Pack.Languages {
			if at, ok := s.words.ReadDate(l, a.Due, s.st.Info.When); ok {
				return at
			}
		}
		return s.st.Info.When.AddDate(100, 0, 0)
	}
	all := slices.Clone(s.st.Actions)
	slices.SortStableFunc(all, func(a, b workshop.Action) int { return day(a).Compare(day(b)) })
	return all
}

// actions is the table of who does what by when. In large print five columns
// would break words, so two of them share one.
func (s digest) actions() layout.Grid {
	head := func(name string) figure.Bilingual {
		return s.stacked(packed(s.stepText(workshop.RoleActions, "field."+name)))
	}
	g := layout.Grid{Size: 9.5, Second: s.otherLang(), Columns: []layout.GridColumn{
		{Head: head("item"), Share: 0.28, Bold: true}, {Head: head("first"), Share: 0.23},
		{Head: head("owner"), Share: 0.16}, {Head: head("due"), Share: 0.15}, {Head: head("notice"), Share: 0.18},
	}}
	if s.K > 1 {
		g.Columns = []layout.GridColumn{
			{Head: head("item"), Share: 0.32, Bold: true}, {Head: figure.Glue(" – ", head("first"), head("notice")), Share: 0.38},
			{Head: figure.Glue(" – ", head("owner"), head("due")), Share: 0.3},
		}
	}
	for _, a := range s.byDay() {
		item := s.obstacle(a.Item, s.obstacleVote())
		if s.K > 1 {
			g.Rows = append(g.Rows, layout.Row(item, layout.Join("\n", a.First, a.Notice), layout.Join("\n", a.Owner, a.Due)))
			continue
		}
		g.Rows = append(g.Rows, layout.Row(item, a.First, a.Owner, a.Due, a.Notice))
	}
	noticed := slices.ContainsFunc(s.st.Actions, func(a workshop.Action) bool { return layout.Clean(a.Notice) != "" })
	if s.K == 1 && !noticed { // no empty column
		g.Columns = g.Columns[:4]
		for i, share := range []float64{0.3, 0.3, 0.2, 0.2} {
			g.Columns[i].Share = share
		}
		for i := range g.Rows {
			g.Rows[i] = g.Rows[i][:4]
		}
	}
	return g
}
