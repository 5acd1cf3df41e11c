package pdf

import (
	"slices"

	"github.com/upturn-workshop/upturn/workshop/figure"
)

// A group with two languages has both on the same page: what is read stands in two
// columns, one for each; what is looked at stands once, with both names. So two
// people can put their finger on the same mark. In large print a column would hold
// four words: there each language has pages of its own.

// gutter keeps the columns of two languages apart.
const gutter = 16

// tongues are the sheet in each of its languages, the first one first.
func (s *sheet) tongues() []*sheet {
	if s.other == nil {
		return []*sheet{s}
	}
	return []*sheet{s, s.other}
}

// share is how wide each language's column is, of a width for both.
func (s *sheet) share(w float64) float64 {
	n := float64(len(s.tongues()))
	return (w - gutter*(n-1)) / n
}

// both gives a text in each language on one line.
func (s *sheet) both(text func(l *sheet) string) string {
	out := []string(nil)
	for _, l := range s.tongues() {
		out = added(out, text(l))
	}
	return one(out)
}

// bothPack is a text of the pack in each language on one line.
func (s *sheet) bothPack(key string) string {
	return s.both(packed(key))
}

// twice is a text with the same in the other language under it.
func (s *sheet) twice(text func(l *sheet) string) string {
	if s.other == nil {
		return text(s)
	}
	return figure.Twice(text(s), text(s.other))
}

// inTwo is what the names in a second language take on top; nothing in one.
func (s *sheet) inTwo(more float64) float64 {
	if s.other == nil {
		return 0
	}
	return more
}

// columns is a text set in each language: in one column, or in two beside each other.
type columns struct {
	sheets []*sheet
	lines  [][]string
	sizes  []float64
	lead   float64
	bold   bool
	role   figure.Role
	tag    string
}

// columned sets a running text w wide.
func (s *sheet) columned(text func(l *sheet) string, size, lead, w float64) columns {
	c := columns{sheets: s.tongues(), lead: lead, role: figure.Ink, tag: "P"}
	for _, l := range c.sheets {
		c.lines = append(c.lines, running(text(l), size, s.share(w)))
		c.sizes = append(c.sizes, size)
	}
	return c
}

// after sets what follows on a text, a line under it where there is one.
func (c columns) after(more columns) columns {
	c.lines = slices.Clone(c.lines)
	for i := range c.lines {
		c.lines[i] = append(slices.Clone(c.lines[i]), more.lines[i]...)
	}
	return c
}

// deep is how many lines the longest language takes.
func (c columns) deep() int {
	n := 0
	for _, ls := range c.lines {
		n = max(n, len(ls))
	}
	return n
}

func (c columns) height() float64 { return c.lead * float64(c.deep()) }

// draw sets the columns between x and x+w; base is the first line.
func (c columns) draw(p *page, x, base, w float64) {
	for i, l := range c.sheets {
		p.speak(l, func() {
			p.mark(c.tag, "", func() {
				lines(p, spaced(c.lines[i]), x, base, c.lead, figure.Text{Size: c.sizes[i], Bold: c.bold, Role: c.role})
			})
		})
		x += l.share(w) + gutter
	}
}

// speak draws what is in a language.
func (p *page) speak(l *sheet, draw func()) {
	outer := p.lang
	p.lang = l.foreign
	draw()
	p.lang = outer
}
