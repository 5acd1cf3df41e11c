package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// ListRow is a line of a list that can be chosen: a number, what the group
// said, and beneath it what belongs to it.
type ListRow struct {
	controls.Pressable

	number, main, under *controls.Text
	chosen              bool
}

const (
	rowText float32 = 40 // x of the text
	rowPad  float32 = 9
)

func newListRow(first func(*fyne.KeyEvent) bool, tapped func()) *ListRow {
	r := &ListRow{
		number: controls.NewText("", controls.Style{Bold: true}),
		main:   controls.NewText("", controls.Style{Fit: controls.Wrap}),
		under:  controls.NewText("", controls.Style{Size: theme.Small, Role: figure.Ink3, Fit: controls.Wrap}),
	}
	r.OnTapped = tapped
	r.KeyFirst = first
	r.ExtendBaseWidget(r)
	return r
}

// Set writes the row.
func (r *ListRow) Set(number, main, under string, chosen bool) {
	r.number.SetText(number)
	r.main.SetText(main)
	r.under.SetText(under)
	r.chosen = chosen
	r.Refresh()
}

// Under is what stands beneath.
func (r *ListRow) Under() string { return r.under.Text() }

// HeightFor is the height of the row in a width.
func (r *ListRow) HeightFor(width float32) float32 {
	h := 2*rowPad + r.main.HeightFor(width-rowText-8)
	if r.under.Text() != "" {
		h += r.under.HeightFor(width - rowText - 8)
	}
	return h
}

// CreateRenderer is Fyne's way of asking for the objects.
func (r *ListRow) CreateRenderer() fyne.WidgetRenderer {
	r.ExtendBaseWidget(r)
	v := &listRowRenderer{r: r, ring: controls.NewRing(), ground: &canvas.Rectangle{CornerRadius: theme.Corner}}
	v.Refresh()
	return v
}

type listRowRenderer struct {
	r      *ListRow
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

// List is a column of rows; its rows are kept and reused.
type List struct {
	Content *fyne.Container
	Rows    []*ListRow

	first  func(*fyne.KeyEvent) bool
	tapped func(i int)
}

// NewList makes an empty one. first sees keys before a row does; tapped takes the place of
// the row that is pressed.
func NewList(first func(*fyne.KeyEvent) bool, tapped func(i int)) *List {
	return &List{first: first, tapped: tapped, Content: controls.Column(listGap)}
}

// HeightFor is how high the first n rows are in a width.
func (l *List) HeightFor(n int, width float32) (h float32) {
	for _, r := range l.Rows[:n] {
		h += r.HeightFor(width) + listGap
	}
	return h
}

// Reveal scrolls a row of the list into sight.
func (l *List) Reveal(i int, in *container.Scroll) {
	r := l.Rows[i]
	top := r.Position().Y
	in.ScrollToOffset(fyne.NewPos(0, max(min(in.Offset.Y, top), top+r.Size().Height-in.Size().Height)))
}

// listGap stands between two rows.
const listGap = 2

// Show makes n rows and has fill write each.
func (l *List) Show(n int, fill func(i int, r *ListRow)) {
	for i := len(l.Rows); i < n; i++ {
		l.Rows = append(l.Rows, newListRow(l.first, func() { l.tapped(i) }))
	}
	l.Content.Objects = l.Content.Objects[:0]
	for i, r := range l.Rows[:n] {
		fill(i, r)
		l.Content.Objects = append(l.Content.Objects, r)
	}
	l.Content.Refresh()
}
