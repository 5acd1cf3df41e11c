package figure

import "slices"

// Pictogram names a small drawing that stands beside a name, for who would rather look than
// read, by what one sees in it. It never stands alone, for the name says what it means; on a
// cover all of them are an ornament, and mean nothing.
type Pictogram string

// Pictograms lists all.
func Pictograms() []Pictogram {
	out := make([]Pictogram, len(pictograms))
	for i, p := range pictograms {
		out[i] = p.name
	}
	return out
}

// Known tells whether there is such a drawing.
func (p Pictogram) Known() bool { return slices.Contains(Pictograms(), p) }

// Draw draws a pictogram into a square of the given size whose upper left corner is x, y.
// Accent takes the part of the one thing that is pointed out; with Ink all is of one colour.
// Of a name that is not known, such as that of a later version, nothing is drawn.
func (p Pictogram) Draw(s *Scene, x, y, size float64, accent Role) {
	for _, d := range pictograms {
		if d.name == p && size > 0 {
			for _, it := range d.items {
				s.Add(placed(it, x, y, size/pictogramGrid, accent)...)
			}
			return
		}
	}
}

// placed is an item of a pictogram as it stands in a scene, with the round ends of its lines,
// which pens do not draw.
func placed(it Item, x, y, k float64, accent Role) []Item {
	role := func(r Role) Role {
		if r == Accent {
			return accent
		}
		return r
	}
	end := func(p Point, r Role) Item { return Circle{X: p.X, Y: p.Y, R: k * stem / 2, Fill: role(r)} }
	switch v := it.(type) {
	case Rect:
		return []Item{Rect{X: x + k*v.X, Y: y + k*v.Y, W: k * v.W, H: k * v.H, R: k * v.R, Fill: role(v.Fill), Stroke: role(v.Stroke), Width: k * v.Width}}
	case Circle:
		return []Item{Circle{X: x + k*v.X, Y: y + k*v.Y, R: k * v.R, Fill: role(v.Fill), Stroke: role(v.Stroke), Width: k * v.Width}}
	case Line:
		l := Line{X1: x + k*v.X1, Y1: y + k*v.Y1, X2: x + k*v.X2, Y2: y + k*v.Y2, Width: k * v.Width, Stroke: role(v.Stroke)}
		return []Item{l, end(Point{l.X1, l.Y1}, v.Stroke), end(Point{l.X2, l.Y2}, v.Stroke)}
	case Arc:
		a := Arc{X: x + k*v.X, Y: y + k*v.Y, R: k * v.R, From: v.From, To: v.To, Stroke: role(v.Stroke), Width: k * v.Width}
		return []Item{a, end(polar(a.X, a.Y, a.R, a.From), v.Stroke), end(polar(a.X, a.Y, a.R, a.To), v.Stroke)}
	case Polygon:
		pts := make([]Point, len(v.Points))
		for i, q := range v.Points {
			pts[i] = Point{x + k*q.X, y + k*q.Y}
		}
		return []Item{Polygon{Points: pts, Fill: role(v.Fill)}}
	}
	return nil
}
