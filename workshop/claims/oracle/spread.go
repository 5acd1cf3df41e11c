package oracle

// Median is the middle answer, or the midpoint of the two middle ones; false without
// answers.
func (r Row) Median() (float64, bool) { return middle(r.Given) }

func middle(sorted []int) (float64, bool) {
	n := len(sorted)
	switch {
	case n == 0:
		return 0, false
	case n%2 == 1:
		return float64(sorted[n/2]), true
	}
	return float64(sorted[n/2-1]+sorted[n/2]) / 2, true
}

// Range is the lowest and the highest answer.
func (r Row) Range() (lo, hi float64) {
	if r.N() == 0 {
		return 0, 0
	}
	return float64(r.Given[0]), float64(r.Given[r.N()-1])
}

// Half is the middle half: the medians of the lower and of the upper half, the middle
// answer of an odd number in neither.
func (r Row) Half() (lo, hi float64) {
	n := r.N()
	if n < 2 {
		return r.Range()
	}
	lo, _ = middle(r.Given[:n/2])
	hi, _ = middle(r.Given[n-n/2:])
	return lo, hi
}

// HalvesFrom is how many answers a middle half needs.
const HalvesFrom = 8

// Spread is the middle half where the answers are enough for one, else lowest and
// highest.
func (r Row) Spread() (lo, hi float64, half bool) {
	if r.N() >= HalvesFrom {
		lo, hi = r.Half()
		return lo, hi, true
	}
	lo, hi = r.Range()
	return lo, hi, false
}

// Halves reports whether a column with these rows shows middle halves: where one row has
// too few answers, all of them show lowest and highest.
func Halves(rows []Row) bool {
	for _, r := range rows {
		if r.N() > 0 && r.N() < HalvesFrom {
			return false
		}
	}
	return true
}

// labelled is how many answers a word about them needs.
const labelled = 5

// Divided reports whether answers on a scale form two camps: between them lies a gap of a
// quarter of the marks that holds at most a quarter of the smaller camp, and each camp is
// a quarter of all at least.
func (r Row) Divided() bool {
	n, marks := r.N(), r.Hi-r.Lo+1
	if n < labelled {
		return false
	}
	gap := (2*marks + 4) / 8 // a quarter, rounded
	if gap < 1 {
		gap = 1
	}
	for from := r.Lo + 1; from+gap <= r.Hi; from++ {
		below, within, above := 0, 0, 0
		for _, g := range r.Given {
			switch {
			case g < from:
				below++
			case g < from+gap:
				within++
			default:
				above++
			}
		}
		if small := min(below, above); 4*small >= n && 4*within <= small {
			return true
		}
	}
	return false
}

// Close reports whether three quarters lie within a step of the median, and the answers
// are not divided.
func (r Row) Close() bool {
	m, _ := r.Median()
	near := 0
	for _, g := range r.Given {
		if float64(g) >= m-1 && float64(g) <= m+1 {
			near++
		}
	}
	return r.N() >= labelled && 4*near >= 3*r.N() && !r.Divided()
}

// Clear reports whether three quarters chose one option.
func (r Row) Clear() bool { return r.N() >= labelled && 4*r.Most() >= 3*r.N() }

// Split reports whether two options were chosen by a third each.
func (r Row) Split() bool {
	large := 0
	for m := r.Lo; m <= r.Hi; m++ {
		if 3*r.Count(m) >= r.N() {
			large++
		}
	}
	return r.N() >= labelled && large >= 2 && !r.Clear()
}
