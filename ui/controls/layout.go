package controls

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// Free lays objects out with a function of the size: for windows that follow a
// drawing. The order of the objects is the order of Tab.
func Free(min fyne.Size, place func(fyne.Size), objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(free{min, place}, objects...)
}

type free struct {
	min   fyne.Size
	place func(fyne.Size)
}

func (f free) Layout(_ []fyne.CanvasObject, s fyne.Size) { f.place(s) }
func (f free) MinSize([]fyne.CanvasObject) fyne.Size     { return f.min }

// Arrange lays objects out anew whose controls have been told already what has changed on
// them. To refresh the container would tell each of them once more, and whatever is in them.
func Arrange(c *fyne.Container) {
	c.Layout.Layout(c.Objects, c.Size())
	dirty(c)
}

// dirty has the window painted in which an object is.
func dirty(o fyne.CanvasObject) {
	if c, ok := fyne.CurrentApp().Driver().CanvasForObject(o).(interface{ SetDirty() }); ok {
		c.SetDirty()
	}
}

// Place puts an object into a box.
func Place(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
}

// PlaceText puts the first baseline of a text where a drawing has it and gives
// back the y below the text.
func PlaceText(t *Text, x, baseline, w float32) float32 {
	y, h := baseline-t.Baseline(), t.HeightFor(w)
	Place(t, x, y, w, h)
	return y + h
}

// Column stacks objects from the top, each as wide as the column. A text that
// wraps is asked for its height in that width.
func Column(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&column{gap: gap}, objects...)
}

type column struct{ gap, width float32 }

type fitting interface{ HeightFor(width float32) float32 }

// breaking is what asks for one line and does with less.
type breaking interface{ LeastWidth() float32 }

// leastWide is how wide a column has to be for an object.
func leastWide(o fyne.CanvasObject) float32 {
	if b, ok := o.(breaking); ok {
		return b.LeastWidth()
	}
	return o.MinSize().Width
}

func (c *column) height(o fyne.CanvasObject) float32 {
	f, ok := o.(fitting)
	if box, is := o.(*fyne.Container); is {
		f, ok = box.Layout.(fitting)
	}
	if ok && c.width > 0 {
		return f.HeightFor(c.width)
	}
	return o.MinSize().Height
}

func (c *column) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	c.width = s.Width
	y := float32(0)
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		h := c.height(o)
		Place(o, 0, y, s.Width, h)
		y += h + c.gap
	}
}

func (c *column) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var s fyne.Size
	n := 0
	for _, o := range objects {
		if o.Visible() {
			s = fyne.NewSize(max(s.Width, leastWide(o)), s.Height+c.height(o))
			n++
		}
	}
	if n > 1 {
		s.Height += c.gap * float32(n-1)
	}
	return s
}

// Room round what lies in a scroller, which cuts off what goes beyond it: the line
// round what has the focus does, and at the right stands the bar.
const (
	ringRoom = 6
	barRoom  = 9
)

// List is a scroller with room for the focus lines of what lies in it. Put it in its
// place with PlaceList.
func List(content fyne.CanvasObject) *container.Scroll {
	return container.NewVScroll(container.New(roomy{}, content))
}

// PlaceList puts a list so that its content stands in a box.
func PlaceList(l *container.Scroll, x, y, w, h float32) {
	Place(l, x-ringRoom, y-ringRoom, w+ringRoom+barRoom, h+ringRoom)
}

type roomy struct{}

func (roomy) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	for _, o := range objects {
		Place(o, ringRoom, ringRoom, s.Width-ringRoom-barRoom, s.Height-2*ringRoom)
	}
}

func (roomy) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var s fyne.Size
	for _, o := range objects {
		s = s.Max(o.MinSize())
	}
	return s.AddWidthHeight(ringRoom+barRoom, 2*ringRoom)
}

// Gap is an empty place in a column or row.
func Gap(w, h float32) fyne.CanvasObject {
	r := canvas.NewRectangle(color.Transparent)
	r.SetMinSize(fyne.NewSize(w, h))
	return r
}

// Panel is a plain shape in a role's colour that follows the palette: a ground,
// a side panel, a hairline, a mark.
type Panel struct {
	widget.BaseWidget

	Fill, Stroke  figure.Role
	Width, Corner float32
	Min           fyne.Size
}

// NewPanel is a filled shape.
func NewPanel(fill figure.Role, corner float32) *Panel {
	p := &Panel{Fill: fill, Corner: corner}
	p.ExtendBaseWidget(p)
	return p
}

// NewCard is the ground of a card: corner 12 and a line of a role.
func NewCard(stroke figure.Role) *Panel {
	p := NewPanel(figure.Card, theme.CardCorner)
	p.Stroke, p.Width = stroke, 1
	return p
}

// NewRule is a hairline.
func NewRule() *Panel {
	p := NewPanel(figure.Rule, 0)
	p.Min = fyne.NewSize(1, 1)
	return p
}

// CreateRenderer is Fyne's way of asking for the objects.
func (p *Panel) CreateRenderer() fyne.WidgetRenderer {
	p.ExtendBaseWidget(p)
	r := &panelRenderer{p: p, rect: &canvas.Rectangle{}}
	r.Refresh()
	return r
}

type panelRenderer struct {
	p     *Panel
	rect  *canvas.Rectangle
	sight Sight
}

func (r *panelRenderer) Layout(s fyne.Size)           { r.rect.Resize(s) }
func (r *panelRenderer) MinSize() fyne.Size           { return r.p.Min }
func (r *panelRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.rect} }
func (r *panelRenderer) Destroy()                     {}
func (r *panelRenderer) Refresh() {
	r.rect.FillColor = theme.ForWidget(r.p.Fill, r.p)
	r.rect.StrokeColor = theme.ForWidget(r.p.Stroke, r.p)
	r.rect.StrokeWidth, r.rect.CornerRadius = r.p.Width, r.p.Corner
	r.sight.Refresh(r.p, r.Objects())
}

// Show has an object seen, or not.
func Show(o fyne.CanvasObject, on bool) {
	if on {
		o.Show()
	} else {
		o.Hide()
	}
}
