package pdf

import (
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// choiceForm is one option of several.
var choiceForm = form{picture: squares, alt: altChoice, label: tally.OfChoice}

// squares is a square for each answer, in rows.
func squares(s *report, t workshop.Tally, alt string) []layout.Part {
	fig := s.figures.Squares(t)
	row := 32.0
	if s.K > 1 { // no statement may be cut there
		row = 46
	}
	row += s.inTwo(24)
	return []layout.Part{{Gap: gapFigure, Flowable: layout.Rows{To: len(fig.Rows), Head: 20 + s.inTwo(28), Row: row,
		Paint: func(p *layout.Page, x, y, w, h float64, from, to int) {
			f := fig
			f.Rows, f.Slots = fig.Rows[from:to], to-from
			p.Figure(f.Scene(w, h, figure.PaperStyle(), 1), x, y, s.altOf(alt, from))
		}}}}
}

// altChoice says how often each option was given.
func altChoice(e *edition, q workshop.Question, c workshop.Count) string {
	var parts []string
	for i, o := range q.Options {
		parts = append(parts, e.pack("option."+o)+" "+itoa(c.N[i]))
	}
	return layout.Join(". ", strings.Join(parts, ", "), e.cantSay(c))
}
