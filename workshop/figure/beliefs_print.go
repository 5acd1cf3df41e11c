package figure

import "math"

// PrintRow is how high a row has to be on paper that is w wide: as high as the
// statement with the most lines, where the scale leaves it most room.
func (f Beliefs) PrintRow(w float64) float64 {
	st := PaperStyle()
	n := 0
	for _, row := range f.Rows {
		n = max(n, f.deepest(row, w, f.narrowest(), st))
	}
	return statedHigh(n, st) + f.foot(st)
}

// PrintRows is how high each row has to be on paper, where they differ: one without a note needs
// no room for it, and one of few lines no more than its marks and dots.
func (f Beliefs) PrintRows(w float64) (out []float64) {
	const marked = 11.5 // in U: a mark on the axis, with dots in a few rows on either side
	st := PaperStyle()
	for i, row := range f.Rows {
		out = append(out, math.Max(marked*st.U, statedHigh(f.deepest(row, w, narrowestTwo, st), st))+f.footOf(i, st))
	}
	return out
}

// deepest is how many lines the longer statement of a row has, beside a scale whose numbers lie
// so many U apart.
func (f Beliefs) deepest(row BeliefRow, w, pitch float64, st Style) int {
	z := beliefSizes{text: st.Caption}
	width := (w-math.Max(1, float64(f.Hi-f.Lo))*pitch*st.U)/2 - gapBeside*st.U
	return max(z.lines(row.Left, width, st, false), z.lines(row.Right, width, st, row.Told))
}

// statedHigh is how high a statement of so many lines is, with the air that keeps it off the rules.
func statedHigh(lines int, st Style) float64 {
	return float64(lines)*st.Caption*tightest + 2*rowAir*st.U
}

// footOf is the room under a row whose height is its own: for a note where there is one.
func (f Beliefs) footOf(i int, st Style) float64 {
	if f.Rows[i].Note.Empty() {
		return f.foot(st) - f.noteFoot(st)
	}
	return f.foot(st)
}

// sizesOf are the sizes of one row.
func (f Beliefs) sizesOf(i int, z beliefSizes, st Style) beliefSizes {
	if i >= len(f.High) {
		return z
	}
	z.row, z.foot = f.High[i], f.footOf(i, st)
	z.axis = (z.row - z.foot) / 2
	return z
}
