package controls

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// Stepper is a number with − and +. Arrow keys step it, digits type it.
type Stepper struct {
	Pressable

	OnChange func(int) // by a person, not by SetValue

	lo, hi, value int
	typed         int // the digits so far; 0 = the next one begins a number
}

// NewStepper makes a stepper within lo..hi.
func NewStepper(lo, hi, value int, changed func(int)) *Stepper {
	s := &Stepper{OnChange: changed, lo: lo, hi: hi, value: min(max(value, lo), hi)}
	s.ExtendBaseWidget(s)
	return s
}

// Value is the number.
func (s *Stepper) Value() int { return s.value }

// SetValue changes the number without telling OnChange.
func (s *Stepper) SetValue(v int) {
	if v = min(max(v, s.lo), s.hi); v != s.value {
		s.value = v
		s.Refresh()
	}
}

// SetRange changes the limits; a number beyond them moves to the nearest.
func (s *Stepper) SetRange(lo, hi int) {
	s.lo, s.hi = lo, max(lo, hi)
	s.SetValue(s.value)
	s.Refresh()
}

func (s *Stepper) change(v int) {
	before := s.value
	if s.Disabled() {
		return
	}
	s.SetValue(v)
	if s.value != before && s.OnChange != nil {
		s.OnChange(s.value)
	}
}

// Tapped steps down in the left third, up in the right one. A press on the number
// itself takes the keyboard: whoever points at a number wants to type another.
func (s *Stepper) Tapped(e *fyne.PointEvent) {
	s.typed = 0
	switch w := s.Size().Width; {
	case e.Position.X < w/3:
		s.change(s.value - 1)
	case e.Position.X > w*2/3:
		s.change(s.value + 1)
	case !s.Disabled():
		if c := fyne.CurrentApp().Driver().CanvasForObject(s); c != nil {
			c.Focus(s)
		}
	}
}

// FocusGained starts a new number for the digits that follow.
func (s *Stepper) FocusGained() {
	s.typed = 0
	s.Pressable.FocusGained()
}

// TypedKey steps with the arrows.
func (s *Stepper) TypedKey(e *fyne.KeyEvent) {
	if s.First(e) {
		return
	}
	switch e.Name {
	case fyne.KeyUp, fyne.KeyRight:
		s.typed = 0
		s.change(s.value + 1)
	case fyne.KeyDown, fyne.KeyLeft:
		s.typed = 0
		s.change(s.value - 1)
	case fyne.KeyBackspace:
		s.typed = s.value / 10
		s.take()
	default:
		escape(&s.Pressable, e)
	}
}

// TypedRune types the number, or steps it with + and −.
func (s *Stepper) TypedRune(r rune) {
	switch {
	case r == '+':
		s.change(s.value + 1)
	case r == '-', r == '−':
		s.change(s.value - 1)
	case r >= '0' && r <= '9':
		s.digit(int(r - '0'))
	default:
		s.Pressable.TypedRune(r)
	}
}

// digit goes on with the number that is being typed, or begins one where it would
// be too large. Less than the least is taken for the beginning of a number: with
// seven at least, the 1 of 12 changes nothing.
func (s *Stepper) digit(d int) {
	if s.typed = s.typed*10 + d; s.typed > s.hi {
		s.typed = d
	}
	s.take()
}

// take has the number be what was typed, if it is one that may be.
func (s *Stepper) take() {
	if s.typed >= s.lo {
		s.change(s.typed)
	}
}

// MinSize holds three digits between the signs.
func (s *Stepper) MinSize() fyne.Size {
	s.ExtendBaseWidget(s)
	return fyne.NewSize(140, theme.Control)
}

// CreateRenderer is Fyne's way of asking for the objects.
func (s *Stepper) CreateRenderer() fyne.WidgetRenderer {
	s.ExtendBaseWidget(s)
	r := &stepperRenderer{s: s, ring: NewRing(), ground: &canvas.Rectangle{}, text: &canvas.Text{}, less: newPicture(), more: newPicture()}
	r.Refresh()
	return r
}

type stepperRenderer struct {
	s          *Stepper
	ring       Ring
	ground     *canvas.Rectangle
	text       *canvas.Text
	less, more picture
	sight      Sight
}

func (r *stepperRenderer) Destroy()           {}
func (r *stepperRenderer) MinSize() fyne.Size { return r.s.MinSize() }
func (r *stepperRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.ring.Rectangle, r.text, r.less.Image, r.more.Image}
}

func (r *stepperRenderer) Refresh() {
	r.Layout(r.s.Size())
	r.sight.Refresh(r.s, r.Objects())
}

func (r *stepperRenderer) Layout(size fyne.Size) {
	s := r.s
	r.ground.FillColor, r.ground.StrokeColor = theme.ForWidget(figure.Card, s), theme.ForWidget(figure.Edge, s)
	if s.Disabled() {
		r.ground.FillColor = theme.ForWidget(figure.Sand, s)
	}
	r.ground.StrokeWidth, r.ground.CornerRadius = 1, theme.Corner
	r.ground.Resize(size)
	r.ring.Show(s.Focused, s, size, theme.Corner)
	sign := func(possible bool) figure.Role {
		if possible && !s.Disabled() {
			return figure.Ink
		}
		return figure.Rule
	}
	r.less.show(IconMinus, theme.ForWidget(sign(s.value > s.lo), s), 24, size.Height/2, IconSize)
	r.more.show(IconPlus, theme.ForWidget(sign(s.value < s.hi), s), size.Width-24, size.Height/2, IconSize)
	r.text.Text, r.text.TextSize, r.text.TextStyle = strconv.Itoa(s.value), theme.Read, fyne.TextStyle{Bold: true}
	r.text.Color = theme.ForWidget(figure.Ink, s)
	m := theme.Extent(r.text)
	put(r.text, (size.Width-m.Width)/2, (size.Height-m.Height)/2)
}
