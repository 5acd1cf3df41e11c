package figure

import (
	"math"
	"slices"
)

// TableGroup is one series of a table with its columns.
type TableGroup struct {
	Shape   Shape
	Name    Bilingual
	Line    bool        // it is a line in the figure beside
	Dash    float64     // of that line; 0 = solid
	Columns []Bilingual // heads; "" = the name of the group is head enough
}

// TableRow is one line of a table.
type TableRow struct {
	Number string
	Name   Bilingual
	Cells  []string // for all columns of all groups
	Bold   bool
	Tip    string // the exact numbers
}

// Table writes the numbers that other figures draw.
type Table struct {
	Groups []TableGroup
	Rows   []TableRow
	Slots  int // rows that would fill the page; 0 = TableRows
	Alt    string

	gap   float64 // between columns, in U; 0 = tableGapU
	small bool    // no text is larger than it must be
}

func (f Table) space(st Style) float64 {
	if f.gap > 0 {
		return f.gap * st.U
	}
	return tableGapU * st.U
}

// fitted makes a table narrow enough: less air between the columns, then without
// the first column of each series.
func (f Table) fitted(w float64, st Style) Table {
	if f.width(st) <= w {
		return f
	}
	f.gap = narrowGapU
	if f.width(st) <= w {
		return f
	}
	out := Table{Slots: f.Slots, Alt: f.Alt, gap: f.gap, small: f.small}
	keep := []int{}
	n := 0
	for _, g := range f.Groups {
		skip := 0
		if len(g.Columns) > 2 {
			skip = 1
		}
		for i := range g.Columns {
			if i >= skip {
				keep = append(keep, n+i)
			}
		}
		n += len(g.Columns)
		g.Columns = g.Columns[skip:]
		out.Groups = append(out.Groups, g)
	}
	for _, row := range f.Rows {
		cells := row.Cells
		row.Cells = nil
		for _, i := range keep {
			if i < len(cells) {
				row.Cells = append(row.Cells, cells[i])
			}
		}
		out.Rows = append(out.Rows, row)
	}
	out.small = out.width(st) > w
	return out
}

// tableSizes is where the columns of a table stand.
type tableSizes struct {
	text, head, row float64
	numberX, nameX  float64
	nameW           float64
	ends            [][]float64 // right ends of the columns, by group
	starts          []float64   // of the groups
}

// gap between columns, and on a narrow wall.
const tableGapU, narrowGapU = 3.5, 1.75

// width is how wide the table would like to be.
func (f Table) width(st Style) float64 {
	z := f.sizes(0, 0, st)
	w := z.nameX + z.nameW
	for i, g := range f.Groups {
		w += f.groupWidth(g, f.first(i), st) + f.space(st)
	}
	return w
}

// first is the number of a group's first column.
func (f Table) first(group int) int {
	n := 0
	for _, o := range f.Groups[:group] {
		n += len(o.Columns)
	}
	return n
}

func (f Table) columnWidth(i int, head Bilingual, st Style) float64 {
	w := bilingualWidth(head, st.Caption, st.Caption, false)
	if !f.small {
		w = math.Max(w, Width("0000", st.Caption, true))
	}
	for _, row := range f.Rows {
		if i < len(row.Cells) {
			w = math.Max(w, Width(row.Cells[i], f.text(st), row.Bold))
		}
	}
	return w
}

func (f Table) groupWidth(g TableGroup, first int, st Style) float64 {
	w := 0.0
	for i, head := range g.Columns {
		w += f.columnWidth(first+i, head, st)
		if i > 0 {
			w += f.space(st)
		}
	}
	return math.Max(w, 4.5*st.U+bilingualWidth(g.Name, st.Caption, st.Caption, false))
}

// text is the size of names and cells.
func (f Table) text(st Style) float64 {
	if f.small {
		return st.Caption
	}
	return 1.1 * st.Caption
}

func (f Table) sizes(w, h float64, st Style) tableSizes {
	z := tableSizes{text: f.text(st), head: 1.5 * st.Caption}
	if f.bilingual() && !f.Groups[0].Name.Empty() {
		z.head += 1.1 * st.Caption
	}
	if f.heads() {
		z.head += 1.3 * st.Caption
	}
	if f.headsBilingual() {
		z.head += 1.1 * st.Caption
	}
	z.head += 0.6 * st.U
	slots := f.Slots
	if slots == 0 {
		slots = max(TableRows.PerPage(false), len(f.Rows))
	}
	most := 2.2 * z.text
	if f.bilingual() {
		most = 3.2 * z.text
	}
	z.row = math.Max(0, math.Min((h-z.head)/float64(slots), most))
	for _, row := range f.Rows {
		z.numberX = math.Max(z.numberX, Width(row.Number, z.text, false))
		z.nameW = math.Max(z.nameW, bilingualWidth(row.Name, z.text, st.Caption, row.Bold || !f.small))
	}
	z.nameX = z.numberX + 2*st.U
	x := w
	z.ends = make([][]float64, len(f.Groups))
	z.starts = make([]float64, len(f.Groups))
	for i := len(f.Groups) - 1; i >= 0; i-- {
		g := f.Groups[i]
		first := f.first(i)
		z.ends[i] = make([]float64, len(g.Columns))
		at := x
		for c := len(g.Columns) - 1; c >= 0; c-- {
			z.ends[i][c] = at
			at -= f.columnWidth(first+c, g.Columns[c], st) + f.space(st)
		}
		z.starts[i] = x - f.groupWidth(g, first, st)
		x = z.starts[i] - f.space(st)
	}
	if w > 0 {
		z.nameW = math.Max(0, math.Min(z.nameW, x-z.nameX))
	}
	return z
}

// bilingual reports whether names stand in two languages.
func (f Table) bilingual() bool {
	return slices.ContainsFunc(f.Rows, func(r TableRow) bool { return r.Name.Two() })
}

// heads reports whether any column has a head of its own.
func (f Table) heads() bool {
	for _, g := range f.Groups {
		for _, c := range g.Columns {
			if !c.Empty() {
				return true
			}
		}
	}
	return false
}

// headsBilingual reports whether the head of any column stands in two languages.
func (f Table) headsBilingual() bool {
	for _, g := range f.Groups {
		if slices.ContainsFunc(g.Columns, func(c Bilingual) bool { return c.Two() }) {
			return true
		}
	}
	return false
}

// Scene draws the table into a field of w by h.
func (f Table) Scene(w, h float64, st Style, t float64) Scene {
	s := Scene{W: w, H: h, Alt: f.Alt}
	f = f.fitted(w, st)
	z := f.sizes(w, h, st)
	for i, g := range f.Groups {
		f.group(&s, g, z, i, st)
	}
	for i, row := range f.Rows {
		top := z.head + float64(i)*z.row
		rule(&s, top, w, st)
		f.row(&s, row, z, top+z.row/2+0.36*z.text, st, revealAt(t))
		s.tell(top, z.row, row.Tip)
	}
	return s
}

// Fits reports whether the names have room in a field of w by h.
func (f Table) Fits(w, h float64, st Style) bool {
	f = f.fitted(w, st)
	z := f.sizes(w, h, st)
	return !slices.ContainsFunc(f.Rows, func(r TableRow) bool { return f.name(r, z, st).height() > z.row })
}

// name sets the name of a row.
func (f Table) name(row TableRow, z tableSizes, st Style) column {
	return line(row.Name, z.text, st.Caption, st.Caption, row.Bold, z.nameW)
}

// group writes the name of a series with its sign, and the heads of its columns.
func (f Table) group(s *Scene, g TableGroup, z tableSizes, i int, st Style) {
	y, right := 0.4*st.U+0.9*st.Caption, z.starts[i]
	if len(z.ends[i]) > 0 {
		right = z.ends[i][len(z.ends[i])-1]
	}
	name := line(g.Name, st.Caption, st.Caption, st.Caption, false, math.Inf(1))
	nameW := name.width(false)
	if !g.Name.Empty() {
		nameW += 1.5 * st.U
	}
	if g.Line {
		s.Add(Line{X1: right - nameW - 4*st.U, Y1: y - st.U, X2: right - nameW, Y2: y - st.U, Width: st.Ring, Stroke: Outline{Shape: g.Shape}.role(), Dash: g.Dash})
	}
	s.Add(sign(g.Shape, right-nameW-2*st.U, y-st.U, 1.2*st.U, st)...)
	if !g.Name.Empty() {
		name.at(s, right, y, End, false, Ink)
		y += name.height() - name.leading
	}
	for c, head := range g.Columns {
		if !head.Empty() {
			line(head, st.Caption, st.Caption, st.Caption, false, math.Inf(1)).at(s, z.ends[i][c], y+1.3*st.Caption, End, false, Ink2)
		}
	}
}

func (f Table) row(s *Scene, row TableRow, z tableSizes, y float64, st Style, r reveal) {
	s.Add(Text{X: z.numberX, Y: y, Size: z.text, Anchor: End, Role: Ink2, S: row.Number})
	name := f.name(row, z, st)
	name.at(s, z.nameX, y-(name.height()-name.leading)/2, Start, row.Bold, Ink)
	if r.rings < 1 {
		return
	}
	n := 0
	for i := range f.Groups {
		for _, x := range z.ends[i] {
			if n < len(row.Cells) {
				s.Add(Text{X: x, Y: y, Size: z.text, Bold: row.Bold, Anchor: End, Role: Ink, S: row.Cells[n]})
			}
			n++
		}
	}
}
