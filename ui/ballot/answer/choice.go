package answer

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/ballot/stage"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// choice asks for one of several options. They are numbered from one.
type choice struct{ perAspect }

const firstOption = 1

func (choice) draw(p *Page, q int) {
	s, rows := p.Visit.sheet, p.Visit.rows(q)
	question := p.Visit.asks(q)
	y := 150 + p.Drop()
	if label := s.Heading(question); label != "" {
		y = p.Para(p.X0, y, figure.Text{Size: stage.Title, Role: figure.Ink}, p.Wrap(label, stage.Title, false, stage.Column, 3)) + 8
		if about := s.About(question.ID); about != "" {
			y = p.Para(p.X0, y, figure.Text{Size: stage.Read, Role: figure.Ink2}, p.Wrap(about, stage.Read, false, stage.Column, 2)) + 8
		}
	}
	g := newGrid(len(question.Options), len(rows))
	for r, cell := range rows {
		ask := s.RowAsk(question, s.cells[cell].Part)
		if ask == "" {
			y -= 24
		}
		p.Bold(p.X0, y+20, stage.Read, figure.Ink, p.Cut(ask, stage.Read, true, stage.Column))
		p.rowMark(r, len(rows), y+20)
		y = g.options(p, question, r, cell, y+44) + 16
	}
}

// grid places the options of a choice.
type grid struct{ cols, h float64 }

func newGrid(options, rows int) grid {
	cols := min(options, 4)
	if options > 4 {
		cols = min((options+1)/2, 4)
	}
	if rows > 1 || options > 8 {
		return grid{float64(cols), 56}
	}
	return grid{float64(cols), 84}
}

// options draws those of one row and tells where the next one begins.
func (g grid) options(p *Page, q workshop.Question, row, cell int, y float64) float64 {
	const gap = 16
	mark := p.Visit.marks[cell]
	w := min((stage.Column-gap*(g.cols-1))/g.cols, 340)
	for i, id := range q.Options {
		l := chosenIf(mark == workshop.Mark(i))
		x := p.X0 + float64(i%int(g.cols))*(w+gap)
		if i > 0 && i%int(g.cols) == 0 {
			y += g.h + gap
		}
		do := p.Act(func() { p.Visit.mark(row, workshop.Mark(i)) })
		if g.h < 84 {
			p.Button(x, y, w, g.h, stage.Read, p.Visit.sheet.Option(id), l, do)
			continue
		}
		p.option(x, y, w, i+1, p.Visit.sheet.Option(id), l, do)
	}
	y += g.h + gap
	p.cantSay(p.X0, y, row, mark)
	return y + 56
}

func (choice) hint(p *Page, q int, _ bool) string {
	return p.word("hint_choice", "n", strconv.Itoa(min(len(p.Visit.asks(q).Options), 9)))
}

func (choice) key(v *Visit, k fyne.KeyName)        { markKey(v, k, firstOption) }
func (choice) blind(v *Visit, k fyne.KeyName) Took { return blindMark(v, k, firstOption) }

func (choice) given(p *Page, cell int, x, mid float64) float64 {
	q := p.Visit.asks(p.Visit.sheet.cells[cell].Question)
	return p.answerWord(p.Visit.sheet.Option(q.Options[p.Visit.marks[cell]]), x, mid)
}

func (choice) put(v *Visit, cell, n int) bool    { return putNumber(v, cell, n, firstOption) }
func (choice) written(v *Visit, cell int) string { return writtenNumber(v, cell, firstOption) }
func (c choice) filled(v *Visit, cell int) bool  { return c.written(v, cell) != "" }
func (choice) entryHint(e *Entry, _ int) string  { return e.oneHint() }
func (choice) means(e *Entry, q int, _ bool) string {
	var words []string
	for i, id := range e.visit.asks(q).Options {
		words = append(words, strconv.Itoa(i+firstOption)+" "+e.visit.sheet.Option(id))
	}
	return strings.Join(words, " · ")
}

func (choice) card(s *Sheet, q workshop.Question, _ string, n int) string {
	return s.Option(q.Options[n])
}
