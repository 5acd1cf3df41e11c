package ballot

import (
	"strconv"

	"github.com/upturn-workshop/upturn/workshop/figure"
)

// The drawing is made on a sheet of 1366 × 768, or longer in one direction, and
// scaled to the window, so that what fits here fits every window.
const (
	refW, refH = 1366.0, 768.0
	column     = 1126.0 // width of what is read
)

// Sizes of type, as the looks have them.
const (
	small = 13.0
	text  = 15.0
	read  = 18.0
	say   = 22.0
	state = 26.0 // statements and the numbers in targets
	title = 32.0
	hero  = 60.0

	leading = 1.4
)

// view is one page: what is drawn and where it can be pressed.
type view struct {
	figure.Scene
	id   string // changes when another page is shown
	dark bool
	hits []hit
	// idle tells that Space answers nothing here, so that it presses what Tab has reached.
	idle bool
	x0   float64 // left margin
	// scale of the drawing in the window.
	scale float64
	// margin at the right of a panel; a ballot has a column of fixed width.
	margin float64
}

// hit is a place to press. Tab goes through them in order.
type hit struct {
	x, y, w, h float64
	do         func()
	hold       bool // has to be held down
}

func (h hit) has(x, y float64) bool { return x >= h.x && x < h.x+h.w && y >= h.y && y < h.y+h.h }

// newView makes an empty page for a window of a size.
func newView(id string, w, h float64, dark bool) *view {
	k := min(w/refW, h/refH)
	v := &view{id: id, dark: dark, scale: k}
	v.W, v.H, v.Ground = w/k, h/k, figure.Paper
	v.x0 = (v.W - column) / 2
	return v
}

// right is the right margin.
func (v *view) right() float64 {
	if v.margin > 0 {
		return v.W - v.margin
	}
	return v.x0 + column
}

// drop is by how much the middle of a page sinks in a window that is high.
func (v *view) drop() float64 { return (v.H - refH) * 0.35 }

// foot is the top of the buttons at the foot of a page.
func (v *view) foot() float64 { return v.H - 124 }

func (v *view) press(x, y, w, h float64, do func()) {
	v.hits = append(v.hits, hit{x: x, y: y, w: w, h: h, do: do})
}

func (v *view) write(x, y, size float64, role figure.Role, s string) {
	v.Add(figure.Text{X: x, Y: y, Size: size, Role: role, S: s})
}

func (v *view) bold(x, y, size float64, role figure.Role, s string) {
	v.Add(figure.Text{X: x, Y: y, Size: size, Role: role, S: s, Bold: true})
}

// para writes lines below one another and gives the baseline after the last.
func (v *view) para(x, y float64, t figure.Text, lines []string) float64 {
	for _, s := range lines {
		t.X, t.Y, t.S = x, y, s
		v.Add(t)
		y += t.Size * spacing(t.Size)
	}
	return y
}

func spacing(size float64) float64 {
	if size > title {
		return 1.22
	}
	return leading
}

func (v *view) box(x, y, w, h, r float64, fill, stroke figure.Role, width float64) {
	v.Add(figure.Rect{X: x + width/2, Y: y + width/2, W: w - width, H: h - width, R: r - width/2, Fill: fill, Stroke: stroke, Width: width})
}

func (v *view) stroke(role figure.Role, width float64, pts ...figure.Point) {
	for i := 1; i < len(pts); i++ {
		v.Add(figure.Line{X1: pts[i-1].X, Y1: pts[i-1].Y, X2: pts[i].X, Y2: pts[i].Y, Width: width, Stroke: role})
	}
	for _, p := range pts { // round ends and joints
		v.Add(figure.Circle{X: p.X, Y: p.Y, R: width / 2, Fill: role})
	}
}

// secret writes a line with the sign of secrecy, ending at the right margin.
func (v *view) secret(y float64, word string) {
	v.Add(figure.Text{X: v.right(), Y: y, Size: text, Role: figure.Ink2, Anchor: figure.End, S: word})
	v.lock(v.right()-v.width(word, text, false)-19, y, figure.Ink2)
}

// lock draws the sign of secrecy on a baseline.
func (v *view) lock(x, y float64, role figure.Role) {
	v.Add(figure.Rect{X: x, Y: y - 5.1, W: 9.25, H: 6.25, R: 1.1, Stroke: role, Width: 1.75})
	at := func(dx, dy float64) figure.Point { return figure.Point{X: x + dx, Y: y - dy} }
	v.stroke(role, 1.75, at(1.63, 6), at(1.63, 8.5), at(2.8, 10.8), at(4.6, 11.6), at(6.4, 10.8), at(7.6, 8.5), at(7.6, 6))
}

// sign draws the product's sign.
func (v *view) sign(x, y float64) {
	v.Add(figure.Rect{X: x, Y: y, W: 40, H: 8.8, R: 1.6, Fill: figure.Accent},
		figure.Rect{X: x + 6.4, Y: y + 13.6, W: 27.2, H: 8.8, R: 1.6, Fill: figure.Ink3},
		figure.Rect{X: x + 12.8, Y: y + 27.2, W: 14.4, H: 8.8, R: 1.6, Fill: figure.Ink3})
}

// chevron points back.
func (v *view) chevron(x, y float64, role figure.Role) {
	v.stroke(role, 1.75, figure.Point{X: x + 5, Y: y - 5}, figure.Point{X: x, Y: y}, figure.Point{X: x + 5, Y: y + 5})
}

// focus draws the blue line round the place that Tab has reached.
func (v *view) focus(i int) {
	if i < 0 || i >= len(v.hits) {
		return
	}
	h := v.hits[i]
	v.Add(figure.Rect{X: h.x - 3, Y: h.y - 3, W: h.w + 6, H: h.h + 6, R: 11, Stroke: figure.Accent, Width: 2})
}

func itoa(n int) string { return strconv.Itoa(n) }
