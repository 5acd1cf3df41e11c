// Package figure is the geometry of everything Upturn shows: pictures of
// results and pages of text, as display lists. It knows no window and no paper;
// pens elsewhere draw a Scene with canvas objects, into a PDF or as SVG.
//
// It has more files than other packages, since each picture has one of its own; they
// share marks, columns of text and the style, which nothing else has a use for.
package figure

// Role is the meaning of a colour; a palette per medium gives it one.
type Role uint8

// The roles; their colours stand in the theme and in the PDF pen.
const (
	None     Role = iota // not drawn
	Paper                // ground
	Card                 // fields, buttons
	Sand                 // side panels
	Tile                 // pyramid tiles, empty part of a bar
	Rule                 // hairlines that may vanish without loss
	Edge                 // outlines, axes, dots outside the top
	Ink                  // text, arrows
	Ink2                 // second text
	Ink3                 // small text on laptops only
	Accent               // onward
	OnAccent             // text on accent
	One                  // first series: today, practice, first vote
	Two                  // second series: goal, importance, second vote
	Quiet                // ground of a square that cameras read, light in every palette
	Module               // … and its modules, dark in every palette
	Faint1               // single answers behind large marks, first series
	Faint2               // … second series
)

// Point is a place in scene units, y downwards.
type Point struct{ X, Y float64 }

// Size is the extent of a scene in scene units. Only proportions matter on a
// wall; on paper a unit is a point (1/72 inch).
type Size struct{ W, H float64 }

// Item is one thing to draw: Rect, Line, Polygon, Circle, Arc, Text or Image.
type Item interface{ item() }

// Rect is a rectangle with corner radius R. Stroke is drawn centred on the edge.
type Rect struct {
	X, Y, W, H, R float64
	Fill, Stroke  Role
	Width         float64 // of the stroke
}

// Line is a straight line. Dash > 0 draws dashes of that length.
type Line struct {
	X1, Y1, X2, Y2 float64
	Width          float64
	Stroke         Role
	Dash           float64
}

// Polygon is filled; 16 points at most, and keep its box small: pens pay by area.
type Polygon struct {
	Points []Point
	Fill   Role
}

// Circle is a disc or ring.
type Circle struct {
	X, Y, R      float64
	Fill, Stroke Role
	Width        float64
}

// Arc is part of a ring, degrees from the top, clockwise.
type Arc struct {
	X, Y, R, From, To float64
	Stroke            Role
	Width             float64
}

// Anchor says which point of a text X is.
type Anchor uint8

// Anchors.
const (
	Start Anchor = iota
	Middle
	End
)

// Text is one line; Y is its baseline. One that is turned stands upside down: by half a turn
// round X, Y.
type Text struct {
	X, Y, Size float64
	Bold       bool
	Turned     bool
	Anchor     Anchor
	Role       Role
	S          string
}

func (Rect) item()    {}
func (Line) item()    {}
func (Polygon) item() {}
func (Circle) item()  {}
func (Arc) item()     {}
func (Text) item()    {}

// Hit is a part of a scene about which there is more to tell than is drawn: the
// exact numbers of a row. Pens do not draw it.
type Hit struct {
	X, Y, W, H float64
	Text       string
}

// Scene is a display list, drawn in order. Alt tells in words what it shows.
type Scene struct {
	W, H   float64
	Ground Role // None on paper
	Items  []Item
	Hits   []Hit // from the top
	Alt    string
	Accents
}

// Add appends items.
func (s *Scene) Add(items ...Item) { s.Items = append(s.Items, items...) }

// tell keeps what is to be said about a row from top on; nothing if there is
// nothing to say.
func (s *Scene) tell(top, h float64, text string) {
	if text != "" {
		s.Hits = append(s.Hits, Hit{0, top, s.W, h, text})
	}
}

// Place appends another scene's items, moved by dx, dy. Its ground is left out.
func (s *Scene) Place(o Scene, dx, dy float64) {
	for _, it := range o.Items {
		s.Add(moved(it, dx, dy))
	}
	for _, h := range o.Hits {
		h.X, h.Y = h.X+dx, h.Y+dy
		s.Hits = append(s.Hits, h)
	}
}

// Turned are items as who sits opposite sees them: by half a turn round a point.
func Turned(items []Item, x, y float64) []Item {
	out := make([]Item, len(items))
	for i, it := range items {
		out[i] = turned(it, 2*x, 2*y)
	}
	return out
}

// turned takes twice the point.
func turned(it Item, x, y float64) Item {
	switch v := it.(type) {
	case Rect:
		v.X, v.Y = x-v.X-v.W, y-v.Y-v.H
		return v
	case Line:
		v.X1, v.X2, v.Y1, v.Y2 = x-v.X1, x-v.X2, y-v.Y1, y-v.Y2
		return v
	case Polygon:
		pts := make([]Point, len(v.Points))
		for i, p := range v.Points {
			pts[i] = Point{x - p.X, y - p.Y}
		}
		v.Points = pts
		return v
	case Circle:
		v.X, v.Y = x-v.X, y-v.Y
		return v
	case Arc:
		v.X, v.Y, v.From, v.To = x-v.X, y-v.Y, v.From+180, v.To+180
		return v
	case Image: // who sits opposite knows the sign
		v.X, v.Y = x-v.X-v.W, y-v.Y-v.H
		return v
	case Text:
		v.X, v.Y, v.Turned = x-v.X, y-v.Y, !v.Turned
		return v
	}
	return it
}

func moved(it Item, dx, dy float64) Item {
	switch v := it.(type) {
	case Rect:
		v.X, v.Y = v.X+dx, v.Y+dy
		return v
	case Line:
		v.X1, v.X2, v.Y1, v.Y2 = v.X1+dx, v.X2+dx, v.Y1+dy, v.Y2+dy
		return v
	case Polygon:
		pts := make([]Point, len(v.Points))
		for i, p := range v.Points {
			pts[i] = Point{p.X + dx, p.Y + dy}
		}
		v.Points = pts
		return v
	case Circle:
		v.X, v.Y = v.X+dx, v.Y+dy
		return v
	case Arc:
		v.X, v.Y = v.X+dx, v.Y+dy
		return v
	case Image:
		v.X, v.Y = v.X+dx, v.Y+dy
		return v
	case Text:
		v.X, v.Y = v.X+dx, v.Y+dy
		return v
	}
	return it
}
