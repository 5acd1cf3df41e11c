package ballot

import "github.com/upturn-workshop/upturn/workshop/figure"

// Looks of a button.
type look int

const (
	plain   look = iota
	blue         // the one that leads onward
	chosen       // an answer that stands
	off          // cannot be pressed now
	ghosted      // in the dark: a line and a word
)

func (l look) colours() (fill, stroke, ink figure.Role) {
	switch l {
	case blue, chosen:
		return figure.Accent, figure.None, figure.OnAccent
	case off:
		return figure.Sand, figure.None, figure.Ink3
	case ghosted:
		return figure.None, figure.Edge, figure.Ink
	}
	return figure.Card, figure.Edge, figure.Ink
}

// button draws a button with a word in its middle, and makes it work unless it is off.
func (v *view) button(x, y, w, h, size float64, word string, l look, do func()) {
	fill, stroke, ink := l.colours()
	v.box(x, y, w, h, 8, fill, stroke, 1)
	bold := l == blue || l == chosen
	most := max(1, int((h-8)/(text*1.3)))
	lines := v.wrap(word, size, bold, w-24, most+1)
	for smaller := size; len(lines) > 1 && smaller > text; {
		smaller = max(text, smaller-4)
		size = smaller
		lines = v.wrap(word, size, bold, w-24, most)
	}
	pitch := size * 1.3
	base := y + h/2 + size*0.36 - pitch*float64(len(lines)-1)/2
	for i, s := range lines {
		v.Add(figure.Text{X: x + w/2, Y: base + float64(i)*pitch, Size: size, Bold: bold, Anchor: figure.Middle, Role: ink, S: s})
	}
	if l != off {
		v.press(x, y, w, h, do)
	}
}

// target draws a number in a circle or a square of size d.
func (v *view) target(x, y, d float64, square, on bool, word string, do func()) {
	fill, stroke, ink, line := figure.Card, figure.Edge, figure.Ink, 2.0
	if on {
		fill, stroke, ink, line = figure.Accent, figure.None, figure.OnAccent, 0
	}
	if square {
		d2 := d * 68 / 72
		v.box(x-d2/2, y-d2/2, d2, d2, 10, fill, stroke, line)
	} else {
		v.Add(figure.Circle{X: x, Y: y, R: d/2 - line/2, Fill: fill, Stroke: stroke, Width: line})
	}
	size := min(state, d*0.4)
	v.Add(figure.Text{X: x, Y: y + size*0.35, Size: size, Bold: on, Anchor: figure.Middle, Role: ink, S: word})
	v.press(x-d/2, y-d/2, d, d, do)
}

// disc draws a dot that was given, or room for one.
func (v *view) disc(x, y, r float64, on bool, fill figure.Role) {
	if on {
		v.Add(figure.Circle{X: x, Y: y, R: r, Fill: fill})
		return
	}
	v.Add(figure.Circle{X: x, Y: y, R: r - 1, Stroke: figure.Edge, Width: 1.5})
}

// sum draws a minus or a plus.
func (v *view) sum(x, y float64, plus bool, role figure.Role) {
	v.stroke(role, 1.75, figure.Point{X: x - 6, Y: y}, figure.Point{X: x + 6, Y: y})
	if plus {
		v.stroke(role, 1.75, figure.Point{X: x, Y: y - 6}, figure.Point{X: x, Y: y + 6})
	}
}
