package wall

import (
	"slices"
	"strconv"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/result"
)

// pair is how the wall shows pairs of statements. They are long, and stand on the
// ballot.
type pair struct{ plain }

func (pair) lists() bool { return false }

// put draws each pair with its scale, where the marks will be.
func (pair) put(b board, spec workshop.Spec) []drawn {
	most := b.rows(figure.BeliefRows)
	var out []drawn
	for _, c := range cuts(len(spec.Questions), most) {
		fig := result.Unanswered(b.Figures, spec, c.from, c.to)
		fig.Slots = max(min(2, most), c.to-c.from)
		out = append(out, fig)
	}
	return out
}

// beliefsBy lays today and goal between two statements, in an order that the footer
// tells.
func beliefsBy(order result.Order, told string) func(results, shownVote) []page {
	return func(b results, v shownVote) []page {
		t, f, only := v.Tally, v.frame, v.def.Only
		ids, most := result.OrderBeliefs(t, order, only), b.rows(figure.BeliefRows)
		f.Legend = b.BeliefLegend(t)
		if only == 0 {
			f.Footer = figure.Dotted(f.Footer, b.Word(told))
			if all := len(t.Spec.Questions); len(ids) < all {
				f.Footer = figure.Dotted(f.Footer, b.Word("wall.rows_few", "k", strconv.Itoa(all-len(ids)), "n", strconv.Itoa(all)))
			}
		}
		f = b.told(f, t, func(b result.Figures) string { title, _ := b.BeliefsSay(t, order, only); return title })
		if under := b.note(t, func(b result.Figures) string { _, under := b.BeliefsSay(t, order, only); return under }); !under.Empty() {
			f.Note = under
		}
		words := severalRows(t)
		words.footer = b.footer(t)
		parts := cuts(len(ids), most)
		var out []page
		for _, c := range parts {
			fig, f := b.Beliefs(t, ids[c.from:c.to]), f
			if apart := b.ApartRows(t); order == result.WidestApart && len(apart) > 0 {
				for i, id := range ids[c.from:c.to] {
					fig.Rows[i].Told = slices.Contains(apart, id)
				}
			}
			fig.Slots = max(min(3, most), fullest(parts))
			if only > 0 {
				fig.Slots = only
			}
			f.FooterRight = b.rowsNote(c)
			out = append(out, page{f, fig, words})
		}
		return out
	}
}
