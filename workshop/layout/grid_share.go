package layout

import (
	"cmp"
	"slices"
	"strings"

	"github.com/upturn-workshop/upturn/workshop/figure"
)

// Shared gives each column but the first the room of its longest word, so much more that its head
// has few lines, and some more while the first has enough for its own texts; the first has the
// rest.
func (g Grid) Shared(w float64) Grid {
	g.Columns, g.broken = slices.Clone(g.Columns), nil
	widths, wants := make([]float64, len(g.Columns)), make([]float64, len(g.Columns))
	for i := range g.Columns[1:] {
		widths[i+1], wants[i+1] = g.longest(i+1, isSpace), g.longest(i+1, isLineEnd)
	}
	g = g.flatHeads(widths, wants, w)
	free := w - min(g.longest(0, isLineEnd), cmp.Or(g.First, 0.5)*w)
	// Between what they have and what heads would like, all columns alike.
	ease := 0.0
	if has, like := total(widths), total(wants); like > has {
		ease = max(0, min(1, (free-has)/(like-has)))
	}
	for i := range widths {
		widths[i] += ease * (wants[i] - widths[i])
	}
	return g.inWidths(widths, w)
}

func isLineEnd(r rune) bool { return r == '\n' }

// isSpace: hard spaces hold a word together.
func isSpace(r rune) bool { return r == ' ' || r == '\n' }

// longest is the width that a column needs where its texts are parted only at some signs.
func (g Grid) longest(i int, parts func(rune) bool) (most float64) {
	widest := func(text figure.Bilingual) {
		for _, part := range append(strings.FieldsFunc(text.First, parts), strings.FieldsFunc(text.Second, parts)...) {
			most = max(most, figure.Width(part, g.Size, false))
		}
	}
	widest(g.Columns[i].Head)
	for _, r := range g.Rows {
		widest(r[i])
	}
	return most + ColumnGap(i, len(g.Columns)) + 1
}

// inWidths has columns of such widths, the first of what they leave.
func (g Grid) inWidths(widths []float64, w float64) Grid {
	g.Columns = slices.Clone(g.Columns)
	for i := range widths {
		g.Columns[i].Share = widths[i] / w
	}
	g.Columns[0].Share = 1 - total(widths[1:])/w
	return g
}

// flatHeads widens the columns whose heads have the most lines for as long as the table gets no
// higher by what that takes of the first.
func (g Grid) flatHeads(widths, wants []float64, w float64) Grid {
	now := g.inWidths(widths, w)
	for {
		wider := slices.Clone(widths)
		head := now.heads(w)
		for i, lines := range head.cells {
			if n := len(lines); i > 0 && n > 1 && n == head.deepest() {
				wider[i] = now.widened(i, widths[i], wants[i], n-1)
			}
		}
		next := g.inWidths(wider, w)
		if slices.Equal(wider, widths) || total(wider[1:])+g.longest(0, isSpace) > w || next.Height(w) > now.Height(w) {
			return now
		}
		copy(widths, wider)
		now = next
	}
}

// widened is the least width of a column with which its head has so many lines; the present one
// where none does.
func (g Grid) widened(i int, from, to float64, lines int) float64 {
	const step = 2
	for width := from + step; width < to+step; width += step {
		first, second := g.cell(g.Columns[i].Head, false, min(width, to)-ColumnGap(i, len(g.Columns)))
		if len(first)+len(second) <= lines {
			return min(width, to)
		}
	}
	return from
}

// deepest is how many lines the highest of its cells has.
func (r gridRow) deepest() (n int) {
	for _, ls := range r.cells {
		n = max(n, len(ls))
	}
	return n
}

func total(widths []float64) (sum float64) {
	for _, w := range widths {
		sum += w
	}
	return sum
}
