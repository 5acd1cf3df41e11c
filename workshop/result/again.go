package result

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// DotVoteRevote writes the dots of the first vote beside those of the second.
func DotVoteRevote(b Figures, first, second workshop.Tally) figure.DotVote {
	fig, places := b.DotVote(second)
	fig.DotsLabel, fig.PeopleLabel = b.Word("wall.dots_now"), b.Word("wall.dots_first")
	for i, p := range places {
		was, _ := Find(first, second.Spec.Questions[0].ID, p.Item)
		fig.Rows[i].People, _ = tally.Dots(was) // that column tells of the first vote here
	}
	return fig
}

// RankingRevote lays the points of two votes side by side.
func RankingRevote(b Figures, first, second workshop.Tally) figure.Ranking {
	fig := b.Ranking(second)
	fig.DotsLabel, fig.PeopleLabel = b.Word("wall.dots_now"), b.Word("wall.dots_first")
	for i, s := range tally.Standings(second.Counts) {
		was, _ := Find(first, second.Spec.Questions[0].ID, s.Item)
		fig.Rows[i].People = tally.Points(was) // that column tells of the first vote here
	}
	return fig
}

// SharesRevote writes the mean of the first vote where else the range stands: also under
// that name, where nobody could say in the first one.
func SharesRevote(b Figures, first, second workshop.Tally) figure.Shares {
	fig := b.Shares(second)
	if Nobody(first) {
		return fig
	}
	fig.DotsLabel, fig.PeopleLabel = b.Word("wall.points_now"), b.Word("wall.points_first")
	for i, c := range ByShare(second) {
		was, _ := Find(first, c.Question, c.Part)
		fig.Values[i].First, fig.Values[i].Again = tally.Mean(was)
	}
	return fig
}
