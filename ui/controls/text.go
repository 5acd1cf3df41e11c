package controls

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/linebreak"
)

// Fit says what a text does when it is wider than its place.
type Fit int

// The ways to fit.
const (
	Line Fit = iota // one line, as wide as it is
	Wrap            // as many lines as it takes
	Cut             // one line that ends in … when it has to
)

// Style is how a text looks.
type Style struct {
	Size  float32 // one of the theme's sizes; 0 = theme.Text
	Role  figure.Role
	Bold  bool
	Fit   Fit
	Align fyne.TextAlign
}

// Text is text in a role's colour that follows its window's palette, with the
// line height of the laptop windows.
type Text struct {
	widget.BaseWidget

	text   string
	style  Style
	lines  []*canvas.Text // a pool; shown of them
	shown  int
	inside float32   // width of the last layout
	broken [4]broken // the last first
}

// broken is how a text was broken into lines: a page asks for its height, and lays it out, again
// and again in one or two widths, and in a size or two.
type broken struct {
	text  string
	style Style
	width float32
	lines []string
}

// NewText makes a text. A role of None means ink.
func NewText(s string, style Style) *Text {
	t := &Text{text: s, style: style.whole()}
	t.ExtendBaseWidget(t)
	return t
}

// Text is what is written.
func (t *Text) Text() string { return t.text }

// SetText writes something else.
func (t *Text) SetText(s string) {
	if t.text != s {
		t.text, t.broken = s, [4]broken{}
		t.Refresh()
	}
}

// whole fills in what a style leaves open: text of the usual size, in ink.
func (s Style) whole() Style {
	if s.Size == 0 {
		s.Size = theme.Text
	}
	if s.Role == figure.None {
		s.Role = figure.Ink
	}
	return s
}

// SetStyle changes the look.
func (t *Text) SetStyle(s Style) {
	if s = s.whole(); t.style != s {
		t.style = s
		t.Refresh()
	}
}

// Style is the present look.
func (t *Text) Style() Style { return t.style }

// LineHeight is the distance between baselines.
func (t *Text) LineHeight() float32 { return t.style.Size * theme.LineHeight }

// Baseline is how far below the top edge the first line stands.
func (t *Text) Baseline() float32 {
	extent, base := theme.Measure("x", t.style.Size, t.fyneStyle())
	return (t.LineHeight()-extent.Height)/2 + base
}

// HeightFor is the height that the text needs in a width.
func (t *Text) HeightFor(width float32) float32 {
	return float32(len(t.split(width))) * t.LineHeight()
}

// HeightAt is the height that it would need with letters of a size.
func (t *Text) HeightAt(size, width float32) float32 {
	style := t.style
	style.Size = size
	return float32(len(t.splitAs(style, width))) * size * theme.LineHeight
}

// MinSize is the whole text for Line, and the height it took in its last width
// for texts that fit themselves into a place.
func (t *Text) MinSize() fyne.Size {
	t.ExtendBaseWidget(t)
	switch t.style.Fit {
	case Wrap:
		width := t.inside
		if width == 0 {
			width = 10 * t.style.Size
		}
		return fyne.NewSize(1, t.HeightFor(width))
	case Cut:
		return fyne.NewSize(1, t.LineHeight())
	}
	return fyne.NewSize(t.measure(t.text), t.LineHeight())
}

// Width is the width of the text on one line.
func (t *Text) Width() float32 { return t.measure(t.text) }

func (t *Text) fyneStyle() fyne.TextStyle { return fyne.TextStyle{Bold: t.style.Bold} }

func (t *Text) face() linebreak.Face { return Face(t.style.Size, t.fyneStyle()) }

func (t *Text) measure(s string) float32 { return float32(t.face().Width(s)) }

func (t *Text) split(width float32) []string { return t.splitAs(t.style, width) }

// splitAs breaks it as it would be in a style.
func (t *Text) splitAs(style Style, width float32) []string {
	face := Face(style.Size, fyne.TextStyle{Bold: style.Bold})
	switch style.Fit {
	case Wrap:
		for _, b := range t.broken {
			if b.lines != nil && b.text == t.text && b.style == style && b.width == width {
				return b.lines
			}
		}
		lines := face.Full(t.text, float64(width))
		copy(t.broken[1:], t.broken[:])
		t.broken[0] = broken{t.text, style, width, lines}
		return lines
	case Cut:
		return []string{face.Shorten(t.text, float64(width))}
	}
	return []string{t.text}
}

func (t *Text) layout(size fyne.Size) {
	t.inside = size.Width
	lines := t.split(size.Width)
	for len(t.lines) < len(lines) {
		t.lines = append(t.lines, &canvas.Text{})
	}
	t.shown = len(lines)
	c := theme.ForWidget(t.style.Role, t)
	for i, s := range lines {
		t.line(t.lines[i], s, c)
		t.lines[i].Move(fyne.NewPos(0, float32(i)*t.LineHeight()))
		t.lines[i].Resize(fyne.NewSize(size.Width, t.LineHeight()))
	}
}

// line sets a line.
func (t *Text) line(o *canvas.Text, s string, c color.Color) {
	o.Text, o.TextSize, o.TextStyle, o.Color, o.Alignment = s, t.style.Size, t.fyneStyle(), c, t.style.Align
	theme.SetFace(o)
}

// CreateRenderer is Fyne's way of asking for the objects.
func (t *Text) CreateRenderer() fyne.WidgetRenderer {
	t.ExtendBaseWidget(t)
	return &textRenderer{t: t}
}

type textRenderer struct {
	t     *Text
	sight Sight
}

func (r *textRenderer) Layout(s fyne.Size) {
	r.t.layout(s)
	r.sight.Refresh(r.t, r.Objects())
}
func (r *textRenderer) MinSize() fyne.Size { return r.t.MinSize() }
func (r *textRenderer) Refresh() {
	if r.t.style.Fit == Wrap && r.t.Size().Width == 0 {
		return // it has no place yet; for none each word would be divided down to its letters
	}
	r.t.layout(r.t.BaseWidget.Size())
	r.sight.Refresh(r.t, r.Objects())
}
func (r *textRenderer) Destroy() {}
func (r *textRenderer) Objects() []fyne.CanvasObject {
	out := make([]fyne.CanvasObject, r.t.shown)
	for i := range out {
		out[i] = r.t.lines[i]
	}
	return out
}

// Face is how a text of the windows is set, for whoever breaks or shortens it.
func Face(size float32, style fyne.TextStyle) linebreak.Face {
	return linebreak.Face{
		Width: func(s string) float64 { return float64(theme.Width(s, size, style)) },
		Size:  float64(size),
	}
}
