package figure

import "math"

// ActionRow is one agreement.
type ActionRow struct{ Item, First, Owner, Due, Notice string }

// Actions shows who does what by when.
type Actions struct {
	First, Owner, Due, Notice Bilingual // names of the columns
	Rows                      []ActionRow
	Slots                     int // rows that would fill the page; 0 = ActionRows
	Alt                       string
}

// actionWidths are the parts of the width that the columns take: the first that cut
// nothing, for a language may have long dates and another long names.
var actionWidths = [][4]float64{{0.3, 0.23, 0.19, 0.28}, {0.3, 0.2, 0.18, 0.32}, {0.33, 0.2, 0.17, 0.3}, {0.3, 0.2, 0.26, 0.24}, {0.28, 0.2, 0.16, 0.36}}

// actionSet is how the table is set.
type actionSet struct {
	widths    [4]float64 // of the columns
	gap, lead float64
	head, row float64 // heights
}

// Scene draws the table into a field of w by h: the obstacle over each row, the
// agreement about it in columns under it.
func (f Actions) Scene(w, h float64, st Style, t float64) Scene {
	s := Scene{W: w, H: h, Alt: f.Alt}
	z := f.set(w, h, st)
	x, heads := 0.0, f.heads(z, st)
	for i, c := range heads {
		c.at(&s, x, z.head-st.U-c.height()+0.9*c.size, Start, false, Ink2)
		x += z.widths[i]
	}
	for k, row := range f.Rows {
		f.row(&s, row, z.head+float64(k)*z.row, w, z, st)
	}
	return s
}

// set chooses the widths of the columns; where each cuts something, the lines stand closer.
func (f Actions) set(w, h float64, st Style) (z actionSet) {
	usual := math.Min(st.Leading, 1.2)
	for _, lead := range []float64{usual, 1.1} {
		for _, parts := range actionWidths {
			if z = f.setIn(parts, lead, w, h, st); f.whole(w, z, st) {
				return z
			}
		}
	}
	return f.setIn(actionWidths[0], usual, w, h, st)
}

func (f Actions) setIn(parts [4]float64, lead, w, h float64, st Style) actionSet {
	z := actionSet{gap: 2.5 * st.U, lead: lead}
	for i, part := range parts {
		z.widths[i] = part * w
	}
	for _, c := range f.heads(z, st) {
		z.head = math.Max(z.head, c.height()+st.U)
	}
	z.row = (h - z.head) / float64(max(f.slots(), len(f.Rows)))
	return z
}

// heads are the names of the columns.
func (f Actions) heads(z actionSet, st Style) (heads [4]column) {
	for i, name := range [4]Bilingual{f.First, f.Owner, f.Due, f.Notice} {
		heads[i] = newColumn(name, st.Caption, st.Caption, false, z.widths[i]-z.gap, 3, z.lead)
	}
	return heads
}

// whole reports whether no text is cut.
func (f Actions) whole(w float64, z actionSet, st Style) bool {
	for _, row := range f.Rows {
		item, cells := f.texts(row, w, z, st)
		for _, c := range append(cells[:], item) {
			if c.cut() {
				return false
			}
		}
	}
	return true
}

func (f Actions) slots() int {
	if f.Slots > 0 {
		return f.Slots
	}
	return ActionRows.PerPage(false)
}

// texts are the obstacle and the cells under it, as many lines as the row has room for.
func (f Actions) texts(row ActionRow, w float64, z actionSet, st Style) (item column, cells [4]column) {
	item = newColumn(Only(row.Item), st.Caption, st.Caption, true, w, 2, z.lead)
	room := z.row - item.height() - 1.7*st.U
	for i, text := range [4]string{row.First, row.Owner, row.Due, row.Notice} {
		cells[i] = newColumn(Only(text), st.Caption, st.Caption, false, z.widths[i]-z.gap, max(1, int(room/(st.Caption*z.lead))), z.lead)
	}
	return item, cells
}

func (f Actions) row(s *Scene, row ActionRow, top, w float64, z actionSet, st Style) {
	rule(s, top, w, st)
	item, cells := f.texts(row, w, z, st)
	item.at(s, 0, top+0.8*st.U+0.9*item.size, Start, true, Ink)
	x := 0.0
	for i, cell := range cells {
		cell.at(s, x, top+1.2*st.U+item.height()+0.9*cell.size, Start, false, Ink)
		x += z.widths[i]
	}
}
