package wall

import (
	"slices"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// choice is how the wall shows questions with options.
type choice struct{ plain }

// hint names the options.
func (choice) hint(b board, def workshop.StepDef) figure.Bilingual {
	var parts []figure.Bilingual
	for _, o := range def.Vote.Options {
		parts = append(parts, b.Text("option."+o))
	}
	return figure.Glue("\u00a0· ", parts...) // no line begins with the sign
}

// squares shows who chose what: the most divided question first.
func (b results) squares(v shownVote) []page {
	t, most := v.Tally, b.rows(figure.SquareRows)
	all := answered(b.Squares(t))
	f := v.frame
	if len(t.Counts) > 1 {
		f.Title = b.Text("aspect." + t.Spec.Step + "." + t.Counts[0].Part)
		f.Footer = figure.Dotted(f.Footer, b.Word("wall.by_division"))
	}
	f = b.told(f, t, titleOf(t))
	if len(t.Counts) == 1 {
		f.Note = b.note(t, rest(t))
	}
	words := severalRows(t)
	words.footer = b.footer(t)
	parts := cuts(len(all.Rows), most)
	var out []page
	for _, c := range parts {
		fig, f := all, f
		fig.Slots = max(min(3, most), fullest(parts))
		fig.Rows = all.Rows[c.from:c.to]
		f.FooterRight = b.rowsNote(c)
		out = append(out, page{f, fig, words})
	}
	return out
}

// answered leaves "can't say", which comes last, out where nobody said so: the footer tells
// how many did where somebody did.
func answered(fig figure.Squares) figure.Squares {
	last := len(fig.Options) - 1
	if slices.ContainsFunc(fig.Rows, func(row figure.SquareRow) bool { return len(row.N) > last && row.N[last] > 0 }) {
		return fig
	}
	fig.Options, fig.Rows = fig.Options[:last], slices.Clone(fig.Rows)
	for i, row := range fig.Rows {
		fig.Rows[i].N = row.N[:min(last, len(row.N))]
	}
	return fig
}

// revote lays the two votes on each question one under the other.
func (choice) revote(b results, first, second workshop.Tally, f figure.Frame) []page {
	all, most := answered(b.SquaresRevote(first, second)), b.rows(figure.SquareRows)
	if len(second.Counts) > 1 {
		f.Asked = b.asked(b.Def(b.Now()), second.Spec)
	}
	var out []page
	for _, c := range cuts(len(all.Rows)/2, most/2) {
		fig, f := all, f
		fig.Slots = min(len(all.Rows), most)
		fig.Rows = all.Rows[2*c.from : 2*c.to]
		f.FooterRight = b.rowsNote(c)
		out = append(out, page{f, fig, severalRows(second)})
	}
	return out
}
