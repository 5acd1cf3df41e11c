// Package controls holds the parts that Upturn's laptop windows are made of:
// buttons, choice rows, steppers, check cards, texts and plain layouts. All of
// them can be reached with Tab and pressed with Enter or Space.
package controls

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// Pressable is what everything one can press has in common: focus, hover,
// keys. Embed it in a widget, call ExtendBaseWidget, draw by its states.
type Pressable struct {
	widget.DisableableWidget

	// OnTapped runs at a click, Enter or Space.
	OnTapped func()
	// KeyFirst sees every key before the control does, so that a clicker's
	// Page Down works wherever the focus is. True means the key was used.
	KeyFirst func(*fyne.KeyEvent) bool

	// Tip is said of the control while the pointer rests on it; empty = nothing.
	Tip Tip

	Focused, Hovered, Pressed bool

	resting *fyne.Animation // until the tip comes
	told    func()          // takes it away
}

var (
	_ fyne.Focusable     = (*Pressable)(nil)
	_ fyne.Tappable      = (*Pressable)(nil)
	_ desktop.Hoverable  = (*Pressable)(nil)
	_ desktop.Mouseable  = (*Pressable)(nil)
	_ desktop.Cursorable = (*Pressable)(nil)
)

// FocusGained draws the focus line and scrolls it into sight.
func (p *Pressable) FocusGained() {
	p.set(&p.Focused, true)
	reveal(p)
}

// FocusLost takes the focus line away.
func (p *Pressable) FocusLost() { p.set(&p.Focused, false) }

// MouseMoved changes nothing.
func (p *Pressable) MouseMoved(*desktop.MouseEvent) {}

// MouseOut ends hover and press.
func (p *Pressable) MouseOut() {
	p.hush()
	p.Pressed = false
	p.set(&p.Hovered, false)
}

// MouseDown marks the control as pressed.
func (p *Pressable) MouseDown(*desktop.MouseEvent) {
	p.hush()
	p.set(&p.Pressed, true)
}

// MouseUp ends the press.
func (p *Pressable) MouseUp(*desktop.MouseEvent) { p.set(&p.Pressed, false) }

// Cursor is a hand over what can be pressed.
func (p *Pressable) Cursor() desktop.Cursor {
	if p.Disabled() {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// Tapped presses the control.
func (p *Pressable) Tapped(*fyne.PointEvent) { p.Press() }

// Press does what a click does. A control that takes itself away by that hands the
// focus on to what stands in its place.
func (p *Pressable) Press() {
	p.hush()
	if !p.Disabled() && p.OnTapped != nil {
		Keep(canvasOf(p), p.OnTapped)
	}
}

// TypedRune hands a sign on to the window: nobody writes on a button, and "?"
// asks for the keys wherever the focus is.
func (p *Pressable) TypedRune(sign rune) {
	if c := canvasOf(p); c != nil && c.OnTypedRune() != nil {
		c.OnTypedRune()(sign)
	}
}

// core tells one control from another, whatever it is embedded in.
func (p *Pressable) core() any { return p }

// TypedKey presses on Enter and Space, and leaves Escape to the window.
func (p *Pressable) TypedKey(e *fyne.KeyEvent) {
	switch {
	case p.First(e):
	case IsPress(e):
		p.Press()
	default:
		escape(p, e)
	}
}

// First offers a key to KeyFirst.
func (p *Pressable) First(e *fyne.KeyEvent) bool { return p.KeyFirst != nil && p.KeyFirst(e) }

// IsPress reports whether a key presses the focused control.
func IsPress(e *fyne.KeyEvent) bool {
	return e.Name == fyne.KeySpace || e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter
}

func (p *Pressable) set(state *bool, v bool) {
	if *state != v {
		*state = v
		p.Refresh()
	}
}

// Ground is the fill of a card-coloured control in its present state.
func (p *Pressable) Ground(w fyne.Widget) color.Color {
	switch {
	case p.Disabled():
		return theme.ForWidget(figure.Sand, w)
	case p.Pressed:
		return theme.ForWidget(figure.Tile, w)
	case p.Hovered:
		return theme.ForWidget(figure.Sand, w)
	}
	return theme.ForWidget(figure.Card, w)
}

// Ring is the focus line: 2 wide, 2 outside the control.
type Ring struct{ *canvas.Rectangle }

// NewRing makes a hidden focus line.
func NewRing() Ring {
	r := &canvas.Rectangle{FillColor: color.Transparent, StrokeWidth: 2}
	r.Hide()
	return Ring{r}
}

// Show shows or hides the line round a control of a size and corner.
func (r Ring) Show(on bool, w fyne.Widget, size fyne.Size, corner float32) {
	if !on {
		r.Hide()
		return
	}
	r.place(w, fyne.NewPos(-4, -4), size.AddWidthHeight(8, 8), corner+4)
}

// Inside shows or hides the line at the edge of a control: of rows that lie so close
// that the next one would cover a line outside.
func (r Ring) Inside(on bool, w fyne.Widget, size fyne.Size, corner float32) {
	if !on {
		r.Hide()
		return
	}
	r.place(w, fyne.Position{}, size, corner)
}

func (r Ring) place(w fyne.Widget, at fyne.Position, size fyne.Size, corner float32) {
	r.StrokeColor, r.CornerRadius = theme.ForWidget(figure.Accent, w), corner
	r.Move(at)
	r.Resize(size)
	r.Rectangle.Show()
}
