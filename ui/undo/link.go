package undo

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// linkPad is the room at either side of the word, for the line round what has the focus.
const linkPad float32 = 8

// link is the button of the line: a bold word on the dark ground.
type link struct {
	controls.Pressable
	text string
}

func newLink(tapped func()) *link {
	l := &link{}
	l.OnTapped = tapped
	l.ExtendBaseWidget(l)
	return l
}

// SetText changes the word.
func (l *link) SetText(s string) {
	if l.text != s {
		l.text = s
		l.Refresh()
	}
}

// MinSize holds the word.
func (l *link) MinSize() fyne.Size {
	w := theme.Width(l.text, theme.Text, fyne.TextStyle{Bold: true})
	return fyne.NewSize(w+2*linkPad, Height-8)
}

// CreateRenderer is Fyne's way of asking for the objects.
func (l *link) CreateRenderer() fyne.WidgetRenderer {
	l.ExtendBaseWidget(l)
	r := &linkRenderer{l: l, ring: &canvas.Rectangle{}, text: &canvas.Text{}}
	r.Refresh()
	return r
}

type linkRenderer struct {
	l    *link
	ring *canvas.Rectangle
	text *canvas.Text

	sight controls.Sight
}

func (r *linkRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.ring, r.text} }
func (r *linkRenderer) Destroy()                     {}
func (r *linkRenderer) MinSize() fyne.Size           { return r.l.MinSize() }

func (r *linkRenderer) Layout(s fyne.Size) {
	controls.Place(r.ring, 1, 1, s.Width-2, s.Height-2)
	ts := theme.Extent(r.text)
	controls.Place(r.text, (s.Width-ts.Width)/2, (s.Height-ts.Height)/2, ts.Width, ts.Height)
}

func (r *linkRenderer) Refresh() {
	blue := theme.Dark().Color(figure.Accent)
	r.text.Text, r.text.Color, r.text.TextSize = r.l.text, blue, theme.Text
	r.text.TextStyle = fyne.TextStyle{Bold: true, Underline: r.l.Hovered}
	theme.SetFace(r.text)
	r.ring.FillColor, r.ring.StrokeColor, r.ring.CornerRadius, r.ring.StrokeWidth = nil, blue, theme.Corner, 0
	if r.l.Focused {
		r.ring.StrokeWidth = 2
	}
	r.Layout(r.l.Size())
	r.sight.Refresh(r.l, r.Objects())
}
