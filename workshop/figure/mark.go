package figure

import "math"

// mark is a large mark with a number in it: a median.
type mark struct {
	x, y   float64
	half   float64 // half of its height
	wide   float64 // half of its width: more than half for "3.5"
	size   float64 // of the text
	number string
}

// newMark makes room for the number; its text keeps its size, so a half makes
// the mark a pill.
func newMark(x, y, half, size float64, number string) mark {
	return mark{x, y, half, math.Max(half, Width(number, size, true)/2+half*0.45), size, number}
}

// ring draws the mark of the first series. It grows, its text does not.
func (m mark) ring(s *Scene, st Style, grow float64) {
	if grow <= 0 {
		return
	}
	h, w := m.half*grow-st.Ring/2, m.wide*grow-st.Ring/2
	if h <= 0 || w <= 0 {
		return
	}
	if m.wide == m.half {
		s.Add(Circle{X: m.x, Y: m.y, R: h, Fill: Paper, Stroke: One, Width: st.Ring})
	} else {
		s.Add(Rect{X: m.x - w, Y: m.y - h, W: 2 * w, H: 2 * h, R: h, Fill: Paper, Stroke: One, Width: st.Ring})
	}
	m.text(s, Ink, grow)
}

// square draws the mark of the second series.
func (m mark) square(s *Scene, grow float64) {
	if grow <= 0 {
		return
	}
	h, w := m.half*grow, m.wide*grow
	s.Add(Rect{X: m.x - w, Y: m.y - h, W: 2 * w, H: 2 * h, R: h / 4, Fill: Two})
	m.text(s, OnAccent, grow)
}

func (m mark) text(s *Scene, role Role, grow float64) {
	if grow >= 1 && m.number != "" {
		s.Add(Text{X: m.x, Y: m.y + 0.36*m.size, Size: m.size, Bold: true, Anchor: Middle, Role: role, S: m.number})
	}
}

// arrow draws the way from x1 to x2 at height y as far as p tells.
func arrow(s *Scene, st Style, x1, x2, y, p float64) {
	head, dir := 1.87*st.U, 1.0
	if x2 < x1 {
		dir = -1
	}
	length := math.Abs(x2-x1) * p
	if p <= 0 || math.Abs(x2-x1) < head || length < head {
		return
	}
	tip := x1 + dir*length
	s.Add(
		Line{X1: x1, Y1: y, X2: tip - dir*head*0.7, Y2: y, Width: st.Ring, Stroke: Ink},
		Polygon{Fill: Ink, Points: []Point{{tip, y}, {tip - dir*head, y - 1.17*st.U}, {tip - dir*head, y + 1.17*st.U}}},
	)
}

// fromTo draws two medians and the way between them. Marks that would cover
// each other stand side by side; two at the same place become one in the other.
func fromTo(s *Scene, st Style, a, b mark, r reveal) {
	if a.x == b.x {
		if r.landing <= 0 {
			a.ring(s, st, r.rings)
			return
		}
		outer := a
		outer.half, outer.wide, outer.number = a.half*1.25, a.wide+a.half*0.25, ""
		outer.ring(s, st, 1)
		b.half, b.wide = b.half*0.76, math.Max(b.half*0.76, b.wide-b.half*0.24)
		b.square(s, r.landing)
		return
	}
	left, right := &a, &b
	dir := 1.0
	if b.x < a.x {
		left, right, dir = &b, &a, -1
	}
	if lack := left.wide + right.wide + 0.25*st.U - (right.x - left.x); lack > 0 {
		left.x, right.x = left.x-lack/2, right.x+lack/2
	}
	arrow(s, st, a.x+dir*a.wide, b.x-dir*(b.wide+0.25*st.U), a.y, r.arrow)
	a.ring(s, st, r.rings)
	b.square(s, r.landing)
}
