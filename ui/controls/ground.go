package controls

import (
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
