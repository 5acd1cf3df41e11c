package wall

import (
	"strconv"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/result"
)

// thenNow lays a vote of a follow-up under that of the first day. Where there is none to be
// laid beside, the vote stands as it would on any day.
func (b results) thenNow(v shownVote) []page {
	all, ok := result.ThenNow(b.Figures, v.Tally)
	if !ok {
		if len(v.Counts) == 1 {
			return b.dotRows(v)
		}
		return b.table(v)
	}
	then, _ := result.Then(b.Texts, v.Tally)
	f := b.told(v.frame, v.Tally, titleOf(v.Tally))
	f.Note = b.note(v.Tally, func(b result.Figures) string { return result.ThenNowRest(b, v.Tally) })
	f.Legend = []figure.Key{{Shape: figure.Hollow, Label: b.Word("wall.then")}, {Shape: figure.Filled, Label: b.Word("wall.now")}}
	f.Footer = figure.Dotted(b.answeredOf("wall.then", then), b.answeredOf("wall.now", v.Tally), b.Text("honest.followup"), b.WayNames(v.Tally))
	words, most := severalRows(v.Tally), min(b.rows(figure.ThenNowRows), len(all.Rows))
	words.note = true
	var out []page
	for _, c := range cuts(len(all.Rows), most) {
		fig := all
		fig.Rows, fig.Slots = all.Rows[c.from:c.to], most
		out = append(out, page{f, fig, words})
	}
	return out
}

// answeredOf tells how many took part in a vote, under a name.
func (b results) answeredOf(name string, t workshop.Tally) figure.Bilingual {
	return b.InEach(func(b result.Figures) string {
		return b.Word("wall.vote_n", "name", b.Word(name).First, "n", strconv.Itoa(t.Cast), "present", strconv.Itoa(t.Seats)).First
	})
}
