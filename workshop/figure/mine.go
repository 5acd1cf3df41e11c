package figure

// Mine is an empty scale under each row on paper, on which whoever keeps the paper marks
// a place of their own: who it is for, and what to do with it.
type Mine struct{ Name, Say Bilingual }

// Measures of an empty scale, in U: its height with the numbers under it, and the half of
// a place to mark.
const mineRoom, mineMark = 6.5, 1.25

// high is how much room the scale takes; none where there is none.
func (m Mine) high(st Style) float64 {
	if m.Say.Empty() {
		return 0
	}
	return mineRoom * st.U
}

// MineRoom is how much higher a row is on paper for the scale under it.
func (f Beliefs) MineRoom() float64 { return f.Mine.high(PaperStyle()) }

// draw puts the scale between its words; y is its line.
func (m Mine) draw(s *Scene, c scale, y, w float64, st Style, num func(float64) string) {
	c.toMark(s, y, st, num)
	room := c.x0 - 2*st.U
	line(m.Name, st.Caption, st.Caption, 0.9*st.Caption, true, room).at(s, 0, y+0.34*st.Caption, Start, true, Ink)
	newBilingual(m.Say, st.Caption, 0.9*st.Caption, 0.9*st.Caption, false, room, 2, 1.1).at(s, w, y+0.34*st.Caption, End, false, Ink)
}

// toMark draws an empty place for each number of a scale.
func (c scale) toMark(s *Scene, y float64, st Style, num func(float64) string) {
	r := mineMark * st.U
	s.Add(Line{X1: c.x0, Y1: y, X2: c.end(), Y2: y, Width: 0.8, Stroke: Ink})
	for k := c.lo; k <= c.hi; k++ {
		x := c.x(float64(k))
		s.Add(
			Circle{X: x, Y: y, R: r, Fill: Paper, Stroke: Ink, Width: 0.9},
			Text{X: x, Y: y + r + 0.95*st.Caption, Size: 0.9 * st.Caption, Anchor: Middle, Role: Ink2, S: number(num, float64(k))},
		)
	}
}
