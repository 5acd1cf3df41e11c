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
