package figure

import (
	"math"
	"strings"
)

// blank is what stands for a line to write on in the text of a template.
const blank = "____"

// Scene draws the sentences into a field of w by h.
func (f Template) Scene(w, h float64, st Style, t float64) Scene {
	s := Scene{W: w, H: h, Alt: f.Alt}
	small, under := column{}, column{}
	if f.Small != "" {
		small = newColumn(f.Small, st.Body, st.Caption, false, w, 4, 1.25)
	}
	if f.Under != "" {
		under = newColumn(f.Under, st.Body, st.Caption, false, w, 4, 1.25)
	}
	free := h - small.height() - under.height() - 4*st.U
	size := st.Question
	for _, z := range []float64{st.Lead * 0.9, st.Question, st.Question * 0.85, st.Body, st.Caption} {
		size = z
		if f.flow(nil, w, z, st) <= free {
			break
		}
	}
	used := f.flow(&s, w, size, st)
	if f.Under != "" {
		used += 2 * st.U
		under.at(&s, 0, used+0.9*under.size, Start, false, Ink2)
		used += under.height()
	}
	if f.Small != "" {
		small.at(&s, 0, math.Min(used+4*st.U, h-small.height())+0.9*small.size, Start, false, Ink2)
	}
	return s
}

// flow sets the sentences one after the other, each on a new line, and tells
// how high they are. A blank at the end of a sentence takes the rest of its line,
// full stop included.
func (f Template) flow(s *Scene, w, size float64, st Style) float64 {
	lead := size * 1.6
	y := 2*st.U + size*1.1
	space := Width(" ", size, false)
	least := 5 * size
	for n, sentence := range f.Sentences {
		if n > 0 {
			y += lead * 1.15
		}
		x, run := 0.0, ""
		// Words up to a blank are one text: set one by one they would stand
		// apart where the font draws letters together.
		flush := func() {
			add(s, Text{X: x, Y: y, Size: size, Role: Ink, S: run})
			x, run = x+Width(run, size, false)+space, ""
		}
		words := strings.Fields(sentence)
		for i, word := range words {
			before, after, isBlank := strings.Cut(word, blank)
			if !isBlank {
				next := strings.TrimPrefix(run+" "+word, " ")
				if over := x+Width(next, size, false) > w; over && run != "" {
					flush()
					x, y, next = 0, y+lead, word
				} else if over && x > 0 {
					x, y = 0, y+lead
				}
				run = next
				continue
			}
			if run != "" {
				flush()
			}
			bw, aw := Width(before, size, false), Width(after, size, false)
			length := least
			if x > 0 && x+bw+length+aw > w {
				x, y = 0, y+lead
			}
			if i == len(words)-1 {
				after, length = "", w-x-bw
			}
			add(s, Text{X: x, Y: y, Size: size, Role: Ink, S: before})
			add(s, Line{X1: x + bw, Y1: y + 0.15*size, X2: x + bw + length, Y2: y + 0.15*size, Width: st.Axis, Stroke: Edge})
			add(s, Text{X: x + bw + length, Y: y, Size: size, Role: Ink, S: after})
			x += bw + length + aw + space
		}
		if run != "" {
			flush()
		}
	}
	return y + 0.3*size
}

// add appends an item; a text without letters is left out.
func add(s *Scene, it Item) {
	if v, ok := it.(Text); s != nil && (!ok || v.S != "") {
		s.Add(it)
	}
}
