package home

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// row is one workshop of the list; the whole row can be pressed.
type row struct {
	controls.Pressable

	trouble                  bool
	name, about, when, state *controls.Text
}

func newRow(d Deps, e Entry) *row {
	w := d.Words
	second := controls.Style{Role: figure.Ink2, Fit: controls.Cut}
	r := &row{
		trouble: e.Trouble != "",
		name:    controls.NewText(e.name(), controls.Style{Size: theme.Read, Fit: controls.Cut}),
		about:   controls.NewText(e.about(w), controls.Style{Size: theme.Small, Role: figure.Ink3, Fit: controls.Cut}),
		when:    controls.NewText(e.when(w, d.Now()), second),
		state:   controls.NewText(e.state(w), second),
	}
	r.OnTapped = func() { open(d, e) }
	r.ExtendBaseWidget(r)
	return r
}

// MinSize leaves the width to the window.
func (r *row) MinSize() fyne.Size { return fyne.NewSize(1, rowPitch) }

// CreateRenderer is Fyne's way of asking for the objects.
func (r *row) CreateRenderer() fyne.WidgetRenderer {
	r.ExtendBaseWidget(r)
	return &rowRenderer{r: r, ring: controls.NewRing(), ground: &canvas.Rectangle{}}
}

type rowRenderer struct {
	r      *row
	ring   controls.Ring
	ground *canvas.Rectangle
}

func (x *rowRenderer) Destroy()           {}
func (x *rowRenderer) MinSize() fyne.Size { return x.r.MinSize() }
func (x *rowRenderer) Objects() []fyne.CanvasObject {
	r := x.r
	return []fyne.CanvasObject{x.ground, x.ring.Rectangle, r.name, r.about, r.when, r.state}
}

func (x *rowRenderer) Refresh() {
	x.Layout(x.r.Size())
	canvas.Refresh(x.r)
}

func (x *rowRenderer) Layout(s fyne.Size) {
	r := x.r
	in := fyne.NewSize(s.Width-8, s.Height-8)
	role := figure.None
	switch {
	case r.Pressed:
		role = figure.Tile
	case r.Hovered:
		role = figure.Sand
	}
	x.ground.FillColor, x.ground.CornerRadius = theme.ForWidget(role, r), theme.Corner
	x.ground.Move(fyne.NewPos(4, 4))
	x.ground.Resize(in)
	x.ring.Inside(r.Focused, r, s, theme.Corner+4)
	// From the right edge of the drawing; wider windows give the width to the names.
	when, state, pad := s.Width-460, s.Width-276, float32(theme.S32)
	if s.Width < 640 {
		when, state, pad = s.Width-310, s.Width-156, theme.S16
	}
	controls.PlaceText(r.name, pad, 34, when-pad-theme.S16)
	about := when - pad - theme.S16
	if r.trouble { // a sentence, and nothing stands beside it
		about = s.Width - 2*pad
	}
	controls.PlaceText(r.about, pad, 58, about)
	controls.PlaceText(r.when, when, 45, state-when-theme.S16)
	controls.PlaceText(r.state, state, 45, s.Width-state-pad)
}
