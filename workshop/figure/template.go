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
	if !f.Small.Empty() {
		small = newColumn(f.Small, st.Body, st.Caption, false, w, 4, 1.25)
	}
	if f.Under != "" {
		under = newColumn(Only(f.Under), st.Body, st.Caption, false, w, 4, 1.25)
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
	if !f.Small.Empty() {
		small.at(&s, 0, math.Min(used+4*st.U, h-small.height())+0.9*small.size, Start, false, Ink2)
	}
	return s
}

// flow sets the sentences one after the other, each on a new line, and returns how
// high they are. A blank at the end of a sentence takes the rest of its line, full
// stop included.
func (f Template) flow(s *Scene, w, size float64, st Style) float64 {
	fl := flowing{s: s, w: w, size: size, lead: size * 1.6, space: Width(" ", size, false), y: 2*st.U + size*1.1, line: st.Axis}
	for n, sentence := range f.Sentences {
		if n > 0 {
			fl.y += fl.lead * 1.15
		}
		fl.x = 0
		words := strings.Fields(sentence)
		for i, word := range words {
			if before, after, isBlank := strings.Cut(word, blank); isBlank {
				fl.blank(before, after, i == len(words)-1)
			} else {
				fl.word(word)
			}
		}
		fl.flush()
	}
	return fl.y + 0.3*size
}

// flowing is where the next word of a template goes.
type flowing struct {
	s                    *Scene // nil = measure only
	w, size, lead, space float64
	line                 float64 // width of the line of a blank
	x, y                 float64
	// run are words up to a blank, as one text: set one by one they would stand apart
	// where the font draws letters together.
	run string
}

// flush sets the words that have been gathered.
func (f *flowing) flush() {
	if f.run == "" {
		return
	}
	add(f.s, Text{X: f.x, Y: f.y, Size: f.size, Role: Ink, S: f.run})
	f.x, f.run = f.x+Width(f.run, f.size, false)+f.space, ""
}

// word gathers a word, on a new line where it does not fit.
func (f *flowing) word(word string) {
	next := strings.TrimPrefix(f.run+" "+word, " ")
	if over := f.x+Width(next, f.size, false) > f.w; over && f.run != "" {
		f.flush()
		f.x, f.y, next = 0, f.y+f.lead, word
	} else if over && f.x > 0 {
		f.x, f.y = 0, f.y+f.lead
	}
	f.run = next
}

// blank sets a line to write on between two signs of a word.
func (f *flowing) blank(before, after string, last bool) {
	f.flush()
	bw, aw := Width(before, f.size, false), Width(after, f.size, false)
	length := 5 * f.size
	if f.x > 0 && f.x+bw+length+aw > f.w {
		f.x, f.y = 0, f.y+f.lead
	}
	if last {
		after, length = "", f.w-f.x-bw
	}
	from := f.x + bw
	add(f.s, Text{X: f.x, Y: f.y, Size: f.size, Role: Ink, S: before})
	add(f.s, Line{X1: from, Y1: f.y + 0.15*f.size, X2: from + length, Y2: f.y + 0.15*f.size, Width: f.line, Stroke: Edge})
	add(f.s, Text{X: from + length, Y: f.y, Size: f.size, Role: Ink, S: after})
	f.x += bw + length + aw + f.space
}

// add appends an item; a text without letters is left out.
func add(s *Scene, it Item) {
	if v, ok := it.(Text); s != nil && (!ok || v.S != "") {
		s.Add(it)
	}
}
