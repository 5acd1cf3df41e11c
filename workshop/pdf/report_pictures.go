package pdf

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
	"github.com/upturn-workshop/upturn/workshop/result"
)

// pictures are what the wall showed.
func (s *report) pictures(t workshop.Tally) []layout.Part {
	alt := s.alt(t, nil)
	q := t.Spec.Questions[0]
	switch {
	case q.Kind == workshop.Choice:
		return s.squares(t, alt)
	case q.Kind == workshop.Dots:
		fig, _ := s.figures.DotVote(t)
		return s.dots(fig, alt)
	case q.Kind == workshop.Ranking:
		fig := s.figures.Ranking(t)
		part := s.picture(fig, 30+s.inTwo(14)+26*float64(len(fig.Rows)), alt)
		part.KeepNext = true // with what it says in words
		return []layout.Part{part}
	case q.Kind == workshop.Bipolar && len(q.Aspects) > 1:
		return s.beliefs(t, alt)
	case q.Kind == workshop.Bipolar:
		fig, _, ok := s.figures.Shift(t)
		if !ok {
			return nil
		}
		fig.Slots = len(fig.Rows)
		return []layout.Part{s.picture(fig, (140+s.inTwo(44))*float64(len(fig.Rows)), alt)}
	case t.Spec.Step == s.stepID(workshop.RoleLinks):
		if fig := s.figures.Chain(t); len(fig.Tiles) == len(fig.Links)+1 {
			return []layout.Part{s.picture(fig, 200+s.inTwo(20), alt)}
		}
	case len(t.Spec.Questions) == 1 && len(t.Counts) == 1:
		return []layout.Part{s.picture(s.figures.DotRows(t), 110+s.inTwo(14), alt)}
	default:
		if fig, _, ok := s.figures.Gap(t); ok {
			return s.gaps(fig, alt)
		}
	}
	return nil
}

func (s *report) gaps(fig figure.Gap, alt string) []layout.Part {
	for i := range fig.Rows {
		fig.Rows[i].Name = layout.OnOneLine(fig.Rows[i].Name)
	}
	return []layout.Part{{Gap: gapFigure, Flowable: layout.Rows{To: len(fig.Rows), Head: 40 + s.inTwo(14), Row: 22, Together: 3,
		Paint: func(p *layout.Page, x, y, w, h float64, from, to int) {
			f := fig
			f.Rows, f.Slots = fig.Rows[from:to], to-from
			p.Figure(f.Scene(w, h, figure.PaperStyle(), 1), x, y, s.altOf(alt, from))
		}}}}
}

// picture is a figure in one piece.
func (s *report) picture(fig drawn, h float64, alt string) layout.Part {
	return layout.Part{Gap: gapFigure, Flowable: layout.Rigid(h, func(p *layout.Page, x, y, w float64) {
		p.Figure(fig.Scene(w, h, figure.PaperStyle(), 1), x, y, alt)
	})}
}

// altOf is the words for a picture: they go with its first part.
func (s *report) altOf(alt string, from int) string {
	if from > 0 {
		return s.alts(worded("handout.alt_more"))
	}
	return alt
}

func (s *report) squares(t workshop.Tally, alt string) []layout.Part {
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

func (s *report) beliefs(t workshop.Tally, alt string) []layout.Part {
	legend := 18 - s.inTwo(18) // in two languages it stands beside the numbers
	fig, keys := s.figures.Beliefs(t, result.BeliefRows(t)), s.figures.BeliefLegend(t)
	for i, r := range fig.Rows {
		if r.Note != "" {
			fig.Rows[i].Note = s.both(worded("wall.divided"))
		}
	}
	row := max(64+s.inTwo(20), fig.PrintRow(s.Width))
	if s.K > 1 { // the statements take more lines there
		row = max(80, row)
	}
	return []layout.Part{{Gap: gapFigure, Flowable: layout.Rows{To: len(fig.Rows), Head: 20, Row: row, Legend: legend,
		Paint: func(p *layout.Page, x, y, w, h float64, from, to int) {
			if from == 0 || s.other != nil {
				s.legend(p, keys, y+11, y+11)
			}
			if from == 0 {
				y, h = y+legend, h-legend
			}
			f := fig
			f.Rows, f.Slots = fig.Rows[from:to], to-from
			p.Figure(f.Scene(w, h, figure.PaperStyle(), 1), x, y, s.altOf(alt, from))
		}}}}
}

// mostTogether is how many rows of a dot vote may stand together whatever it takes.
const mostTogether = 8

// dots are the rows of a dot vote: those on top stay together, since they are
// compared with each other.
func (s *report) dots(fig figure.DotVote, alt string) []layout.Part {
	for i := range fig.Rows {
		fig.Rows[i].Text = layout.OnOneLine(fig.Rows[i].Text)
	}
	row := 24.0
	if s.K > 1 {
		row = 42
	}
	chosen, most := 0, 0
	for _, r := range fig.Rows {
		most = max(most, r.Dots)
		if r.Top {
			chosen++
		}
	}
	tied := func(i int) bool {
		return i > 0 && i < len(fig.Rows) && fig.Rows[i].Tie != 0 && fig.Rows[i].Tie == fig.Rows[i-1].Tie
	}
	return []layout.Part{{Gap: gapFigure, Flowable: layout.Rows{To: len(fig.Rows), Head: 20 + s.inTwo(14), Row: row, Together: min(chosen, mostTogether),
		Paint: func(p *layout.Page, x, y, w, h float64, from, to int) {
			f := fig
			f.Rows, f.Most, f.Above, f.Below = fig.Rows[from:to], most, tied(from), tied(to)
			p.Figure(f.Scene(w, h, figure.PaperStyle(), 1), x, y, s.altOf(alt, from))
		}}}}
}
