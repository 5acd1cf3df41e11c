package layout

import "github.com/upturn-workshop/upturn/workshop/figure"

// Table is a heading and rows of cells whose long texts shrink before they are cut.
type Table struct {
	Widths []float64
	Head   []Cell
	Rows   [][]Cell
	Pad    float64
	Lead   float64 // line height of the cells
	Second string  // language under the first in the heads; "" = none
}

// Cell is a text that is set.
type Cell struct {
	Lines []string
	Size  float64
}

// Measures of a table.
const (
	tableHead = 6 // to the first row, beside the names of the columns
	CellLead  = 14
	minRow    = 27 // enough to write in
)

// NewCell breaks a text into most lines at most before it makes it smaller, and
// cuts it last.
func NewCell(text string, w float64, most int) Cell {
	const least = 8
	for size := 10.0; size >= least; size -= 0.5 {
		if ls := figure.Wrap(text, size, false, w); len(ls) <= most {
			return Cell{ls, size}
		}
	}
	ls, size := figure.Fit(text, least, least, false, w, most)
	return Cell{ls, size}
}

// ColumnGap keeps columns apart; the last one ends at the margin.
func ColumnGap(i, n int) float64 {
	if i == n-1 {
		return 0
	}
	return 12
}

func (tab Table) rowHeight(cells []Cell) float64 {
	n := 0
	for _, c := range cells {
		n = max(n, len(c.Lines))
	}
	return max(minRow, float64(n)*tab.Lead+tab.Pad)
}

func (tab Table) headHeight() float64 {
	n := 1
	for _, c := range tab.Head {
		n = max(n, len(c.Lines))
	}
	return tableHead + CellLead*float64(n)
}

// Height is how high it is.
func (tab Table) Height() float64 {
	h := tab.headHeight()
	for _, r := range tab.Rows {
		h += tab.rowHeight(r)
	}
	return h
}

// Draw draws it.
func (tab Table) Draw(p *Page, x, y, w, h float64) {
	extra := max(0, h-tab.Height()) / float64(max(1, len(tab.Rows)))
	p.Group("Table", func() {
		p.Group("TR", func() {
			x := x
			for i, c := range tab.Head {
				tab.headCell(p, c, x, y+12)
				x += tab.Widths[i]
			}
		})
		y += tab.headHeight()
		p.Add(figure.Line{X1: x, Y1: y - 1, X2: x + w, Y2: y - 1, Width: 0.8, Stroke: figure.Ink})
		for _, row := range tab.Rows {
			rh := tab.rowHeight(row) + extra
			p.Group("TR", func() {
				x := x
				for i, c := range row {
					p.Mark("TD", "", func() {
						Lines(p, Spaced(c.Lines), x, y+extra/2+tab.Pad/2+10, tab.Lead*c.Size/10, figure.Text{Size: c.Size, Role: figure.Ink})
					})
					x += tab.Widths[i]
				}
			})
			y += rh
			p.Add(figure.Line{X1: x, Y1: y, X2: x + w, Y2: y, Width: 0.6, Stroke: figure.Rule})
		}
	})
}

// headCell names a column, in each language: as many lines of each.
func (tab Table) headCell(p *Page, c Cell, x, base float64) {
	t := figure.Text{Size: c.Size, Role: figure.Ink2}
	if tab.Second == "" {
		p.Mark("TH", "", func() { Lines(p, Spaced(c.Lines), x, base, CellLead, t) })
		return
	}
	n := len(c.Lines) / 2
	p.Group("TH", func() {
		p.Mark("P", "", func() { Lines(p, Spaced(c.Lines[:n]), x, base, CellLead, t) })
		p.Speak(tab.Second, func() {
			p.Mark("P", "", func() { Lines(p, Spaced(c.Lines[n:]), x, base+CellLead*float64(n), CellLead, t) })
		})
	})
}
