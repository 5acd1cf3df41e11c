package wall

import (
	"strconv"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/result"
)

// points is how the wall shows points that were shared out over options.
type points struct{ plain }

// method says how many points each person has.
func (points) method(b board, _ int) figure.Bilingual {
	return b.Word("wall.points_each", "n", strconv.Itoa(workshop.PointsWhole))
}

// revote writes the mean of the first vote where else the range stands.
func (points) revote(b results, first, second workshop.Tally, f figure.Frame) []page {
	return b.shared(second, f, result.SharesRevote(b.Figures, first, second))
}

// shares shows how the group divided its points.
func (b results) shares(v shownVote) []page { return b.shared(v.Tally, v.frame, b.Shares(v.Tally)) }

// shared puts what the points say, and how many each person had, under the picture.
func (b results) shared(t workshop.Tally, f figure.Frame, fig figure.Shares) []page {
	f = b.told(f, t, titleOf(t))
	f.Note = b.note(t, rest(t))
	f.Footer = figure.Dotted(f.Footer, points{}.method(b.board, len(t.Counts)))
	return []page{{f, fig, inWords{needed: len(t.Counts) > shortRanking}}}
}
