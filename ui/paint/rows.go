package paint

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"github.com/upturn-workshop/upturn/workshop/figure"
)

var _ desktop.Hoverable = (*Picture)(nil)

// OnRow is told the exact numbers of the row under the pointer, or of the one
// that was chosen by keys; "" when there is none. Without it a picture takes no
// notice of the pointer.
func (p *Picture) OnRow(f func(text string)) { p.onRow = f }

// NextRow goes on to another row, as arrow keys ask: +1 is the one below, −1 the
// one above. It stays on the first and the last, and reports whether there is one.
func (p *Picture) NextRow(by int) bool {
	n := len(p.scene.Hits)
	if n == 0 {
		return false
	}
	at := p.row + by
	if p.row < 0 && by < 0 {
		at = n - 1
	}
	p.tell(min(max(at, 0), n-1))
	return true
}

// NoRow lets go of the row that is told.
func (p *Picture) NoRow() { p.tell(-1) }

// RowBox is where on the picture the row lies that is told now.
func (p *Picture) RowBox() (at fyne.Position, size fyne.Size, ok bool) {
	if p.Row() == "" {
		return at, size, false
	}
	h := p.scene.Hits[p.row]
	return p.pen.at(h.X, h.Y), fyne.NewSize(p.pen.length(h.W), p.pen.length(h.H)), true
}

// Row is what is told now.
func (p *Picture) Row() string {
	if p.row < 0 || p.row >= len(p.scene.Hits) {
		return ""
	}
	return p.scene.Hits[p.row].Text
}

func (p *Picture) tell(row int) {
	if row == p.row {
		return
	}
	p.row = row
	if p.onRow != nil {
		p.onRow(p.Row())
	}
}

// MouseIn is Fyne's word that the pointer came.
func (p *Picture) MouseIn(e *desktop.MouseEvent) { p.MouseMoved(e) }

// MouseMoved is Fyne's word that the pointer moved.
func (p *Picture) MouseMoved(e *desktop.MouseEvent) {
	if p.onRow != nil {
		p.tell(p.hitAt(e.Position))
	}
}

// MouseOut is Fyne's word that the pointer left.
func (p *Picture) MouseOut() { p.tell(-1) }

// hitAt finds the row at a place of the widget; −1 = none.
func (p *Picture) hitAt(pos fyne.Position) int {
	if p.pen.scale <= 0 {
		return -1
	}
	x, y := (float64(pos.X)-p.pen.dx)/p.pen.scale, (float64(pos.Y)-p.pen.dy)/p.pen.scale
	for i, h := range p.scene.Hits {
		if x >= h.X && x < h.X+h.W && y >= h.Y && y < h.Y+h.H {
			return i
		}
	}
	return -1
}

// keepRow lets go of a row that another scene no longer has.
func (p *Picture) keepRow(old, new []figure.Hit) {
	if p.row < 0 {
		return
	}
	if p.row >= len(new) || p.row >= len(old) || old[p.row].Text != new[p.row].Text {
		p.tell(-1)
	}
}
