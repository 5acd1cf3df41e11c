package pdf

import (
	"slices"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
	"github.com/upturn-workshop/upturn/workshop/result"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// mostObstacles is how many rows the table of obstacles has where fewer were agreed on:
// room to write in.
const mostObstacles = result.TopMost

// agreed is a row of the table of what the leader removes first.
type agreed struct{ obstacle, first, owner, due string }

// promises are all actions that were agreed on, the obstacle with most votes first, and
// then what nobody took of what the vote chose; without those where the page is full.
// An action is never left out.
func (s *front) promises() (rows []agreed, t workshop.Tally) {
	t, voted := s.lastResult(workshop.RolePriorities)
	var ranked, in []string
	if voted {
		p := s.figs.Places(t)
		ranked, in = result.Items(p.All()), result.Items(p.In)
	}
	action := func(id string) int {
		return slices.IndexFunc(s.st.Actions, func(a workshop.Action) bool { return a.Item == id })
	}
	add := func(id string) {
		row := agreed{obstacle: s.obstacle(id, t)}
		if i := action(id); i >= 0 {
			a := s.st.Actions[i]
			row.first, row.owner, row.due = layout.Clean(a.First), layout.Clean(a.Owner), layout.Clean(a.Due)
		}
		if row != (agreed{}) {
			rows = append(rows, row)
		}
	}
	for _, id := range ranked {
		if action(id) >= 0 {
			add(id)
		}
	}
	for _, a := range s.st.Actions {
		if !slices.Contains(ranked, a.Item) {
			add(a.Item)
		}
	}
	for _, id := range in {
		if action(id) < 0 && len(rows) < mostObstacles && (s.tight < smallest || len(s.st.Actions) == 0) {
			add(id)
		}
	}
	for len(s.st.Actions) == 0 && voted && len(s.figs.Places(t).Open) > 0 && len(rows) < mostObstacles {
		rows = append(rows, agreed{}) // to be written in, for a place that is open
	}
	return rows, t
}

// openObstacles says in each language which obstacles stand for the places that are
// left, as long as the group took none of them and fewer than were looked for.
func (s *front) openObstacles() func(l *edition) string {
	t, voted := s.lastResult(workshop.RolePriorities)
	if rows, _ := s.promises(); !voted || len(s.st.Actions) > 0 && len(rows) >= mostObstacles {
		return nil
	}
	if slices.ContainsFunc(s.figs.Places(t).Open, func(c tally.Candidate) bool {
		return slices.ContainsFunc(s.st.Actions, func(a workshop.Action) bool { return a.Item == c.Item })
	}) {
		return nil // the group took one
	}
	return func(l *edition) string { return layout.Clean(l.figs.OpenPlaces(t)) }
}

// obstacles is the table of what the leader removes first: who does what by
// when. Cells that the group left open stay free to be written in.
func (s *front) obstacles() (part, bool) {
	rows, t := s.promises()
	open := s.note(s.openObstacles())
	if len(rows) == 0 && open.Deep() == 0 {
		return part{}, false
	}
	title := s.headed("sheet.obstacles")
	head, foot := 20.0, open.Height()
	if foot > 0 {
		foot += 4
	}
	tab := s.promiseTable(rows)
	table := tab.Height()
	if len(rows) == 0 {
		table = 0
	}
	return part{result: t, flow: s.promiseFlow(rows, t), Block: layout.Block{Min: head + table + foot, Grow: 4 * float64(len(rows)),
		Draw: func(sc *layout.Page, y, h float64) {
			s.over(sc, y, title)
			if len(rows) > 0 {
				tab.Draw(sc, s.Left, y+head, s.Width, h-head-foot)
			}
			open.Draw(sc, s.Left, y+h-foot+14, s.Width)
		}}}, true
}

// Measures of the table of promises.
const (
	cellPad = 12
	maxCell = 3 // lines that a row has before its obstacle goes across
)

// promiseShares are the columns of the table, in parts of its width.
var promiseShares = []float64{0.29, 0.327, 0.2, 0.183}

// promiseTable is set the smaller the fuller the page is, but never under what is read.
func (s *front) promiseTable(rows []agreed) layout.Table {
	tab := layout.Table{Second: s.otherLang(), Size: 10, Lead: 14, Pad: cellPad - 4*float64(min(1, s.tight)), Widths: make([]float64, len(promiseShares))}
	most := maxCell
	if s.tight > 1 && s.other == nil || s.tight >= smallest {
		most--
	}
	switch {
	case s.K > 1: // nothing gets smaller there
	case s.tight >= smallest:
		tab.Size, tab.Lead, tab.Pad = leastSize, 11.4, 5-s.inTwo(2)
	case s.tight > 2:
		tab.Size, tab.Lead, tab.Pad = 9.5, 12.2, 7
	}
	for i, share := range promiseShares {
		tab.Widths[i] = share * s.Width
		head := layout.Cell{Size: 10}
		for _, l := range s.editions() {
			c := layout.NewCell(l.pack(s.stepText(workshop.RoleActions, promiseFields[i])), tab.Widths[i]-layout.ColumnGap(i, len(promiseShares)), 1)
			head.Lines, head.Size = append(head.Lines, c.Lines...), min(head.Size, c.Size)
		}
		tab.Head = append(tab.Head, head)
	}
	for _, r := range rows {
		tab.Rows = append(tab.Rows, tab.Row([]string{r.obstacle, r.first, r.owner, r.due}, most))
	}
	return tab
}

// promiseFields name the columns of the table.
var promiseFields = []string{"field.item", "field.first", "field.owner", "field.due"}

// promiseFlow is the table where it runs over pages: in large print, and where more was
// agreed on than a side holds. In large print four columns would break words, so two of
// them share one.
func (s *front) promiseFlow(rows []agreed, t workshop.Tally) []layout.Part {
	head := func(i int) figure.Bilingual {
		return s.stacked(packed(s.stepText(workshop.RoleActions, promiseFields[i])))
	}
	g := layout.Grid{Size: 10, Second: s.otherLang(), Least: 22, Alone: true}
	if s.K > 1 {
		g.Columns = []layout.GridColumn{{Head: head(0), Share: 0.33}, {Head: head(1), Share: 0.37}, {Head: figure.Glue(" – ", head(2), head(3)), Share: 0.3}}
	} else {
		for i, share := range promiseShares {
			g.Columns = append(g.Columns, layout.GridColumn{Head: head(i), Share: share})
		}
	}
	for _, r := range rows {
		if s.K > 1 {
			g.Rows = append(g.Rows, layout.Row(r.obstacle, r.first, layout.Join("\n", r.owner, r.due)))
			continue
		}
		g.Rows = append(g.Rows, layout.Row(r.obstacle, r.first, r.owner, r.due))
	}
	title := s.headed("sheet.obstacles")
	parts := []layout.Part{{KeepNext: true, Flowable: layout.Rigid(headRise+4+title.Extra(), func(p *layout.Page, x, y, w float64) { title.Draw(p, x, y+headRise, w) })}}
	if len(rows) > 0 {
		parts = append(parts, layout.Part{Flowable: g, Gap: 2})
	}
	if open := s.openObstacles(); open != nil && open(s.edition) != "" {
		parts = append(parts, s.says(open))
	}
	return parts
}
