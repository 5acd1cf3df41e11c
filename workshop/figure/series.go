package figure

import "math"

// Series is how often each number was given, and what follows from it. The
// arithmetic lies in package tally.
type Series struct {
	Lo     int   // the number that N[0] counts
	N      []int // answers by number
	Known  bool  // there is a median
	Median float64
	// Low and High are the ends of the band, the middle half; no band if equal.
	Low, High float64
}

// most is the largest count of any number.
func (a Series) most() int {
	m := 0
	for _, n := range a.N {
		m = max(m, n)
	}
	return m
}

// scale is where the numbers of a scale stand.
type scale struct {
	x0, pitch float64 // place of lo, and distance from one number to the next
	lo, hi    int
}

func (c scale) x(v float64) float64 { return c.x0 + (v-float64(c.lo))*c.pitch }

func (c scale) end() float64 { return c.x(float64(c.hi)) }

// besideLabels is a scale in the field from left to right that leaves half a
// column free at both ends, so that heaps stay in it.
func besideLabels(left, right float64, lo, hi int) scale {
	pitch := (right - left) / (math.Max(1, float64(hi-lo)) + 0.94)
	return scale{left + 0.47*pitch, pitch, lo, hi}
}

// axis draws a line with a tick at each number.
func (c scale) axis(s *Scene, y float64, st Style) {
	s.Add(Line{X1: c.x0, Y1: y, X2: c.end(), Y2: y, Width: st.Axis, Stroke: Edge})
	for k := c.lo; k <= c.hi; k++ {
		x := c.x(float64(k))
		s.Add(Line{X1: x, Y1: y - 0.625*st.U, X2: x, Y2: y + 0.625*st.U, Width: st.Axis, Stroke: Edge})
	}
}

// numbers writes the numbers of the scale at a baseline.
func (c scale) numbers(s *Scene, y float64, st Style, num func(float64) string) {
	for k := c.lo; k <= c.hi; k++ {
		s.Add(Text{X: c.x(float64(k)), Y: y, Size: st.Caption, Anchor: Middle, Role: Ink2, S: number(num, float64(k))})
	}
}

// number writes a number; without a caller's way of writing it, plainly.
func number(f func(float64) string, v float64) string {
	if f == nil {
		return num(v)
	}
	return f(v)
}

// heap is how single answers over one number are packed: pitch apart, so many
// abreast.
type heap struct {
	pitch float64
	per   int
}

// pack finds the largest pitch at which n answers fit into a field of w by h,
// at least "per" of them abreast, so that every answer stays one mark.
func pack(n, per int, pitch, w, h float64) heap {
	best := heap{math.Min(pitch, w/float64(per)), per}
	best.pitch = math.Min(best.pitch, h/math.Max(1, math.Ceil(float64(n)/float64(per))))
	for p := per + 1; p <= n; p++ {
		d := math.Min(math.Min(pitch, w/float64(p)), h/math.Ceil(float64(n)/float64(p)))
		if d > best.pitch {
			best = heap{d, p}
		}
	}
	best.pitch = math.Max(best.pitch, 0.01) // no room at all: still nothing is turned inside out
	return best
}

// stack packs n answers as narrow as can be without making them much smaller than
// in the best heap: one column over a number is read more easily than two.
func stack(n int, pitch, w, h float64) heap {
	const much = 0.8
	best := pack(n, 1, pitch, w, h)
	for p := 1; p < best.per; p++ {
		if d := math.Min(math.Min(pitch, w/float64(p)), h/math.Ceil(float64(n)/float64(p))); d >= much*best.pitch {
			return heap{d, p}
		}
	}
	return best
}

// draw heaps n answers around x, growing from y in the direction dir (−1 up).
// grow is their size in parts of the final one.
func (p heap) draw(s *Scene, sh Shape, x, y, dir float64, n int, grow float64) {
	if grow <= 0 {
		return
	}
	for i := range n {
		row, col := i/p.per, i%p.per
		abreast := min(p.per, n-row*p.per)
		cx := x + (float64(col)-float64(abreast-1)/2)*p.pitch
		dot(s, sh, cx, y+dir*float64(row)*p.pitch, p.pitch*grow)
	}
}

// dot draws one answer; pitch is the room it has.
func dot(s *Scene, sh Shape, x, y, pitch float64) {
	switch sh {
	case Hollow:
		s.Add(Circle{X: x, Y: y, R: 0.352 * pitch, Fill: Paper, Stroke: One, Width: 0.144 * pitch})
	case Filled:
		a := 0.736 * pitch
		s.Add(Rect{X: x - a/2, Y: y - a/2, W: a, H: a, R: a / 8, Fill: Two})
	case Diamond:
		s.Add(diamond(x, y, 0.48*pitch))
	case Disc:
		s.Add(Circle{X: x, Y: y, R: 0.38 * pitch, Fill: Accent})
	}
}

// heaps draws all answers of a series.
func (p heap) heaps(s *Scene, sh Shape, a Series, c scale, y, dir, grow float64) {
	for i, n := range a.N {
		p.draw(s, sh, c.x(float64(a.Lo+i)), y, dir, n, grow)
	}
}

// sign draws a shape of half-width r with its centre at x, y, as in a legend.
func sign(sh Shape, x, y, r float64, st Style) []Item {
	switch sh {
	case Filled:
		return []Item{Rect{X: x - r, Y: y - r, W: 2 * r, H: 2 * r, R: r / 4, Fill: Two}}
	case Diamond:
		return []Item{diamond(x, y, r*1.2)}
	case Disc:
		return []Item{Circle{X: x, Y: y, R: r, Fill: Accent}}
	}
	w := math.Min(st.Ring, r/2.4)
	return []Item{Circle{X: x, Y: y, R: r - w/2, Fill: Paper, Stroke: One, Width: w}}
}

func diamond(x, y, r float64) Polygon {
	return Polygon{Fill: Two, Points: []Point{{x, y - r}, {x + r, y}, {x, y + r}, {x - r, y}}}
}

func polar(x, y, r, deg float64) Point {
	sin, cos := math.Sincos(deg * math.Pi / 180)
	return Point{x + r*sin, y - r*cos}
}
