package wall

import (
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// Ranking shows in which order the group put the options, most points first; where
// nobody could say, as on the ballot.
func (b Figures) Ranking(t workshop.Tally) figure.Ranking {
	fig := figure.Ranking{Place: b.word("wall.place")}
	fig.DotsLabel, fig.PeopleLabel, fig.TieWord, fig.Num = b.word("wall.points"), b.word("wall.firsts"), b.word("wall.tie"), b.w.Num
	standings := tally.Standings(t.Counts)
	if standings == nil {
		for _, c := range t.Counts {
			standings = append(standings, tally.Standing{Item: c.Part})
		}
	}
	for _, s := range standings {
		row := figure.DotVoteRow{Text: b.label(t.Spec.Labels, s.Item), Dots: s.Points, People: s.Firsts, Top: s.Rank == 1}
		if s.Tie {
			row.Tie = s.Rank
		}
		c, _ := find(t, t.Spec.Questions[0].ID, s.Item)
		row.Tip = tip(row.Text, b.placesOf(s, c))
		fig.Most = max(fig.Most, s.Points)
		fig.Rows, fig.Places = append(fig.Rows, row), append(fig.Places, c.N)
	}
	return fig
}

// placesOf tells the points of an option and how often it came in each place.
func (b Figures) placesOf(s tally.Standing, c workshop.Count) string {
	parts := []string{b.w.T("wall.points") + ": " + itoa(s.Points)}
	for i, n := range c.N {
		if n > 0 {
			parts = append(parts, itoa(i+1)+". ("+itoa(n)+"×)")
		}
	}
	return join(parts)
}

// RankMethod says how the points of a ranking are counted: it is said before
// anybody votes, and beside the result.
func (b Figures) RankMethod(options int) string {
	var points []string
	for p := options - 1; p >= 0; p-- {
		points = append(points, itoa(p))
	}
	return b.word("wall.rank_method", "points", strings.Join(points, ", "))
}

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
	f.Note = b.note(t, func(b Figures) string { return b.rankNote(t) })
	f.Footer = dotted(f.Footer, b.RankMethod(len(t.Counts)))
	return page{f, fig}
}

// rankingTwice lays the points of two votes side by side.
func (b board) rankingTwice(first, second workshop.Tally, f figure.Frame) page {
	fig := b.Ranking(second)
	fig.DotsLabel, fig.PeopleLabel = b.word("wall.dots_now"), b.word("wall.dots_first")
	q := second.Spec.Questions[0]
	for i, s := range tally.Standings(second.Counts) {
		was, _ := find(first, q.ID, s.Item)
		fig.Rows[i].People = tally.Points(was) // that column tells of the first vote here
	}
	return b.worded(second, f, fig)
}

// rankNote is what the wall says of a ranking: who has most points, and what the
// pairs say where they say something else.
func (b Figures) rankNote(t workshop.Tally) string {
	var out []string
	tied, ahead := 0, ""
	pairs, _ := t.PairsOf(t.Spec.Questions[0].ID)
	winner, _ := tally.PairWinner(pairs)
	for _, s := range tally.Standings(t.Counts) {
		if s.Rank == 1 {
			tied++
		}
		if s.Item == winner && len([]rune(b.label(t.Spec.Labels, winner))) > longName {
			ahead = b.w.T("reading.rank_pairs_place", "n", itoa(s.Rank))
		}
	}
	for i, l := range b.readRanking(t) {
		if i == 0 && tied > 1 && len([]rune(l.Text)) > 2*longName {
			l.Text = b.w.T("reading.rank_many", "n", itoa(tied)) // the rows name them
		}
		if l.Label == b.w.T("reading.rank_pairs") && winner != "" && ahead != "" && l.Text != b.w.T("reading.rank_pairs_same") {
			l.Text = ahead
		}
		if l.Text != b.w.T("reading.rank_pairs_same") {
			out = append(out, l.String())
		}
	}
	return strings.Join(out, " ")
}

// readRanking names the option with most points, or those that share the first
// place, and the one that is ahead of every other in pairs.
func (b Figures) readRanking(t workshop.Tally) []Line {
	var names []string
	first, label, apart := "", "rank_first", false
	standings := tally.Standings(t.Counts)
	for _, s := range standings {
		if s.Rank > 1 {
			break
		}
		names = append(names, b.w.T("reading.rank_points", "name", b.label(t.Spec.Labels, s.Item), "p", itoa(s.Points)))
		if first = s.Item; s.Tie {
			first, label = "", "rank_tie"
		}
		apart = apart || s.Points < standings[0].Points
	}
	if len(names) == 0 {
		return nil
	}
	out := []Line{{b.w.T("reading." + label), strings.Join(names, ", ")}}
	if apart {
		out = append(out, Line{"", b.w.T("reading.rank_close")})
	}
	pairs, ok := t.PairsOf(t.Spec.Questions[0].ID)
	if !ok {
		return out
	}
	switch winner, ok := tally.PairWinner(pairs); {
	case !ok:
		out = append(out, b.line("rank_pairs", "rank_pairs_none"))
	case winner == first:
		out = append(out, b.line("rank_pairs", "rank_pairs_same"))
	default:
		out = append(out, b.line("rank_pairs", "rank_pairs_other", "name", b.label(t.Spec.Labels, winner)))
	}
	return out
}
