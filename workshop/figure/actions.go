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

// actionWidths are the parts of the width that the columns take.
var actionWidths = [4]float64{0.3, 0.23, 0.19, 0.28}

// Scene draws the table into a field of w by h: the obstacle over each row, the
// agreement about it in columns under it.
func (f Actions) Scene(w, h float64, st Style, t float64) Scene {
	s := Scene{W: w, H: h, Alt: f.Alt}
	lead := math.Min(st.Leading, 1.2)
	gap := 2.5 * st.U
	var heads [4]column
	deep := 0.0
	for i, name := range [4]Bilingual{f.First, f.Owner, f.Due, f.Notice} {
		heads[i] = newColumn(name, st.Caption, st.Caption, false, actionWidths[i]*w-gap, 3, lead)
		deep = math.Max(deep, heads[i].height())
	}
	x := 0.0
	for i, c := range heads {
		c.at(&s, x, deep-c.height()+0.9*c.size, Start, false, Ink2)
		x += actionWidths[i] * w
	}
	head := deep + st.U
	rowH := (h - head) / float64(max(f.slots(), len(f.Rows)))
	for k, row := range f.Rows {
		f.row(&s, row, head+float64(k)*rowH, rowH, w, gap, lead, st)
	}
	return s
}

func (f Actions) slots() int {
	if f.Slots > 0 {
		return f.Slots
	}
	return ActionRows.PerPage(false)
}

func (f Actions) row(s *Scene, row ActionRow, top, rowH, w, gap, lead float64, st Style) {
	rule(s, top, w, st)
	item := newColumn(Only(row.Item), st.Caption, st.Caption, true, w, 2, lead)
	item.at(s, 0, top+0.8*st.U+0.9*item.size, Start, true, Ink)
	room := rowH - item.height() - 1.7*st.U
	x := 0.0
	for i, text := range [4]string{row.First, row.Owner, row.Due, row.Notice} {
		cell := newColumn(Only(text), st.Caption, st.Caption, false, actionWidths[i]*w-gap, max(1, int(room/(st.Caption*lead))), lead)
		cell.at(s, x, top+1.2*st.U+item.height()+0.9*cell.size, Start, false, Ink)
		x += actionWidths[i] * w
	}
}
