package pdf

import (
	"slices"
	"strconv"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
	"github.com/upturn-workshop/upturn/workshop/result"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// numbers are the tables of answers on scales, one for each thing that was asked: how
// many gave each number, and what follows from that. In large print the two are apart.
func (s *report) numbers(t workshop.Tally) (parts []layout.Part) {
	aspects := s.shownAspects(t)
	how := spreadOf(t, aspects)
	for _, a := range aspects {
		name := worded("report.row")
		if len(aspects) > 1 {
			name = func(l *edition) string { return result.Capital(l.pack("aspect." + t.Spec.Step + "." + a + ".short")) }
		}
		of := scaleTable{t, a, how, s.stacked(name)}
		if s.K == 1 {
			parts = append(parts, tablePart(s.grid(of.columns(s, true, true)...)))
			continue
		}
		parts = append(parts, tablePart(s.grid(of.columns(s, true, false)...)), tablePart(s.grid(of.columns(s, false, true)...)))
	}
	return parts
}

// tablePart is a table under the one before.
func tablePart(g layout.Grid) layout.Part { return layout.Part{Flowable: g, Gap: gapFigure} }

// shownAspects are what was asked of each question and may be shown.
func (s *report) shownAspects(t workshop.Tally) (aspects []string) {
	for _, a := range t.Spec.Questions[0].Aspects {
		if slices.ContainsFunc(t.Counts, func(c workshop.Count) bool { return c.Part == a && !c.Hidden }) && !s.leadersOnly(t.Spec.Step, a) {
			aspects = append(aspects, a)
		}
	}
	return aspects
}

// scaleTable is what was asked of each question of a vote on scales.
type scaleTable struct {
	workshop.Tally
	aspect string
	how    tally.Spread // of all tables of the vote
	head   figure.Bilingual
}

// tableColumn is a column of a table: its head, and a cell for each row.
type tableColumn struct {
	head  figure.Bilingual
	cells []figure.Bilingual
	right bool
}

// grid is a table of columns, of which the first names the rows.
func (s *report) grid(columns ...tableColumn) layout.Grid {
	g := layout.Grid{Size: smallSize, Second: s.otherLang(), Rows: make([][]figure.Bilingual, len(columns[0].cells))}
	for _, c := range columns {
		g.Columns = append(g.Columns, layout.GridColumn{Head: c.head, Right: c.right})
		for i, cell := range c.cells {
			g.Rows[i] = append(g.Rows[i], cell)
		}
	}
	return g.Shared(s.Width)
}

// columns are the questions with how many gave each number, with median and spread, or
// with both; how many answered stands in each.
func (of scaleTable) columns(s *report, counts, measures bool) []tableColumn {
	q := of.Spec.Questions[0]
	each := func(cell func(c workshop.Count) string) (cells []figure.Bilingual) {
		for _, q := range of.Spec.Questions {
			c, _ := of.Find(q.ID, of.aspect)
			cells = append(cells, figure.Only(cell(c)))
		}
		return cells
	}
	names := tableColumn{head: of.head}
	for _, q := range of.Spec.Questions {
		names.cells = append(names.cells, s.stacked(func(l *edition) string { return result.Asked(l.figs.Texts, of.Tally, q.ID) }))
	}
	out := []tableColumn{names}
	for mark := q.Lo; counts && mark <= q.Hi; mark++ {
		out = append(out, tableColumn{figure.Only(strconv.Itoa(mark)), each(func(c workshop.Count) string { return gave(c, mark-q.Lo) }), true})
	}
	if measures { // where they stand apart, once is enough
		out = append(out, tableColumn{s.stacked(packed("vote.cantsay")), each(result.CouldNot), true}, tableColumn{s.stacked(worded("report.n")), each(result.Answered), true},
			tableColumn{s.stacked(worded("report.median")), each(func(c workshop.Count) string { return s.numbersOf(c, of.how)[0] }), true},
			tableColumn{s.stacked(worded("report." + string(of.how))), each(func(c workshop.Count) string { return s.numbersOf(c, of.how)[1] }), true})
	}
	return out
}

// gave is how many gave the answer with that number, from 0.
func gave(c workshop.Count, answer int) string {
	if c.Hidden || answer >= len(c.N) {
		return "–"
	}
	return strconv.Itoa(c.N[answer])
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
