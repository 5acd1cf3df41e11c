package figure

// column is a block of lines with one size.
type column struct {
	lines   []string
	size    float64
	leading float64 // line height in scene units
}

// newColumn wraps a text into a width, at most maxLines lines of a size that is
// not under floor.
func newColumn(s string, size, floor float64, bold bool, w float64, maxLines int, leading float64) column {
	lines, z := Fit(s, size, floor, bold, w, maxLines)
	return column{lines, z, z * leading}
}

// height is from the top of the first line to the foot of the last.
func (c column) height() float64 { return float64(len(c.lines)) * c.leading }

// middle draws the block with its middle at y.
func (c column) middle(s *Scene, x, y float64, a Anchor, bold bool, role Role) {
	c.at(s, x, y-float64(len(c.lines)-1)*c.leading/2+0.34*c.size, a, bold, role)
}

// at draws the block with its first baseline at y.
func (c column) at(s *Scene, x, y float64, a Anchor, bold bool, role Role) {
	for i, l := range c.lines {
		s.Add(Text{X: x, Y: y + float64(i)*c.leading, Size: c.size, Bold: bold, Anchor: a, Role: role, S: l})
	}
}

// rule draws a hairline from side to side.
func rule(s *Scene, y, w float64, st Style) {
	s.Add(Line{X1: 0, Y1: y, X2: w, Y2: y, Width: st.Hair, Stroke: Rule})
}
