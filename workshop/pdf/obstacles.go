package pdf

import (
	"slices"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// maxObstacles go on the sheet: three, or four where votes are tied.
const maxObstacles = 4

// obstacles is the table of what the leader removes first: who does what by
// when. Cells that the group left open stay free to be written in.
func (s *sheet) obstacles() (part, bool) {
	rows, t := s.obstacleRows()
	if len(rows) == 0 {
		return part{}, false
	}
	tab := s.newTable([]string{s.stepText(workshop.RoleActions, "field.item"), s.stepText(workshop.RoleActions, "field.first"), s.stepText(workshop.RoleActions, "field.owner"), s.stepText(workshop.RoleActions, "field.due")}, rows)
	title := s.headed("sheet.obstacles")
	return part{result: t, block: block{min: 20 + tab.height(), grow: 4 * float64(len(rows)),
		draw: func(sc *page, y, h float64) {
			s.over(sc, y, title)
			tab.draw(sc, s, y+20, h-20)
		}}}, true
}

// obstacleRows are the obstacles on top of the vote with what was agreed, then
// others that something was agreed on.
func (s *sheet) obstacleRows() ([][]string, workshop.Tally) {
	t, voted := s.result(workshop.RolePriorities, false)
	var ids []string
	if voted {
		for _, p := range tally.Rank(t.Counts, 3) {
			if p.Top && len(ids) < maxObstacles {
				ids = append(ids, p.Item)
			}
		}
	}
	for _, a := range s.st.Actions {
		if !slices.Contains(ids, a.Item) && len(ids) < maxObstacles {
			ids = append(ids, a.Item)
		}
	}
	if s.tight > 2 && len(ids) > 3 {
		ids = ids[:3]
	}
	var rows [][]string
	for _, id := range ids {
		row := []string{s.obstacle(id, t), "", "", ""}
		for _, a := range s.st.Actions {
			if a.Item == id {
				row = []string{row[0], clean(a.First), clean(a.Owner), clean(a.Due)}
			}
		}
		if row[0] != "" {
			rows = append(rows, row)
		}
	}
	return rows, t
}

// obstacle is what the group called it.
func (s *sheet) obstacle(id string, t workshop.Tally) string {
	for _, it := range s.st.Items {
		if it.ID == id {
			return clean(it.Text)
		}
	}
	return clean(t.Spec.Labels[id])
}

// table is a heading and rows of cells whose long texts shrink before they are cut.
type table struct {
	widths []float64
	head   []cell
	rows   [][]cell
	pad    float64
	lead   float64 // line height of the cells
}

type cell struct {
	lines []string
	size  float64
}

// Measures of a table.
const (
	tableHead = 6 // to the first row, beside the names of the columns
	cellLead  = 14
	tightLead = 12.2 // where two languages leave little room
	cellPad   = 12
	minRow    = 27 // enough to write in
	maxCell   = 3  // lines
	largeCell = 9  // lines in large print, where nothing gets smaller
)

func (s *sheet) newTable(heads []string, rows [][]string) table {
	tab := table{lead: cellLead, pad: cellPad - 4*float64(min(1, s.tight)), widths: []float64{0.29 * s.width, 0.327 * s.width, 0.2 * s.width, 0.183 * s.width}}
	most, headMost := maxCell, 1
	if s.tight > 1 && s.other == nil || s.tight >= maxTight {
		most--
	}
	if s.k > 1 {
		most, headMost = largeCell, 2
	}
	if s.other != nil && s.tight > 2 {
		tab.lead = tightLead
		tab.pad -= 3 * float64(min(1, s.tight-3))
	}
	for i, key := range heads {
		head := cell{size: 10}
		for _, l := range s.tongues() {
			c := newCell(l.pack(key), tab.widths[i]-columnGap(i, len(heads)), headMost)
			head.lines, head.size = append(head.lines, c.lines...), min(head.size, c.size)
		}
		tab.head = append(tab.head, head)
	}
	for _, row := range rows {
		cells := make([]cell, len(row))
		for i, text := range row {
			if text != "" {
				cells[i] = newCell(text, tab.widths[i]-columnGap(i, len(row)), most)
			}
		}
		tab.rows = append(tab.rows, cells)
	}
	return tab
}

// newCell breaks a text into most lines at most before it makes it smaller, and
// cuts it last.
func newCell(text string, w float64, most int) cell {
	const least = 8
	for size := 10.0; size >= least; size -= 0.5 {
		if ls := figure.Wrap(text, size, false, w); len(ls) <= most {
			return cell{ls, size}
		}
	}
	ls, size := figure.Fit(text, least, least, false, w, most)
	return cell{ls, size}
}

// columnGap keeps columns apart; the last one ends at the margin.
func columnGap(i, n int) float64 {
	if i == n-1 {
		return 0
	}
	return 12
}

func (tab table) rowHeight(cells []cell) float64 {
	n := 0
	for _, c := range cells {
		n = max(n, len(c.lines))
	}
	return max(minRow, float64(n)*tab.lead+tab.pad)
}

func (tab table) headHeight() float64 {
	n := 1
	for _, c := range tab.head {
		n = max(n, len(c.lines))
	}
	return tableHead + cellLead*float64(n)
}

func (tab table) height() float64 {
	h := tab.headHeight()
	for _, r := range tab.rows {
		h += tab.rowHeight(r)
	}
	return h
}

func (tab table) draw(sc *page, s *sheet, y, h float64) {
	extra := max(0, h-tab.height()) / float64(max(1, len(tab.rows)))
	sc.group("Table", func() {
		sc.group("TR", func() {
			x := s.left
			for i, c := range tab.head {
				tab.headCell(sc, s, c, x, y+12)
				x += tab.widths[i]
			}
		})
		y += tab.headHeight()
		sc.Add(figure.Line{X1: s.left, Y1: y - 1, X2: s.right, Y2: y - 1, Width: 0.8, Stroke: figure.Ink})
		for _, row := range tab.rows {
			rh := tab.rowHeight(row) + extra
			sc.group("TR", func() {
				x := s.left
				for i, c := range row {
					sc.mark("TD", "", func() {
						lines(sc, spaced(c.lines), x, y+extra/2+tab.pad/2+10, tab.lead*c.size/10, figure.Text{Size: c.size, Role: figure.Ink})
					})
					x += tab.widths[i]
				}
			})
			y += rh
			sc.Add(figure.Line{X1: s.left, Y1: y, X2: s.right, Y2: y, Width: 0.6, Stroke: figure.Rule})
		}
	})
}

// headCell names a column, in each language: as many lines of each.
func (tab table) headCell(sc *page, s *sheet, c cell, x, base float64) {
	t := figure.Text{Size: c.size, Role: figure.Ink2}
	if s.other == nil {
		sc.mark("TH", "", func() { lines(sc, spaced(c.lines), x, base, cellLead, t) })
		return
	}
	n := len(c.lines) / 2
	sc.group("TH", func() {
		sc.mark("P", "", func() { lines(sc, spaced(c.lines[:n]), x, base, cellLead, t) })
		sc.speak(s.other, func() {
			sc.mark("P", "", func() { lines(sc, spaced(c.lines[n:]), x, base+cellLead*float64(n), cellLead, t) })
		})
	})
}
