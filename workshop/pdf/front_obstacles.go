package pdf

import (
	"slices"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/layout"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// maxObstacles go on the sheet: three, or four where votes are tied.
const maxObstacles = 4

// obstacles is the table of what the leader removes first: who does what by
// when. Cells that the group left open stay free to be written in.
func (s *front) obstacles() (part, bool) {
	rows, t := s.obstacleRows()
	if len(rows) == 0 {
		return part{}, false
	}
	tab := s.newTable([]string{s.stepText(workshop.RoleActions, "field.item"), s.stepText(workshop.RoleActions, "field.first"), s.stepText(workshop.RoleActions, "field.owner"), s.stepText(workshop.RoleActions, "field.due")}, rows)
	title := s.headed("sheet.obstacles")
	return part{result: t, Block: layout.Block{Min: 20 + tab.Height(), Grow: 4 * float64(len(rows)),
		Draw: func(sc *layout.Page, y, h float64) {
			s.over(sc, y, title)
			tab.Draw(sc, s.Left, y+20, s.Width, h-20)
		}}}, true
}

// obstacleRows are the obstacles on top of the vote with what was agreed, then
// others that something was agreed on.
func (s *front) obstacleRows() ([][]string, workshop.Tally) {
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
				row = []string{row[0], layout.Clean(a.First), layout.Clean(a.Owner), layout.Clean(a.Due)}
			}
		}
		if row[0] != "" {
			rows = append(rows, row)
		}
	}
	return rows, t
}

// Measures of the cells of obstacles.
const (
	tightLead = 12.2 // where two languages leave little room
	cellPad   = 12
	maxCell   = 3 // lines
	largeCell = 9 // lines in large print, where nothing gets smaller
)

func (s *front) newTable(heads []string, rows [][]string) layout.Table {
	tab := layout.Table{Second: s.otherLang(), Lead: layout.CellLead, Pad: cellPad - 4*float64(min(1, s.tight)), Widths: []float64{0.29 * s.Width, 0.327 * s.Width, 0.2 * s.Width, 0.183 * s.Width}}
	most, headMost := maxCell, 1
	if s.tight > 1 && s.other == nil || s.tight >= maxTight {
		most--
	}
	if s.K > 1 {
		most, headMost = largeCell, 2
	}
	if s.other != nil && s.tight > 2 {
		tab.Lead = tightLead
		tab.Pad -= 3 * float64(min(1, s.tight-3))
	}
	for i, key := range heads {
		head := layout.Cell{Size: 10}
		for _, l := range s.editions() {
			c := layout.NewCell(l.pack(key), tab.Widths[i]-layout.ColumnGap(i, len(heads)), headMost)
			head.Lines, head.Size = append(head.Lines, c.Lines...), min(head.Size, c.Size)
		}
		tab.Head = append(tab.Head, head)
	}
	for _, row := range rows {
		cells := make([]layout.Cell, len(row))
		for i, text := range row {
			if text != "" {
				cells[i] = layout.NewCell(text, tab.Widths[i]-layout.ColumnGap(i, len(row)), most)
			}
		}
		tab.Rows = append(tab.Rows, cells)
	}
	return tab
}
