package wall

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/result"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// method names before the vote how a kind of vote is counted, where that is not plain.
func (b board) method(kind workshop.Kind, options int) string {
	if kind != workshop.Ranking {
		return ""
	}
	return b.RankMethod(options)
}

// ranking shows how the group put the options in order.
func (b board) ranking(t workshop.Tally, f figure.Frame) page {
	return b.worded(t, f, b.Ranking(t))
}

// worded puts what a ranking says, and how it was counted, under its picture.
func (b board) worded(t workshop.Tally, f figure.Frame, fig figure.Ranking) page {
	f.Note = b.note(t, func(b result.Figures) string { return b.RankingNote(t) })
	f.Footer = result.Dotted(f.Footer, b.RankMethod(len(t.Counts)))
	return page{f, fig}
}

// rankingTwice lays the points of two votes side by side.
func (b board) rankingTwice(first, second workshop.Tally, f figure.Frame) page {
	fig := b.Ranking(second)
	fig.DotsLabel, fig.PeopleLabel = b.Word("wall.dots_now"), b.Word("wall.dots_first")
	q := second.Spec.Questions[0]
	for i, s := range tally.Standings(second.Counts) {
		was, _ := result.Find(first, q.ID, s.Item)
		fig.Rows[i].People = tally.Points(was) // that column tells of the first vote here
	}
	return b.worded(second, f, fig)
}
