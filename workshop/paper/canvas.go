package paper

// Canvas is all that is asked of a PDF library. Units are points, y downwards.
type Canvas interface {
	// Page begins a page. Where many show the same it is drawn once, on an original,
	// whose number is told, from 0; -1 = none. Originals come before all pages, and
	// are no pages themselves.
	Page(original int)
	Original()
	// Part begins something of its own: what follows belongs to it, and its pages are
	// counted from one, after its name where it has one.
	Part(tag, name string)
	// Bookmark adds a line to the list of contents that leads to a height of the
	// present page. Level 0 is the outermost.
	Bookmark(title string, level int, y float64)
	// Begin and End surround what is one thing to a reader; Node holds several
	// such things together and gives its number, for "within". 0 is the document.
	Begin(what Label, within int)
	End()
	Node(tag string, within int) int
	// Turn has all that follows stand upside down, by half a turn round a point; once more,
	// upright again.
	Turn(x, y float64)
	// Text draws one line with its baseline at x, y. Every rune is in the
	// embedded font.
	Text(x, y, size float64, bold bool, tone Tone, s string)
	// Hidden lays a text that can be searched and copied under outlines that are
	// drawn in its place. Where actual is not empty, readers take that instead.
	Hidden(x, y, size float64, bold bool, s, actual string)
	// Image draws a PNG of pixels, which may be clear in parts. One that is no PNG is left out.
	Image(x, y, w, h float64, png []byte)
	// Draw fills and strokes a path.
	Draw(p Path, how Paint)
}

// Tone is a grey from 0, black, to 255, white, or a colour.
type Tone int

// coloured marks a tone that is a colour, in three bytes below.
const coloured Tone = 1 << 24

// Colour is the tone of red, green and blue; a grey where they are equal, so that what is in
// black and white stays so in the file too.
func Colour(r, g, b uint8) Tone {
	if r == g && g == b {
		return Tone(r)
	}
	return coloured | Tone(r)<<16 | Tone(g)<<8 | Tone(b)
}

// None is the tone of what is not painted.
const None Tone = -1

// Paint says how a path is drawn.
type Paint struct {
	Fill, Stroke Tone
	Width        float64
	Dash         float64 // length of dashes and gaps; 0 is a solid line
}

// Step is one step of a path: to a point, straight or along a cubic curve.
type Step struct {
	Op  byte // 'm' move, 'l' line, 'c' curve, 'h' close
	Pts [3]Point
}

// Point is a point on a page, or in an em.
type Point struct{ X, Y float64 }

// Path is an outline of one or more loops.
type Path []Step

// Move begins a loop.
func (p *Path) Move(x, y float64) { *p = append(*p, Step{'m', [3]Point{{x, y}}}) }

// Line goes straight to a point.
func (p *Path) Line(x, y float64) { *p = append(*p, Step{'l', [3]Point{{x, y}}}) }

// Close ends a loop where it began.
func (p *Path) Close() { *p = append(*p, Step{Op: 'h'}) }

// Curve goes to x, y with two control points.
func (p *Path) Curve(x1, y1, x2, y2, x, y float64) {
	*p = append(*p, Step{'c', [3]Point{{x1, y1}, {x2, y2}, {x, y}}})
}

// Points lists where a path goes, control points included.
func (p Path) Points() []Point {
	var out []Point
	for _, s := range p {
		switch s.Op {
		case 'm', 'l':
			out = append(out, s.Pts[0])
		case 'c':
			out = append(out, s.Pts[:]...)
		}
	}
	return out
}

// Label is what a reader is told of a thing: what it is, the words for a picture,
// and its language where it is not the document's.
type Label struct {
	Tag, Alt, Lang string
	Link           *Link // that it is; nil = none
}

// Link leads to a height of a page, from 0; where originals are shown, of an original of
// the same copy.
type Link struct {
	Page   int
	Y      float64
	Text   string  // that tells where it leads
	X1, Y1 float64 // of the part of its page that can be pressed
	X2, Y2 float64
}
