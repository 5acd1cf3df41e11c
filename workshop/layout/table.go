package layout

import "github.com/upturn-workshop/upturn/workshop/figure"

// Table is a heading and rows of cells. Nothing in it is ever cut: a row is as high as
// its texts.
type Table struct {
	Widths []float64
	Head   []Cell
	Rows   []TableRow
	Size   float64 // of the text of all rows
	Pad    float64 // over and under it
	Lead   float64 // line height
	Second string  // language under the first in the heads; "" = none
}

// TableRow is a row. Where its first text is long it stands over the others, as wide as
// the table, and the first cell is empty.
type TableRow struct {
	Over  []string
	Cells [][]string
}

// Cell is a text that is set.
type Cell struct {
	Lines []string
	Size  float64
}

// Measures of a table.
const (
	tableHead = 6 // to the first row, beside the names of the columns
	headLead  = 14
	firstLine = 10.0 / 14 // base of the first line, in parts of the line height
	minRow    = 27        // enough to write in
)

// NewCell breaks the name of a column into most lines at most before it makes it
// smaller, and cuts it last.
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

// Row breaks the texts of a row into cells, and where one takes more than most lines,
// or however many where the row gets lower by it, it lays the first over the others.
func (tab Table) Row(texts []string, most int) TableRow {
	row, deepest := TableRow{Cells: make([][]string, len(texts))}, 0
	for i, text := range texts {
		if text != "" {
			row.Cells[i] = figure.Wrap(text, tab.Size, false, tab.Widths[i]-ColumnGap(i, len(texts)))
		}
		deepest = max(deepest, len(row.Cells[i]))
	}
	if deepest <= most {
		return row
	}
	w := 0.0
	for _, x := range tab.Widths {
		w += x
	}
	over := TableRow{Over: figure.Full(texts[0], tab.Size, false, w), Cells: append([][]string{nil}, row.Cells[1:]...)}
	if texts[0] != "" && over.deep() < row.deep() {
		return over
	}
	return row
}

// deep is how many lines a row takes.
func (r TableRow) deep() int {
	n := 0
	for _, ls := range r.Cells {
		n = max(n, len(ls))
	}
	return n + len(r.Over)
}

// toWrite reports whether a row has an empty cell, in which one may write.
func (r TableRow) toWrite() bool {
	for i, ls := range r.Cells {
		if len(ls) == 0 && (i > 0 || len(r.Over) == 0) {
			return true
		}
	}
	return false
}

// ColumnGap keeps columns apart; the last one ends at the margin.
func ColumnGap(i, n int) float64 {
	if i == n-1 {
		return 0
	}
	return 12
}

func (tab Table) rowHeight(r TableRow) float64 {
	h := float64(r.deep())*tab.Lead + tab.Pad
	if r.toWrite() {
		return max(minRow+float64(len(r.Over))*tab.Lead, h)
	}
	return h
}

func (tab Table) headHeight() float64 {
	n := 1
	for _, c := range tab.Head {
		n = max(n, len(c.Lines))
	}
	return tableHead + headLead*float64(n)
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
			h := tab.rowHeight(row) + extra
			p.Group("TR", func() { tab.row(p, row, x, y+extra/2+tab.Pad/2+firstLine*tab.Lead) })
			y += h
			p.Add(figure.Line{X1: x, Y1: y, X2: x + w, Y2: y, Width: 0.6, Stroke: figure.Rule})
		}
	})
}

// row sets the texts of a row; base is its first line.
func (tab Table) row(p *Page, r TableRow, x, base float64) {
	text := figure.Text{Size: tab.Size, Role: figure.Ink}
	if len(r.Over) > 0 {
		p.Cell("TD", func() { Lines(p, Spaced(r.Over), x, base, tab.Lead, text) })
		base += tab.Lead * float64(len(r.Over))
	}
	for i, ls := range r.Cells {
		if i > 0 || len(r.Over) == 0 {
			p.Cell("TD", func() { Lines(p, Spaced(ls), x, base, tab.Lead, text) })
		}
		x += tab.Widths[i]
	}
}

// headCell names a column, in each language: as many lines of each.
func (tab Table) headCell(p *Page, c Cell, x, base float64) {
	t := figure.Text{Size: c.Size, Role: figure.Ink2}
	if tab.Second == "" {
		p.Cell("TH", func() { Lines(p, Spaced(c.Lines), x, base, headLead, t) })
		return
	}
	n := len(c.Lines) / 2
	p.Group("TH", func() {
		p.Mark("P", "", func() { Lines(p, Spaced(c.Lines[:n]), x, base, headLead, t) })
		p.Speak(tab.Second, func() {
			p.Mark("P", "", func() { Lines(p, Spaced(c.Lines[n:]), x, base+headLead*float64(n), headLead, t) })
		})
	})
}
