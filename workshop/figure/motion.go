package figure

import "math"

// span maps the part from..to of the progress t to 0..1.
func span(t, from, to float64) float64 {
	return math.Max(0, math.Min(1, (t-from)/(to-from)))
}

func easeOut(p float64) float64 { return 1 - (1-p)*(1-p)*(1-p) }

func easeInOut(p float64) float64 {
	if p < 0.5 {
		return 4 * p * p * p
	}
	return 1 - math.Pow(2-2*p, 3)/2
}

// reveal tells how far each part of a result is at progress t: first the empty
// axes, then all answers at once so that no order can be read, then the rings,
// then the way from one series to the other.
type reveal struct{ dots, rings, arrow, landing float64 }

func revealAt(t float64) reveal {
	arrow := easeInOut(span(t, 0.65, 1))
	return reveal{
		dots:    easeOut(span(t, 0.15, 0.5)),
		rings:   easeOut(span(t, 0.5, 0.65)),
		arrow:   arrow,
		landing: span(arrow, 0.8, 1),
	}
}
