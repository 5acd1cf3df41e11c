package layout

import (
	"cmp"
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
	Alone   bool    // a row may stand alone on a page, and be cut
	First   float64 // most of the width that the first column takes; 0 = half of it
	Second  string  // language that stands under the first in some cells; "" = none
}

// Measures of a grid, in parts of its text's size.
const (
	gridLead = 1.35
	gridPad  = 0.45 // over and under the text of a row
	gridGap  = 12   // between columns, in points
)

// Shared gives each column but the first the room of its longest word, and some
// more while the first has enough for its own texts; the first has the rest.
func (g Grid) Shared(w float64) Grid {
	g.Columns = slices.Clone(g.Columns)
	longest := func(i int, measure func(text figure.Bilingual) float64) (most float64) {
		most = measure(g.Columns[i].Head)
		for _, r := range g.Rows {
			most = max(most, measure(r[i]))
		}
		return most + ColumnGap(i, len(g.Columns)) + 1
	}
	widest := func(text figure.Bilingual, parts func(rune) bool) (most float64) {
		for _, part := range append(strings.FieldsFunc(text.First, parts), strings.FieldsFunc(text.Second, parts)...) {
			most = max(most, figure.Width(part, g.Size, false))
		}
		return most
	}
	width := func(text figure.Bilingual) float64 { return widest(text, func(r rune) bool { return r == '\n' }) }
	word := func(text figure.Bilingual) float64 { // hard spaces hold a word together
		return widest(text, func(r rune) bool { return r == ' ' || r == '\n' })
	}
	free := w - min(longest(0, width), cmp.Or(g.First, 0.5)*w)
	needs, wants := 0.0, 0.0
	for i := range g.Columns[1:] {
		needs, wants = needs+longest(i+1, word), wants+longest(i+1, width)
	}
	// Between what words need and what heads would like, all columns alike.
	ease := 0.0
	if wants > needs {
		ease = max(0, min(1, (free-needs)/(wants-needs)))
	}
	rest := w
	for i := range g.Columns[1:] {
		n, l := longest(i+1, word), longest(i+1, width)
		room := n + ease*(l-n)
		g.Columns[i+1].Share, rest = room/w, rest-room
	}
	g.Columns[0].Share = rest / w
	return g
}

// cells breaks the texts of a row.
func (g Grid) cells(row []figure.Bilingual, w float64, bold bool) (cells [][]string, h float64) {
	n := 1
	for i, c := range g.Columns {
		var ls []string
		if i < len(row) && !row[i].Empty() {
			first, second := g.cell(row[i], bold || c.Bold, c.Share*w-ColumnGap(i, len(g.Columns)))
			ls = append(first, second...)
		}
		cells, n = append(cells, ls), max(n, len(ls))
	}
	return cells, max(g.Least, (float64(n)*gridLead+2*gridPad)*g.Size)
}

// cell breaks the text of a cell, in each language.
func (g Grid) cell(text figure.Bilingual, bold bool, w float64) (first, second []string) {
	if first = Wrapped(text.First, g.Size, bold, w); text.Two() {
		second = Wrapped(text.Second, g.Size, bold, w)
	}
	return first, second
}

func (g Grid) heads() []figure.Bilingual {
	out := make([]figure.Bilingual, len(g.Columns))
	for i, c := range g.Columns {
		out[i] = c.Head
	}
	return out
}

func (g Grid) headHeight(w float64) float64 {
	if !slices.ContainsFunc(g.Columns, func(c GridColumn) bool { return !c.Head.Empty() }) {
		return 1
	}
	_, h := Grid{Columns: g.Columns, Size: g.Size}.cells(g.heads(), w, false)
	return h
}

// Height is how high it is.
func (g Grid) Height(w float64) float64 {
	h := g.headHeight(w)
	for _, r := range g.Rows {
		_, rh := g.cells(r, w, false)
		h += rh
	}
	return h
}

// Split cuts it.
func (g Grid) Split(w, h float64) (Flowable, Flowable, bool) {
	used, n := g.headHeight(w), 0
	for ; n < len(g.Rows); n++ {
		_, rh := g.cells(g.Rows[n], w, false)
		if used+rh > h {
			break
		}
		used += rh
	}
	if n == len(g.Rows) {
		return nil, nil, false
	}
	if !g.tall(w) { // no row stands alone
		n = min(n, len(g.Rows)-least)
		if n < least {
			return nil, nil, false
		}
	}
	head, tail := g, g
	if n == 0 && !g.long(g.Rows[0], w) { // the next page has room for it
		return nil, nil, false
	}
	if n == 0 {
		upper, lower, ok := g.cut(g.Rows[0], w, h-used)
		if !ok {
			return nil, nil, false
		}
		head.Rows, tail.Rows = [][]figure.Bilingual{upper}, append([][]figure.Bilingual{lower}, g.Rows[1:]...)
		return head, tail, true
	}
	head.Rows, tail.Rows = g.Rows[:n], g.Rows[n:]
	return head, tail, true
}

// tallRow is how many lines make a row that may be cut.
const tallRow = 12

func (g Grid) tall(w float64) bool { return g.Alone || g.long(g.Rows[0], w) }

// long reports whether a row has so many lines that it may be cut.
func (g Grid) long(row []figure.Bilingual, w float64) bool {
	cells, _ := g.cells(row, w, false)
	return slices.ContainsFunc(cells, func(ls []string) bool { return len(ls) > tallRow })
}

// cut shares the lines of a row between two pages; they stay as they are broken. A
// paragraph of a text is not torn, unless it alone is too high, and a text that is not
// long has to have room in one piece.
func (g Grid) cut(row []figure.Bilingual, w, h float64) (upper, lower []figure.Bilingual, ok bool) {
	n := int((h/g.Size - 2*gridPad) / gridLead)
	cells, _ := g.cells(row, w, false)
	if n < least || slices.ContainsFunc(cells, func(ls []string) bool { return len(ls) > n && len(ls) <= tallRow }) {
		return nil, nil, false
	}
	for i, c := range g.Columns {
		var first, second []string
		k, l := 0, 0
		if i < len(row) && !row[i].Empty() {
			room := c.Share*w - ColumnGap(i, len(g.Columns))
			first, second = g.cell(row[i], c.Bold, room)
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
		h := g.headHeight(w)
		if h > 1 {
			p.Group("TR", func() { g.row(p, g.heads(), x, y, w, "TH", figure.Ink2) })
		}
		p.Add(figure.Line{X1: x, Y1: y + h, X2: x + w, Y2: y + h, Width: 0.8, Stroke: figure.Ink})
		y += h
		for _, r := range g.Rows {
			_, rh := g.cells(r, w, false)
			p.Group("TR", func() { g.row(p, r, x, y, w, "TD", figure.Ink) })
			y += rh
			p.Add(figure.Line{X1: x, Y1: y, X2: x + w, Y2: y, Width: 0.5, Stroke: figure.Rule})
		}
	})
}

func (g Grid) row(p *Page, row []figure.Bilingual, x, y, w float64, tag string, role figure.Role) {
	cells, _ := g.cells(row, w, false)
	lead := gridLead * g.Size
	base := y + gridPad*g.Size + 0.5*lead + 0.36*g.Size
	for i, c := range g.Columns {
		t := figure.Text{Size: g.Size, Bold: c.Bold && tag == "TD", Role: role}
		at := x
		if c.Right {
			t.Anchor, at = figure.End, x+c.Share*w-ColumnGap(i, len(g.Columns))
		}
		var text figure.Bilingual
		if i < len(row) {
			text = row[i]
		}
		g.say(p, tag, text, cells[i], c.Share*w-ColumnGap(i, len(g.Columns)), func(ls []string, n int) {
			if !c.Right { // a space at the end would move the line
				ls = Spaced(ls)
			}
			Lines(p, ls, at, base+float64(n)*lead, lead, t)
		})
		x += c.Share * w
	}
}

// say draws the lines of a cell; draw gets them with the number of those before.
func (g Grid) say(p *Page, tag string, text figure.Bilingual, ls []string, w float64, draw func(ls []string, n int)) {
	n := len(ls)
	if g.Second != "" && text.Two() {
		first, _ := g.cell(text, false, w)
		n = min(n, len(first))
	}
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
