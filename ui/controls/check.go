package controls

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// Check is something one can tick. Carded it has the outline of a card and
// room for a second line; else it is a box with words beside it.
type Check struct {
	Pressable

	Text, Hint string
	Carded     bool
	OnChange   func(bool) // by a person, not by SetOn

	on bool
}

// NewCheck makes a box with words beside it.
func NewCheck(text string, on bool, changed func(bool)) *Check {
	c := &Check{Text: text, on: on, OnChange: changed}
	c.OnTapped = c.toggle
	c.ExtendBaseWidget(c)
	return c
}

// NewCheckCard makes a card with a second line.
func NewCheckCard(text, hint string, on bool, changed func(bool)) *Check {
	c := NewCheck(text, on, changed)
	c.Hint, c.Carded = hint, true
	return c
}

// On tells whether it is ticked.
func (c *Check) On() bool { return c.on }

// SetOn ticks or clears without telling OnChange.
func (c *Check) SetOn(on bool) {
	if c.on != on {
		c.on = on
		c.Refresh()
	}
}

// SetHint changes the second line.
func (c *Check) SetHint(s string) {
	if c.Hint != s {
		c.Hint = s
		c.Refresh()
	}
}

func (c *Check) toggle() {
	c.SetOn(!c.on)
	if c.OnChange != nil {
		c.OnChange(c.on)
	}
}

// MinSize holds the words.
func (c *Check) MinSize() fyne.Size {
	c.ExtendBaseWidget(c)
	w := fyne.MeasureText(c.Text, theme.Text, fyne.TextStyle{Bold: c.Carded}).Width
	if c.Carded {
		return fyne.NewSize(max(w, fyne.MeasureText(c.Hint, theme.Small, fyne.TextStyle{}).Width)+44+theme.S12, 72)
	}
	return fyne.NewSize(w+28, 32)
}

// CreateRenderer is Fyne's way of asking for the objects.
func (c *Check) CreateRenderer() fyne.WidgetRenderer {
	c.ExtendBaseWidget(c)
	r := &checkRenderer{c: c, ring: NewRing(), ground: &canvas.Rectangle{}, box: &canvas.Rectangle{},
		tick: newPicture(), text: &canvas.Text{}, hint: &canvas.Text{}}
	r.Refresh()
	return r
}

type checkRenderer struct {
	c           *Check
	ring        Ring
	ground, box *canvas.Rectangle
	tick        picture
	text, hint  *canvas.Text
}

func (r *checkRenderer) Destroy()           {}
func (r *checkRenderer) MinSize() fyne.Size { return r.c.MinSize() }
func (r *checkRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.ring.Rectangle, r.box, r.tick.Image, r.text, r.hint}
}

func (r *checkRenderer) Refresh() {
	r.Layout(r.c.Size())
	canvas.Refresh(r.c)
}

func (r *checkRenderer) Layout(s fyne.Size) {
	c := r.c
	ink := theme.ForWidget(figure.Ink, c)
	if c.Disabled() {
		ink = theme.ForWidget(figure.Ink3, c)
	}
	r.outline(s)
	r.ring.Show(c.Focused, c, s, theme.Corner)
	bx, by := float32(0), (s.Height-18)/2
	if c.Carded {
		bx, by = 16, 16
	}
	r.box.FillColor, r.box.StrokeColor, r.box.StrokeWidth, r.box.CornerRadius = theme.ForWidget(figure.Card, c), theme.ForWidget(figure.Edge, c), 1.5, 4
	if c.on {
		r.box.FillColor, r.box.StrokeWidth = ink, 0
	}
	Place(r.box, bx, by, 18, 18)
	icon := NoIcon
	if c.on {
		icon = IconCheck
	}
	r.tick.show(icon, theme.ForWidget(figure.Card, c), bx+9, by+9, 16)
	style := fyne.TextStyle{Bold: c.Carded}
	r.text.Text = cut(c.Text, s.Width-bx-28-theme.S8, func(x string) float32 { return fyne.MeasureText(x, theme.Text, style).Width })
	r.text.TextSize, r.text.TextStyle, r.text.Color = theme.Text, style, ink
	put(r.text, bx+28, by+9-r.text.MinSize().Height/2)
	r.hint.Text, r.hint.TextSize, r.hint.Color = c.Hint, theme.Small, theme.ForWidget(figure.Ink3, c)
	put(r.hint, bx+28, 40)
}

// outline is the card: ink and two wide when ticked.
func (r *checkRenderer) outline(s fyne.Size) {
	c := r.c
	if !c.Carded {
		r.ground.Hide()
		return
	}
	r.ground.FillColor, r.ground.CornerRadius = c.Ground(c), theme.Corner
	r.ground.StrokeColor, r.ground.StrokeWidth = theme.ForWidget(figure.Edge, c), 1
	if c.on {
		r.ground.StrokeColor, r.ground.StrokeWidth = theme.ForWidget(figure.Ink, c), 2
	}
	r.ground.Resize(s)
}
