package tally

import (
	"math"

	"github.com/upturn-workshop/upturn/workshop"
)

// Superiority is in how many of all pairs of an answer of each vote the one of the second
// lies higher, where equal ones count half: one half is no difference. False when one of
// them is empty, or the scales differ.
//
// R. J. Grissom, Probability of the superior outcome of one treatment over another,
// Journal of Applied Psychology 79 (1994) 314–316.
func Superiority(first, second workshop.Count) (float64, bool) {
	d, ok := Cliff(first, second)
	return (d + 1) / 2, ok
}

// SuperiorityInterval is the interval of 95 % of Superiority, for tables of data only.
//
// R. G. Newcombe, Confidence intervals for an effect size measure based on the
// Mann–Whitney statistic, part 2, Statistics in Medicine 25 (2006) 559–573, method 5.
func SuperiorityInterval(first, second workshop.Count) (lo, hi float64, ok bool) {
	at, ok := Superiority(first, second)
	if !ok {
		return 0, 0, false
	}
	const z = 1.959963984540054 // the normal distribution's 97.5 %
	n, m := float64(answers(first)), float64(answers(second))
	outside := func(t float64) bool {
		v := t * (1 - t) * (1 + ((n+m)/2-1)*((1-t)/(2-t)+t/(1+t))) / (n * m)
		return math.Abs(at-t) > z*math.Sqrt(v)
	}
	return border(0, at, outside), border(1, at, outside), true
}

// border finds between a value outside of an interval and one inside where it ends.
func border(out, in float64, outside func(float64) bool) float64 {
	if out == in {
		return in
	}
	for range 60 {
		if mid := (out + in) / 2; outside(mid) {
			out = mid
		} else {
			in = mid
		}
	}
	return in
}

// Went is how many people went one way between two votes, as far as counts can tell.
type Went struct{ AtLeast, AtMost int }

// Ways are how many went up and how many down between two votes of the same people. Each
// bound is reached by some way in which people may have answered. False where not as many
// answered, for then somebody came or left, and where somebody could not say.
//
// J. Lu, P. Ding and T. Dasgupta, Treatment effects on ordinal outcomes, Journal of
// Educational and Behavioral Statistics 43 (2018) 540–567.
func Ways(first, second workshop.Count) (up, down Went, ok bool) {
	if !sameScale(first, second) || answers(first) != answers(second) || first.CantSay+second.CantSay > 0 {
		return Went{}, Went{}, false
	}
	return upwards(first.N, second.N), upwards(second.N, first.N), true
}

// upwards are the bounds of how many lie higher in b than in a. At least so many do as lie
// over some mark in b and not in a. At most all do but those who find no higher place: of
// all from some mark on in a as many as there are not above it in b.
func upwards(a, b []int) Went {
	all, w, short := sum(a), Went{}, 0
	under, left := 0, 0
	for i := range a {
		short = max(short, (all-under)-(all-left-b[i]))
		under, left = under+a[i], left+b[i]
		w.AtLeast = max(w.AtLeast, under-left)
	}
	w.AtMost = all - short
	return w
}
