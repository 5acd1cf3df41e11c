package tally

import (
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/upturn-workshop/upturn/workshop"
)

// orders counts people who put letters in order: {"ABC", 5} are five people.
type orders []struct {
	order string
	n     int
}

func ranked(t *testing.T, items string, os orders) workshop.Tally {
	t.Helper()
	var ballots []workshop.Ballot
	for _, o := range os {
		b := make(workshop.Ballot, len(items))
		for i, item := range items {
			b[i] = workshop.Mark(1 + strings.IndexRune(o.order, item))
		}
		for range o.n {
			ballots = append(ballots, b)
		}
	}
	spec := workshop.Spec{Step: "Q1", Questions: []workshop.Question{{ID: "Q1", Kind: workshop.Ranking, Items: strings.Split(items, "")}}}
	out, err := workshop.NewTally(spec, len(ballots), 3, ballots)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// Where people would have their capital, and M. Schulze's example (A new
// monotonic, clone-independent, reversal symmetric, and Condorcet-consistent
// single-winner election method, Social Choice and Welfare 36, 2011).
var (
	tennessee = orders{{"MNCK", 42}, {"NCKM", 26}, {"CKNM", 15}, {"KCNM", 17}}
	circle    = orders{{"ABC", 1}, {"BCA", 1}, {"CAB", 1}}
	schulze   = orders{{"ACBED", 5}, {"ADECB", 5}, {"BEDAC", 8}, {"CABED", 3}, {"CAEBD", 7}, {"CBADE", 2}, {"DCEBA", 7}, {"EBADC", 8}}
)

func TestStandings(t *testing.T) {
	for _, c := range []struct {
		name, items string
		orders      orders
		order       string
		points      []int
		ranks       []int
		winner      string // in pairs; "" = none
		w           float64
	}{
		{"Tennessee", "MNCK", tennessee, "NCMK", []int{194, 173, 126, 107}, []int{1, 2, 3, 4}, "N", 12 * 4890. / (100 * 100 * 60)},
		{"a circle", "ABC", circle, "ABC", []int{3, 3, 3}, []int{1, 1, 1}, "", 0},
		{"Schulze's forty-five", "ABCDE", schulze, "EABCD", []int{102, 98, 92, 89, 69}, []int{1, 2, 3, 4, 5}, "", 12 * 654. / (45 * 45 * 120)},
		{"all alike", "ABC", orders{{"CAB", 7}}, "CAB", []int{14, 7, 0}, []int{1, 2, 3}, "C", 1},
		{"two share the second place", "ABCD", orders{{"ABCD", 3}, {"ACBD", 3}}, "ABCD", []int{18, 9, 9, 0}, []int{1, 2, 2, 4}, "A", 12 * 162. / (36 * 60)},
		{"one point is as good as equal, and no tie", "ABC", orders{{"ABC", 3}, {"BAC", 2}}, "ABC", []int{8, 7, 0}, []int{1, 2, 3}, "A", 12 * 38. / (25 * 24)},
		{"most points without most pairs", "ABC", orders{{"ABC", 6}, {"BCA", 4}}, "BAC", []int{14, 12, 4}, []int{1, 2, 3}, "A", 12 * 56. / (100 * 24)},
	} {
		t.Run(c.name, func(t *testing.T) {
			tally := ranked(t, c.items, c.orders)
			order := ""
			var points, ranks []int
			for _, s := range Standings(tally.Counts) {
				order, points, ranks = order+s.Item, append(points, s.Points), append(ranks, s.Rank)
				near := 0
				for _, p := range c.points {
					if d := p - s.Points; -1 <= d && d <= 1 {
						near++
					}
				}
				if s.Near != (near > 1) {
					t.Errorf("%+v, near %d", s, near)
				}
			}
			if order != c.order || !slices.Equal(points, c.points) || !slices.Equal(ranks, c.ranks) {
				t.Errorf("%s %v %v, want %s %v %v", order, points, ranks, c.order, c.points, c.ranks)
			}
			pairs, _ := tally.PairsOf("Q1")
			if winner, ok := PairWinner(pairs); winner != c.winner || ok != (c.winner != "") {
				t.Errorf("in pairs %q wins, want %q", winner, c.winner)
			}
			if w, ok := Concordance(tally.Counts); !ok || !near(w, c.w) {
				t.Errorf("W %v, want %v", w, c.w)
			}
		})
	}
}

func TestPairs(t *testing.T) {
	p, _ := ranked(t, "MNCK", tennessee).PairsOf("Q1")
	for pair, want := range map[string]int{"NM": 58, "MN": 42, "NC": 68, "CN": 32, "NK": 68, "KN": 32, "CK": 83, "KC": 17} {
		if got := p.Before[strings.IndexByte("MNCK", pair[0])][strings.IndexByte("MNCK", pair[1])]; got != want {
			t.Errorf("%s: %d, want %d", pair, got, want)
		}
	}
	for item, want := range map[string]int{"N": 3, "C": 2, "K": 1, "M": 0, "X": 0} {
		if got := Wins(p, item); got != want {
			t.Errorf("%s beats %d, want %d", item, got, want)
		}
	}
	if even, _ := ranked(t, "ABC", orders{{"ABC", 2}, {"BAC", 2}}).PairsOf("Q1"); Wins(even, "A") != 1 {
		t.Error("half of the people is no majority")
	}
}

func TestWhoCameFirst(t *testing.T) {
	var firsts []int
	for _, s := range Standings(ranked(t, "MNCK", tennessee).Counts) { // N, C, M, K
		firsts = append(firsts, s.Firsts)
	}
	if want := []int{26, 15, 42, 17}; !slices.Equal(firsts, want) {
		t.Errorf("first with %v people, want %v", firsts, want)
	}
}

func TestConcordanceOfTwo(t *testing.T) {
	counts := ranked(t, "AB", orders{{"AB", 3}, {"BA", 1}}).Counts
	if w, ok := Concordance(counts); !ok || !near(w, 0.25) {
		t.Errorf("W %v %v, want a quarter", w, ok)
	}
	counts[1].Hidden = true
	if _, ok := Concordance(counts); ok {
		t.Error("the second item's places are hidden")
	}
	if _, ok := Concordance(counts[:1]); ok {
		t.Error("one item has no order")
	}
}

func TestNoStandingsWithoutOrders(t *testing.T) {
	cant := workshop.Count{Part: "A", Lo: 1, N: []int{0, 0, 0}, CantSay: 5}
	hidden := workshop.Count{Part: "A", Lo: 1, N: []int{5, 0, 0}, Hidden: true}
	one := ranked(t, "ABC", orders{{"ABC", 1}}).Counts
	for name, cs := range map[string][]workshop.Count{"can't say": {cant, cant, cant}, "hidden": {hidden, hidden, hidden}, "nothing": nil} {
		if _, ok := Concordance(cs); ok || Standings(cs) != nil {
			t.Error(name)
		}
	}
	if _, ok := Concordance(one); ok {
		t.Error("one person agrees with nobody")
	}
}

// However people order: all points are given, an item that beats all others in
// pairs has not the fewest points, and W lies between 0 and 1.
func TestRankingsOfAnyOrders(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		const items = "ABCDE"
		var os orders
		people := rapid.IntRange(2, 15).Draw(r, "people")
		for range people {
			os = append(os, orders{{string(rapid.Permutation([]byte(items)).Draw(r, "order")), 1}}...)
		}
		tally := ranked(t, items, os)
		sum, standings := 0, Standings(tally.Counts)
		for i, s := range standings {
			sum += s.Points
			if i > 0 && (s.Points > standings[i-1].Points || s.Rank < standings[i-1].Rank) {
				r.Fatalf("%+v behind %+v", s, standings[i-1])
			}
		}
		if sum != people*10 {
			r.Fatalf("%d points of %d people", sum, people)
		}
		pairs, _ := tally.PairsOf("Q1")
		for a := range items {
			points := 0
			for b := range items {
				points += pairs.Before[a][b]
				if a != b && pairs.Before[a][b]+pairs.Before[b][a] != people {
					r.Fatal("a pair lost somebody")
				}
			}
			if points != Points(tally.Counts[a]) {
				r.Fatal("points are the pairs won, over all people")
			}
		}
		if winner, ok := PairWinner(pairs); ok && standings[len(standings)-1].Item == winner {
			r.Fatal("who beats all others has more than the average of points")
		}
		if w, ok := Concordance(tally.Counts); !ok || w < 0 || w > 1+1e-9 || math.IsNaN(w) {
			r.Fatalf("W %v", w)
		}
	})
}
