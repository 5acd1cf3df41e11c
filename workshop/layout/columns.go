package layout

import (
	"slices"

	"github.com/upturn-workshop/upturn/workshop/figure"
)

// Gutter keeps the columns of two languages apart.
const Gutter = 16

// ColumnWidth is how wide each of n columns beside each other is, of a width for all.
func ColumnWidth(w float64, n int) float64 { return (w - Gutter*float64(n-1)) / float64(n) }

// Columns is a text set in each language: in one column, or in two beside each other.
type Columns struct {
	Langs []string // "" is the document's
	Lines [][]string
	Sizes []float64
	Lead  float64
	Bold  bool
	Role  figure.Role
	Tag   string
}

// After sets what follows on a text, a line under it where there is one.
func (c Columns) After(more Columns) Columns {
	c.Lines = slices.Clone(c.Lines)
	for i := range c.Lines {
		c.Lines[i] = append(slices.Clone(c.Lines[i]), more.Lines[i]...)
	}
	return c
}

// Deep is how many lines the longest language takes.
func (c Columns) Deep() int {
	n := 0
	for _, ls := range c.Lines {
		n = max(n, len(ls))
	}
	return n
}

// Height is how high it is.
func (c Columns) Height() float64 { return c.Lead * float64(c.Deep()) }

// Draw sets the columns between x and x+w; base is the first line.
func (c Columns) Draw(p *Page, x, base, w float64) {
	for i, lang := range c.Langs {
		p.Speak(lang, func() {
			p.Mark(c.Tag, "", func() {
				Lines(p, Spaced(c.Lines[i]), x, base, c.Lead, figure.Text{Size: c.Sizes[i], Bold: c.Bold, Role: c.Role})
			})
		})
		x += ColumnWidth(w, len(c.Langs)) + Gutter
	}
}

// Extra is what a heading takes on top of one line.
func (c Columns) Extra() float64 { return c.Lead * float64(max(0, c.Deep()-1)) }
