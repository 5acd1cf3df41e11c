package pdf

import (
	"slices"
	"strconv"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
	"github.com/upturn-workshop/upturn/workshop/result"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// dotsForm are dots that each person shares out.
var dotsForm = form{picture: dots, table: dotTable, alt: altDots}

// mostTogether is how many rows of a dot vote may stand together whatever it takes.
const mostTogether = 8

// dots are the rows of a dot vote: those on top stay together, since they are
// compared with each other.
func dots(s *report, t workshop.Tally, alt string) []layout.Part {
	fig, _ := s.figures.DotVote(t)
	if first, again := s.firstOf(t); again {
		fig = result.DotVoteRevote(s.figures, first, t)
	}
	for i := range fig.Rows {
		fig.Rows[i].Text = figure.Only(layout.OnOneLine(fig.Rows[i].Text))
	}
	d := ordered{n: len(fig.Rows), least: mostDrawn}
	for i, r := range fig.Rows {
		if r.Stand == figure.In || r.Stand == figure.Open {
			d.least = max(d.least, i+2) // and the best of those that have no place
		}
	}
	d.tied = func(i int) bool { return fig.Rows[i].Dots == fig.Rows[i-1].Dots }
	some := s.drawn(d)
	fig.Rows = picked(fig.Rows, some.at)
	least := fig.PrintRows(s.Width)
	chosen, most := 0, 0
	for _, r := range fig.Rows {
		most = max(most, r.Dots)
		if r.Stand == figure.In || r.Stand == figure.Open {
			chosen++
		}
	}
	tied := func(i int) bool {
		return i > 0 && i < len(fig.Rows) && fig.Rows[i].Stand == figure.Open && fig.Rows[i-1].Stand == figure.Open
	}
	paint := func(p *layout.Page, x, y, w, h float64, from, to int) {
		f := fig
		f.Rows, f.Most, f.Above, f.Below = fig.Rows[from:to], most, tied(from), tied(to)
		p.Figure(f.Scene(w, h, figure.PaperStyle(), 1), x, y, s.altOf(alt, from))
	}
	return append([]layout.Part{chart(func() layout.Flowable {
		row, each := s.snug(24, 19), slices.Clone(least)
		for i := range each {
			each[i] = max(row, each[i])
		}
		return layout.Rows{To: len(fig.Rows), Head: 20 + s.inTwo(14), Row: row, Each: each, Together: min(chosen, mostTogether), Paint: paint}
	})}, s.told(some)...)
}

// altDots says how many dots something has, and of how many people.
func altDots(e *edition, _ workshop.Question, c workshop.Count) string {
	dots, people := tally.Dots(c)
	return e.t("handout.alt_dots", "dots", strconv.Itoa(dots), "people", strconv.Itoa(people))
}
