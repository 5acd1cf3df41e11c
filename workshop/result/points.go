package result

import (
	"slices"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// Shares shows how the group divided its points, the largest mean first; where nobody
// could say, as on the ballot.
func (b Figures) Shares(t workshop.Tally) figure.Shares {
	fig := figure.Shares{Whole: workshop.PointsWhole}
	fig.DotsLabel, fig.PeopleLabel, fig.Num = b.Word("wall.points_mean"), b.Word("wall.points_range"), b.w.Num
	for _, c := range ByShare(t) {
		var v figure.Share
		v.Mean, v.Known = tally.Mean(c)
		v.Low, v.High, _ = tally.Range(c)
		row := figure.DotVoteRow{Text: b.LabelOf(t.Spec.Labels, c.Part)}
		if v.Known {
			row.Tip = tip(row.Text.First, join([]string{b.w.T("wall.points_mean") + ": " + b.w.Num(v.Mean), b.w.T("wall.points_range") + ": " + b.between(c)}))
		}
		fig.Rows, fig.Values = append(fig.Rows, row), append(fig.Values, v)
	}
	return fig
}

// between writes the lowest and the highest share of an option.
func (b Texts) between(c workshop.Count) string {
	lo, hi, _ := tally.Range(c)
	return b.w.Num(lo) + "–" + b.w.Num(hi)
}

// ByShare orders the options by their mean, the largest first; those alike as on the
// ballot.
func ByShare(t workshop.Tally) []workshop.Count {
	out := slices.Clone(t.Counts)
	slices.SortStableFunc(out, func(x, y workshop.Count) int {
		a, _ := tally.Mean(x)
		c, _ := tally.Mean(y)
		switch {
		case a > c:
			return -1
		case a < c:
			return 1
		}
		return 0
	})
	return out
}

// readPoints names the option with most points on average, and the one on which the
// shares lie farthest apart.
func (b reader) readPoints(t workshop.Tally) []Line {
	var most, apart []string
	var mean, width float64
	for _, c := range t.Counts {
		name := b.name(t.Spec.Labels, c.Part)
		m, ok := tally.Mean(c)
		if !ok {
			continue
		}
		if m >= mean {
			if m > mean {
				mean, most = m, nil
			}
			most = append(most, name)
		}
		if lo, hi, _ := tally.Range(c); hi-lo >= width {
			if hi-lo > width {
				width, apart = hi-lo, nil
			}
			apart = append(apart, b.w.T("reading.points_range", "name", name, "range", b.between(c)))
		}
	}
	lines := []Line{b.says("points_most", "list", b.listed(most), "m", b.w.Num(mean))}
	if width > 0 && len(apart) <= mostNamed {
		lines = append(lines, b.says("points_apart", "list", strings.Join(apart, ", ")))
	}
	return lines
}
