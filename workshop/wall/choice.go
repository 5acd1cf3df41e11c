package wall

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/result"
)

// choice is how the wall shows questions with options.
type choice struct{ plain }

// hint names the options.
func (choice) hint(b board, def workshop.StepDef) string {
	var parts []string
	for _, o := range def.Vote.Options {
		parts = append(parts, b.Text("option."+o))
	}
	return result.Glue(" · ", parts...)
}

// revoteRows counts two rows for each question.
func (choice) revoteRows(st workshop.State, second workshop.Tally) (rows, most int) {
	return len(second.Counts), squareRowsOn(st) / 2
}

func (choice) revote(b board, first, second workshop.Tally, f figure.Frame, c cut) page {
	fig := b.SquaresTwice(first, second)
	if len(second.Counts) > 1 {
		f.Title = b.asked(b.Def(b.Now()), second.Spec)
	}
	f.FooterRight = b.rowsNote(c)
	fig.Slots = min(len(fig.Rows), squareRowsOn(b.State))
	fig.Rows = slicePairs(fig.Rows, c)
	return page{f, fig}
}

// slicePairs cuts a page out of rows that belong together two by two.
func slicePairs(rows []figure.SquareRow, c cut) []figure.SquareRow {
	each := 2 * c.each()
	from := min(c.page*each, len(rows))
	return rows[from:min(from+each, len(rows))]
}

// squares shows who chose what: the most divided question first.
func (b board) squares(_ workshop.StepDef, t workshop.Tally, f figure.Frame, c cut) page {
	fig := b.Squares(t)
	fig.Slots = max(min(3, c.most), c.each())
	fig.Rows = onPage(c, fig.Rows)
	if len(t.Counts) > 1 {
		f.Title = b.Text("aspect." + t.Spec.Step + "." + t.Counts[0].Part)
		f.Footer = result.Dotted(f.Footer, b.Word("wall.by_division"))
	}
	f.Note = b.note(t, findingOf(t))
	if len(t.Counts) == 1 {
		f.Note = b.note(t, func(b result.Figures) string { return result.Sentences(b.Findings(t)) })
	}
	f.FooterRight = b.rowsNote(c)
	return page{f, fig}
}
