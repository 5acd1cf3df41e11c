package pdf

import (
	"strconv"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// choiceForm is one option of several.
var choiceForm = form{picture: squares, table: optionTables, alt: altChoice, label: tally.OfChoice, slips: choiceSlips}

// mostColumns is how many options have room beside each other.
const mostColumns = 5

// squares is a square for each answer, in rows: a row for each question, with the
// options beside each other; or a row for each option, of a single question and where
// there are many.
func squares(s *report, t workshop.Tally, alt string) []layout.Part {
	fig := s.figures.Squares(t)
	if len(t.Counts) == 1 || len(fig.Options) > mostColumns {
		return optionRows(s, fig, alt)
	}
	per := 1
	if first, again := s.firstOf(t); again { // the two votes on a question stay together
		fig, per = s.figures.SquaresRevote(first, t), 2
	}
	row := func() float64 { return choiceRow(s, fig) }
	if s.K > 1 { // no statement may be cut there
		fig.Noted = true
		large := s.largeRow(fig)
		row = func() float64 { return large }
	}
	paint := func(p *layout.Page, x, y, w, h float64, from, to int) {
		f := fig
		f.Rows = fig.Rows[per*from : per*to]
		f.Slots = len(f.Rows)
		p.Figure(f.Scene(w, h, figure.PaperStyle(), 1), x, y, s.altOf(alt, from))
	}
	return []layout.Part{chart(func() layout.Flowable {
		return layout.Rows{To: len(fig.Rows) / per, Head: 20 + s.inTwo(28), Row: (row() + s.inTwo(24)) * float64(per), Paint: paint}
	})}
}

// choiceRow is how high a row is, but for the room of a second language: lower where room is
// wanted, if its statement allows it, and higher where one in two languages has many lines.
func choiceRow(s *report, fig figure.Squares) float64 {
	const roomy, air, ample = 32, 5, 200 // what a statement leaves free, and more than it takes
	row := s.snug(roomy, 25)
	fig.Slots = len(fig.Rows)
	if s.other != nil {
		return max(row, fig.Tallest(s.Width, 20+ample*float64(len(fig.Rows)), figure.PaperStyle())+air-s.inTwo(24))
	}
	for row < roomy && !fig.Fits(s.Width, 20+(row-air)*float64(len(fig.Rows)), figure.PaperStyle()) {
		row = min(row+1, roomy)
	}
	return row
}

// largeRow is how high rows are in large print.
func (s *report) largeRow(fig figure.Squares) (row float64) {
	const least, most, air = 46, 120, 8
	fig.Slots = len(fig.Rows)
	for row = least; row < most && fig.Tallest(s.Width, 20+row*float64(fig.Slots), figure.PaperStyle()) > row-air; {
		row += 4
	}
	return row
}

// optionRows has a row for each option, under what was asked where there was more.
func optionRows(s *report, fig figure.Squares, alt string) (parts []layout.Part) {
	for i, row := range fig.Rows {
		if !row.Label.Empty() {
			part := s.said(row.Label)
			part.KeepNext = true
			parts = append(parts, part)
		}
		if len(row.N) == 0 { // too few answered it
			parts = append(parts, s.said(row.Note))
			continue
		}
		f := fig
		row.Label, row.Note = figure.Bilingual{}, figure.Bilingual{}
		f.Rows = []figure.SquareRow{row}
		lines := 1.0
		for _, o := range f.Options {
			lines = max(lines, f.OptionLines(o, s.Width, figure.PaperStyle()))
		}
		h := (14*lines + 10) * float64(len(f.Options))
		parts = append(parts, s.picture(f, func() float64 { return h }, s.altOf(alt, i)))
	}
	return parts
}

// said is a text of a picture as a line of its own.
func (s *report) said(text figure.Bilingual) layout.Part {
	return s.abreast(func(l *edition) layout.Part {
		t := text.First
		if l == s.other {
			t = text.Second
		}
		return layout.Part{Flowable: layout.Para{Text: layout.Clean(t), Size: bodySize}, Gap: gapFigure}
	})
}

// altChoice says how often each option was given.
func altChoice(e *edition, q workshop.Question, c workshop.Count) string {
	var parts []string
	for i, o := range q.Options {
		parts = append(parts, e.pack("option."+o)+" "+strconv.Itoa(c.N[i]))
	}
	return layout.Join(". ", strings.Join(parts, ", "), e.cantSay(c))
}
