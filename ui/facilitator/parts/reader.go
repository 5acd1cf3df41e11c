package parts

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/paint"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// Reader lies over the small wall and lets keys ask for the exact numbers of its
// rows: N or Tab leads to it, Up and Down walk the rows, Home and End go to the first
// and the last. A line shows which row is told. All other keys do what they do
// everywhere, so a clicker still leads on. It takes no notice of the pointer;
// the picture under it does.
type Reader struct {
	widget.BaseWidget

	wall    *paint.Picture
	first   func(*fyne.KeyEvent) bool // sees keys before the rows do
	sign    func(rune)                // sees typed signs
	focused bool
}

var _ fyne.Focusable = (*Reader)(nil)

// NewReader makes the reader of a picture.
func NewReader(wall *paint.Picture, first func(*fyne.KeyEvent) bool, sign func(rune)) *Reader {
	r := &Reader{wall: wall, first: first, sign: sign}
	r.ExtendBaseWidget(r)
	return r
}

// Toggle goes to the rows, where there are any, or away from them.
func (r *Reader) Toggle(focus func(fyne.Focusable)) {
	switch {
	case r.focused:
		focus(nil)
	case r.Visible():
		focus(r)
	}
}

// Focused reports whether it has the focus.
func (r *Reader) Focused() bool { return r.focused }

// FocusGained tells the first row, so that it can be seen what the focus is for.
func (r *Reader) FocusGained() {
	r.focused = true
	if r.wall.Row() == "" {
		r.wall.NextRow(+1)
	}
	r.Refresh()
}

// FocusLost puts the numbers away.
func (r *Reader) FocusLost() {
	r.focused = false
	r.wall.NoRow()
	r.Refresh()
}

// TypedRune hands a sign on: nobody writes here, but "?" asks for the keys.
func (r *Reader) TypedRune(sign rune) { r.sign(sign) }

// TypedKey walks the rows.
func (r *Reader) TypedKey(e *fyne.KeyEvent) {
	if r.first != nil && r.first(e) {
		return
	}
	switch e.Name {
	case fyne.KeyUp:
		r.wall.NextRow(-1)
	case fyne.KeyDown:
		r.wall.NextRow(+1)
	case fyne.KeyHome:
		r.wall.NoRow()
		r.wall.NextRow(+1)
	case fyne.KeyEnd:
		r.wall.NoRow()
		r.wall.NextRow(-1)
	}
}

// CreateRenderer is Fyne's way of asking for the objects.
func (r *Reader) CreateRenderer() fyne.WidgetRenderer {
	r.ExtendBaseWidget(r)
	v := &readerRenderer{r: r, ring: controls.NewRing(), row: &canvas.Rectangle{FillColor: color.Transparent, StrokeWidth: 2, CornerRadius: theme.S4}}
	v.Refresh()
	return v
}

type readerRenderer struct {
	r    *Reader
	ring controls.Ring
	row  *canvas.Rectangle // round the row that is told
}

// Layout puts both lines where they belong.
func (v *readerRenderer) Layout(fyne.Size) { v.mark() }

// MinSize leaves the room to the picture.
func (v *readerRenderer) MinSize() fyne.Size { return fyne.NewSize(0, 0) }

// Refresh draws the focus and the told row.
func (v *readerRenderer) Refresh() {
	v.mark()
	canvas.Refresh(v.r)
}

func (v *readerRenderer) mark() {
	v.ring.Show(v.r.focused, v.r, v.r.Size(), 0)
	at, size, ok := v.r.wall.RowBox()
	v.row.Hidden = !ok
	if !ok {
		return
	}
	v.row.StrokeColor = theme.Color(figure.Accent, v.r.wall.Dark()) // it lies on the wall's ground
	v.row.Move(at.Add(v.r.wall.Position().Subtract(v.r.Position())).SubtractXY(theme.S8, 0))
	v.row.Resize(size.AddWidthHeight(2*theme.S8, 0))
}

// Objects are the two lines.
func (v *readerRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{v.row, v.ring.Rectangle}
}

// Destroy has nothing to let go.
func (v *readerRenderer) Destroy() {}
