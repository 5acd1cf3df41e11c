package readback

import (
	"fmt"
	"math"
	"strings"
)

// Box is the room that something takes, y upwards.
type Box struct{ X1, Y1, X2, Y2 float64 }

// around is a box that also holds a point.
func (b Box) around(x, y float64) Box {
	return Box{math.Min(b.X1, x), math.Min(b.Y1, y), math.Max(b.X2, x), math.Max(b.Y2, y)}
}

var nowhere = Box{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}

// Mark is what is drawn as one thing on a page.
type Mark struct {
	Tag   Name
	ID    int // -1 = an artifact
	Texts []string
	Box   Box // of its texts, or where it has none of what is painted
	last  Box // where the last of its texts begins
}

type point struct{ x, y float64 }

// drawn reads what a page draws.
type drawn struct {
	widths map[Name]map[int]float64
	glyphs map[Name]func(code rune) uint16
	hidden bool // the text is there to be copied, and outlines are drawn in its place
	marks  []Mark
	open   []bool // of what is open, which are marks and no mere spans
	paint  Box    // of the present mark
	faults []string
	font   Name
	size   float64
	x, y   float64
	moved  point   // where paths are seen from
	kept   []point // the same, of what is to be gone back to
	args   []any
}

// Page reads what a page draws, and what is wrong with it.
func (f *File) page(n Ref) ([]Mark, []string) {
	page := f.Dict(n)
	d := &drawn{widths: f.widths(page), glyphs: f.glyphs(page), paint: nowhere}
	for _, c := range f.Array(page["Contents"]) {
		s, _ := f.Get(c).(Stream)
		r := &reader{data: s.Data}
		for r.skip(); r.at < len(r.data); r.skip() {
			v, err := r.next()
			if err != nil {
				return d.marks, append(d.faults, err.Error())
			}
			if op, ok := v.(operator); ok {
				d.do(op)
				d.args = nil
				continue
			}
			d.args = append(d.args, v)
		}
	}
	if len(d.open) > 0 {
		d.faults = append(d.faults, "a mark does not end on its page")
	}
	if len(d.kept) > 0 {
		d.faults = append(d.faults, "what is kept on a page is not gone back to")
	}
	return d.marks, d.faults
}

// widths are those of the code points of each font of a page.
func (f *File) widths(page Dict) map[Name]map[int]float64 {
	out := map[Name]map[int]float64{}
	resources := f.Dict(page["Resources"])
	for name, font := range f.Dict(resources["Font"]) {
		out[name] = map[int]float64{}
		for _, kid := range f.Array(f.Dict(font)["DescendantFonts"]) {
			w := f.Array(f.Dict(kid)["W"])
			for i := 0; i+1 < len(w); {
				from, _ := w[i].(float64)
				if some, ok := w[i+1].(Array); ok {
					for k, v := range some {
						out[name][int(from)+k], _ = v.(float64)
					}
					i += 2
					continue
				}
				to, _ := w[i+1].(float64)
				for c := int(from); c <= int(to); c++ {
					out[name][c], _ = w[i+2].(float64)
				}
				i += 3
			}
		}
	}
	return out
}

func (d *drawn) number(i int) float64 {
	if i >= len(d.args) {
		return 0
	}
	v, _ := d.args[i].(float64)
	return v
}

// inside reports whether something is drawn as part of a mark.
func (d *drawn) inside() bool {
	for _, mark := range d.open {
		if mark {
			return true
		}
	}
	return false
}

func (d *drawn) do(op operator) {
	switch op {
	case "BDC", "BMC":
		d.begin()
	case "EMC":
		if len(d.open) == 0 {
			d.faults = append(d.faults, "a mark ends that has not begun")
			return
		}
		if d.open[len(d.open)-1] {
			d.end()
		}
		d.open = d.open[:len(d.open)-1]
	case "Tf":
		d.font, _ = d.args[0].(Name)
		d.size = d.number(1)
	case "Tr":
		d.hidden = d.number(0) == 3
	case "Td":
		d.x, d.y = d.number(0), d.number(1)
	case "Tj":
		s, _ := d.args[0].(String)
		d.text(s)
	case "m", "l", "c":
		for i := 0; i+1 < len(d.args); i += 2 {
			d.paint = d.paint.around(d.moved.x+d.number(i), d.moved.y+d.number(i+1))
		}
	case "q":
		d.kept = append(d.kept, d.moved)
	case "Q":
		d.back()
	case "cm":
		if d.number(0) == 1 { // else a text is turned, which takes itself back
			d.moved = point{d.moved.x + d.number(4), d.moved.y + d.number(5)}
		}
	case "S", "f", "B", "F", "s", "b":
		if !d.inside() {
			d.faults = append(d.faults, "something is painted outside of all marks")
		}
	}
}

// back goes back to what was kept.
func (d *drawn) back() {
	last := len(d.kept) - 1
	if last < 0 {
		d.faults = append(d.faults, "more is gone back to than was kept")
		return
	}
	d.moved, d.kept = d.kept[last], d.kept[:last]
}

func (d *drawn) begin() {
	tag, _ := d.args[0].(Name)
	m := Mark{Tag: tag, ID: -1, Box: nowhere}
	if len(d.args) > 1 {
		of, _ := d.args[1].(Dict)
		id, ok := of["MCID"].(float64)
		if !ok {
			d.open = append(d.open, false)
			return
		}
		m.ID = int(id)
	}
	if d.inside() {
		d.faults = append(d.faults, "a mark in a mark")
	}
	d.open, d.marks, d.paint = append(d.open, true), append(d.marks, m), nowhere
}

func (d *drawn) end() {
	if m := &d.marks[len(d.marks)-1]; len(m.Texts) == 0 || m.Tag == "Figure" {
		m.Box = m.Box.around(d.paint.X1, d.paint.Y1).around(d.paint.X2, d.paint.Y2)
	}
}

func (d *drawn) text(s String) {
	said := wide(s)
	if !d.inside() {
		d.faults = append(d.faults, fmt.Sprintf("%q stands outside of all marks", said))
		return
	}
	m := &d.marks[len(d.marks)-1]
	if n := len(m.Texts); n > 0 && m.ID >= 0 && !strings.HasSuffix(m.Texts[n-1], " ") && !strings.HasSuffix(m.Texts[n-1], "-") {
		d.faults = append(d.faults, fmt.Sprintf("%q and %q run together", m.Texts[n-1], said))
	}
	if n := len(m.Texts); n > 0 && m.ID >= 0 && m.Tag != "Figure" && d.y == m.last.Y1 && d.x < m.last.X1 {
		d.faults = append(d.faults, fmt.Sprintf("%q is read before %q, which stands left of it", m.Texts[n-1], said))
	}
	m.last = Box{X1: d.x, Y1: d.y}
	m.Texts = append(m.Texts, said)
	w := 0.0
	for _, r := range strings.TrimRight(said, " ") {
		w += d.widths[d.font][int(r)] * d.size / 1000
		if of := d.glyphs[d.font]; !d.hidden && (of == nil || of(r) == 0) {
			d.faults = append(d.faults, fmt.Sprintf("%q has a character without a glyph", said))
		}
	}
	m.Box = m.Box.around(d.x, d.y-0.2*d.size).around(d.x+w, d.y+0.7*d.size)
}
