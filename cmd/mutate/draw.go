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

// deck deals the mutants of one package, at most one at each place, and only such
// as fit by their types.
type deck struct {
	in     *pack
	ranked []mutant // those not dealt yet, the next one first
	taken  map[[2]any]bool
}

// shuffle puts the mutants of a package into an order that the seed decides.
func shuffle(p *pack, seed string) *deck {
	ranked := slices.Clone(p.mutants)
	slices.SortStableFunc(ranked, func(a, b mutant) int { return cmp.Compare(hash(seed, a.id()), hash(seed, b.id())) })
	return &deck{in: p, ranked: ranked, taken: map[[2]any]bool{}}
}

// deal returns the next n mutants, or all that are left.
func (d *deck) deal(n int) []drawn {
	var out []drawn
	for len(out) < n && len(d.ranked) > 0 {
		m := d.ranked[0]
		d.ranked = d.ranked[1:]
		place := [2]any{m.file, m.start}
		if d.taken[place] || !d.in.compiles(m) {
			continue
		}
		d.taken[place] = true
		out = append(out, drawn{m, d.in})
	}
	return out
}

// shuffleAll returns a deck of each package and how many of n are its share.
func shuffleAll(packs []*pack, n int, seed string) (decks []*deck, share map[*deck]int) {
	share = map[*deck]int{}
	for i, part := range shares(packs, n) {
		d := shuffle(packs[i], seed)
		decks, share[d] = append(decks, d), part
	}
	return decks, share
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
