package controls

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/linebreak"
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

// On reports whether it is ticked.
func (c *Check) On() bool { return c.on }

// SetOn ticks or clears without telling OnChange.
func (c *Check) SetOn(on bool) {
	if c.on != on {
		c.on = on
		c.Refresh()
	}
}

// SetText changes the words.
func (c *Check) SetText(s string) {
	if c.Text != s {
		c.Text = s
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

// MinSize holds the words; a card is as high as it has to be in its width.
func (c *Check) MinSize() fyne.Size {
	c.ExtendBaseWidget(c)
	if c.Carded {
		return fyne.NewSize(140, c.HeightFor(c.Size().Width))
	}
	return fyne.NewSize(c.measure(c.Text)+28, checkHeight)
}

const (
	checkHeight  float32 = 32
	checkLine    float32 = 20 // between two lines of words
	checkCardPad float32 = 52 // of a card, without its lines
)

// LeastWidth is the width that words need which may stand in several lines.
func (c *Check) LeastWidth() float32 { return min(c.MinSize().Width, 160) }

// HeightFor is the height that the words need in a width.
func (c *Check) HeightFor(width float32) float32 {
	n := float32(len(c.lines(width)))
	if c.Carded {
		return checkCardPad + n*checkLine
	}
	return checkHeight + (n-1)*checkLine
}

func (c *Check) face() linebreak.Face { return Face(theme.Text, fyne.TextStyle{Bold: c.Carded}) }

func (c *Check) measure(s string) float32 { return float32(c.face().Width(s)) }

// lines breaks the words for a width; 0 is a width not known yet.
func (c *Check) lines(width float32) []string {
	if width == 0 {
		return []string{c.Text}
	}
	if c.Carded {
		width -= 16 + theme.S8
	}
	return c.face().Full(c.Text, float64(width-28))
}

// CreateRenderer is Fyne's way of asking for the objects.
func (c *Check) CreateRenderer() fyne.WidgetRenderer {
	c.ExtendBaseWidget(c)
	r := &checkRenderer{c: c, ring: NewRing(), ground: &canvas.Rectangle{}, box: &canvas.Rectangle{},
		tick: newPicture(), hint: &canvas.Text{}}
	r.Refresh()
	return r
}

type checkRenderer struct {
	c           *Check
	ring        Ring
	ground, box *canvas.Rectangle
	tick        picture
	texts       []*canvas.Text // one a line
	hint        *canvas.Text
}

func (r *checkRenderer) Destroy()           {}
func (r *checkRenderer) MinSize() fyne.Size { return r.c.MinSize() }
func (r *checkRenderer) Objects() []fyne.CanvasObject {
	out := []fyne.CanvasObject{r.ground, r.ring.Rectangle, r.box, r.tick.Image, r.hint}
	for _, t := range r.texts {
		out = append(out, t)
	}
	return out
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
	bx, by := float32(0), (checkHeight-18)/2
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
	lines := c.lines(s.Width)
	for len(r.texts) < len(lines) {
		r.texts = append(r.texts, &canvas.Text{})
	}
	for i, t := range r.texts {
		t.Text = ""
		if i < len(lines) {
			t.Text = lines[i]
		}
		t.TextSize, t.TextStyle, t.Color = theme.Text, fyne.TextStyle{Bold: c.Carded}, ink
		put(t, bx+28, by+9-theme.Extent(t).Height/2+checkLine*float32(i))
	}
	r.hint.Text, r.hint.TextSize, r.hint.Color = c.Hint, theme.Small, theme.ForWidget(figure.Ink3, c)
	if (c.Hovered || c.Pressed) && !c.Disabled() { // the ground is darker then
		r.hint.Color = theme.ForWidget(figure.Ink2, c)
	}
	put(r.hint, bx+28, 20+checkLine*float32(len(lines)))
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
