package controls

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// Kind is a kind of button.
type Kind int

// The kinds. A window has one Main button at most.
const (
	Main  Kind = iota // blue; Hint is a second line
	Plain             // outlined; Hint is a key at the right
	Card              // outlined, large, icon at the left; Hint is a second line
	Row               // no outline, icon and text in the columns of a Card
	Link              // blue bold text; the icon follows it
	Bare              // text alone, with a ground while hovered
)

// Button is a button of a kind. Set the fields before it is shown; change the
// texts later with SetText and SetHint.
type Button struct {
	Pressable

	Kind     Kind
	Text     string
	Hint     string
	Icon     Icon
	TextSize float32 // 0 = the kind's own
	Height   float32 // 0 = the kind's own
	Pad      float32 // at the sides; 0 = the kind's own
	Trailing bool    // a Plain one like a field: text at the left, icon at the right
	Blue     bool    // a Card that is the main button of its window
	Quiet    bool    // a Link to what lies beside the way on: neither blue nor bold, underlined while hovered
	left     bool    // a Bare one whose text stands at the left, and which is marked while it has the focus
}

// NewButton makes a button.
func NewButton(k Kind, text string, tapped func()) *Button {
	b := &Button{Kind: k, Text: text}
	b.OnTapped = tapped
	b.ExtendBaseWidget(b)
	return b
}

// SetText changes the text.
func (b *Button) SetText(s string) {
	if b.Text != s {
		b.Text = s
		b.Refresh()
	}
}

// SetHint changes the key or the second line.
func (b *Button) SetHint(s string) {
	if b.Hint != s {
		b.Hint = s
		b.Refresh()
	}
}

// SetIcon changes the picture.
func (b *Button) SetIcon(i Icon) {
	if b.Icon != i {
		b.Icon = i
		b.Refresh()
	}
}

func (b *Button) textSize() float32 {
	switch {
	case b.TextSize > 0:
		return b.TextSize
	case b.Kind == Card, b.Kind == Main:
		return theme.Read
	}
	return theme.Text
}

func (b *Button) bold() bool {
	return b.Kind == Main || b.Kind == Card || b.Kind == Link && !b.Quiet
}

func (b *Button) height() float32 {
	switch {
	case b.Height > 0:
		return b.Height
	case b.Kind == Card:
		return 92
	case b.Kind == Main && b.Hint != "":
		return 84
	case b.Kind == Main:
		return 52
	case b.Kind == Link:
		return 32
	}
	return theme.Control
}

func (b *Button) pad() float32 {
	switch {
	case b.Pad > 0:
		return b.Pad
	case b.Kind == Main:
		return theme.S40
	case b.Kind == Link:
		return 0
	}
	return theme.S16
}

func (b *Button) corner() float32 {
	if b.Kind == Card {
		return theme.CardCorner
	}
	return theme.Corner
}

func (b *Button) isMain() bool { return b.Kind == Main || b.Blue }

func (b *Button) colors() (fill, edge, text, hint color.Color) {
	role := func(r figure.Role) color.Color { return theme.ForWidget(r, b) }
	none := color.Color(color.Transparent)
	switch {
	case b.isMain() && b.Disabled():
		return role(figure.Sand), none, role(figure.Ink3), role(figure.Ink3)
	case b.isMain():
		return b.blue(), none, role(figure.OnAccent), role(figure.OnAccent)
	}
	fill, edge, text, hint = none, none, role(figure.Ink), role(figure.Ink3)
	switch {
	case b.Kind == Plain || b.Kind == Card:
		fill, edge = b.Ground(b), role(figure.Edge)
	case b.Kind == Link:
		if !b.Quiet {
			text = role(figure.Accent)
		}
	case b.Pressed && !b.Disabled():
		fill = role(figure.Rule)
	case (b.Hovered || b.left && b.Focused) && !b.Disabled():
		fill = role(figure.Tile)
	}
	switch {
	case b.Disabled():
		text = role(figure.Ink3)
	case b.Hovered || b.Pressed: // the ground is darker then
		hint = role(figure.Ink2)
	}
	return fill, edge, text, hint
}

// blue is the accent, a little nearer to ink while hovered or pressed.
func (b *Button) blue() color.Color {
	share := 0.0
	switch {
	case b.Pressed:
		share = 0.35
	case b.Hovered:
		share = 0.15
	}
	return mix(theme.ForWidget(figure.Accent, b), theme.ForWidget(figure.Ink, b), share)
}

func mix(a, b color.Color, share float64) color.Color {
	x, y := color.NRGBAModel.Convert(a).(color.NRGBA), color.NRGBAModel.Convert(b).(color.NRGBA)
	f := func(p, q uint8) uint8 { return uint8(float64(p)*(1-share) + float64(q)*share + 0.5) }
	return color.NRGBA{R: f(x.R, y.R), G: f(x.G, y.G), B: f(x.B, y.B), A: 0xFF}
}

// MinSize holds the texts and the icon.
func (b *Button) MinSize() fyne.Size {
	b.ExtendBaseWidget(b)
	w := b.measure(b.Text, b.textSize(), b.bold())
	h := float32(0)
	if b.Hint != "" {
		h = b.measure(b.Hint, theme.Small, false)
	}
	switch b.Kind {
	case Card, Row:
		return fyne.NewSize(68+max(w, h)+theme.S16, b.height())
	case Main:
		return fyne.NewSize(max(w, h)+2*b.pad(), b.height())
	}
	if b.Hint != "" {
		w += h + theme.S16
	}
	if b.Icon != NoIcon {
		w += IconSize + theme.S8
	}
	return fyne.NewSize(w+2*b.pad(), b.height())
}

func (b *Button) measure(s string, size float32, bold bool) float32 {
	return theme.Width(s, size, fyne.TextStyle{Bold: bold})
}

// CreateRenderer is Fyne's way of asking for the objects.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	b.ExtendBaseWidget(b)
	r := &buttonRenderer{b: b, ring: NewRing(), ground: &canvas.Rectangle{}, icon: newPicture(),
		text: &canvas.Text{}, hint: &canvas.Text{}}
	r.Refresh()
	return r
}

// helpPad is the air at the sides of the way to the help.
const helpPad = theme.S8

// NewHelp makes the way to the help: the same sign, word and key in every window. Without
// anything to do it is not there.
func NewHelp(text, key string, tapped func()) *Button {
	b := NewButton(Bare, text, tapped)
	b.Icon, b.Hint, b.Pad = IconHelp, key, helpPad
	if tapped == nil {
		b.Hide()
	}
	return b
}
