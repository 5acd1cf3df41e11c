package figure

import (
	"math"
	"slices"
	"strings"
)

// headed shares the width out between labels, options and notes, and the height between
// head and rows. Where the names of many options have no room in their columns, labels
// are made narrower, then notes are left out, for nothing else names a column.
func (f Squares) headed(z squareSizes, w, h, slots float64, st Style) squareSizes {
	best := f.shared(z, w, h, slots, st)
	least, tall := f.crowded(best, st), f.tallest(best)
	for _, noteW := range []float64{z.noteW, 0} {
		for part := 0.95; part > 0.4 && least > 0; part -= 0.05 {
			c := z
			c.noteW, c.labelW = noteW, part*z.labelW
			c = f.shared(c, w, h, slots, st)
			if crowded := f.crowded(c, st); crowded < least && !f.cut(c) && (!st.Print || f.tallest(c) <= tall) {
				best, least = c, crowded
			}
		}
	}
	return best
}

// tallest is the height of the highest label: rows on paper are made as high as theirs is.
func (f Squares) tallest(z squareSizes) (h float64) {
	for _, r := range f.Rows {
		h = math.Max(h, z.labelled(r).height())
	}
	return h
}

// crowded tells what columns are too narrow for: 0 = nothing, then words that are divided,
// counts that touch each other, names that are cut.
func (f Squares) crowded(z squareSizes, st Style) int {
	switch {
	case z.headCut:
		return 3
	case slices.ContainsFunc(f.Rows, func(r SquareRow) bool { return r.countWidth(st.Caption) > z.column-0.5*st.U }):
		return 2
	case f.divides(z, st):
		return 1
	}
	return 0
}

// shared is how the rest of a field is shared out beside labels and notes: a name may
// have three lines, and more where it would be cut and the rows keep what they need.
func (f Squares) shared(z squareSizes, w, h, slots float64, st Style) squareSizes {
	const most = 8
	z.textW = z.labelW - 2.5*st.U
	z.column = (w - z.labelW - z.noteW) / math.Max(1, float64(len(f.Options)))
	for z.headLines = 3; ; z.headLines++ {
		z.head, z.headCut = 0, false
		for i := range f.Options {
			c := f.option(i, z, st)
			z.head, z.headCut = math.Max(z.head, c.height()), z.headCut || c.cut()
		}
		z.head += 1.25 * st.U
		if z.row = (h - z.head) / slots; !z.headCut || z.headLines == most || z.row < 3*st.Caption {
			return z
		}
	}
}

// divides reports whether a word of an option's name is wider than its column.
func (f Squares) divides(z squareSizes, st Style) bool {
	return slices.ContainsFunc(f.Options, func(o Bilingual) bool {
		return slices.ContainsFunc(strings.Fields(o.First+" "+o.Second), func(word string) bool {
			return Width(word, st.Caption, false) > z.column-st.U
		})
	})
}

func (f Squares) option(i int, z squareSizes, st Style) column {
	return newColumn(f.Options[i], st.Caption, st.Caption, false, z.column-st.U, z.headLines, z.lead)
}

// head writes the options over their columns, all on the same foot.
func (f Squares) head(s *Scene, z squareSizes, st Style) {
	for i := range f.Options {
		c := f.option(i, z, st)
		c.at(s, z.labelW+float64(i)*z.column, z.head-1.25*st.U-c.height()+0.9*st.Caption, Start, false, Ink2)
	}
}
