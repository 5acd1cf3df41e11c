package pdf

import (
	"slices"
	"strconv"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// scaleForm is a number from the lowest to the highest.
var scaleForm = form{picture: scales, table: (*report).numbers, alt: altNumbers, label: tally.OfScale, caution: ceiling}

// scales are the links between those who serve one another, one question alone, or
// what is against what should be.
func scales(s *report, t workshop.Tally, alt string) []layout.Part {
	first, again := s.firstOf(t)
	single := len(t.Spec.Questions) == 1 && len(t.Counts) == 1
	switch {
	case again && single:
		fig := s.figures.DotRowsRevote(first, t)
		fig.Note = figure.Bilingual{} // it stands over the picture
		return []layout.Part{s.picture(fig, func() float64 { return s.snug(200, 160) + s.inTwo(28) }, alt)}
	case again:
		return shifted(s, t, alt)
	case t.Spec.Step == s.stepID(workshop.RoleLinks):
		if fig := s.figures.Chain(t); len(fig.Tiles) == len(fig.Links)+1 {
			return []layout.Part{s.picture(fig, func() float64 { return s.snug(200, 168) + s.inTwo(20) }, alt)}
		}
	case single:
		least := 86.0
		if s.depth == shallow { // what has room beside it counts for more
			least = 68
		}
		return []layout.Part{s.picture(s.figures.DotRows(t), func() float64 { return s.snug(110, least) + s.inTwo(14) }, alt)}
	}
	if fig, _, ok := s.figures.Gap(t); ok {
		return gaps(s, t, fig, alt)
	}
	return nil
}

// mostCompared is how many rows of a gap chart stay together, which is for comparing them.
const mostCompared = 14

func gaps(s *report, t workshop.Tally, fig figure.Gap, alt string) []layout.Part {
	d, keys := ordered{n: len(fig.Rows)}, s.chosenKeys().in
	d.tied = func(i int) bool {
		a, b := fig.Rows[i-1], fig.Rows[i]
		return a.Known == b.Known && a.Value == b.Value
	}
	d.chosen = func(i int) bool {
		n, err := strconv.Atoi(fig.Rows[i].Number)
		return err == nil && n <= len(t.Spec.Questions) && slices.Contains(keys, t.Spec.Questions[n-1].ID)
	}
	some := s.drawn(d)
	fig.Rows = picked(fig.Rows, some.at)
	for i := range fig.Rows {
		fig.Rows[i].Name = figure.Only(layout.OnOneLine(fig.Rows[i].Name))
		fig.Rows[i].Note = figure.Only(layout.OnOneLine(fig.Rows[i].Note))
	}
	paint := func(p *layout.Page, x, y, w, h float64, from, to int) {
		f := fig
		f.Rows, f.Slots = fig.Rows[from:to], to-from
		p.Figure(f.Scene(w, h, figure.PaperStyle(), 1), x, y, s.altOf(alt, from))
	}
	return append([]layout.Part{chart(func() layout.Flowable {
		return layout.Rows{To: len(fig.Rows), Head: 40 + s.inTwo(14), Row: s.snug(22, 16.5), Together: min(len(fig.Rows), mostCompared), Paint: paint}
	})}, s.told(some)...)
}

// altNumbers says where the middle of the answers is.
func altNumbers(e *edition, _ workshop.Question, c workshop.Count) string {
	return layout.Join(" ", e.figs.Sentence(c), e.cantSay(c))
}

// ceiling is said where all answers are close to the top.
func ceiling(e *edition, t workshop.Tally) string {
	if e.figs.Importance(t) == "" {
		return ""
	}
	return "honest.ceiling"
}
