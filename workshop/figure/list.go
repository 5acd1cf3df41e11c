package figure

import (
	"math"
	"slices"
)

// ListItem is an entry of a list.
type ListItem struct {
	Number    string
	Pictogram Pictogram // beside the name; none if empty
	Name      Bilingual
	Text      Bilingual // its definition, or how else it was said
}

// List shows rules, obstacles or keys in large type.
type List struct {
	Items []ListItem
	Count string    // "7 of 12", in blue under the list while a vote is open
	Rest  Bilingual // "have voted"
	Alt   string
}

// Counting is a picture of what is voted on, with the count of those who have under it.
type Counting struct {
	Body interface {
		Scene(w, h float64, st Style, t float64) Scene
	}
	Count string
	Rest  Bilingual
}

// Fits reports whether the texts of the picture have room in a field of w by h beside the count.
func (f Counting) Fits(w, h float64, st Style) bool {
	body, asks := f.Body.(interface {
		Fits(w, h float64, st Style) bool
	})
	return !asks || body.Fits(w, h-f.high(w, st), st)
}

// high is what the count takes.
func (f Counting) high(w float64, st Style) float64 {
	return st.Question + 2.5*st.U + voted(nil, f.Count, f.Rest, w, 0, st.Question)
}

// Scene draws the picture, and the count below it, into a field of w by h.
func (f Counting) Scene(w, h float64, st Style, t float64) Scene {
	s := Scene{W: w, H: h}
	voted(&s, f.Count, f.Rest, w, h-st.U, st.Question)
	body := f.Body.Scene(w, h-f.high(w, st), st, t)
	s.Place(body, 0, 0)
	s.Alt = body.Alt
	return s
}

// entry is a list item with its lines.
type entry struct {
	number     string
	pictogram  Pictogram
	name, text column
	bold       bool // the name stands out from the text under it
}

func (e entry) height() float64 { return e.name.height() + e.text.height() }

// Scene draws the entries into a field of w by h, all in the same size: the
// largest at which they fit. A short list does not fill the field.
func (f List) Scene(w, h float64, st Style, t float64) Scene {
	s := Scene{W: w, H: h, Alt: f.Alt}
	if f.Count != "" || !f.Rest.Empty() {
		h -= st.Question + 2.5*st.U + voted(&s, f.Count, f.Rest, w, h-st.U, st.Question)
	}
	if len(f.Items) > ListColumn && f.Items[0].Text.Empty() {
		f.columns(&s, w, h, st)
	} else {
		f.column(&s, f.Items, 0, w, h, st.Body*1.2, st)
	}
	return s
}

// columns sets a long list in two columns with one size.
func (f List) columns(s *Scene, w, h float64, st Style) {
	half := (len(f.Items) + 1) / 2
	gap := 6 * st.U
	cw := (w - gap) / 2
	most := st.Caption
	for _, z := range []float64{1.2 * st.Body, st.Body} {
		if f.oneLiners(cw-Width("00", z, false)-2.5*st.U, z, st) && float64(half)*(1.2*z+2.5*st.U) <= h {
			most = z
			break
		}
	}
	f.column(s, f.Items[:half], 0, cw, h, most, st)
	f.column(s, f.Items[half:], cw+gap, cw, h, most, st)
}

// oneLiners reports whether every entry stays on one line of width w.
func (f List) oneLiners(w, size float64, st Style) bool {
	for _, it := range f.Items {
		if bilingualWidth(it.Name, size, st.Caption, false) > w {
			return false
		}
	}
	return true
}

// column sets entries under each other, in a size of at most "most".
func (f List) column(s *Scene, items []ListItem, left, w, h, most float64, st Style) {
	numberW := 0.0
	for _, it := range items {
		numberW = math.Max(numberW, Width(it.Number, most, false))
	}
	x := 0.0
	if numberW > 0 {
		x = numberW + 2.5*st.U
	}
	entries, used, bare := fitted(items, w-x, h, most, st)
	beside, side := x, 0.0
	for _, u := range pictogramSides(items, bare > 0) {
		in := beside + (u+2.5)*st.U
		if with, high, size := fitted(items, w-in, h, most, st); size >= 0.9*bare {
			entries, used, x, side = with, high, in, u*st.U
			break
		}
	}
	gap := math.Min((h-used)/math.Max(1, float64(len(entries))), 4*st.U)
	y := math.Max(0, math.Min(gap, 3*st.U)) // the first is no nearer to the title than to the second
	for _, e := range entries {
		e.draw(s, left, x, numberW, y)
		e.pictogram.Draw(s, left+beside, y+math.Max(0, (e.height()-side)/2), side, Accent)
		y += e.height() + gap
	}
}

// pictogramSides are how large pictograms of a list may be, in U, the largest first: the back
// row makes out half of it. Words come before them: where these would get much smaller, as on
// a narrow wall, there are none.
func pictogramSides(items []ListItem, room bool) []float64 {
	if !room || !slices.ContainsFunc(items, func(it ListItem) bool { return it.Pictogram.Known() }) {
		return nil
	}
	return []float64{8, 6, 4.2}
}

// fitted sets entries in the largest size, of at most "most", at which all their words have room
// in w by h, and tells their height and that size. Where none does, entries are cut short, and
// it is 0.
func fitted(items []ListItem, w, h, most float64, st Style) (entries []entry, used, size float64) {
	least := 1.2 * st.U // between entries
	for _, z := range []float64{1.2 * st.Body, 1.1 * st.Body, st.Body, 0.9 * st.Body, st.Caption} {
		size = math.Min(most, math.Max(z, st.Caption))
		entries, used = newEntries(items, w, size, 99, st)
		if used+least*float64(len(entries)) <= h {
			return entries, used, size
		}
	}
	for n := 3; n > 0 && used+least*float64(len(entries)) > h; n-- {
		entries, used = newEntries(items, w, st.Caption, n, st)
	}
	return entries, used, 0
}

func newEntries(items []ListItem, w, size float64, maxLines int, st Style) ([]entry, float64) {
	lead := math.Min(st.Leading, 1.2)
	var out []entry
	used := 0.0
	for _, it := range items {
		e := entry{number: it.Number, pictogram: it.Pictogram, bold: !it.Text.Empty()}
		small := math.Max(st.Caption, 0.85*size)
		e.name = newBilingual(it.Name, size, size, small, e.bold, w, maxLines, lead)
		if e.bold {
			e.name = e.name.beside(w)
			e.text = newBilingual(it.Text, size, size, small, false, w, maxLines, lead)
		}
		out, used = append(out, e), used+e.height()
	}
	return out, used
}

func (e entry) draw(s *Scene, left, x, numberW, top float64) {
	y := top + 0.9*e.name.size
	if e.number != "" {
		s.Add(Text{X: left + numberW, Y: y, Size: e.name.size, Anchor: End, Role: Ink2, S: e.number})
	}
	e.name.at(s, left+x, y, Start, e.bold, Ink)
	e.text.at(s, left+x, y+e.name.height(), Start, false, Ink)
}
