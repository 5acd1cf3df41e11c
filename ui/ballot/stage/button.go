package stage

import "github.com/upturn-workshop/upturn/workshop/figure"

// Look is how a button looks.
type Look int

// The looks.
const (
	Plain   Look = iota
	Blue         // the one that leads onward
	Chosen       // an answer that stands
	Off          // cannot be pressed now
	Ghosted      // in the dark: a line and a word
)

func (l Look) colours() (fill, stroke, ink figure.Role) {
	switch l {
	case Blue, Chosen:
		return figure.Accent, figure.None, figure.OnAccent
	case Off:
		return figure.Sand, figure.None, figure.Ink3
	case Ghosted:
		return figure.None, figure.Edge, figure.Ink
	}
	return figure.Card, figure.Edge, figure.Ink
}

// Button draws a button with a word in its middle, and makes it work unless it is off.
func (v *View) Button(x, y, w, h, size float64, word string, l Look, do func()) {
	fill, stroke, ink := l.colours()
	v.Box(x, y, w, h, 8, fill, stroke, 1)
	bold := l == Blue || l == Chosen
	most := max(1, int((h-8)/(Text*1.3)))
	lines := v.Wrap(word, size, bold, w-24, most+1)
	for smaller := size; len(lines) > 1 && smaller > Text; {
		smaller = max(Text, smaller-4)
		size = smaller
		lines = v.Wrap(word, size, bold, w-24, most)
	}
	pitch := size * 1.3
	base := y + h/2 + size*0.36 - pitch*float64(len(lines)-1)/2
	for i, s := range lines {
		v.Add(figure.Text{X: x + w/2, Y: base + float64(i)*pitch, Size: size, Bold: bold, Anchor: figure.Middle, Role: ink, S: s})
	}
	if l != Off {
		v.Press(x, y, w, h, do)
	}
}

// Target draws a number in a circle or a square of size d.
func (v *View) Target(x, y, d float64, square, on bool, word string, do func()) {
	fill, stroke, ink, line := figure.Card, figure.Edge, figure.Ink, 2.0
	if on {
		fill, stroke, ink, line = figure.Accent, figure.None, figure.OnAccent, 0
	}
	if square {
		d2 := d * 68 / 72
		v.Box(x-d2/2, y-d2/2, d2, d2, 10, fill, stroke, line)
	} else {
		v.Add(figure.Circle{X: x, Y: y, R: d/2 - line/2, Fill: fill, Stroke: stroke, Width: line})
	}
	size := min(State, d*0.4)
	v.Add(figure.Text{X: x, Y: y + size*0.35, Size: size, Bold: on, Anchor: figure.Middle, Role: ink, S: word})
	v.Press(x-d/2, y-d/2, d, d, do)
}

// Disc draws a dot that was given, or room for one.
func (v *View) Disc(x, y, r float64, on bool, fill figure.Role) {
	if on {
		v.Add(figure.Circle{X: x, Y: y, R: r, Fill: fill})
		return
	}
	v.Add(figure.Circle{X: x, Y: y, R: r - 1, Stroke: figure.Edge, Width: 1.5})
}

// Sum draws a minus or a plus.
func (v *View) Sum(x, y float64, plus bool, role figure.Role) {
	v.stroke(role, 1.75, figure.Point{X: x - 6, Y: y}, figure.Point{X: x + 6, Y: y})
	if plus {
		v.stroke(role, 1.75, figure.Point{X: x, Y: y - 6}, figure.Point{X: x, Y: y + 6})
	}
}
