package figure

import (
	"math"
	"strings"
)

// Hero is a statement or question that stands alone, with the count of those
// who have voted low on the page if a vote is open.
type Hero struct {
	Above Bilingual // a smaller line over it
	Text  Bilingual
	Small Bilingual // a second text under it
	Count string    // "7 of 12", in blue
	Rest  Bilingual // "have voted"
}

// Scene draws the text into a field of w by h.
func (f Hero) Scene(w, h float64, st Style, t float64) Scene {
	s := Scene{W: w, H: h, Alt: f.Text.First}
	free := h - 2*st.U
	if f.Count != "" || !f.Rest.Empty() {
		free -= st.Lead*1.9 + voted(&s, f.Count, f.Rest, w, h-3.5*st.U, st.Lead)
	}
	var below []column
	for _, text := range []string{f.Small.First, f.under()} {
		if text == "" {
			continue
		}
		c := newColumn(Only(text), st.Question*0.82, st.Body, false, w, 4, 1.3)
		below, free = append(below, c), free-c.height()-2*st.U
	}
	if len(below) > 0 {
		free -= st.U
	}
	big := heroText(f.Text.First, w, free, st)
	// The first line keeps its place on every page unless the text is long.
	first := math.Min(19.5*st.U, math.Max(big.size, free-big.height()+big.size*0.8))
	if !f.Above.Empty() {
		above := newColumn(Only(beside(f.Above)), st.Question, st.Body, false, w, 1, 1)
		first = math.Max(first, 25.5*st.U)
		above.at(&s, 0, first-1.4*big.size, Start, false, Ink2)
	}
	big.at(&s, 0, first, Start, true, Ink)
	y, role := first+big.height()-big.size*0.2+3*st.U, Ink
	for i, c := range below {
		if i > 0 || f.Small.Empty() {
			role = Ink2
		}
		c.at(&s, 0, y, Start, false, role)
		y += c.height() + 2*st.U
	}
	return s
}

// under is both texts in the group's other language.
func (f Hero) under() string {
	if f.Text.Two() && f.Small.Two() {
		return f.Text.Second + "\n" + f.Small.Second
	}
	return f.Text.Second + f.Small.Second
}

// voted tells how many have voted, and nothing else about a vote. The other
// language comes after the first; where there is no room for it, the first moves up
// by what it tells.
func voted(s *Scene, count string, rest Bilingual, w, y, size float64) (up float64) {
	first, second := rest.First, rest.Second
	small, x := 0.6*size, 0.0
	if count != "" {
		x = Width(count+" ", size, true)
	}
	after := x + Width(first+" ", size, false)
	if second != "" && after+Width(second, small, false) > w {
		up, after = 1.4*small, 0
	}
	add(s, Text{X: 0, Y: y - up, Size: size, Bold: true, Role: Accent, S: count})
	add(s, Text{X: x, Y: y - up, Size: size, Role: Ink, S: Shorten(first, size, false, w-x)})
	add(s, Text{X: after, Y: y, Size: small, Role: Ink2, S: Shorten(second, small, false, w-after)})
	return up
}

// heroText takes the largest size at which a text fills at most four lines of
// the field. What is too long even at the smallest ends in …: somebody typed it,
// and the wall has an edge.
func heroText(text string, w, h float64, st Style) column {
	for _, z := range []float64{st.Hero, st.Hero * 0.9, st.Lead * 1.1, st.Lead, st.Lead * 0.85, st.Question} {
		lines := Wrap(text, z, true, w)
		if len(lines) <= 4 && float64(len(lines))*z*1.2 <= h {
			return column{lines: lines, size: z, leading: z * 1.2}
		}
	}
	z := st.Question
	lines := Wrap(text, z, true, w)
	if most := max(1, int(h/(z*1.2))); len(lines) > most {
		rest := strings.Join(lines[most-1:], " ")
		lines = append(lines[:most-1:most-1], Shorten(rest, z, true, w))
	}
	return column{lines: lines, size: z, leading: z * 1.2}
}

// Template shows sentences to complete; "____" is drawn as a line to write on.
type Template struct {
	Sentences []string
	Under     string    // the sentences in the group's other language
	Small     Bilingual // a plain text under them
	Alt       string
}
