package result

import (
	"strconv"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// TopMost is how many items a dot vote is meant to find; ties may add to them.
const TopMost = 3

// DotVote shows what the group chose; places are those of its rows.
func (b Figures) DotVote(t workshop.Tally) (fig figure.DotVote, places []tally.Place) {
	fig = figure.DotVote{
		DotsLabel: b.Word("wall.dots"), PeopleLabel: b.Word("wall.people"), TieWord: b.Word("wall.tie"), Num: b.w.Num,
	}
	places = tally.Rank(t.Counts, TopMost)
	for _, p := range places {
		fig.Most = max(fig.Most, p.Dots)
		row := figure.DotVoteRow{Text: b.LabelOf(t.Spec.Labels, p.Item), Dots: p.Dots, People: p.Givers, Top: p.Top}
		if p.Tie {
			row.Tie = p.Rank
		}
		row.Tip = tip(row.Text.First, join([]string{b.w.T("wall.dots") + ": " + strconv.Itoa(p.Dots), b.w.T("wall.people") + ": " + strconv.Itoa(p.Givers)}))
		fig.Rows = append(fig.Rows, row)
	}
	return fig, places
}

func (b reader) readDots(t workshop.Tally) []Line {
	var out []Line
	for _, p := range tally.Rank(t.Counts, TopMost) {
		if p.Top {
			out = append(out, Line{b.w.T("reading.place", "n", strconv.Itoa(p.Rank)), b.name(t.Spec.Labels, p.Item)})
		}
	}
	return out
}
