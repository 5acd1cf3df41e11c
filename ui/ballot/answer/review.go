package answer

import (
	"strconv"

	"github.com/upturn-workshop/upturn/ui/ballot/stage"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// line is one row of the review: what was asked and what was answered.
type line struct {
	label string
	page  int
	cells []int
	word  string // the answer where it stands in no cell
}

// fewLines are so few that the review has them larger: nobody checks what is hard to read.
const fewLines = 4

// dip is how far below the middle of a line its baseline lies, of the size of its text.
const dip = 5.5 / stage.Text

// Review lays all answers out below top, in as few columns as fit.
func (p *Page) Review(top float64) {
	lines := p.lines()
	room := p.Foot() - 20 - top
	cols := 1
	for cols < 3 && float64((len(lines)+cols-1)/cols)*50 > room {
		cols++
	}
	per := (len(lines) + cols - 1) / cols
	pitch := min(56, room/float64(max(per, 1)))
	if pitch < 26 { // a sheet longer than any pack has
		p.Write(p.X0, top+24, stage.Read, figure.Ink, p.word("answered", "n", strconv.Itoa(len(lines))))
		return
	}
	if p.size = stage.Text; cols == 1 && len(lines) <= fewLines {
		p.size = stage.Read
	}
	const gap = 48
	w := min((stage.Column-gap*float64(cols-1))/float64(cols), 720)
	for i, l := range lines {
		x, y := p.X0+float64(i/per)*(w+gap), top+float64(i%per)*pitch
		p.answerLine(l, x, y, w, pitch)
	}
}

// Spare says what the voter could still give; "" = nothing.
func (p *Page) Spare() string {
	for _, q := range p.Visit.pages {
		if s := p.Visit.input(q).spare(p, q); s != "" {
			return s
		}
	}
	return ""
}

func (p *Page) lines() []line {
	var out []line
	for page, q := range p.Visit.pages {
		for _, l := range p.Visit.input(q).lines(p, q) {
			l.page = page
			out = append(out, l)
		}
	}
	return out
}

func (p *Page) answerLine(l line, x, y, w, h float64) {
	mid := y + h/2
	right := p.given(l, x+w, mid)
	p.Write(x, mid+p.size*dip, p.size, figure.Ink, p.Cut(l.label, p.size, false, right-x-16))
	p.Add(figure.Line{X1: x, Y1: y + h, X2: x + w, Y2: y + h, Width: 1, Stroke: figure.Rule})
	if h >= 48 { // smaller is no target
		p.Press(x, y, w, h, p.Act(func() { p.Visit.GoTo(l.page) }))
	}
}

// given draws the answers of a line from the right and tells where they begin.
func (p *Page) given(l line, x, mid float64) float64 {
	if l.word != "" {
		return p.answerWord(l.word, x, mid)
	}
	for i := len(l.cells) - 1; i >= 0; i-- {
		cell := l.cells[i]
		if p.Visit.marks[cell] == workshop.CantSay {
			x = p.answerWord(p.word("cant_say"), x, mid)
			continue
		}
		x = p.Visit.input(p.Visit.sheet.cells[cell].Question).given(p, cell, x, mid)
	}
	return x
}

// answerWord writes a word that ends at x and tells where the next one may end.
func (p *Page) answerWord(s string, x, mid float64) float64 {
	x -= p.Width(s, p.size, true)
	p.Bold(x, mid+p.size*dip, p.size, figure.Ink, s)
	return x - 20
}
