package pdf

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// cards are the paradigms and whether they protect or limit, the most divided
// first.
func (s *sheet) cards() (part, bool) {
	t, ok := s.result("A2", false)
	if !ok || len(t.Counts) == 0 || hidden(t) {
		return part{}, false
	}
	var fig figure.Squares
	for _, o := range t.Spec.Questions[0].Options {
		fig.Options = append(fig.Options, s.pack("option."+o))
	}
	for _, i := range tally.ByDisagreement(t.Counts) {
		c := t.Counts[i]
		fig.Rows = append(fig.Rows, figure.SquareRow{Label: s.pack("item." + c.Question + ".text"), N: c.N})
	}
	fig.Slots = len(fig.Rows)
	least := 20 + 34*float64(fig.Slots)
	return s.figurePart(figureBlock{
		title: s.pack("aspect.A2.answer"), least: least, most: least * 1.2,
		scene: func(w, h float64) figure.Scene { return fig.Scene(w, h, figure.PaperStyle(), 1) },
	}, t), true
}

// shift is where the answers went in the discussion.
func (s *sheet) shift() (part, bool) {
	before, okB := s.result("A4", false)
	after, okA := s.result("A7", false)
	if !okB || !okA {
		return part{}, false
	}
	fig := figure.Shift{First: s.pack("vote.first"), Second: s.pack("vote.second"), Num: s.num}
	for _, b := range after.Counts {
		a, ok := before.Find(b.Question, b.Part)
		if !ok || a.Hidden || b.Hidden {
			continue
		}
		fig.Lo, fig.Hi = b.Lo, b.Lo+len(b.N)-1
		fig.Rows = append(fig.Rows, figure.ShiftRow{
			Left: s.pack("item." + b.Question + ".left"), Right: s.pack("item." + b.Question + ".right"),
			First: series(a), Second: series(b), FirstNote: s.medianNote(a), SecondNote: s.medianNote(b),
		})
	}
	if len(fig.Rows) == 0 {
		return part{}, false
	}
	fig.Slots = len(fig.Rows)
	least := 128 * float64(fig.Slots)
	return s.figurePart(figureBlock{
		title: s.pack("step.A7.title"), note: s.pack("honest.revote"), least: least, most: least * 1.2,
		scene: func(w, h float64) figure.Scene { return fig.Scene(w, h, figure.PaperStyle(), 1) },
	}, after), true
}

func (s *sheet) medianNote(c workshop.Count) string {
	m, ok := tally.Median(c)
	if !ok {
		return ""
	}
	return join(" ", s.t("sheet.median"), s.num(m))
}
