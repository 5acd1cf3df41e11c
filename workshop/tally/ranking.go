package tally

import (
	"sort"

	"github.com/upturn-workshop/upturn/workshop"
)

// Standing is where an item came in a ranking.
type Standing struct {
	Item   string
	Points int
	Firsts int  // people who put it first
	Rank   int  // 1, 2, 2, 4: equal points share a rank
	Near   bool // equal to another, or one point from it: as good as equal
}

// Points are the Borda points of an item of a ranking: none for a last place, one
// more for each place before it.
//
// J.-C. de Borda, Mémoire sur les élections au scrutin, Histoire de l'Académie
// Royale des Sciences (1781).
func Points(c workshop.Count) int {
	points := 0
	for place, n := range c.N {
		points += (len(c.N) - 1 - place) * n
	}
	return points
}

// Standings orders the items of a ranking by points, most first, then as on the ballot.
// Equal points share a rank, and nothing else does; one point apart is said to be as
// good as equal. Nil where nothing may be shown or nobody had an opinion.
func Standings(counts []workshop.Count) []Standing {
	var out []Standing
	for _, c := range counts {
		if answers(c) == 0 {
			return nil
		}
		out = append(out, Standing{Item: c.Part, Points: Points(c), Firsts: c.N[0]})
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Points > out[j].Points })
	for i := range out {
		out[i].Rank = i + 1
		if i == 0 {
			continue
		}
		if out[i].Points == out[i-1].Points {
			out[i].Rank = out[i-1].Rank
		}
		if out[i-1].Points-out[i].Points <= 1 {
			out[i-1].Near, out[i].Near = true, true
		}
	}
	return out
}

// PairWinner is the item that more people put before each other one than behind
// it; false where there is none, since majorities may go round in a circle.
//
// M. de Condorcet, Essai sur l'application de l'analyse à la probabilité des
// décisions rendues à la pluralité des voix (1785).
func PairWinner(p workshop.Pairs) (string, bool) {
	for a, item := range p.Items {
		if beats(p.Before, a) == len(p.Items)-1 {
			return item, true
		}
	}
	return "", false
}

// beats counts the items before which a majority put item a.
func beats(before [][]int, a int) int {
	n := 0
	for b := range before {
		if before[a][b] > before[b][a] {
			n++
		}
	}
	return n
}

// Wins counts the others before which a majority put an item.
func Wins(p workshop.Pairs, item string) int {
	for a := range p.Items {
		if p.Items[a] == item {
			return beats(p.Before, a)
		}
	}
	return 0
}

// Concordance is Kendall's W: 1 when all put the items in the same order, 0 when
// the sums of places are all equal. With m people, k items and S the sum of the
// squared deviations of the sums of places, W = 12S / m²(k³−k). False with fewer
// than two people, who agree with nobody.
//
// M. G. Kendall, B. Babington Smith, The problem of m rankings, Annals of
// Mathematical Statistics 10 (1939).
func Concordance(counts []workshop.Count) (float64, bool) {
	k := float64(len(counts))
	if k < 2 || answers(counts[0]) < 2 {
		return 0, false
	}
	m := float64(answers(counts[0]))
	mean, s := m*(k+1)/2, 0.0
	for _, c := range counts {
		if c.Hidden {
			return 0, false
		}
		sum := 0.0
		for i, n := range c.N {
			sum += float64((i + 1) * n)
		}
		s += (sum - mean) * (sum - mean)
	}
	return 12 * s / (m * m * (k*k*k - k)), true
}
