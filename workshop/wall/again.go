package wall

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// again is a vote after the discussion and the first one, where both may be
// shown.
func again(st workshop.State, def workshop.StepDef) (first, second workshop.Tally, ok bool) {
	first, second, ok = st.Again(st.Subject(def))
	first, second = st.Team(first), st.Team(second)
	return first, second, ok && first.Shown() && second.Shown() && st.Pos.View == 0
}

// both lays the vote after the discussion beside the first one, each with how
// many answered.
func (b board) both(first, second workshop.Tally, f figure.Frame) page {
	f.Footer = dotted(b.votedBy("vote.first", first), b.votedBy("vote.second", second), b.ways(second))
	switch q := second.Spec.Questions[0]; {
	case q.Kind == workshop.Choice:
		fig := b.SquaresTwice(first, second)
		if len(second.Counts) > 1 {
			f.Title = b.asked(b.Def(b.Now()), second.Spec)
		}
		f.FooterRight = b.rowsNote(len(second.Counts), squareRowsOn(b.State)/2)
		fig.Slots = min(len(fig.Rows), squareRowsOn(b.State))
		fig.Rows = slicePairs(fig.Rows, b.Pos.Page, squareRowsOn(b.State)/2)
		return page{f, fig}
	case q.Kind == workshop.Ranking:
		return b.rankingTwice(first, second, f)
	case q.Kind == workshop.Dots:
		fig, places := b.DotVote(second)
		fig.DotsLabel, fig.PeopleLabel = b.word("wall.dots_now"), b.word("wall.dots_first")
		for i, p := range places {
			was, _ := find(first, q.ID, p.Item)
			fig.Rows[i].People, _ = tally.Dots(was) // that column tells of the first vote here
		}
		most := dotVoteRows(b.State, second)
		fig.Above, fig.Below = cutTies(fig.Rows, b.Pos.Page, perPage(len(places), most))
		fig.Rows = slicePage(fig.Rows, b.Pos.Page, most)
		f.FooterRight = b.rowsNote(len(places), most)
		return page{f, fig}
	}
	if len(second.Counts) == 1 && second.Spec.Questions[0].Kind == workshop.Scale {
		fig := b.DotRowsTwice(first, second)
		if b.second != "" { // else the wall cannot leave it to a page of words
			f.Note, fig.Note = fig.Note, ""
		}
		return page{f, fig}
	}
	return b.shift(second, f)
}

// votedBy tells how many took part in one of two votes.
func (b Figures) votedBy(name string, t workshop.Tally) string {
	return b.inEach(func(b Figures) string {
		return b.w.T("wall.vote_n", "name", b.p(name), "n", itoa(t.Cast), "present", itoa(t.Seats))
	})
}

// slicePairs cuts a page out of rows that belong together two by two.
func slicePairs(rows []figure.SquareRow, at, most int) []figure.SquareRow {
	each := 2 * perPage(len(rows)/2, most)
	from := min(at*each, len(rows))
	return rows[from:min(from+each, len(rows))]
}

// SquaresTwice shows who chose what in the first vote, and under it after the
// discussion; the question that is most divided now comes first.
func (b Figures) SquaresTwice(first, second workshop.Tally) figure.Squares {
	fig := b.Squares(second)
	fig.Rows = nil
	for _, i := range tally.ByDisagreement(second.Counts) {
		is := second.Counts[i]
		was, _ := find(first, is.Question, is.Part)
		name := b.pp("vote.first")
		if len(second.Counts) > 1 {
			name = b.label(second.Spec.Labels, is.Question) // the footer says which vote comes first
		}
		before, after := squareRow(was), squareRow(is)
		before.Label, before.Note = name, b.choiceNote(was)
		after.Label, after.Note = b.pp("vote.second"), b.choiceNote(is)
		fig.Rows = append(fig.Rows, before, after)
	}
	return fig
}

// DotRowsTwice shows two votes on one scale, one under the other.
func (b Figures) DotRowsTwice(first, second workshop.Tally) figure.DotRows {
	fig := b.DotRows(second)
	is := second.Counts[0]
	was, _ := find(first, is.Question, is.Part)
	fig.Rows = []figure.DotRow{
		{Label: b.pp("vote.first"), Note: b.medianNote(was), Answers: series(was), Shape: figure.Hollow},
		{Label: b.pp("vote.second"), Note: b.medianNote(is), Answers: series(is), Shape: figure.Filled},
	}
	if fig.Note = b.pp("honest.revote"); !tally.Moved(was, is) {
		fig.Note = b.word("wall.same")
	}
	return fig
}

// pagesTwice is how many pages two votes take.
func pagesTwice(st workshop.State, second workshop.Tally) int {
	switch q := second.Spec.Questions[0]; {
	case q.Kind == workshop.Choice:
		return pagesOf(len(second.Counts), squareRowsOn(st)/2)
	case q.Kind == workshop.Dots:
		return pagesOf(len(second.Counts), dotVoteRows(st, second))
	case q.Kind == workshop.Ranking:
		return 1
	case len(second.Counts) == 1 && q.Kind == workshop.Scale:
		return 1
	}
	return pagesOf(len(second.Counts), shiftRowsOn(st))
}

// ways names the ways in which a tally's ballots came in.
func (b Figures) ways(t workshop.Tally) string {
	var parts []string
	for _, w := range b.Ways(t) {
		parts = append(parts, b.word("way."+string(w)))
	}
	return dotted(parts...)
}
