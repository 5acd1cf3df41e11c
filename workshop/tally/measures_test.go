package tally

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"github.com/upturn-workshop/upturn/workshop"
)

// near reports whether a figure is the one that was worked out, to the places that
// were written down.
func near(got, want float64) bool { return math.Abs(got-want) < 5e-8 }

// Mean, variance, consensus and r_wg of one distribution each; worked out in
// exact fractions.
func TestMeasures(t *testing.T) {
	for _, c := range []struct {
		name               string
		n                  []int
		mean, s2, cns, rwg float64
		noVariance         bool
	}{
		{name: "unanimous", n: []int{0, 0, 0, 12, 0}, mean: 4, s2: 0, cns: 1, rwg: 1},
		{name: "uniform", n: []int{2, 2, 2, 2, 2}, mean: 3, s2: 20. / 9, cns: 0.4339850, rwg: -1. / 9},
		{name: "camps at the ends", n: []int{6, 0, 0, 0, 6}, mean: 3, s2: 48. / 11, cns: 0, rwg: -1.1818182},
		{name: "ordinary", n: []int{0, 1, 3, 6, 2}, mean: 15. / 4, s2: 3. / 4, cns: 0.7192876, rwg: 0.625},
		{name: "two camps", n: []int{0, 5, 1, 1, 5}, mean: 7. / 2, s2: 23. / 11, cns: 0.4028326, rwg: -0.0454545},
		{name: "skewed", n: []int{0, 0, 1, 2, 9}, mean: 14. / 3, s2: 14. / 33, cns: 0.7972121, rwg: 0.7878788},
		{name: "neighbours", n: []int{0, 0, 6, 6, 0}, mean: 7. / 2, s2: 3. / 11, cns: 0.8073549, rwg: 0.8636364},
		{name: "lone dissenter", n: []int{1, 0, 0, 0, 11}, mean: 14. / 3, s2: 4. / 3, cns: 0.5861831, rwg: 0.3333333},
		{name: "three", n: []int{0, 1, 0, 1, 1}, mean: 11. / 3, s2: 7. / 3, cns: 0.5039663, rwg: -0.1666667},
		{name: "one", n: []int{0, 0, 1, 0, 0}, mean: 3, cns: 1, noVariance: true},
	} {
		t.Run(c.name, func(t *testing.T) {
			count := counts(1, c.n...)
			if got, ok := Mean(count); !ok || !near(got, c.mean) {
				t.Errorf("mean %v, want %v", got, c.mean)
			}
			if got, ok := Variance(count); ok == c.noVariance || !near(got, c.s2) {
				t.Errorf("s² %v %v, want %v", got, ok, c.s2)
			}
			if got, ok := Consensus(count); !ok || !near(got, c.cns) {
				t.Errorf("consensus %v, want %v", got, c.cns)
			}
			if got, ok := WithinGroup(count); ok == c.noVariance || !near(got, c.rwg) {
				t.Errorf("r_wg %v %v, want %v", got, ok, c.rwg)
			}
		})
	}
}

// The least that a measure can be taken of: two answers, and a scale of two numbers.
func TestMeasuresOfTheLeast(t *testing.T) {
	if got, ok := Variance(counts(1, 1, 0, 1)); !ok || !near(got, 2) {
		t.Errorf("s² of two answers: %v %v", got, ok)
	}
	halves := counts(0, 5, 5)
	if got, ok := Consensus(halves); !ok || !near(got, 0) {
		t.Errorf("consensus of two numbers: %v %v", got, ok)
	}
	if got, ok := WithinGroup(halves); !ok || !near(got, -1./9) {
		t.Errorf("r_wg of two numbers: %v %v", got, ok)
	}
	if _, ok := Consensus(counts(0, 5)); ok {
		t.Error("consensus on the only number there is")
	}
}

func TestPublishedConsensus(t *testing.T) {
	if got, _ := Consensus(counts(1, 30, 40, 210, 130, 530, 50, 10)); !near(got, 0.7256876) {
		t.Errorf("consensus %.7f", got)
	}
}

// The first number of a scale is not a weight: 0–4 agrees as 1–5 does.
func TestMeasuresDoNotDependOnWhereAScaleBegins(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.SliceOfN(rapid.IntRange(0, 12), 2, 11).Draw(t, "n")
		a, okA := Consensus(counts(0, n...))
		b, okB := Consensus(counts(1, n...))
		if okA != okB || math.Abs(a-b) > 1e-9 || okA && (a < -1e-9 || a > 1+1e-9) {
			t.Fatalf("consensus %v and %v", a, b)
		}
		r, _ := WithinGroup(counts(0, n...))
		s, _ := WithinGroup(counts(1, n...))
		if math.Abs(r-s) > 1e-9 || r > 1+1e-9 {
			t.Fatalf("r_wg %v and %v", r, s)
		}
	})
}

func TestWilson(t *testing.T) {
	for _, c := range []struct {
		k, n   int
		lo, hi float64 // in whole per cent
	}{
		{8, 12, 39, 86},
		{3, 4, 30, 95},
	} {
		lo, hi, ok := Wilson(c.k, c.n)
		if !ok || math.Round(lo*100) != c.lo || math.Round(hi*100) != c.hi {
			t.Errorf("%d of %d: %v–%v, want %v–%v %%", c.k, c.n, lo, hi, c.lo, c.hi)
		}
	}
	for _, c := range [][2]int{{0, 0}, {-1, 3}, {4, 3}} {
		if _, _, ok := Wilson(c[0], c[1]); ok {
			t.Errorf("%v has an interval", c)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 200).Draw(t, "n")
		k := rapid.IntRange(0, n).Draw(t, "k")
		lo, hi, _ := Wilson(k, n)
		other, _, _ := Wilson(n-k, n)
		p := float64(k) / float64(n)
		if lo > p+1e-9 || hi < p-1e-9 || lo < -1e-9 || hi > 1+1e-9 || math.Abs(other-(1-hi)) > 1e-9 {
			t.Fatalf("%d of %d: %v–%v", k, n, lo, hi)
		}
	})
}

func TestTwoVotesCompared(t *testing.T) {
	first, second := counts(1, 1, 4, 4, 2, 1), counts(1, 0, 1, 3, 6, 2)
	if got, ok := Cliff(first, second); !ok || !near(got, 35./72) {
		t.Errorf("δ %v, want %v", got, 35./72)
	}
	if got, ok := EarthMover(first, second); !ok || !near(got, 11./12) {
		t.Errorf("carried %v, want %v", got, 11./12)
	}
	a, _ := Mean(first)
	b, _ := Mean(second)
	if !near(a, 17./6) || !near(b-a, 11./12) {
		t.Errorf("means %v and %v", a, b)
	}
	// Nine moved in truth; the counts alone vouch for five.
	if moved, of, ok := AtLeastMoved(first, second); !ok || moved != 5 || of != 12 {
		t.Errorf("at least %d of %d moved, want 5 of 12", moved, of)
	}
}

func TestAtLeastMoved(t *testing.T) {
	with := func(cant int, n ...int) workshop.Count {
		c := counts(1, n...)
		c.CantSay = cant
		return c
	}
	hidden := counts(1, 0, 3, 2)
	hidden.Hidden = true
	for _, c := range []struct {
		name      string
		a, b      workshop.Count
		moved, of int
		ok        bool
	}{
		{"nobody", counts(1, 2, 3, 0), counts(1, 2, 3, 0), 0, 5, true},
		{"places exchanged leave no trace", counts(1, 1, 1, 3), counts(1, 1, 1, 3), 0, 5, true},
		{"from can't say", with(2, 3, 0, 0), with(0, 3, 2, 0), 2, 5, true},
		{"to can't say", with(0, 3, 2, 0), with(2, 3, 0, 0), 2, 5, true},
		{"somebody came", counts(1, 2, 3, 0), counts(1, 2, 3, 1), 0, 0, false},
		{"somebody left", counts(1, 2, 3, 1), counts(1, 2, 3, 0), 0, 0, false},
		{"too few to show", counts(1, 0, 3, 2), hidden, 0, 0, false},
		{"another scale", counts(1, 0, 3, 2), counts(0, 0, 3, 2), 0, 0, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			moved, of, ok := AtLeastMoved(c.a, c.b)
			if ok != c.ok || ok && (moved != c.moved || of != c.of) {
				t.Errorf("%d of %d %v, want %d of %d %v", moved, of, ok, c.moved, c.of, c.ok)
			}
		})
	}
}

// Whatever people do, the counts never claim that more moved than did; and a
// vote turned round turns δ round.
func TestAtLeastMovedNeverClaimsTooMuch(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		const k = 5
		first, second, truth := counts(1, make([]int, k)...), counts(1, make([]int, k)...), 0
		for range rapid.IntRange(1, 20).Draw(t, "people") {
			a, b := rapid.IntRange(0, k-1).Draw(t, "a"), rapid.IntRange(0, k-1).Draw(t, "b")
			first.N[a]++
			second.N[b]++
			if a != b {
				truth++
			}
		}
		if moved, _, ok := AtLeastMoved(first, second); !ok || moved > truth {
			t.Fatalf("at least %d, in truth %d", moved, truth)
		}
		d, _ := Cliff(first, second)
		e, _ := Cliff(second, first)
		if math.Abs(d+e) > 1e-9 || d < -1 || d > 1 {
			t.Fatalf("δ %v and %v", d, e)
		}
		m, _ := EarthMover(first, second)
		a, _ := Mean(first)
		b, _ := Mean(second)
		if m < math.Abs(b-a)-1e-9 {
			t.Fatalf("carried %v for a shift of %v", m, b-a)
		}
	})
}

func TestMeanGap(t *testing.T) {
	gap, weighted, ok := MeanGap(counts(1, 1, 4, 4, 2, 1), counts(1, 0, 0, 2, 4, 6))
	if !ok || !near(gap, 13./3-17./6) || !near(weighted, 6.5) {
		t.Errorf("gap %v weighted %v, want 1.5 and 6.5", gap, weighted)
	}
	if _, _, ok := MeanGap(counts(1, 1, 0, 0), counts(1, 0, 0, 0)); ok {
		t.Error("a gap to nothing")
	}
}

func TestNoMeasuresOfWhatIsHidden(t *testing.T) {
	hidden, open := counts(1, 0, 5, 5, 0, 9), counts(1, 0, 5, 5, 0, 9)
	hidden.Hidden = true
	_, mean := Mean(hidden)
	_, s2 := Variance(hidden)
	_, cns := Consensus(hidden)
	_, rwg := WithinGroup(hidden)
	_, delta := Cliff(open, hidden)
	_, emd := EarthMover(hidden, open)
	_, _, gap := MeanGap(hidden, open)
	if mean || s2 || cns || rwg || delta || emd || gap {
		t.Error("a measure came out")
	}
}
