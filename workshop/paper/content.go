package paper

import (
	"math"
	"slices"
	"strconv"
	"unicode/utf16"
)

// content is what a page draws, in the operators of PDF. It is written here and not by the
// library, which formats each number in words of its own, sets each colour anew, and gives
// curves a hundred thousandth of a point.
type content struct {
	b      []byte
	height float64 // of the page, whose foot is the nought of a file
	set    typeface
	fill   Tone
	stroke Tone
	width  float64
	dash   float64
}

// typeface is what text is set in.
type typeface struct {
	size float64
	bold bool
}

// fontNames are those by which pages call the two faces.
const (
	regularFont = "R"
	boldFont    = "B"
)

// newContent begins a page. What an earlier one has set holds for it no more.
func newContent(height float64) *content {
	return &content{b: []byte("0 J\n1 j\n"), height: height, fill: None, stroke: None, width: -1, dash: -1}
}

// op writes numbers and the operator that takes them.
func (c *content) op(name string, values ...float64) {
	for _, v := range values {
		c.b = append(short(c.b, v), ' ')
	}
	c.b = append(append(c.b, name...), '\n')
}

// short appends a number without needless digits. A hundredth of a point is finer than any
// printer.
func short(b []byte, v float64) []byte {
	n := int64(math.Round(v * 100))
	if n < 0 {
		b, n = append(b, '-'), -n
	}
	b = strconv.AppendInt(b, n/100, 10)
	if n %= 100; n == 0 {
		return b
	}
	if b = append(b, '.', byte('0'+n/10)); n%10 > 0 {
		b = append(b, byte('0'+n%10))
	}
	return b
}

// raw writes an operator as it is.
func (c *content) raw(s string) { c.b = append(append(c.b, s...), '\n') }

// operators are those that choose a grey and a colour.
type operators struct{ grey, colour string }

var (
	filling  = operators{" g", " rg"}
	stroking = operators{" G", " RG"}
)

// tint chooses a tone, unless it is chosen. A third digit keeps the 256 steps apart.
func (c *content) tint(set *Tone, t Tone, op operators) {
	if *set == t {
		return
	}
	*set = t
	if t < coloured {
		c.part(t)
		c.raw(op.grey)
		return
	}
	for _, shift := range []int{16, 8, 0} {
		if shift < 16 {
			c.b = append(c.b, ' ')
		}
		c.part(t >> shift & 0xFF)
	}
	c.raw(op.colour)
}

// part writes one of 256 steps as a part of the whole.
func (c *content) part(t Tone) {
	c.b = strconv.AppendFloat(c.b, math.Round(float64(t)/255*1000)/1000, 'f', -1, 64)
}

// text writes a line of text with its baseline at x, y.
func (c *content) text(x, y, size float64, bold bool, s string) {
	c.b = append(c.b, "BT "...)
	if face := (typeface{size, bold}); c.set != face {
		c.set = face
		name := regularFont
		if bold {
			name = boldFont
		}
		c.b = append(append(append(c.b, '/'), name...), ' ')
		c.b = append(short(c.b, size), " Tf "...)
	}
	c.b = append(short(c.b, x), ' ')
	c.b = append(short(c.b, c.height-y), " Td ("...)
	for _, u := range utf16.Encode([]rune(s)) {
		c.b = escapedByte(escapedByte(c.b, byte(u>>8)), byte(u))
	}
	c.raw(") Tj ET")
}

// escapedByte appends a byte of a string.
func escapedByte(b []byte, c byte) []byte {
	switch c {
	case '\\', '(', ')':
		b = append(b, '\\')
	case '\r': // a reader would take it for the end of a line
		return append(b, '\\', 'r')
	}
	return append(b, c)
}

// draw writes a path and the operator that draws it. Curves are written from where they begin:
// circles of one size, of which ballots are full, are the same bytes wherever they stand, and
// packing makes next to nothing of all but the first.
func (c *content) draw(p Path, op string) {
	if !slices.ContainsFunc(p, func(s Step) bool { return s.Op == 'c' }) {
		c.path(p, Point{Y: c.height})
		c.raw(op)
		return
	}
	from := p[0].Pts[0]
	c.raw("q")
	c.op("cm", 1, 0, 0, 1, from.X, c.height-from.Y)
	c.path(p, from)
	c.raw(op)
	c.raw("Q")
}

// path writes where a path goes, seen from a point.
func (c *content) path(p Path, from Point) {
	x, y := func(q Point) float64 { return q.X - from.X }, func(q Point) float64 { return from.Y - q.Y }
	for _, s := range p {
		switch a, b, d := s.Pts[0], s.Pts[1], s.Pts[2]; s.Op {
		case 'm', 'l':
			c.op(string(s.Op), x(a), y(a))
		case 'c':
			c.op("c", x(a), y(a), x(b), y(b), x(d), y(d))
		case 'h':
			c.raw("h")
		}
	}
}

// paint sets how the next path is drawn and tells the operator that draws it; none where
// nothing is to be seen.
func (c *content) paint(how Paint) string {
	op := ""
	if how.Fill != None {
		c.tint(&c.fill, how.Fill, filling)
		op = "f"
	}
	if how.Stroke == None || how.Width <= 0 {
		return op
	}
	c.tint(&c.stroke, how.Stroke, stroking)
	if c.width != how.Width {
		c.width = how.Width
		c.op("w", how.Width)
	}
	if c.dash != how.Dash {
		c.dash = how.Dash
		c.dashes()
	}
	if op == "" {
		return "S"
	}
	return "B"
}

// dashes writes how lines are parted.
func (c *content) dashes() {
	c.b = append(c.b, '[')
	if c.dash > 0 {
		c.b = append(short(c.b, c.dash), ' ')
		c.b = short(c.b, c.dash)
	}
	c.raw("] 0 d")
}
