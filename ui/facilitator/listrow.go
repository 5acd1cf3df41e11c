package facilitator

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/keys"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// listRow is a line of a list that can be chosen: a number, what the group
// said, and beneath it what belongs to it.
type listRow struct {
	controls.Pressable

	number, main, under *controls.Text
	chosen              bool
}

const (
	rowText float32 = 40 // x of the text
	rowPad  float32 = 9
)

func newListRow(b *bench, tapped func()) *listRow {
	r := &listRow{
		number: controls.NewText("", controls.Style{Bold: true}),
		main:   controls.NewText("", controls.Style{Fit: controls.Wrap}),
		under:  controls.NewText("", controls.Style{Size: theme.Small, Role: figure.Ink3, Fit: controls.Wrap}),
	}
	r.OnTapped = tapped
	r.KeyFirst = b.key(keys.Button)
	r.ExtendBaseWidget(r)
	return r
}

func (r *listRow) set(number, main, under string, chosen bool) {
	r.number.SetText(number)
	r.main.SetText(main)
	r.under.SetText(under)
	r.chosen = chosen
	r.Refresh()
}

// HeightFor is the height of the row in a width.
func (r *listRow) HeightFor(width float32) float32 {
	h := 2*rowPad + r.main.HeightFor(width-rowText-8)
	if r.under.Text() != "" {
		h += r.under.HeightFor(width - rowText - 8)
	}
	return h
}

// CreateRenderer is Fyne's way of asking for the objects.
func (r *listRow) CreateRenderer() fyne.WidgetRenderer {
	r.ExtendBaseWidget(r)
	v := &listRowRenderer{r: r, ring: controls.NewRing(), ground: &canvas.Rectangle{CornerRadius: theme.Corner}}
	v.Refresh()
	return v
}

type listRowRenderer struct {
	r      *listRow
	ring   controls.Ring
	ground *canvas.Rectangle
}

func (v *listRowRenderer) Destroy() {}
func (v *listRowRenderer) MinSize() fyne.Size {
	return fyne.NewSize(100, v.r.HeightFor(max(200, v.r.Size().Width)))
}
func (v *listRowRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{v.ground, v.ring.Rectangle, v.r.number, v.r.main, v.r.under}
}

func (v *listRowRenderer) Refresh() {
	v.Layout(v.r.Size())
	canvas.Refresh(v.r)
}

func (v *listRowRenderer) Layout(s fyne.Size) {
	r := v.r
	v.ground.FillColor, v.ground.StrokeColor, v.ground.StrokeWidth = theme.ForWidget(figure.None, r), theme.ForWidget(figure.Ink, r), 0
	switch {
	case r.chosen:
		v.ground.FillColor, v.ground.StrokeWidth = theme.ForWidget(figure.Card, r), 2
	case r.Hovered:
		v.ground.FillColor = theme.ForWidget(figure.Sand, r)
	}
	v.ground.Move(fyne.NewPos(4, 4))
	v.ground.Resize(s.SubtractWidthHeight(8, 8))
	v.ring.Inside(r.Focused, r, s, theme.Corner+4)
	w := s.Width - rowText - 8
	controls.Place(r.number, 10, rowPad, rowText-10, r.number.LineHeight())
	h := r.main.HeightFor(w)
	controls.Place(r.main, rowText, rowPad, w, h)
	controls.Place(r.under, rowText, rowPad+h, w, max(0, s.Height-2*rowPad-h))
	r.under.Hidden = r.under.Text() == ""
}

// list is a scrolling column of rows; its rows are kept and reused.
type list struct {
	b       *bench
	rows    []*listRow
	tapped  func(i int)
	content *fyne.Container
}

func newList(b *bench, tapped func(i int)) *list {
	return &list{b: b, tapped: tapped, content: controls.Column(2)}
}

// show makes n rows and has fill write each.
func (l *list) show(n int, fill func(i int, r *listRow)) {
	for i := len(l.rows); i < n; i++ {
		l.rows = append(l.rows, newListRow(l.b, func() { l.tapped(i) }))
	}
	l.content.Objects = l.content.Objects[:0]
	for i, r := range l.rows[:n] {
		fill(i, r)
		l.content.Objects = append(l.content.Objects, r)
	}
	l.content.Refresh()
}
