package figure

import "math"

// Camps are two groups of answers on a scale with an empty gap between them. Without a
// word there are none.
type Camps struct {
	Lo, GapLo, GapHi, Hi float64 // the ends of the lower camp, and of the higher one
	Word                 Bilingual
}

// within reports whether a value stands in the gap, where nobody is.
func (c Camps) within(v float64) bool { return v > c.GapLo && v < c.GapHi }

// camps draws a bracket over each camp and says in the gap what they are; y is where the
// lowest answers stand.
func (z beliefSizes) camps(s *Scene, c Camps, today Series, y float64, st Style, r reveal) {
	if c.Word.Empty() || r.landing < 1 {
		return
	}
	y -= (math.Ceil(float64(today.most())/float64(z.heap.per)) - 0.35) * z.heap.pitch
	w, foot, side := 0.375*st.U, 0.75*st.U, besideCamp*z.scale.pitch
	for _, ends := range [][2]float64{{c.Lo, c.GapLo}, {c.GapHi, c.Hi}} {
		from, to := z.scale.x(ends[0])-side, z.scale.x(ends[1])+side
		s.Add(
			Line{X1: from - w/2, Y1: y, X2: to + w/2, Y2: y, Width: w, Stroke: Ink},
			Line{X1: from, Y1: y, X2: from, Y2: y + foot, Width: w, Stroke: Ink},
			Line{X1: to, Y1: y, X2: to, Y2: y + foot, Width: w, Stroke: Ink},
		)
	}
	word := z.campsWord(c, st)
	word.middle(s, (z.scale.x(c.GapLo)+z.scale.x(c.GapHi))/2, y, Middle, true, Ink)
}

// besideCamp is how far a bracket reaches beyond the last answers of a camp, in steps of
// the scale.
const besideCamp = 0.45

// campsWord sets what the camps are in the gap between their brackets.
func (z beliefSizes) campsWord(c Camps, st Style) column {
	room := (c.GapHi-c.GapLo-2*besideCamp)*z.scale.pitch - 0.6*st.U
	return newBilingual(Only(c.Word.First), st.Caption, st.Caption, 0, true, room, 1, 1)
}

// noteOf is what is written under the left statement of a row: where the gap has no room
// for what the camps are, that; and then, as on paper, no brackets are drawn.
func (z beliefSizes) noteOf(row BeliefRow, st Style) (note Bilingual, camps Camps) {
	c := row.Camps
	if c.Word.Empty() || st.Print {
		return row.Note, Camps{}
	}
	if c.Word.Two() { // the gap has no room for both languages
		return c.Word, Camps{}
	}
	if word := z.campsWord(c, st); word.cut() || word.width(true) > (c.GapHi-c.GapLo-2*besideCamp)*z.scale.pitch {
		return c.Word, Camps{}
	}
	return row.Note, c
}
