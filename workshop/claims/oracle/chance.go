package oracle

import (
	"math"
	"slices"
)

// Clear tells of rows that were answered twice which of them differ clearly: the middle
// lies a whole step apart, and of all ways to deal out the answers anew at most a twentieth
// gives such a difference. From five rows on the one with the fewest such ways is held
// against a twentieth divided by their number, the next against one divided by one less.
func Clear(rows [][2]Row) []bool {
	out, left := make([]bool, len(rows)), len(rows)
	done, chances := make([]bool, len(rows)), make([]float64, len(rows))
	for i, r := range rows {
		chances[i] = chance(r[0], r[1])
	}
	for left > 0 {
		least, at := 2.0, -1
		for i, p := range chances {
			if !done[i] && p < least {
				least, at = p, i
			}
		}
		share := 1
		if len(rows) >= 5 {
			share = left
		}
		if least > .05/float64(share) {
			return out
		}
		a, _ := rows[at][0].Median()
		b, _ := rows[at][1].Median()
		out[at], done[at] = math.Abs(a-b) >= 1, true
		left--
	}
	return out
}

// chance deals the answers out one person after another.
func chance(was, is Row) float64 {
	n, m := was.N(), is.N()
	if n == 0 || m == 0 || was.Lo != is.Lo || was.Hi != is.Hi {
		return 1
	}
	all := slices.Concat(was.Given, is.Given)
	slices.Sort(all)
	seen := 0
	for _, g := range is.Given {
		seen += score(all, g)
	}
	if few := min(n, m); few*few*(n+m) > 128000 {
		return large(all, n, m, seen)
	}
	most := m * (n + m)             // no sum lies farther from none
	hands := make([][]float64, m+1) // by how many answers are in the hand, and their sum: how many such hands there are
	for k := range hands {
		hands[k] = make([]float64, 2*most+1)
	}
	hands[0][most] = 1
	for _, g := range all {
		s := score(all, g)
		for k := m; k > 0; k-- {
			for sum, ways := range hands[k-1] {
				if ways > 0 {
					hands[k][sum+s] += ways
				}
			}
		}
	}
	total, far := 0.0, 0.0
	for at, ways := range hands[m] {
		total += ways
		if sum := at - most; sum >= seen && seen >= 0 || sum <= seen && seen <= 0 || -sum >= seen && seen >= 0 || -sum <= seen && seen <= 0 {
			far += ways
		}
	}
	return far / total
}

// score is how many answers lie below a mark, less how many above.
func score(all []int, mark int) (s int) {
	for _, o := range all {
		switch {
		case o < mark:
			s++
		case o > mark:
			s--
		}
	}
	return s
}

// large is the same for large groups, by the normal distribution: the sum of m answers drawn
// from all, without putting any back.
func large(all []int, n, m, seen int) float64 {
	squares := 0.0
	for _, mark := range all {
		s := score(all, mark)
		squares += float64(s * s)
	}
	total := float64(n + m)
	variance := squares / total * float64(m) * float64(n) / (total - 1)
	if variance <= 0 {
		return 1
	}
	return math.Erfc(math.Abs(float64(seen)) / math.Sqrt(variance) / math.Sqrt2)
}
