package wall

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// shift lays a vote on the rows of an earlier one under that one.
func (b results) shift(v shownVote) []page { return b.shifted(v.Tally, v.frame) }

// shifted lays the vote after the discussion under the first one.
func (b results) shifted(second workshop.Tally, f figure.Frame) []page {
	all, moved, ok := b.Shift(second)
	if !ok {
		return alone(f, nil)
	}
	first, _ := b.Before(second)
	f.Footer = figure.Dotted(b.VotedBy("vote.first", first), b.VotedBy("vote.second", second), b.WayNames(second))
	if f.Asked.Empty() {
		f = b.told(f, second, titleOf(second))
	}
	if moved {
		f.Note = b.Text("honest.revote")
	}
	words, most := severalRows(second), b.rows(figure.ShiftRows)
	words.note = true
	var out []page
	for _, c := range cuts(len(all.Rows), most) {
		fig := all
		fig.Rows, fig.Slots = all.Rows[c.from:c.to], most
		out = append(out, page{f, fig, words})
	}
	return out
}
