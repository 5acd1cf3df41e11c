package main

import (
	"cmp"
	"slices"
)

// drawn is a mutant to be tested.
type drawn struct {
	mutant
	in *pack
}

// draw takes n mutants from the packages in proportion to their lines, at most
// one at each place, and only such as compile.
func draw(packs []*pack, n int, seed string) []drawn {
	var all []drawn
	for i, share := range shares(packs, n) {
		p := packs[i]
		ranked := slices.Clone(p.mutants)
		slices.SortStableFunc(ranked, func(a, b mutant) int { return cmp.Compare(hash(seed, a.id()), hash(seed, b.id())) })
		taken := map[[2]any]bool{}
		for _, m := range ranked {
			if share == 0 {
				break
			}
			place := [2]any{m.file, m.start}
			if taken[place] || !p.compiles(m) {
				continue
			}
			taken[place] = true
			all = append(all, drawn{m, p})
			share--
		}
	}
	return all
}

// shares parts n by the lines of the packages; what rounding leaves over goes
// to those that lost most by it.
func shares(packs []*pack, n int) []int {
	lines := 0
	for _, p := range packs {
		lines += p.lines
	}
	parts, order, left := make([]int, len(packs)), make([]int, len(packs)), n
	for i, p := range packs {
		parts[i], order[i] = n*p.lines/lines, i
		left -= parts[i]
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Compare(n*packs[b].lines%lines, n*packs[a].lines%lines)
	})
	for _, i := range order[:left] {
		parts[i]++
	}
	return parts
}
