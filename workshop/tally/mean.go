package tally

import (
	"math"

	"github.com/upturn-workshop/upturn/workshop"
)

// Mean is the average answer. It is for tables of data: before the group the
// median stands, since an average hides that a group is divided. False when
// nobody answered.
func Mean(c workshop.Count) (float64, bool) {
	n := answers(c)
	if n == 0 {
		return 0, false
	}
	sum := 0
	for i, k := range c.N {
		sum += (c.Lo + i) * k
	}
	return float64(sum) / float64(n), true
}

// Variance is that of a sample, s² = Σ v(i−μ)²/(n−1). False under two answers.
func Variance(c workshop.Count) (float64, bool) {
	n := answers(c)
	if n < 2 {
		return 0, false
	}
	mean, _ := Mean(c)
	sum := 0.0
	for i, k := range c.N {
		d := float64(c.Lo+i) - mean
		sum += float64(k) * d * d
	}
	return sum / float64(n-1), true
}

// Consensus is that of Tastle and Wierman: 1 when all gave the same answer, 0
// when one half stands at each end. Unlike Agreement it does not tell two camps
// from answers that are spread evenly. False when nobody answered.
//
// W. J. Tastle and M. J. Wierman, Consensus and dissention: a measure of ordinal
// dispersion, International Journal of Approximate Reasoning 45 (2007) 531–545.
func Consensus(c workshop.Count) (float64, bool) {
	n, width := answers(c), len(c.N)-1
	if n == 0 || width < 1 {
		return 0, false
	}
	mean, _ := Mean(c)
	cns := 1.0
	for i, k := range c.N {
		if k == 0 {
			continue // nothing times the logarithm of nothing is nothing
		}
		d := math.Abs(float64(c.Lo+i) - mean)
		cns += float64(k) / float64(n) * math.Log2(1-d/float64(width))
	}
	return cns, true
}

// WithinGroup is r_wg: 1 when all gave the same answer, 0 when the answers
// scatter as if drawn by lot, less when they scatter more. False under two answers.
//
// L. R. James, R. G. Demaree and G. Wolf, Estimating within-group interrater
// reliability with and without response bias, Journal of Applied Psychology 69
// (1984) 85–98.
func WithinGroup(c workshop.Count) (float64, bool) {
	s2, ok := Variance(c)
	k := float64(len(c.N))
	if !ok || k < 2 {
		return 0, false
	}
	return 1 - s2/((k*k-1)/12), true
}
