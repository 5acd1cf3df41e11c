package pdf

// canvas is all that is asked of a PDF library. Units are points, y downwards.
type canvas interface {
	// page begins a page. Where many show the same it is drawn once, on an original,
	// whose number is told, from 0; -1 = none. Originals come before all pages, and
	// are no pages themselves.
	page(original int)
	original()
	// part begins something of its own: what follows belongs to it.
	part(tag string)
	// bookmark adds a line to the list of contents that leads to a height of the
	// present page. Level 0 is the outermost.
	bookmark(title string, level int, y float64)
	// begin and end surround what is one thing to a reader; node holds several
	// such things together and gives its number, for "within". 0 is the document.
	begin(what label, within int)
	end()
	node(tag string, within int) int
	// text draws one line with its baseline at x, y. Every rune is in the
	// embedded font.
	text(x, y, size float64, bold bool, tone tone, s string)
	// hidden lays a text that can be searched and copied under outlines that are
	// drawn in its place. Where actual is not empty, readers take that instead.
	hidden(x, y, size float64, bold bool, s, actual string)
	// draw fills and strokes a path.
	draw(p path, how paint)
	// bytes ends the document.
	bytes() ([]byte, error)
}

// tone is a grey from 0, black, to 255, white.
type tone int

// none is the tone of what is not painted.
const none tone = -1

// paint says how a path is drawn.
type paint struct {
	fill, stroke tone
	width        float64
	dash         float64 // length of dashes and gaps; 0 is a solid line
}

// step is one step of a path: to a point, straight or along a cubic curve.
type step struct {
	op  byte // 'm' move, 'l' line, 'c' curve, 'h' close
	pts [3]point
}

type point struct{ x, y float64 }

// path is an outline of one or more loops.
type path []step

func (p *path) move(x, y float64) { *p = append(*p, step{'m', [3]point{{x, y}}}) }
func (p *path) line(x, y float64) { *p = append(*p, step{'l', [3]point{{x, y}}}) }
func (p *path) close()            { *p = append(*p, step{op: 'h'}) }

func (p *path) curve(x1, y1, x2, y2, x, y float64) {
	*p = append(*p, step{'c', [3]point{{x1, y1}, {x2, y2}, {x, y}}})
}

// points lists where a path goes, control points included.
func (p path) points() []point {
	var out []point
	for _, s := range p {
		switch s.op {
		case 'm', 'l':
			out = append(out, s.pts[0])
		case 'c':
			out = append(out, s.pts[:]...)
		}
	}
	return out
}
