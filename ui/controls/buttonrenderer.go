package controls

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"github.com/upturn-workshop/upturn/ui/theme"
)

type buttonRenderer struct {
	b          *Button
	ring       Ring
	ground     *canvas.Rectangle
	icon       picture
	text, hint *canvas.Text
	sight      Sight
}

func (r *buttonRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.ring.Rectangle, r.icon.Image, r.text, r.hint}
}
func (r *buttonRenderer) Destroy()           {}
func (r *buttonRenderer) MinSize() fyne.Size { return r.b.MinSize() }

func (r *buttonRenderer) Refresh() {
	r.Layout(r.b.Size())
	r.sight.Refresh(r.b, r.Objects())
}

func (r *buttonRenderer) Layout(s fyne.Size) {
	b := r.b
	fill, edge, ink, soft := b.colors()
	r.ground.FillColor, r.ground.StrokeColor, r.ground.StrokeWidth = fill, edge, 0
	if (b.Kind == Plain || b.Kind == Card) && !b.isMain() {
		r.ground.StrokeWidth = 1
	}
	r.ground.CornerRadius = b.corner()
	r.ground.Resize(s)
	r.ring.Show(b.Focused && !b.left, b, s, b.corner())
	r.text.Color, r.text.TextSize, r.text.TextStyle = ink, b.textSize(), fyne.TextStyle{Bold: b.bold(), Underline: b.Kind == Link && b.Hovered}
	r.hint.Text, r.hint.Color, r.hint.TextSize = b.Hint, soft, theme.Small
	r.text.Text = b.Text
	theme.SetFace(r.text)
	theme.SetFace(r.hint)
	switch b.Kind {
	case Main:
		r.middle(s)
	case Card, Row:
		r.columns(s)
	default:
		r.line(s)
	}
}

// middle centres text and second line.
func (r *buttonRenderer) middle(s fyne.Size) {
	r.icon.Hide()
	r.text.Text = r.shorten(r.b.Text, s.Width-theme.S16)
	ts := theme.Extent(r.text)
	if r.b.Hint == "" {
		put(r.text, (s.Width-ts.Width)/2, (s.Height-ts.Height)/2)
		return
	}
	hs := theme.Extent(r.hint)
	// As drawn: at 84 high the baselines are 40 and 64 below the top.
	put(r.text, (s.Width-ts.Width)/2, s.Height/2-ts.Height+4)
	put(r.hint, (s.Width-hs.Width)/2, s.Height/2+8)
}

// columns has the icon at the left and the texts beside it.
func (r *buttonRenderer) columns(s fyne.Size) {
	side := IconSize
	if r.b.Kind == Card {
		side = 24
	}
	r.icon.show(r.b.Icon, r.text.Color, 36, s.Height/2, side)
	r.text.Text = r.shorten(r.b.Text, s.Width-68-theme.S8)
	ts := theme.Extent(r.text)
	if r.b.Hint == "" {
		put(r.text, 68, (s.Height-ts.Height)/2)
		return
	}
	r.hint.Text = Face(r.hint.TextSize, r.hint.TextStyle).Shorten(r.b.Hint, float64(s.Width-68-theme.S8)) // it may name what a group has written
	put(r.text, 68, s.Height/2-ts.Height+0.5)
	put(r.hint, 68, s.Height/2+6)
}

// line has all in one row: centred when there is no hint at the right.
func (r *buttonRenderer) line(s fyne.Size) {
	b := r.b
	ts, x := theme.Extent(r.text), b.pad()
	if b.Trailing {
		r.icon.show(b.Icon, r.text.Color, s.Width-24, s.Height/2, IconSize)
		left := min(x, 14)
		r.text.Text = r.shorten(b.Text, s.Width-left-44)
		put(r.text, left, (s.Height-ts.Height)/2)
		r.hint.Text = ""
		return
	}
	if b.Kind != Link && b.Text != "" {
		r.text.Text = r.shorten(b.Text, r.room(s))
		ts = theme.Extent(r.text)
	}
	if b.Hint == "" && b.Kind != Link && !b.left {
		w := ts.Width
		if b.Icon != NoIcon {
			w += IconSize + theme.S4
		}
		x = (s.Width - w) / 2
	}
	switch {
	case b.Icon == NoIcon:
		r.icon.Hide()
	case b.Kind == Link: // the icon points onward, so it follows
		r.icon.show(b.Icon, r.text.Color, x+ts.Width+theme.S16, s.Height/2+1, IconSize)
	default:
		r.icon.show(b.Icon, r.text.Color, x+IconSize/2, s.Height/2+1, IconSize)
		x += IconSize + theme.S8
	}
	put(r.text, x, (s.Height-ts.Height)/2)
	hs := theme.Extent(r.hint)
	put(r.hint, s.Width-hs.Width-theme.S12, (s.Height-hs.Height)/2)
}

// room is what the text of a row has beside icon and key.
func (r *buttonRenderer) room(s fyne.Size) float32 {
	w := s.Width - 2*r.b.pad()
	if r.b.Icon != NoIcon {
		w -= IconSize + theme.S4
	}
	if r.b.Hint != "" {
		w -= theme.Extent(r.hint).Width + theme.S8
	}
	return w
}

func (r *buttonRenderer) shorten(s string, width float32) string {
	return Face(r.text.TextSize, r.text.TextStyle).Shorten(s, float64(width))
}

// put places a text at its natural size.
func put(t *canvas.Text, x, y float32) {
	t.Move(fyne.NewPos(x, y))
	t.Resize(theme.Extent(t))
}
