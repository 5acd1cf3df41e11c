package pdf

import (
	"slices"
	"strings"

	"github.com/upturn-workshop/upturn/workshop/figure"
)

// gridColumn is a column of a grid.
type gridColumn struct {
	head  string
	share float64 // of the width
	right bool    // numbers, set to the right
	bold  bool
}

// grid is a table that runs over pages; its head stands on each.
type grid struct {
	columns []gridColumn
	rows    [][]string
	size    float64
	least   float64 // height of a row
	second  *sheet  // whose language stands under the first in some cells; nil = none
}

// Measures of a grid, in parts of its text's size.
const (
	gridLead = 1.35
	gridPad  = 0.45 // over and under the text of a row
	gridGap  = 12   // between columns, in points
)

// shared gives each column but the first the room of its longest word, and some
// more while the first has enough for its own texts; the first has the rest.
func (g grid) shared(w float64) grid {
	g.columns = slices.Clone(g.columns)
	longest := func(i int, measure func(text string) float64) (most float64) {
		most = measure(g.columns[i].head)
		for _, r := range g.rows {
			most = max(most, measure(r[i]))
		}
		return most + columnGap(i, len(g.columns)) + 1
	}
	width := func(text string) (most float64) {
		for _, line := range strings.FieldsFunc(text, func(r rune) bool { return newLine(r) }) {
			most = max(most, figure.Width(line, g.size, false))
		}
		return most
	}
	word := func(text string) (most float64) {
		for _, w := range strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || newLine(r) }) {
			most = max(most, width(w)) // hard spaces hold a word together
		}
		return most
	}
	free := w - min(longest(0, width), 0.5*w)
	needs, wants := 0.0, 0.0
	for i := range g.columns[1:] {
		needs, wants = needs+longest(i+1, word), wants+longest(i+1, width)
	}
	// Between what words need and what heads would like, all columns alike.
	ease := 0.0
	if wants > needs {
		ease = max(0, min(1, (free-needs)/(wants-needs)))
	}
	rest := w
	for i := range g.columns[1:] {
		n, l := longest(i+1, word), longest(i+1, width)
		room := n + ease*(l-n)
		g.columns[i+1].share, rest = room/w, rest-room
	}
	g.columns[0].share = rest / w
	return g
}

// cells breaks the texts of a row.
func (g grid) cells(row []string, w float64, bold bool) (cells [][]string, h float64) {
	n := 1
	for i, c := range g.columns {
		var ls []string
		if i < len(row) && row[i] != "" {
			first, second := g.cell(row[i], bold || c.bold, c.share*w-columnGap(i, len(g.columns)))
			ls = append(first, second...)
		}
		cells, n = append(cells, ls), max(n, len(ls))
	}
	return cells, max(g.least, (float64(n)*gridLead+2*gridPad)*g.size)
}

// newLine tells what parts the lines of a cell.
func newLine(r rune) bool { return r == '\n' || r == '\u2028' }

// cell breaks the text of a cell, in each language.
func (g grid) cell(text string, bold bool, w float64) (first, second []string) {
	a, b := figure.Languages(text)
	if first = wrapped(a, g.size, bold, w); b != "" {
		second = wrapped(b, g.size, bold, w)
	}
	return first, second
}

func (g grid) heads() []string {
	out := make([]string, len(g.columns))
	for i, c := range g.columns {
		out[i] = c.head
	}
	return out
}

func (g grid) headHeight(w float64) float64 {
	if !slices.ContainsFunc(g.columns, func(c gridColumn) bool { return c.head != "" }) {
		return 1
	}
	_, h := grid{columns: g.columns, size: g.size}.cells(g.heads(), w, false)
	return h
}

func (g grid) height(w float64) float64 {
	h := g.headHeight(w)
	for _, r := range g.rows {
		_, rh := g.cells(r, w, false)
		h += rh
	}
	return h
}

func (g grid) split(w, h float64) (flowable, flowable, bool) {
	used, n := g.headHeight(w), 0
	for ; n < len(g.rows); n++ {
		_, rh := g.cells(g.rows[n], w, false)
		if used+rh > h {
			break
		}
		used += rh
	}
	if n == len(g.rows) {
		return nil, nil, false
	}
	if !g.tall(w) { // no row stands alone
		n = min(n, len(g.rows)-least)
		if n < least {
			return nil, nil, false
		}
	}
	head, tail := g, g
	if n == 0 {
		upper, lower, ok := g.cut(g.rows[0], w, h-used)
		if !ok {
			return nil, nil, false
		}
		head.rows, tail.rows = [][]string{upper}, append([][]string{lower}, g.rows[1:]...)
		return head, tail, true
	}
	head.rows, tail.rows = g.rows[:n], g.rows[n:]
	return head, tail, true
}

// tallRow is how many lines make a row that may be cut.
const tallRow = 12

func (g grid) tall(w float64) bool {
	cells, _ := g.cells(g.rows[0], w, false)
	return slices.ContainsFunc(cells, func(ls []string) bool { return len(ls) > tallRow })
}

// cut shares the lines of a row between two pages.
func (g grid) cut(row []string, w, h float64) (upper, lower []string, ok bool) {
	n := int((h/g.size - 2*gridPad) / gridLead)
	if n < least {
		return nil, nil, false
	}
	cells, _ := g.cells(row, w, false)
	for _, ls := range cells {
		k := min(n, len(ls))
		upper, lower = append(upper, joinLines(ls[:k])), append(lower, joinLines(ls[k:]))
	}
	return upper, lower, true
}

func joinLines(ls []string) string {
	out := ""
	for _, l := range ls {
		out = join(" ", out, l)
	}
	return out
}

func (g grid) draw(p *page, x, y, w float64) {
	p.group("Table", func() {
		h := g.headHeight(w)
		if h > 1 {
			p.group("TR", func() { g.row(p, g.heads(), x, y, w, "TH", figure.Ink2) })
		}
		p.Add(figure.Line{X1: x, Y1: y + h, X2: x + w, Y2: y + h, Width: 0.8, Stroke: figure.Ink})
		y += h
		for _, r := range g.rows {
			_, rh := g.cells(r, w, false)
			p.group("TR", func() { g.row(p, r, x, y, w, "TD", figure.Ink) })
			y += rh
			p.Add(figure.Line{X1: x, Y1: y, X2: x + w, Y2: y, Width: 0.5, Stroke: figure.Rule})
		}
	})
}

func (g grid) row(p *page, row []string, x, y, w float64, tag string, role figure.Role) {
	cells, _ := g.cells(row, w, false)
	lead := gridLead * g.size
	base := y + gridPad*g.size + 0.5*lead + 0.36*g.size
	for i, c := range g.columns {
		t := figure.Text{Size: g.size, Bold: c.bold && tag == "TD", Role: role}
		at := x
		if c.right {
			t.Anchor, at = figure.End, x+c.share*w-columnGap(i, len(g.columns))
		}
		text := ""
		if i < len(row) {
			text = row[i]
		}
		g.say(p, tag, text, cells[i], c.share*w-columnGap(i, len(g.columns)), func(ls []string, n int) {
			if !c.right { // a space at the end would move the line
				ls = spaced(ls)
			}
			lines(p, ls, at, base+float64(n)*lead, lead, t)
		})
		x += c.share * w
	}
}

// say draws the lines of a cell; draw gets them with the number of those before.
func (g grid) say(p *page, tag, text string, ls []string, w float64, draw func(ls []string, n int)) {
	n := len(ls)
	if n == 0 {
		return
	}
	if _, second := figure.Languages(text); g.second != nil && second != "" {
		first, _ := g.cell(text, false, w)
		n = min(n, len(first))
	}
	if n == len(ls) {
		p.mark(tag, "", func() { draw(ls, 0) })
		return
	}
	p.group(tag, func() {
		p.mark("P", "", func() { draw(ls[:n], 0) })
		p.speak(g.second, func() { p.mark("P", "", func() { draw(ls[n:], n) }) })
	})
}
