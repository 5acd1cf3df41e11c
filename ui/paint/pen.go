package paint

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// pen turns a display list into canvas objects. It keeps the objects of every
// kind and changes them in place, so a running animation makes no garbage and
// the canvas keeps its textures.
type pen struct {
	rects    pool[*canvas.Rectangle]
	lines    pool[*canvas.Line]
	circles  pool[*canvas.Circle]
	arcs     pool[*canvas.Arc]
	polygons pool[*canvas.ArbitraryPolygon]
	texts    pool[*canvas.Text]
	images   pool[*canvas.Image]

	objects []fyne.CanvasObject // in drawing order

	palette theme.Palette
	// outside says that the painter strokes on the edge of a shape, as the
	// software painter does. The GL painter strokes inside the edge.
	outside bool
	// exact keeps a text within the room that it has on paper, or on the wall, if need be smaller.
	exact  bool
	scale  float64
	dx, dy float64
}

// pool hands out objects of one kind in the order in which they were made.
type pool[T fyne.CanvasObject] struct {
	all  []T
	used int
}

func (p *pool[T]) next(make func() T) T {
	if p.used == len(p.all) {
		p.all = append(p.all, make())
	}
	o := p.all[p.used]
	p.used++
	return o
}

// draw lays the scene out in a size: as large as fits, in the middle, on a
// ground that fills all.
func (p *pen) draw(s figure.Scene, size fyne.Size, palette theme.Palette) {
	p.palette = palette.With(s.Accents)
	p.reset()
	n := 0
	put := func(o fyne.CanvasObject) {
		if n == len(p.objects) {
			p.objects = append(p.objects, o)
		} else {
			p.objects[n] = o
		}
		n++
	}
	if s.W > 0 && s.H > 0 && size.Width > 0 && size.Height > 0 {
		p.fit(s, size)
		if s.Ground != figure.None {
			put(p.ground(s.Ground, size))
		}
		for _, it := range s.Items {
			p.item(it, put)
		}
	}
	if n < len(p.objects) {
		clear(p.objects[n:])
		p.objects = p.objects[:n]
	}
}

func (p *pen) reset() {
	p.rects.used, p.lines.used, p.circles.used = 0, 0, 0
	p.arcs.used, p.polygons.used, p.texts.used, p.images.used = 0, 0, 0, 0
}

func (p *pen) fit(s figure.Scene, size fyne.Size) {
	w, h := float64(size.Width), float64(size.Height)
	p.scale = math.Min(w/s.W, h/s.H)
	p.dx, p.dy = (w-s.W*p.scale)/2, (h-s.H*p.scale)/2
}

func (p *pen) ground(r figure.Role, size fyne.Size) fyne.CanvasObject {
	o := p.rects.next(newRect)
	o.FillColor, o.StrokeColor, o.StrokeWidth, o.CornerRadius = p.color(r), color.Transparent, 0, 0
	place(o, fyne.Position{}, size)
	return o
}

func (p *pen) item(it figure.Item, put func(fyne.CanvasObject)) {
	switch v := it.(type) {
	case figure.Rect:
		p.rect(v, put)
	case figure.Line:
		p.line(v, put)
	case figure.Polygon:
		p.polygon(v, put)
	case figure.Circle:
		p.circle(v, put)
	case figure.Arc:
		p.arc(v, put)
	case figure.Image:
		p.image(v, put)
	case figure.Text:
		p.text(v, put)
	}
}

func (p *pen) color(r figure.Role) color.Color { return p.palette.Color(r) }

func (p *pen) at(x, y float64) fyne.Position {
	return fyne.NewPos(float32(p.dx+x*p.scale), float32(p.dy+y*p.scale))
}

func (p *pen) length(v float64) float32 { return float32(v * p.scale) }

// place moves and resizes only what has to: both cost a look-up of the canvas.
func place(o fyne.CanvasObject, at fyne.Position, size fyne.Size) {
	if o.Position() != at {
		o.Move(at)
	}
	if o.Size() != size {
		o.Resize(size)
	}
}

func newRect() *canvas.Rectangle           { return &canvas.Rectangle{} }
func newLine() *canvas.Line                { return &canvas.Line{} }
func newCircle() *canvas.Circle            { return &canvas.Circle{} }
func newArc() *canvas.Arc                  { return &canvas.Arc{} }
func newPolygon() *canvas.ArbitraryPolygon { return &canvas.ArbitraryPolygon{} }
func newText() *canvas.Text                { return &canvas.Text{} }
func newImage() *canvas.Image              { return &canvas.Image{FillMode: canvas.ImageFillStretch} }
