package wall

import (
	"strconv"
	"time"

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
	all.Became, all.Legend = b.became(), []figure.Key{{Shape: figure.Hollow, Label: b.Word("wall.then")}, {Shape: figure.Filled, Label: b.Word("wall.now")}}
	f.Footer = figure.Dotted(b.answeredOf("wall.then", b.Info.After.Held, then), b.answeredOf("wall.now", b.Info.When, v.Tally), b.Text("honest.followup"), b.WayNames(v.Tally))
	words, most := severalRows(v.Tally), min(b.rows(figure.ThenNowRows), len(all.Rows))
	words.note = true
	var out []page
	for _, c := range cuts(len(all.Rows), most) {
		fig := all
		fig.Rows, fig.Slots = all.Rows[c.from:c.to], most
		f.Whole = fig.Whole
		out = append(out, page{f, fig, words})
	}
	return out
}

// answeredOf tells how many took part in a vote, under a name and the day of it.
func (b results) answeredOf(name string, on time.Time, t workshop.Tally) figure.Bilingual {
	n, present := strconv.Itoa(t.Cast), strconv.Itoa(t.Seats)
	return b.InEach(func(b result.Figures) string {
		if day := result.Day(b, on); day != "" {
			return b.Word("wall.vote_n_on", "name", b.Word(name).First, "day", day, "n", n, "present", present).First
		}
		return b.Word("wall.vote_n", "name", b.Word(name).First, "n", n, "present", present).First
	})
}

// became is how far the promises of the first day have come: nothing before somebody has told
// of one of them.
func (b results) became() (out figure.Became) {
	told := false
	for _, is := range workshop.Statuses() {
		n := 0
		for _, p := range b.Info.After.Promises {
			if workshop.Checked(b.State, p.Item).Status == is {
				n++
			}
		}
		if n == 0 {
			continue
		}
		told = told || is != workshop.StatusOpen
		out.States = append(out.States, figure.BecameState{Sign: signs[is], N: n, Word: b.InEach(func(b result.Figures) string {
			return b.Word("wall.promises_are", "n", strconv.Itoa(n), "status", b.Word("status."+string(is)).First).First
		})})
	}
	if !told {
		return figure.Became{}
	}
	out.Label = b.Word("wall.promises")
	return out
}
