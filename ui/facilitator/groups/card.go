package groups

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// card is a row that can be marked, dragged, or have cards dropped on it: a card of the list,
// or a group with its letter, its name and how many cards it has.
type card struct {
	controls.Pressable

	mark, text, count *controls.Text
	chosen, over      bool
	tile              bool // it stands out as a card on the wall does

	onDrag func(at fyne.Position) // where the pointer is, on the canvas; nil = it stays where it is
	onDrop func()
}

// newCard makes one; bold is for groups.
func newCard(bold bool, first func(*fyne.KeyEvent) bool, tapped func()) *card {
	c := &card{
		mark:  controls.NewText("", controls.Style{Bold: true}),
		text:  controls.NewText("", controls.Style{Bold: bold, Fit: controls.Wrap}),
		count: controls.NewText("", controls.Style{Role: figure.Ink2}),
	}
	c.OnTapped, c.KeyFirst, c.tile = tapped, first, !bold
	c.ExtendBaseWidget(c)
	return c
}

const (
	cardText float32 = 36 // x of the text
	cardPad  float32 = 8
)

// set writes the row.
func (c *card) set(mark, text, count string, chosen bool) {
	c.mark.SetText(mark)
	c.text.SetText(text)
	c.count.SetText(count)
	c.chosen = chosen
	c.Refresh()
}

// lit shows that what is dragged would go here.
func (c *card) lit(on bool) {
	if c.over != on {
		c.over = on
		c.Refresh()
	}
}

// words is the width that the text has.
func (c *card) words(width float32) float32 {
	return max(40, width-cardText-10-c.count.Width())
}

func (c *card) heightFor(width float32) float32 { return 2*cardPad + c.text.HeightFor(c.words(width)) }

// Dragged follows the pointer.
func (c *card) Dragged(e *fyne.DragEvent) {
	if c.onDrag != nil {
		c.onDrag(e.AbsolutePosition)
	}
}

// DragEnd lets go.
func (c *card) DragEnd() {
	if c.onDrop != nil {
		c.onDrop()
	}
}

// CreateRenderer is Fyne's way of asking for the objects.
func (c *card) CreateRenderer() fyne.WidgetRenderer {
	c.ExtendBaseWidget(c)
	v := &cardRenderer{c: c, ring: controls.NewRing(), ground: &canvas.Rectangle{CornerRadius: theme.Corner}}
	v.Refresh()
	return v
}

type cardRenderer struct {
	c      *card
	ring   controls.Ring
	ground *canvas.Rectangle
}

func (v *cardRenderer) Destroy() {}
func (v *cardRenderer) MinSize() fyne.Size {
	return fyne.NewSize(80, v.c.heightFor(max(120, v.c.Size().Width)))
}
func (v *cardRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{v.ground, v.ring.Rectangle, v.c.mark, v.c.text, v.c.count}
}

func (v *cardRenderer) Refresh() {
	v.Layout(v.c.Size())
	canvas.Refresh(v.c)
}

func (v *cardRenderer) Layout(s fyne.Size) {
	c := v.c
	fill, line, width := figure.None, figure.Edge, float32(1)
	if c.tile {
		fill, width = figure.Tile, 0
	}
	switch {
	case c.over:
		fill, line, width = figure.Card, figure.Accent, 3
	case c.chosen:
		fill, line, width = figure.Card, figure.Ink, 2
	case c.Hovered && !c.tile:
		fill = figure.Sand
	}
	v.ground.FillColor, v.ground.StrokeColor, v.ground.StrokeWidth = theme.ForWidget(fill, c), theme.ForWidget(line, c), width
	v.ground.Move(fyne.NewPos(3, 3))
	v.ground.Resize(s.SubtractWidthHeight(6, 6))
	v.ring.Inside(c.Focused, c, s, theme.Corner+4)
	controls.Place(c.mark, 10, cardPad, cardText-10, c.mark.LineHeight())
	controls.Place(c.text, cardText, cardPad, c.words(s.Width), max(0, s.Height-2*cardPad))
	controls.Place(c.count, s.Width-10-c.count.Width(), cardPad, c.count.Width(), c.count.LineHeight())
}
