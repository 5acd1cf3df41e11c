package figure

import (
	"math"
	"strings"
)

// Stand is where an option stands for the places that a vote gives away. What is
// settled is filled, what is open is hollow, what is out is small: so nothing hangs on
// colour.
type Stand uint8

// The stands.
const (
	NoStand Stand = iota // of a vote that gives no places away
	In
	Open
	Out
)

// bold reports whether a row stands out once the result has come on.
func (row DotVoteRow) bold() bool { return row.Top || row.Stand == In }

// disc is how a dot of a row looks; its radius is in parts of the way from dot to dot.
func (row DotVoteRow) disc(st Style, t float64) Circle {
	plain := Ink3
	if st.Print {
		plain = Edge
	}
	switch {
	case t < 1:
		return Circle{R: 0.38, Fill: plain}
	case row.bold():
		return Circle{R: 0.38, Fill: Accent}
	case row.Stand == Open:
		return Circle{R: 0.33, Stroke: Accent, Width: 0.8 * st.Ring}
	case row.Stand == Out:
		return Circle{R: 0.26, Fill: plain}
	}
	return Circle{R: 0.38, Fill: plain}
}

// parts reports whether row i stands elsewhere than the one before it.
func (f DotVote) parts(i int) bool {
	return i > 0 && i < len(f.Rows) && (f.Rows[i-1].Stand != f.Rows[i].Stand || f.Rows[i-1].Top != f.Rows[i].Top)
}

// parting draws the line over those that stand elsewhere; over those that are out it is
// the cut.
func (f DotVote) parting(s *Scene, y, w float64, stand Stand, st Style) {
	l := Line{X1: 0, Y1: y, X2: w, Y2: y, Width: 1.5 * st.Hair, Stroke: Rule}
	if stand == Out {
		l.Width, l.Stroke = st.Axis, Edge
	}
	s.Add(l)
}

// leftU is how wide the words beside the rows are at most, in U, and leftShare in parts of the
// whole width; where a single word is longer, they take up to leftMost of it.
const leftU, leftShare, leftMost = 20, 0.17, 0.3

// wordless reports whether the rows need the room of the words beside them: tick and
// bracket stand for these then. A word is never divided.
func (f DotVote) wordless(w float64, st Style) bool {
	return w < 130*st.U && !st.Print || f.longestBeside(st) > leftMost*w
}

// leftWidth is how wide the column left of the rows is.
func (f DotVote) leftWidth(w float64, st Style) float64 {
	switch {
	case f.InWord.Empty():
		return f.tieWidth(st)
	case f.wordless(w, st):
		return 1.25 * st.U
	}
	return math.Max(math.Min(leftU*st.U, leftShare*w), f.longestBeside(st)+0.25*st.U) + 1.25*st.U
}

// longestBeside is how wide the longest word is that stands beside the rows, in any language.
func (f DotVote) longestBeside(st Style) (wide float64) {
	for _, said := range []Bilingual{f.InWord, f.OpenWord, f.OutWord} {
		for _, word := range strings.Fields(said.First + " " + said.Second) {
			wide = math.Max(wide, Width(word, st.Caption, true))
		}
	}
	return wide
}

// stands writes beside the rows where they stand, with a tick for those that are in and a
// bracket round those that are not settled.
func (f DotVote) stands(s *Scene, d dotColumns, tops, heights []float64, st Style) {
	words := map[Stand]Bilingual{In: f.InWord, Open: f.OpenWord, Out: f.OutWord}
	for i := 0; i < len(f.Rows); {
		j := i + 1
		for j < len(f.Rows) && !f.parts(j) {
			j++
		}
		stand := f.Rows[i].Stand
		top, foot := tops[i], tops[j-1]+heights[j-1]
		c := besideRows(words[stand], stand != Out, d.text-5*st.U, foot-top, st)
		if !words[stand].Empty() && !f.wordless(s.W, st) && !c.cut() && c.height() <= 1.3*(foot-top) {
			role := Ink
			if stand == Out {
				role = Ink2
			}
			c.middle(s, 0, (top+foot)/2, Start, stand != Out, role)
		}
		switch stand {
		case In:
			for k := i; k < j; k++ {
				tick(s, d.text-3.25*st.U, tops[k]+heights[k]/2, st)
			}
		case Open:
			bracket(s, d.text-2.5*st.U, top+0.8*st.U, foot-0.8*st.U, f.Above && i == 0, f.Below && j == len(f.Rows), st)
		}
		i = j
	}
}

// besideRows sets a word beside rows of a height.
func besideRows(word Bilingual, bold bool, w, h float64, st Style) column {
	floor := st.Caption
	if st.Print {
		floor = 0.9 * st.Caption
	}
	c := newBilingual(word, st.Caption, floor, floor, bold, w, 3, 1.15)
	if c.height() > h {
		if c.leading = c.size; st.Print {
			c.leading *= tightestBilingual
		}
	}
	return c
}

// tick marks what is settled, left of x and a little right of it.
func tick(s *Scene, x, y float64, st Style) {
	w := 0.5 * st.U
	s.Add(
		Line{X1: x, Y1: y, X2: x + 0.75*st.U, Y2: y + 0.75*st.U, Width: w, Stroke: Ink},
		Line{X1: x + 0.75*st.U, Y1: y + 0.75*st.U, X2: x + 2.25*st.U, Y2: y - 0.85*st.U, Width: w, Stroke: Ink},
	)
}

// bracket holds rows together; one that goes on on another page has no end on this one.
func bracket(s *Scene, x, y1, y2 float64, above, below bool, st Style) {
	w := 0.375 * st.U
	s.Add(Line{X1: x, Y1: y1 - w/2, X2: x, Y2: y2 + w/2, Width: w, Stroke: Ink})
	if !above {
		s.Add(Line{X1: x, Y1: y1, X2: x + st.U, Y2: y1, Width: w, Stroke: Ink})
	}
	if !below {
		s.Add(Line{X1: x, Y1: y2, X2: x + st.U, Y2: y2, Width: w, Stroke: Ink})
	}
}
