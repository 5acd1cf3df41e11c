package figure

// Mine is an empty scale under each row on paper, on which whoever keeps the paper marks
// a place of their own: who it is for, and what to do with it.
type Mine struct {
	Name, Say Bilingual
	Low       bool // the numbers stand in the places to mark, so that all takes little height
}

// Measures of an empty scale, in U: its height with the numbers under or in the places to
// mark, the half of such a place, and what keeps the words beside the scale off the outer ones.
const (
	mineRoom, mineMark       = 6.5, 1.25
	mineLowRoom, mineLowMark = 5.25, 1.65
	clearOfMark              = 2
)

// high is how much room the scale takes; none where there is none.
func (m Mine) high(st Style) float64 {
	if m.Say.Empty() {
		return 0
	}
	if m.Low {
		return mineLowRoom * st.U
	}
	return mineRoom * st.U
}

// mark is the half of a place to mark, in U.
func (m Mine) mark() float64 {
	if m.Low {
		return mineLowMark
	}
	return mineMark
}

// MineRoom is how much higher a row is on paper for the scale under it.
func (f Beliefs) MineRoom() float64 { return f.Mine.high(PaperStyle()) }

// over is how far its line lies under the top of its room.
func (m Mine) over(st Style) float64 {
	if m.Low {
		return 2.25 * st.U
	}
	return 1.5 * st.U
}

// draw puts the scale between its words; y is its line.
func (m Mine) draw(s *Scene, c scale, y, w float64, st Style, num func(float64) string) {
	c.toMark(s, y, st, num, m.Low)
	room := c.x0 - m.mark()*st.U - clearOfMark*st.U
	base := y + 0.34*st.Caption
	if m.Low && (m.Name.Two() || m.Say.Two()) {
		base -= 0.45 * st.Caption
	}
	line(m.Name, st.Caption, st.Caption, 0.9*st.Caption, true, room).at(s, 0, base, Start, true, Ink)
	newBilingual(m.Say, st.Caption, 0.9*st.Caption, 0.9*st.Caption, false, room, 2, 1.1).at(s, w, base, End, false, Ink)
}

// toMark draws an empty place for each number of a scale.
func (c scale) toMark(s *Scene, y float64, st Style, num func(float64) string, low bool) {
	r := Mine{Low: low}.mark() * st.U
	under, size, role := r+0.95*st.Caption, 0.9*st.Caption, Ink2
	if low {
		under, role = 0.33*st.Caption, Ink
	}
	s.Add(Line{X1: c.x0, Y1: y, X2: c.end(), Y2: y, Width: 0.8, Stroke: Ink})
	for k := c.lo; k <= c.hi; k++ {
		x := c.x(float64(k))
		s.Add(
			Circle{X: x, Y: y, R: r, Fill: Paper, Stroke: Ink, Width: 0.9},
			Text{X: x, Y: y + under, Size: size, Anchor: Middle, Role: role, S: number(num, float64(k))},
		)
	}
}
