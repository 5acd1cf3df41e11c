package wall

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/result"
)

// ranking is how the wall shows options that are put in order.
type ranking struct{ plain }

// method says how the points of places are counted.
func (ranking) method(b board, options int) figure.Bilingual { return b.RankMethod(options) }

// ranking shows how the group put the options in order.
func (b results) ranking(v shownVote) []page {
	return b.ranked(v.Tally, v.frame, b.Ranking(v.Tally))
}

// revote lays the points of two votes side by side.
func (ranking) revote(b results, first, second workshop.Tally, f figure.Frame) []page {
	return b.ranked(second, f, result.RankingRevote(b.Figures, first, second))
}

// shortRanking is how many options leave a ranking room for its words everywhere.
const shortRanking = 4

// ranked puts what a ranking says, and how it was counted, under its picture.
func (b results) ranked(t workshop.Tally, f figure.Frame, fig figure.Ranking) []page {
	f = b.told(f, t, titleOf(t))
	f.Note = b.note(t, func(b result.Figures) string { return b.RankingNote(t) })
	f.Footer = figure.Dotted(f.Footer, b.RankMethod(len(t.Counts)))
	return []page{{f, fig, inWords{needed: len(t.Counts) > shortRanking}}}
}
