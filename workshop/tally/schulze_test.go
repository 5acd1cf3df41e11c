package tally

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/upturn-workshop/upturn/workshop"
)

func TestPathRanks(t *testing.T) {
	for _, c := range []struct {
		name, items string
		orders      orders
		ranks       []int
	}{
		{"Schulze's forty-five", "ABCDE", schulze, []int{2, 4, 3, 5, 1}},
		{"Tennessee", "MNCK", tennessee, []int{4, 1, 2, 3}},
		{"a circle of three", "ABC", circle, []int{1, 1, 1}},
		{"a circle with a weakest link", "ABC", orders{{"ABC", 5}, {"BCA", 4}, {"CAB", 3}}, []int{1, 2, 3}},
		{"all alike", "ABC", orders{{"CAB", 7}}, []int{2, 3, 1}},
		{"two that nothing parts", "ABCD", orders{{"ABCD", 3}, {"ACBD", 3}}, []int{1, 2, 2, 4}},
		{"most points without most pairs", "ABC", orders{{"ABC", 6}, {"BCA", 4}}, []int{1, 2, 3}},
	} {
		t.Run(c.name, func(t *testing.T) {
			pairs, _ := ranked(t, c.items, c.orders).PairsOf("Q1")
			if got := PathRanks(pairs); !slices.Equal(got, c.ranks) {
				t.Errorf("ranks %v, want %v", got, c.ranks)
			}
		})
	}
	if got := PathRanks(workshop.Pairs{}); len(got) != 0 {
		t.Error(got)
	}
}

// The strengths in the paper's own table.
func TestStrongestPaths(t *testing.T) {
	pairs, _ := ranked(t, "ABCDE", schulze).PairsOf("Q1")
	want := [][]int{{0, 28, 28, 30, 24}, {25, 0, 28, 33, 24}, {25, 29, 0, 29, 24}, {25, 28, 28, 0, 24}, {25, 28, 28, 31, 0}}
	for a, row := range strongestPaths(pairs.Before) {
		if !slices.Equal(row, want[a]) {
			t.Errorf("from %c: %v, want %v", 'A'+a, row, want[a])
		}
	}
}

// However people order: who beats all others in pairs is the only first, somebody is
// first, being ahead is passed on, and the same orders turned round turn the ranks.
func TestPathRanksOfAnyOrders(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		const items = "ABCDE"
		var os, back orders
		for range rapid.IntRange(2, 15).Draw(r, "people") {
			one := rapid.Permutation([]byte(items)).Draw(r, "order")
			os = append(os, orders{{string(one), 1}}...)
			turned := slices.Clone(one)
			slices.Reverse(turned)
			back = append(back, orders{{string(turned), 1}}...)
		}
		pairs, _ := ranked(t, items, os).PairsOf("Q1")
		ranks, paths := PathRanks(pairs), strongestPaths(pairs.Before)
		firsts := 0
		for a, rank := range ranks {
			if rank == 1 {
				firsts++
			}
			if winner, ok := PairWinner(pairs); ok && (rank == 1) != (pairs.Items[a] == winner) {
				r.Fatalf("%s wins in pairs, ranks %v", winner, ranks)
			}
			for b := range ranks {
				for c := range ranks {
					if paths[a][b] > paths[b][a] && paths[b][c] > paths[c][b] && paths[a][c] <= paths[c][a] {
						r.Fatal("being ahead is not passed on")
					}
				}
			}
		}
		if firsts == 0 {
			r.Fatalf("nobody is first: %v", ranks)
		}
		turned, _ := ranked(t, items, back).PairsOf("Q1")
		others := strongestPaths(turned.Before)
		for a := range ranks {
			for b := range ranks {
				if (paths[a][b] > paths[b][a]) != (others[b][a] > others[a][b]) {
					r.Fatal("orders turned round do not turn who is ahead")
				}
			}
		}
	})
}
