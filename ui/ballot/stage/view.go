package stage

import (
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// The drawing is made on a sheet of 1366 × 768, or longer in one direction, and
// scaled to the window, so that what fits here fits every window.
const (
	RefW, RefH = 1366.0, 768.0
	Column     = 1126.0 // width of what is read
)

// Sizes of type.
const (
	Small = 13.0
	Text  = 15.0
	Read  = 18.0
	Say   = 22.0
	State = 26.0 // statements and the numbers in targets
	Title = 32.0
	Hero  = 60.0

	Leading = 1.4
)

// View is one page: what is drawn and where it can be pressed.
type View struct {
	figure.Scene
	ID   string // changes when another page is shown
	Dark bool
	Hits []Hit
	// Idle tells that Space answers nothing here, so that it presses what Tab has reached.
	Idle bool
	X0   float64 // left margin
	// Scale of the drawing in the window.
	Scale float64
	// margin at the right of a panel; a ballot has a column of fixed width.
	margin float64
}

// Hit is a place to press. Tab goes through them in order.
type Hit struct {
	X, Y, W, H float64
	Do         func()
	Hold       bool // has to be held down
}

func (h Hit) has(x, y float64) bool { return x >= h.X && x < h.X+h.W && y >= h.Y && y < h.Y+h.H }

// leastMargin is the air beside the column in a window that is too narrow for the drawing:
// there margins go before letters get smaller.
const leastMargin = 28.0

// NewView makes an empty page for a window of a size.
func NewView(id string, w, h float64, dark bool) *View {
	k := max(min(w/RefW, h/RefH), min(w/(Column+2*leastMargin), h/RefH, 1))
	v := &View{ID: id, Dark: dark, Scale: k}
	v.W, v.H, v.Ground = w/k, h/k, figure.Paper
	v.X0 = (v.W - Column) / 2
	return v
}

// Right is the right margin.
func (v *View) Right() float64 {
	if v.margin > 0 {
		return v.W - v.margin
	}
	return v.X0 + Column
}

// Drop is by how much the middle of a page sinks in a window that is high.
func (v *View) Drop() float64 { return (v.H - RefH) * 0.35 }

// Foot is the top of the buttons at the foot of a page.
func (v *View) Foot() float64 { return v.H - 124 }

// Press makes a place of the page do something when it is pressed.
func (v *View) Press(x, y, w, h float64, do func()) {
	v.Hits = append(v.Hits, Hit{X: x, Y: y, W: w, H: h, Do: do})
}

// Hold makes a place of the page one that has to be held down, see Stage.OnHold.
func (v *View) Hold(x, y, w, h float64) {
	v.Hits = append(v.Hits, Hit{X: x, Y: y, W: w, H: h, Do: func() {}, Hold: true})
}

// Write writes a line from a point on its baseline.
func (v *View) Write(x, y, size float64, role figure.Role, s string) {
	v.Add(figure.Text{X: x, Y: y, Size: size, Role: role, S: s})
}

// Bold writes one in bold.
func (v *View) Bold(x, y, size float64, role figure.Role, s string) {
	v.Add(figure.Text{X: x, Y: y, Size: size, Role: role, S: s, Bold: true})
}

// Para writes lines below one another and gives the baseline after the last.
func (v *View) Para(x, y float64, t figure.Text, lines []string) float64 {
	for _, s := range lines {
		t.X, t.Y, t.S = x, y, s
		v.Add(t)
		y += t.Size * spacing(t.Size)
	}
	return y
}

func spacing(size float64) float64 {
	if size > Title {
		return 1.22
	}
	return Leading
}

// Box draws a rectangle with round corners; its line lies inside.
func (v *View) Box(x, y, w, h, r float64, fill, stroke figure.Role, width float64) {
	v.Add(figure.Rect{X: x + width/2, Y: y + width/2, W: w - width, H: h - width, R: r - width/2, Fill: fill, Stroke: stroke, Width: width})
}

func (v *View) stroke(role figure.Role, width float64, pts ...figure.Point) {
	for i := 1; i < len(pts); i++ {
		v.Add(figure.Line{X1: pts[i-1].X, Y1: pts[i-1].Y, X2: pts[i].X, Y2: pts[i].Y, Width: width, Stroke: role})
	}
	for _, p := range pts { // round ends and joints
		v.Add(figure.Circle{X: p.X, Y: p.Y, R: width / 2, Fill: role})
	}
}

// Secret writes a line with the sign of secrecy, ending at the right margin.
func (v *View) Secret(y float64, word string) {
	size, lines := v.Fine(word, false, Column/2)
	if len(lines) > 1 {
		size = Text
	}
	v.Add(figure.Text{X: v.Right(), Y: y, Size: size, Role: figure.Ink2, Anchor: figure.End, S: word})
	v.lock(v.Right()-v.Width(word, size, false)-19, y, figure.Ink2)
}

// lock draws the sign of secrecy on a baseline.
func (v *View) lock(x, y float64, role figure.Role) {
	v.Add(figure.Rect{X: x, Y: y - 5.1, W: 9.25, H: 6.25, R: 1.1, Stroke: role, Width: 1.75})
	at := func(dx, dy float64) figure.Point { return figure.Point{X: x + dx, Y: y - dy} }
	v.stroke(role, 1.75, at(1.63, 6), at(1.63, 8.5), at(2.8, 10.8), at(4.6, 11.6), at(6.4, 10.8), at(7.6, 8.5), at(7.6, 6))
}

// Sign draws the product's sign.
func (v *View) Sign(x, y float64) {
	v.Add(figure.Rect{X: x, Y: y, W: 40, H: 8.8, R: 1.6, Fill: figure.Accent},
		figure.Rect{X: x + 6.4, Y: y + 13.6, W: 27.2, H: 8.8, R: 1.6, Fill: figure.Ink3},
		figure.Rect{X: x + 12.8, Y: y + 27.2, W: 14.4, H: 8.8, R: 1.6, Fill: figure.Ink3})
}

// Chevron points back.
func (v *View) Chevron(x, y float64, role figure.Role) {
	v.stroke(role, 1.75, figure.Point{X: x + 5, Y: y - 5}, figure.Point{X: x, Y: y}, figure.Point{X: x + 5, Y: y + 5})
}

// focus draws the blue line round the place that Tab has reached.
func (v *View) focus(i int) {
	if i < 0 || i >= len(v.Hits) {
		return
	}
	h := v.Hits[i]
	v.Add(figure.Rect{X: h.X - 3, Y: h.Y - 3, W: h.W + 6, H: h.H + 6, R: 11, Stroke: figure.Accent, Width: 2})
}
