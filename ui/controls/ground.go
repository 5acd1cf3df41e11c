package controls

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// Ground is a large plain area. It is painted as one broad line: without a
// graphics card that costs a third of a rectangle of the same size and half of a
// stretched point, and a window with a running clock is painted every second.
type Ground struct {
	widget.BaseWidget

	role figure.Role
}

// NewGround makes an area in a role's colour.
func NewGround(role figure.Role) *Ground {
	g := &Ground{role: role}
	g.ExtendBaseWidget(g)
	return g
}

// CreateRenderer is Fyne's way of asking for the objects.
func (g *Ground) CreateRenderer() fyne.WidgetRenderer {
	g.ExtendBaseWidget(g)
	r := &groundRenderer{g: g, band: &canvas.Line{}}
	r.Refresh()
	return r
}

type groundRenderer struct {
	g    *Ground
	band *canvas.Line
}

// Layout draws a line down the middle that is as wide as the area.
func (r *groundRenderer) Layout(s fyne.Size) {
	r.band.StrokeWidth = s.Width
	r.band.Position1, r.band.Position2 = fyne.NewPos(s.Width/2, 0), fyne.NewPos(s.Width/2, s.Height)
}
func (r *groundRenderer) MinSize() fyne.Size           { return fyne.Size{} }
func (r *groundRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.band} }
func (r *groundRenderer) Destroy()                     {}
func (r *groundRenderer) Refresh() {
	r.band.StrokeColor = theme.ForWidget(r.g.role, r.g)
	r.band.Refresh()
}

// NewFrame is four lines of a role round an area that is not painted.
func NewFrame(role figure.Role) *fyne.Container {
	var lines [4]fyne.CanvasObject
	for i := range lines {
		lines[i] = NewPanel(role, 0)
	}
	return Free(fyne.Size{}, func(s fyne.Size) {
		Place(lines[0], 0, 0, s.Width, 1)
		Place(lines[1], 0, s.Height-1, s.Width, 1)
		Place(lines[2], 0, 1, 1, s.Height-2)
		Place(lines[3], s.Width-1, 1, 1, s.Height-2)
	}, lines[:]...)
}

// Sight remembers how the objects of a control looked. A page is drawn from the state as a
// whole, and most of what is on it looks as before: each object that the toolkit is told of has
// it find out on which goroutine that was, which takes a third of the time from a key until the
// page is there.
type Sight struct{ seen []glance }

// glance is how one object looks.
type glance struct {
	object     fyne.CanvasObject
	visible    bool
	at         fyne.Position
	size       fyne.Size
	text       string
	textSize   float32
	style      fyne.TextStyle
	align      fyne.TextAlign
	fill, edge color.Color
	width      float32
	corner     float32
	resource   fyne.Resource
}

// Refresh has a control drawn anew that consists of objects. The window is painted in any case:
// the control may have been hidden, or lie elsewhere.
func (s *Sight) Refresh(control fyne.CanvasObject, objects []fyne.CanvasObject) {
	if s.changed(objects) {
		canvas.Refresh(control)
		return
	}
	dirty(control)
}

// changed reports whether objects look otherwise than when it was asked last. Of what it does
// not know it says so each time.
func (s *Sight) changed(objects []fyne.CanvasObject) bool {
	now, known := make([]glance, len(objects)), true
	for i, o := range objects {
		var ok bool
		now[i], ok = glanceAt(o)
		known = known && ok
	}
	same := known && slices.Equal(s.seen, now)
	s.seen = now
	return !same
}

func glanceAt(o fyne.CanvasObject) (g glance, known bool) {
	g = glance{object: o, visible: o.Visible(), at: o.Position(), size: o.Size()}
	switch o := o.(type) {
	case *canvas.Text:
		g.text, g.textSize, g.style, g.align, g.fill = o.Text, o.TextSize, o.TextStyle, o.Alignment, o.Color
	case *canvas.Rectangle:
		g.fill, g.edge, g.width, g.corner = o.FillColor, o.StrokeColor, o.StrokeWidth, o.CornerRadius
	case *canvas.Line:
		g.edge, g.width = o.StrokeColor, o.StrokeWidth
	case *canvas.Image:
		g.resource = o.Resource
	default:
		return g, false
	}
	return g, true
}
