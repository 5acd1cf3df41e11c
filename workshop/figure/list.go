package figure

import "math"

// ListItem is an entry of a list.
type ListItem struct {
	Number, Name string
	Text         string // its definition, or how else it was said
}

// List shows rules, obstacles or keys in large type.
type List struct {
	Items []ListItem
	Alt   string
}

// entry is a list item with its lines.
type entry struct {
	number     string
	name, text column
	bold       bool // the name stands out from the text under it
}

func (e entry) height() float64 { return e.name.height() + e.text.height() }

// Scene draws the entries into a field of w by h, all in the same size: the
// largest at which they fit. A short list does not fill the field.
func (f List) Scene(w, h float64, st Style, t float64) Scene {
	s := Scene{W: w, H: h, Alt: f.Alt}
	numberW := 0.0
	for _, it := range f.Items {
		numberW = math.Max(numberW, Width(it.Number, st.Body*1.2, false))
	}
	x := 0.0
	if numberW > 0 {
		x = numberW + 2.5*st.U
	}
	least := 1.2 * st.U // between entries
	var entries []entry
	used := 0.0
	for _, z := range []float64{1.2 * st.Body, 1.1 * st.Body, st.Body, 0.9 * st.Body, st.Caption} {
		entries, used = f.entries(w-x, math.Max(z, st.Caption), 99, st)
		if used+least*float64(len(entries)) <= h {
			break
		}
	}
	if used+least*float64(len(entries)) > h {
		entries, used = f.entries(w-x, st.Caption, 2, st)
	}
	gap := math.Min((h-used)/math.Max(1, float64(len(entries))), 4*st.U)
	y := math.Max(0, math.Min(gap, st.U))
	for _, e := range entries {
		e.draw(&s, x, numberW, y)
		y += e.height() + gap
	}
	return s
}

func (f List) entries(w, size float64, maxLines int, st Style) ([]entry, float64) {
	lead := math.Min(st.Leading, 1.2)
	var out []entry
	used := 0.0
	for _, it := range f.Items {
		e := entry{number: it.Number, bold: it.Text != ""}
		e.name = newColumn(it.Name, size, size, e.bold, w, maxLines, lead)
		if e.bold {
			e.text = newColumn(it.Text, size, size, false, w, maxLines, lead)
		}
		out, used = append(out, e), used+e.height()
	}
	return out, used
}

func (e entry) draw(s *Scene, x, numberW, top float64) {
	y := top + 0.9*e.name.size
	if e.number != "" {
		s.Add(Text{X: numberW, Y: y, Size: e.name.size, Anchor: End, Role: Ink2, S: e.number})
	}
	e.name.at(s, x, y, Start, e.bold, Ink)
	e.text.at(s, x, y+e.name.height(), Start, false, Ink)
}
