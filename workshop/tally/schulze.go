package tally

import "github.com/upturn-workshop/upturn/workshop"

// PathRanks are the places of a ranking's items by Schulze's method, which finds an
// order by majorities where these go round in a circle: 1 for the first, one more
// for each item that is ahead. A path from one item to another goes by majorities
// and is as strong as the least of them; an item is ahead of another if its
// strongest path there is stronger than the one back. The item that PairWinner
// gives, if there is one, is the only first.
//
// For whoever goes on calculating: the room is told the points that it was told
// before the vote.
//
// M. Schulze, A new monotonic, clone-independent, reversal symmetric, and
// Condorcet-consistent single-winner election method, Social Choice and Welfare 36
// (2011).
func PathRanks(p workshop.Pairs) []int {
	paths := strongestPaths(p.Before)
	ranks := make([]int, len(paths))
	for a := range paths {
		ranks[a] = 1
		for b := range paths {
			if paths[b][a] > paths[a][b] {
				ranks[a]++
			}
		}
	}
	return ranks
}

// strongestPaths gives for every two items how strong the strongest path from the
// one to the other is: 0 where there is none.
func strongestPaths(before [][]int) [][]int {
	paths := make([][]int, len(before))
	for a := range before {
		paths[a] = make([]int, len(before))
		for b := range before {
			if before[a][b] > before[b][a] {
				paths[a][b] = before[a][b]
			}
		}
	}
	for via := range paths {
		for a := range paths {
			for b := range paths {
				if a != b {
					paths[a][b] = max(paths[a][b], min(paths[a][via], paths[via][b]))
				}
			}
		}
	}
	return paths
}
