package figure

import (
	"slices"
	"strings"
)

// column is a block of lines with one size, and under them the lines of another
// language.
type column struct {
	lines   []string
	size    float64
	leading float64 // line height in scene units
	under   []string
	small   float64 // size of the other language
	aside   string  // the other language on the same line
}

// newColumn wraps a text into a width, at most maxLines lines of a size that is
// not under floor.
func newColumn(t Bilingual, size, floor float64, bold bool, w float64, maxLines int, leading float64) column {
	return newBilingual(t, size, floor, max(floor, 0.8*size), bold, w, maxLines, leading)
}

// newBilingual is newColumn with the size of the other language, which has at most as
// many lines.
func newBilingual(t Bilingual, size, floor, small float64, bold bool, w float64, maxLines int, leading float64) column {
	first, second := t.First, t.Second
	lines, z := Fit(first, size, floor, bold, w, maxLines)
	c := column{lines: lines, size: z, leading: z * leading}
	if second != "" {
		c.under, c.small = Fit(second, min(small, z), min(small, z), false, w, maxLines)
	}
	return c
}

// height is from the top of the first line to the foot of the last.
func (c column) height() float64 {
	h := float64(len(c.lines)) * c.leading
	if len(c.under) > 0 {
		h += float64(len(c.under))*c.underLeading() + c.clear()
	}
	return h
}

// cut reports whether the text did not find room.
func (c column) cut() bool {
	return slices.ContainsFunc(slices.Concat(c.lines, c.under), func(l string) bool { return strings.HasSuffix(l, "…") })
}

// clear is what keeps the other language off letters of a larger size that reach
// under their line.
func (c column) clear() float64 { return 0.25 * (c.size - c.small) }

// underLeading is the line height of the other language.
func (c column) underLeading() float64 {
	if c.size == 0 {
		return 0
	}
	return c.leading * c.small / c.size
}

// asideGap is what is free between two languages on one line, in parts of the size.
const asideGap = 0.6

// beside sets the other language of a bold name on the same line, where both fit.
func (c column) beside(w float64) column {
	if len(c.lines) == 1 && len(c.under) == 1 && Width(c.lines[0], c.size, true)+asideGap*c.size+Width(c.under[0], c.small, false) <= w {
		c.aside, c.under = c.under[0], nil
	}
	return c
}

// width is that of the longest line.
func (c column) width(bold bool) float64 {
	w := 0.0
	for _, l := range c.lines {
		w = max(w, Width(l, c.size, bold))
	}
	for _, l := range c.under {
		w = max(w, Width(l, c.small, false))
	}
	return w
}

// middle draws the block with its middle at y.
func (c column) middle(s *Scene, x, y float64, a Anchor, bold bool, role Role) {
	c.at(s, x, y-(c.height()-c.leading)/2+0.34*c.size, a, bold, role)
}

// at draws the block with its first baseline at y.
func (c column) at(s *Scene, x, y float64, a Anchor, bold bool, role Role) {
	for i, l := range c.lines {
		s.Add(Text{X: x, Y: y + float64(i)*c.leading, Size: c.size, Bold: bold, Anchor: a, Role: role, S: l})
	}
	if c.aside != "" {
		s.Add(Text{X: x + Width(c.lines[0], c.size, bold) + asideGap*c.size, Y: y, Size: c.small, Role: underRole(role), S: c.aside})
	}
	y += float64(len(c.lines)-1)*c.leading + c.clear()
	for i, l := range c.under {
		s.Add(Text{X: x, Y: y + float64(i+1)*c.underLeading(), Size: c.small, Anchor: a, Role: underRole(role), S: l})
	}
}

// rule draws a hairline from side to side.
func rule(s *Scene, y, w float64, st Style) {
	s.Add(Line{X1: 0, Y1: y, X2: w, Y2: y, Width: st.Hair, Stroke: Rule})
}
