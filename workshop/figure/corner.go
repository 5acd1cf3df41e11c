package figure

import "math"

// A small square that cameras read is between these two a side, in U: with the smaller one a
// phone reads an address from two metres, with the larger one from four, where the wall is a
// metre high.
const (
	leastCornerU = 16
	mostCornerU  = 28
)

// cornerGapU keeps the small square off all else, in U.
const cornerGapU = 1.5

// corner adds a small square that cameras read where the page leaves room for it at the right:
// as large as may be, then as low as may be between top and bottom. Where there is no room it is
// left out, for the page comes first: what the square says stands on it in letters too.
func (f Frame) corner(s *Scene, st Style, right, top, bottom float64) {
	if len(f.Square) == 0 {
		return
	}
	var taken []Rect
	for _, it := range s.Items {
		taken = append(taken, covered(it))
	}
	for side := mostCornerU * st.U; side >= leastCornerU*st.U; side -= 2 * st.U {
		for y := bottom - side; y >= top; y -= st.U {
			if place := (Rect{X: right - side, Y: y, W: side, H: side}); place.free(taken, cornerGapU*st.U) {
				square(s, f.Square, place.X, place.Y, side, st)
				return
			}
		}
	}
}

// free reports whether a place keeps a gap to all that is taken.
func (r Rect) free(taken []Rect, gap float64) bool {
	for _, o := range taken {
		if r.X-gap < o.X+o.W && o.X < r.X+r.W+gap && r.Y-gap < o.Y+o.H && o.Y < r.Y+r.H+gap {
			return false
		}
	}
	return true
}

// covered is the smallest upright rectangle round an item.
func covered(it Item) Rect {
	switch v := it.(type) {
	case Rect:
		return Rect{X: v.X - v.Width/2, Y: v.Y - v.Width/2, W: v.W + v.Width, H: v.H + v.Width}
	case Line:
		x, y := math.Min(v.X1, v.X2), math.Min(v.Y1, v.Y2)
		return Rect{X: x, Y: y, W: math.Abs(v.X1 - v.X2), H: math.Abs(v.Y1 - v.Y2)}
	case Circle:
		r := v.R + v.Width/2
		return Rect{X: v.X - r, Y: v.Y - r, W: 2 * r, H: 2 * r}
	case Arc:
		r := v.R + v.Width/2
		return Rect{X: v.X - r, Y: v.Y - r, W: 2 * r, H: 2 * r}
	case Polygon:
		if len(v.Points) == 0 {
			return Rect{}
		}
		x1, y1, x2, y2 := v.Points[0].X, v.Points[0].Y, v.Points[0].X, v.Points[0].Y
		for _, p := range v.Points {
			x1, y1, x2, y2 = math.Min(x1, p.X), math.Min(y1, p.Y), math.Max(x2, p.X), math.Max(y2, p.Y)
		}
		return Rect{X: x1, Y: y1, W: x2 - x1, H: y2 - y1}
	case Image:
		return Rect{X: v.X, Y: v.Y, W: v.W, H: v.H}
	case Text:
		return v.box()
	}
	return Rect{}
}
