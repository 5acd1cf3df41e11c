package result

import (
	"strconv"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// LongName is how many letters a name has at most.
const LongName = 24

// Ranking shows in which order the group put the options, most points first; where
// nobody could say, as on the ballot.
func (b Figures) Ranking(t workshop.Tally) figure.Ranking {
	fig := figure.Ranking{Place: b.Word("wall.place")}
	fig.DotsLabel, fig.PeopleLabel, fig.TieWord, fig.Num = b.Word("wall.points"), b.Word("wall.firsts"), b.Word("wall.tie"), b.w.Num
	standings := tally.Standings(t.Counts)
	if standings == nil {
		for _, c := range t.Counts {
			standings = append(standings, tally.Standing{Item: c.Part})
		}
	}
	shared := map[int]int{}
	for _, s := range standings {
		row := figure.DotVoteRow{Text: b.LabelOf(t.Spec.Labels, s.Item), Dots: s.Points, People: s.Firsts, Top: s.Rank > 0 && s.Points >= standings[0].Points-1}
		if shared[s.Rank]++; shared[s.Rank] > 1 {
			row.Tie, fig.Rows[len(fig.Rows)-1].Tie = s.Rank, s.Rank
		}
		c, _ := Find(t, t.Spec.Questions[0].ID, s.Item)
		row.Tip = tip(row.Text.First, b.placesOf(s, c))
		fig.Most = max(fig.Most, s.Points)
		fig.Rows, fig.Places = append(fig.Rows, row), append(fig.Places, c.N)
	}
	return fig
}

// placesOf tells the points of an option and how often it came in each place.
func (b Figures) placesOf(s tally.Standing, c workshop.Count) string {
	parts := []string{b.w.T("wall.points") + ": " + strconv.Itoa(s.Points)}
	for i, n := range c.N {
		if n > 0 {
			parts = append(parts, strconv.Itoa(i+1)+". ("+strconv.Itoa(n)+"×)")
		}
	}
	return join(parts)
}

// RankMethod says how the points of a ranking are counted: it is said before
// anybody votes, and beside the result.
func (b Texts) RankMethod(options int) figure.Bilingual {
	var points []string
	for p := options - 1; p >= 0; p-- {
		points = append(points, strconv.Itoa(p))
	}
	return b.Word("wall.rank_method", "points", strings.Join(points, ", "))
}

// rankingNote is what the wall says under a ranking, beside who has most points.
func (b reader) rankingNote(t workshop.Tally) string {
	lines := b.readRanking(t)
	if len(lines) == 0 {
		return ""
	}
	pairs, _ := t.PairsOf(t.Spec.Questions[0].ID)
	winner, _ := tally.PairWinner(pairs)
	ahead := Line{}
	if len([]rune(b.name(t.Spec.Labels, winner))) > LongName {
		for _, s := range tally.Standings(t.Counts) {
			if s.Item == winner {
				ahead = b.says("rank_pairs_place", "n", strconv.Itoa(s.Rank))
			}
		}
	}
	var out []Line
	for _, l := range lines[1:] {
		switch {
		case l == b.says("rank_pairs_same"):
		case l == b.pairsOther(t, winner) && ahead.Text != "":
			out = append(out, ahead)
		default:
			out = append(out, l)
		}
	}
	return Sentences(out)
}

// pairsOther is what is said of an option that is ahead in pairs only.
func (b reader) pairsOther(t workshop.Tally, winner string) Line {
	return b.says("rank_pairs_other", "name", b.name(t.Spec.Labels, winner))
}

// readRanking names the option with most points, or those that share the first place or
// are as good as equal to it, and the one that is ahead of every other in pairs.
func (b reader) readRanking(t workshop.Tally) []Line {
	var names []string
	standings := tally.Standings(t.Counts)
	first, apart := "", false
	for _, s := range standings {
		if s.Points < standings[0].Points-1 {
			break
		}
		names = append(names, b.w.T("reading.rank_points", "name", b.name(t.Spec.Labels, s.Item), "p", strconv.Itoa(s.Points)))
		first, apart = s.Item, apart || s.Rank > 1
	}
	if len(names) == 0 {
		return nil
	}
	key := "rank_first"
	if len(names) > 1 {
		if first = ""; !apart {
			key = "rank_tie"
		}
	}
	l := b.says(key, "list", b.all(names))
	if len(names) > 1 {
		l.Brief = b.w.T("reading."+key, "list", b.w.T("reading.rank_many", "n", strconv.Itoa(len(names)))) // the rows name them
	}
	out := []Line{l}
	if apart {
		out = append(out, b.says("rank_close"))
	}
	pairs, ok := t.PairsOf(t.Spec.Questions[0].ID)
	if !ok {
		return out
	}
	switch winner, ok := tally.PairWinner(pairs); {
	case !ok:
		return append(out, b.says("rank_pairs_none"))
	case winner == first:
		return append(out, b.says("rank_pairs_same"))
	default:
		return append(out, b.pairsOther(t, winner))
	}
}
