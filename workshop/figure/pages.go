package figure

import "math"

// Hero is a statement or question that stands alone, with the count of those
// who have voted low on the page if a vote is open.
type Hero struct {
	Text  string
	Small string // a second text under it
	Under string // both in the group's other language
	Count string // "7 of 12", in blue
	Rest  string // "have voted"
}

// Scene draws the text into a field of w by h.
func (f Hero) Scene(w, h float64, st Style, t float64) Scene {
	s := Scene{W: w, H: h, Alt: f.Text}
	free := h - 2*st.U
	if f.Count != "" || f.Rest != "" {
		free -= st.Lead * 1.9
		voted(&s, f.Count, f.Rest, w, h-3.5*st.U, st.Lead, st)
	}
	var below []column
	for _, text := range []string{f.Small, f.Under} {
		if text == "" {
			continue
		}
		c := newColumn(text, st.Question*0.82, st.Body, false, w, 4, 1.3)
		below, free = append(below, c), free-c.height()-2*st.U
	}
	if len(below) > 0 {
		free -= st.U
	}
	big := heroText(f.Text, w, free, st)
	// The first line keeps its place on every page unless the text is long.
	first := math.Min(19.5*st.U, math.Max(big.size, free-big.height()+big.size*0.8))
	big.at(&s, 0, first, Start, true, Ink)
	y, role := first+big.height()-big.size*0.2+3*st.U, Ink
	for i, c := range below {
		if i > 0 || f.Small == "" {
			role = Ink2
		}
		c.at(&s, 0, y, Start, false, role)
		y += c.height() + 2*st.U
	}
	return s
}

// voted tells how many have voted, and nothing else about a vote.
func voted(s *Scene, count, rest string, w, y, size float64, st Style) {
	x := 0.0
	if count != "" {
		s.Add(Text{X: 0, Y: y, Size: size, Bold: true, Role: Accent, S: count})
		x = Width(count+" ", size, true)
	}
	first, second := Languages(rest)
	add(s, Text{X: x, Y: y, Size: size, Role: Ink, S: Shorten(first, size, false, w-x)})
	x += Width(first+" ", size, false)
	add(s, Text{X: x, Y: y, Size: 0.6 * size, Role: Ink2, S: Shorten(second, 0.6*size, false, w-x)})
}

// heroText takes the largest size at which a text fills at most four lines of
// the field.
func heroText(text string, w, h float64, st Style) column {
	for _, z := range []float64{st.Hero, st.Hero * 0.9, st.Lead * 1.1, st.Lead, st.Lead * 0.85, st.Question} {
		lines := Wrap(text, z, true, w)
		if len(lines) <= 4 && float64(len(lines))*z*1.2 <= h || z == st.Question {
			return column{lines: lines, size: z, leading: z * 1.2}
		}
	}
	return column{}
}

// Template shows sentences to complete; "____" is drawn as a line to write on.
type Template struct {
	Sentences []string
	Small     string // a plain text under them
	Alt       string
}

// Clock shows a time or a number of minutes, readable from everywhere.
type Clock struct {
	Time  string
	Text  string
	Under string // the text in the group's other language
	Strip Strip  // the day, along the foot; none if it has no parts
}

// Scene draws the time into a field of w by h.
func (f Clock) Scene(w, h float64, st Style, t float64) Scene {
	s := Scene{W: w, H: h, Alt: f.Text + " " + f.Time}
	size := math.Min(24*st.U, 24*st.U*w/math.Max(w, Width(f.Time, 24*st.U, true)))
	text := heroText(f.Text, w, h/2, st)
	if f.Under != "" {
		text.small = st.Body
		text.under, _ = Fit(f.Under, st.Body, st.Body, false, w, 2)
	}
	text.at(&s, 0, 19.5*st.U, Start, true, Ink)
	y := h - 3.5*st.U
	if len(f.Strip.Parts) > 0 {
		strip := f.Strip.Scene(w, h, st, t)
		s.Place(strip, 0, 0)
		y -= f.Strip.height(st) + 3*st.U
		size = math.Min(size, 20*st.U)
	}
	s.Add(Text{X: 0, Y: y, Size: size, Bold: true, Role: Ink, S: f.Time})
	return s
}
