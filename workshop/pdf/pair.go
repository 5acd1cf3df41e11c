package pdf

import (
	"math"
	"slices"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
	"github.com/upturn-workshop/upturn/workshop/result"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// pairForm is a place between two statements.
var pairForm = form{picture: pairs, table: (*report).numbers, alt: altNumbers, label: tally.OfScale}

// pairs is where the group is and wants to be, or where the answers went in the
// discussion.
func pairs(s *report, t workshop.Tally, alt string) []layout.Part {
	if _, again := s.firstOf(t); !again && len(t.Spec.Questions[0].Aspects) > 1 {
		return beliefs(s, t, alt)
	}
	return shifted(s, t, alt)
}

// shifted lays a vote under the one before it, row by row; nothing where that may not
// be shown. The rows keep the order of the ballot, on a leaf too: they are the few that the
// group chose to talk about, and who was there looks for them where they stood; which of them
// moved most is the title of the picture.
func shifted(s *report, t workshop.Tally, alt string) []layout.Part {
	fig, _, ok := s.figures.Shift(t)
	if !ok {
		return nil
	}
	each := max(1, len(t.Spec.Questions[0].Aspects)) // rows of a question stay together
	some := s.drawn(ordered{n: len(fig.Rows), tied: func(i int) bool { return i%each != 0 }})
	fig.Rows = picked(fig.Rows, some.at)
	const head = 15 // the numbers of the scale
	row := func() float64 {
		if len(fig.Rows) > 2 {
			return roomFor(s, fig, s.snug(125, 96))
		}
		return roomFor(s, fig, s.snug(140, 104)) - head/float64(len(fig.Rows))
	}
	paint := func(p *layout.Page, x, y, w, h float64, from, to int) {
		f := fig
		f.Rows, f.Slots = fig.Rows[from:to], to-from
		p.Figure(f.Scene(w, h, figure.PaperStyle(), 1), x, y, s.altOf(alt, from))
	}
	return append([]layout.Part{chart(func() layout.Flowable {
		return layout.Rows{To: len(fig.Rows), Head: head, Row: row(), Paint: paint}
	})}, s.told(some)...)
}

// roomFor is the height of a row of two votes: in two languages as much more as the names of the
// votes need.
func roomFor(s *report, fig figure.Shift, row float64) float64 {
	if s.other == nil {
		return row
	}
	const second, step, most, around = 44, 4, 200, 20 // around is what stays white over and under a row
	fig.Slots = len(fig.Rows)
	n := float64(fig.Slots)
	for row += second; row < most && !fig.Fits(s.Width, n*(row-around)+18, figure.PaperStyle()); {
		row += step
	}
	return row
}

func beliefs(s *report, t workshop.Tally, alt string) []layout.Part {
	ids := result.BeliefRows(t)
	some := s.drawn(ordered{n: len(ids), tied: func(i int) bool { return sameStep(t, ids[i-1], ids[i]) }})
	fig, keys := s.figures.Beliefs(t, picked(ids, some.at)), s.figures.BeliefLegend(t)
	for i, r := range fig.Rows {
		if !r.Note.Empty() || !r.Camps.Word.Empty() {
			fig.Rows[i].Note = figure.Only(s.both(worded("wall.divided")))
		}
	}
	least := fig.PrintRow(s.Width)
	if s.K > 1 { // the statements take more lines there
		least = max(80, least)
	}
	legend, again := 18.0, 0.0
	if s.other != nil { // it stands beside the numbers
		legend = 0
	}
	if s.legendExtra(keys) > 0 { // of two lines, clear of the words over it, and of the mark of a rehearsal
		legend, again = 4, 10
	}
	paint := func(p *layout.Page, x, y, w, h float64, from, to int, rows []float64) {
		if from > 0 {
			y, h = y+again, h-again
		}
		if from == 0 && s.other != nil {
			y, h = y+legend, h-legend
		}
		if from == 0 || s.other != nil {
			s.legend(p, keys, y+11, y+11)
		}
		if from == 0 && s.other == nil {
			y, h = y+legend, h-legend
		}
		f := fig
		f.Rows, f.Slots = fig.Rows[from:to], to-from
		if rows != nil {
			f.High = rows[from:to]
		}
		p.Figure(f.Scene(w, h, figure.PaperStyle(), 1), x, y, s.altOf(alt, from))
	}
	return append([]layout.Part{chart(func() layout.Flowable {
		rows := rowsOfTwo(s, fig)
		draw := func(p *layout.Page, x, y, w, h float64, from, to int) { paint(p, x, y, w, h, from, to, rows) }
		return layout.Rows{To: len(fig.Rows), Head: 20, Row: max(s.snug(64, 60), least), Each: rows, Legend: legend, Again: again, Paint: draw}
	})}, s.told(some)...)
}

// rowsOfTwo are the heights of rows between statements in two languages: with the least that
// each needs, a page holds them all.
func rowsOfTwo(s *report, fig figure.Beliefs) []float64 {
	if s.other == nil {
		return nil
	}
	const roomy = 8
	rows := fig.PrintRows(s.Width)
	for i := range rows {
		rows[i] += max(0, s.snug(roomy, 0))
	}
	return rows
}

// sameStep reports whether the group wants to move as far in two pairs of statements.
func sameStep(t workshop.Tally, one, other string) bool {
	far := func(id string) float64 {
		i := slices.IndexFunc(t.Spec.Questions, func(q workshop.Question) bool { return q.ID == id })
		if i < 0 {
			return 0
		}
		a, _ := t.Find(id, t.Spec.Questions[i].Aspects[0])
		b, _ := t.Find(id, t.Spec.Questions[i].Aspects[1])
		d, _ := tally.Step(a, b)
		return math.Abs(d)
	}
	return far(one) == far(other)
}
