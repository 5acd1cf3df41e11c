package tally

import (
	"cmp"
	"math"
	"slices"

	"github.com/upturn-workshop/upturn/workshop"
)

// Pair is the two counts of one row: then and now, or a first vote and a second.
type Pair struct{ Was, Is workshop.Count }

const (
	level     = .05 // how often chance alone may be called a difference
	holmFrom  = 5   // so many rows together share the level among them
	exactWork = 40 * 40 * 80
)

// ClearlyApart reports of each of the rows of two votes whether it differs clearly: the median
// by a whole step at least, and all answers by more than chance gives easily. From five
// rows on the level is shared among all of them, for of many rows one differs by chance.
// Who answered which is not known, so the votes are compared as two groups; with the same
// people in both that errs on the side of saying nothing.
//
// S. Holm, A simple sequentially rejective multiple test procedure, Scandinavian Journal
// of Statistics 6 (1979) 65–70.
func ClearlyApart(rows []Pair) []bool {
	out := make([]bool, len(rows))
	moved := func(r Pair) bool { return Moved(r.Was, r.Is) }
	if !slices.ContainsFunc(rows, moved) {
		return out
	}
	if len(rows) < holmFrom {
		for i, r := range rows {
			out[i] = moved(r) && chanceOf(r) <= level
		}
		return out
	}
	type row struct {
		at     int
		chance float64
	}
	sorted := make([]row, len(rows))
	for i, r := range rows {
		sorted[i] = row{i, chanceOf(r)}
	}
	slices.SortStableFunc(sorted, func(a, b row) int { return cmp.Compare(a.chance, b.chance) })
	for k, r := range sorted {
		if r.chance > level/float64(len(rows)-k) {
			break
		}
		out[r.at] = moved(rows[r.at])
	}
	return out
}

// chanceOf is Chance, and certain of rows that cannot be compared.
func chanceOf(r Pair) float64 {
	if p, ok := Chance(r.Was, r.Is); ok {
		return p
	}
	return 1
}

// Chance is how often two votes would differ as much as these, or more, if all their
// answers were shuffled and dealt out anew: the permutation distribution of the rank sum,
// equal answers sharing a rank, on both sides. It is exact up to some forty answers a side,
// and from there the normal distribution with the variance for ties. It is for data and for
// ClearlyApart, and never for wall or paper. False when one of them is empty, or the scales differ.
//
// F. Wilcoxon, Individual comparisons by ranking methods, Biometrics Bulletin 1 (1945)
// 80–83; H. B. Mann and D. R. Whitney, On a test of whether one of two random variables is
// stochastically larger than the other, Annals of Mathematical Statistics 18 (1947) 50–60.
func Chance(first, second workshop.Count) (float64, bool) {
	if !sameScale(first, second) {
		return 0, false
	}
	n, m := answers(first), answers(second)
	if few := min(n, m); few*few*(n+m) > exactWork {
		return normal(first.N, second.N), true
	}
	if n < m {
		return exact(second.N, first.N), true
	}
	return exact(first.N, second.N), true
}

// exact deals out the answers of both votes in all ways, mark by mark: ways counts those
// in which b gets so many answers with such a sum of ranks. A rank is twice the middle one
// of its mark, less that of the middle of all, so that the sums lie around none.
func exact(a, b []int) float64 {
	m, all := sum(b), sum(a)+sum(b)
	ranks, far, before := make([]int, len(a)), 0, 0
	for i := range a {
		t := a[i] + b[i]
		ranks[i] = 2*before + t - all
		if t > 0 {
			far = max(far, ranks[i], -ranks[i])
		}
		before += t
	}
	observed := 0
	for i, r := range ranks {
		observed += b[i] * r
	}
	origin := m * far
	width := 2*origin + 1
	ways := make([]float64, (m+1)*width)
	ways[origin] = 1
	for i, dealt := 0, 0; i < len(a); i++ {
		if t := a[i] + b[i]; t > 0 {
			ways = deal(ways, t, ranks[i], min(dealt, m), m, width)
			dealt += t
		}
	}
	total, asFar := 0.0, 0.0
	for s, v := range ways[m*width:] {
		total += v
		if d := s - origin; max(d, -d) >= max(observed, -observed) {
			asFar += v
		}
	}
	return asFar / total
}

// deal gives of t answers with one rank none, one, and so on to who has got up to most so far.
func deal(ways []float64, t, rank, most, m, width int) []float64 {
	next := make([]float64, len(ways))
	for c := 0; c <= most; c++ {
		for s, v := range ways[c*width : (c+1)*width] {
			if v == 0 {
				continue
			}
			choices := 1.0
			for x := 0; x <= t && c+x <= m; x++ {
				if x > 0 {
					choices *= float64(t-x+1) / float64(x)
				}
				next[(c+x)*width+s+x*rank] += v * choices
			}
		}
	}
	return next
}

// normal is the same for large groups, with the variance that equal answers leave.
func normal(a, b []int) float64 {
	n, m := float64(sum(a)), float64(sum(b))
	above, ties := 0.0, 0.0
	for i := range a {
		for j := range b {
			switch {
			case j > i:
				above += float64(a[i] * b[j])
			case j == i:
				above += float64(a[i]*b[j]) / 2
			}
		}
		t := float64(a[i] + b[i])
		ties += t*t*t - t
	}
	all := n + m
	variance := n * m / 12 * (all + 1 - ties/(all*(all-1)))
	if variance <= 0 {
		return 1
	}
	return math.Erfc(math.Abs(above-n*m/2) / math.Sqrt(2*variance))
}
