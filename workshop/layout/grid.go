package layout

import (
	"slices"
	"strings"

	"github.com/upturn-workshop/upturn/workshop/figure"
)

// GridColumn is a column of a grid.
type GridColumn struct {
	Head  figure.Bilingual
	Share float64 // of the width
	Right bool    // numbers, set to the right
	Bold  bool
}

// Grid is a table that runs over pages; its head stands on each.
type Grid struct {
	Columns []GridColumn
	Rows    [][]figure.Bilingual
	Size    float64
	Least   float64 // height of a row
	Tight   bool    // rows stand close, as in a long list
	Alone   bool    // a row may stand alone on a page, and be cut
	First   float64 // most of the width that the first column takes; 0 = half of it
	Second  string  // language that stands under the first in some cells; "" = none
	broken  *gridSet
}

// Measures of a grid, in parts of its text's size.
const (
	gridLead = 1.35
	gridPad  = 0.45 // over and under the text of a row
	tightPad = 0.08 // likewise, where rows stand close
	gridGap  = 12   // between columns, in points
)

// gridSet is a grid whose texts are broken for one width.
type gridSet struct {
	width float64
	head  gridRow
	rows  []gridRow
}

// gridRow is a row whose texts are broken.
type gridRow struct {
	cells [][]string
	first []int // how many lines of each cell are in the first language
	high  float64
}

// Set breaks the texts of all rows.
func (g Grid) Set(w float64) Flowable {
	s := gridSet{width: w, head: g.heads(w)}
	for i := range g.Rows {
		s.rows = append(s.rows, g.at(i, w))
	}
	g.broken = &s
	return g
}

// part is a grid of some of the rows, as they are broken.
func (g Grid) part(from, to int) Grid {
	g.Rows = g.Rows[from:to]
	if g.broken != nil {
		s := *g.broken
		s.rows = s.rows[from:to]
		g.broken = &s
	}
	return g
}

func (g Grid) pad() float64 {
	if g.Tight {
		return tightPad
	}
	return gridPad
}

// at is a row with its texts broken.
func (g Grid) at(i int, w float64) gridRow {
	if g.broken != nil && g.broken.width == w {
		return g.broken.rows[i]
	}
	return g.row(g.Rows[i], w)
}

// row breaks the texts of a row.
func (g Grid) row(texts []figure.Bilingual, w float64) gridRow {
	r, n := gridRow{}, 1
	for i, c := range g.Columns {
		var first, second []string
		if i < len(texts) && !texts[i].Empty() {
			first, second = g.cell(texts[i], c.Bold, c.Share*w-ColumnGap(i, len(g.Columns)))
		}
		ls := slices.Concat(first, second)
		r.cells, r.first, n = append(r.cells, ls), append(r.first, len(first)), max(n, len(ls))
	}
	r.high = max(g.Least, (float64(n)*gridLead+2*g.pad())*g.Size)
	return r
}

// cell breaks the text of a cell, in each language.
func (g Grid) cell(text figure.Bilingual, bold bool, w float64) (first, second []string) {
	if first = Wrapped(text.First, g.Size, bold, w); text.Two() {
		second = Wrapped(text.Second, g.Size, bold, w)
	}
	return first, second
}

// names are the texts of the heads.
func (g Grid) names() []figure.Bilingual {
	out := make([]figure.Bilingual, len(g.Columns))
	for i, c := range g.Columns {
		out[i] = c.Head
	}
	return out
}

// heads are the heads with their texts broken; where no column has a name there is but
// the line.
func (g Grid) heads(w float64) gridRow {
	if g.broken != nil && g.broken.width == w {
		return g.broken.head
	}
	if !slices.ContainsFunc(g.Columns, func(c GridColumn) bool { return !c.Head.Empty() }) {
		return gridRow{high: 1}
	}
	return Grid{Columns: g.Columns, Size: g.Size}.row(g.names(), w)
}

// Height is how high it is.
func (g Grid) Height(w float64) float64 {
	h := g.heads(w).high
	for i := range g.Rows {
		h += g.at(i, w).high
	}
	return h
}

// Split cuts it.
func (g Grid) Split(w, h float64) (Flowable, Flowable, bool) {
	used, n := g.heads(w).high, 0
	for ; n < len(g.Rows); n++ {
		high := g.at(n, w).high
		if used+high > h {
			break
		}
		used += high
	}
	if n == len(g.Rows) {
		return nil, nil, false
	}
	if !g.tall(w) { // no row stands alone
		least := together((g.Height(w) - g.heads(w).high) / float64(len(g.Rows)))
		n = min(n, len(g.Rows)-least)
		if n < least {
			return nil, nil, false
		}
	}
	if n > 0 {
		return g.part(0, n), g.part(n, len(g.Rows)), true
	}
	if !g.at(0, w).long() { // the next page has room for it
		return nil, nil, false
	}
	upper, lower, ok := g.cut(w, h-used)
	if !ok {
		return nil, nil, false
	}
	head, tail := g, g
	head.broken, tail.broken = nil, nil
	head.Rows, tail.Rows = [][]figure.Bilingual{upper}, append([][]figure.Bilingual{lower}, g.Rows[1:]...)
	return head.Set(w), tail.Set(w), true
}

// tallRow is how many lines make a row that may be cut.
const tallRow = 12

// tall reports whether rows may stand alone: one of them may be cut. The first alone does not
// tell it, which may be but the end of a row that was cut.
func (g Grid) tall(w float64) bool {
	for i := range g.Rows {
		if g.at(i, w).long() {
			return true
		}
	}
	return g.Alone
}

// long reports whether a row has so many lines that it may be cut.
func (r gridRow) long() bool {
	return slices.ContainsFunc(r.cells, func(ls []string) bool { return len(ls) > tallRow })
}

// cut shares the lines of the first row between two pages; they stay as they are broken. A
// paragraph of a text is not torn, unless it alone is too high, and a text that is not
// long has to have room in one piece.
func (g Grid) cut(w, h float64) (upper, lower []figure.Bilingual, ok bool) {
	n := int((h/g.Size - 2*g.pad()) / gridLead)
	row, broken := g.Rows[0], g.at(0, w)
	if n < least || slices.ContainsFunc(broken.cells, func(ls []string) bool { return len(ls) > n && len(ls) <= tallRow }) {
		return nil, nil, false
	}
	for i, c := range g.Columns {
		var first, second []string
		k, l := 0, 0
		if i < len(row) && !row[i].Empty() {
			room := c.Share*w - ColumnGap(i, len(g.Columns))
			first, second = broken.cells[i][:broken.first[i]], broken.cells[i][broken.first[i]:]
			k = g.whole(row[i].First, c.Bold, room, n)
			if k == len(first) && len(second) > 0 {
				l = g.whole(row[i].Second, c.Bold, room, n-k)
			}
			if k+l == 0 {
				k = min(n, len(first))
			}
		}
		upper, lower = append(upper, ofLines(first[:k], second[:l])), append(lower, ofLines(first[k:], second[l:]))
	}
	return upper, lower, true
}

// whole is how many lines the first paragraphs of a text have together, of which none is
// torn by so few lines.
func (g Grid) whole(text string, bold bool, w float64, most int) int {
	n := 0
	for _, p := range strings.Split(text, "\n") {
		high := len(Wrapped(p, g.Size, bold, w))
		if n+high > most {
			break
		}
		n += high
	}
	return n
}

// ofLines is a text of lines, in one language where there are none of the other.
func ofLines(first, second []string) figure.Bilingual {
	if len(first) == 0 {
		first, second = second, nil
	}
	return figure.Bilingual{First: strings.Join(first, "\n"), Second: strings.Join(second, "\n")}
}

// Draw draws it.
func (g Grid) Draw(p *Page, x, y, w float64) {
	p.Group("Table", func() {
		head := g.heads(w)
		if len(head.cells) > 0 {
			p.Group("TR", func() { g.say(p, g.names(), head, x, y, w, "TH", figure.Ink2) })
		}
		y += head.high
		p.Add(figure.Line{X1: x, Y1: y, X2: x + w, Y2: y, Width: 0.8, Stroke: figure.Ink})
		for i, texts := range g.Rows {
			r := g.at(i, w)
			p.Group("TR", func() { g.say(p, texts, r, x, y, w, "TD", figure.Ink) })
			y += r.high
			p.Add(figure.Line{X1: x, Y1: y, X2: x + w, Y2: y, Width: 0.5, Stroke: figure.Rule})
		}
	})
}

// say draws a row.
func (g Grid) say(p *Page, texts []figure.Bilingual, r gridRow, x, y, w float64, tag string, role figure.Role) {
	lead := gridLead * g.Size
	base := y + g.pad()*g.Size + 0.5*lead + 0.36*g.Size
	for i, c := range g.Columns {
		t := figure.Text{Size: g.Size, Bold: c.Bold && tag == "TD", Role: role}
		at := x
		if c.Right {
			t.Anchor, at = figure.End, x+c.Share*w-ColumnGap(i, len(g.Columns))
		}
		n := len(r.cells[i])
		if g.Second != "" && i < len(texts) && texts[i].Two() {
			n = r.first[i]
		}
		g.sayCell(p, tag, r.cells[i], n, func(ls []string, before int) {
			if !c.Right { // a space at the end would move the line
				ls = Spaced(ls)
			}
			Lines(p, ls, at, base+float64(before)*lead, lead, t)
		})
		x += c.Share * w
	}
}

// sayCell draws the lines of a cell, n of them in the first language; draw gets them with
// the number of those before.
func (g Grid) sayCell(p *Page, tag string, ls []string, n int, draw func(ls []string, before int)) {
	if n == len(ls) {
		p.Cell(tag, func() { draw(ls, 0) })
		return
	}
	p.Group(tag, func() {
		p.Mark("P", "", func() { draw(ls[:n], 0) })
		p.Speak(g.Second, func() { p.Mark("P", "", func() { draw(ls[n:], n) }) })
	})
}

// Row is a row of a grid whose texts stand in one language, or are the same in both.
func Row(texts ...string) []figure.Bilingual {
	out := make([]figure.Bilingual, len(texts))
	for i, t := range texts {
		out[i] = figure.Only(t)
	}
	return out
}
