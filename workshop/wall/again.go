package wall

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/result"
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
	f.Footer = result.Dotted(b.VotedBy("vote.first", first), b.VotedBy("vote.second", second), b.WayNames(second))
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
		fig.DotsLabel, fig.PeopleLabel = b.Word("wall.dots_now"), b.Word("wall.dots_first")
		for i, p := range places {
			was, _ := result.Find(first, q.ID, p.Item)
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
		if b.Second() != "" { // else the wall cannot leave it to a page of words
			f.Note, fig.Note = fig.Note, ""
		}
		return page{f, fig}
	}
	return b.shift(second, f)
}

// slicePairs cuts a page out of rows that belong together two by two.
func slicePairs(rows []figure.SquareRow, at, most int) []figure.SquareRow {
	each := 2 * perPage(len(rows)/2, most)
	from := min(at*each, len(rows))
	return rows[from:min(from+each, len(rows))]
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
