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
	below, big := f.texts(w, free, st)
	free -= height(below, st)
	// The first line keeps its place on every page unless the text is long.
	first := math.Min(19.5*st.U, math.Max(big.size, free-big.height()+big.size*0.8))
	if !f.Above.Empty() {
		above := newColumn(Only(beside(f.Above)), st.Question, st.Body, false, w, 1, 1)
		first = math.Max(first, 25.5*st.U)
		above.at(&s, 0, first-1.4*big.size, Start, false, Ink2)
	}
	big.at(&s, 0, first, Start, true, Ink)
	y := first + big.height() - big.size*0.2 + 3*st.U
	for _, part := range below {
		part.at(&s, 0, y, Start, false, part.role)
		y += part.height() + part.after
	}
	return s
}

// texts are the large one and those under it, which are set smaller before it is cut.
func (f Hero) texts(w, free float64, st Style) (below []part, big column) {
	for _, plain := range []float64{st.Question * 0.82, st.Body, st.Caption} {
		below = f.below(w, f.second(w, free, plain, st), plain, st)
		if big = heroText(f.Text.First, w, free-height(below, st), st); !big.cut() {
			break
		}
	}
	return below, big
}

// part is a text under the large one.
type part struct {
	column
	role  Role
	after float64 // what is free under it
}

// below is what stands under the text, with its other language in a size.
func (f Hero) below(w, second, plain float64, st Style) (out []part) {
	for _, p := range []struct {
		text  string
		size  float64
		role  Role
		after float64
	}{
		{f.Small.First, plain, Ink, 2.5 * st.U}, {f.Text.Second, second, Ink2, 0.5 * st.U}, {f.Small.Second, plain, Ink2, 2 * st.U},
	} {
		if p.text == "" {
			continue
		}
		floor := min(plain, st.Body)
		if p.size > plain {
			floor = p.size // rather on two lines than smaller
		}
		c := newColumn(Only(p.text), p.size, floor, false, w, 4, 1.3)
		out = append(out, part{c, p.role, p.after})
	}
	return out
}

// height is what texts under the large one take.
func height(below []part, st Style) float64 {
	h := 0.0
	for _, p := range below {
		h += p.height() + p.after
	}
	if len(below) > 0 {
		h += st.U
	}
	return h
}

// second is the size of the other language: the largest that makes the text itself no
// smaller, for both have to be read from the back row.
func (f Hero) second(w, free, least float64, st Style) float64 {
	most := heroText(f.Text.First, w, free-height(f.below(w, least, least, st), st), st).size
	for _, z := range []float64{st.Lead * 0.8, st.Question} {
		b := f.below(w, z, least, st)
		if z <= 0.8*most && heroText(f.Text.First, w, free-height(b, st), st).size >= most {
			return z
		}
	}
	return least
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
