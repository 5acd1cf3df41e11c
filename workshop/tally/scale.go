// Package tally turns counts into what may be said about them: medians, spread,
// labels, ranks. Arithmetic only; the words lie in the translations.
//
// The rules are those for small groups: the median first, never a mean; the
// middle half where every row of a figure has eight answers, else lowest and highest;
// no label under five answers; a lead of one vote decides nothing; "can't say" is
// never in a median.
// A count that is hidden has no statistics at all.
package tally

import "github.com/upturn-workshop/upturn/workshop"

// answers is the number of answers that statistics may use.
func answers(c workshop.Count) int {
	if c.Hidden {
		return 0
	}
	return c.Answers()
}

// at gives the k-th smallest answer, from 0.
func at(c workshop.Count, k int) float64 {
	for i, n := range c.N {
		if k < n {
			return float64(c.Lo + i)
		}
		k -= n
	}
	return float64(c.Lo + len(c.N) - 1)
}

// middle is the median of the answers from..to-1 of the sorted list.
func middle(c workshop.Count, from, to int) float64 {
	n := to - from
	if n%2 == 1 {
		return at(c, from+n/2)
	}
	return (at(c, from+n/2-1) + at(c, from+n/2)) / 2
}

// Median is the middle answer, or the midpoint of the two middle ones. False
// when there is no answer.
func Median(c workshop.Count) (float64, bool) {
	n := answers(c)
	if n == 0 {
		return 0, false
	}
	return middle(c, 0, n), true
}

// Quartiles are the medians of the lower and of the upper half; the middle one
// of an odd number of answers belongs to neither half. So at least half of the
// answers lie between them, as the sentence beside them says. The rule is kept
// everywhere, for other rules give other numbers in small groups.
func Quartiles(c workshop.Count) (lower, upper float64, ok bool) {
	n := answers(c)
	if n == 0 {
		return 0, 0, false
	}
	half := max(1, n/2)
	return middle(c, 0, half), middle(c, n-half, n), true
}

// Range is the lowest and the highest answer.
func Range(c workshop.Count) (lo, hi float64, ok bool) {
	n := answers(c)
	if n == 0 {
		return 0, 0, false
	}
	return at(c, 0), at(c, n-1), true
}

// minHalf is how many answers a middle half needs to mean anything.
const minHalf = 8

// Spread is in which of two ways it is told how far answers lie apart. It is one for
// all rows of a figure or column, so that the heading over it is true of each number
// under it. Its text is the key of its words.
type Spread string

// The ways.
const (
	MiddleHalf Spread = "half"  // between the quartiles
	FullRange  Spread = "range" // lowest to highest
)

// SpreadOf chooses the way for rows that stand together: the middle half where each
// of them that has answers has enough, else lowest and highest of all of them.
func SpreadOf(rows ...workshop.Count) Spread {
	for _, c := range rows {
		if n := answers(c); n > 0 && n < minHalf {
			return FullRange
		}
	}
	return MiddleHalf
}

// Of is between what the answers of a row lie.
func (s Spread) Of(c workshop.Count) (lo, hi float64, ok bool) {
	if s == FullRange {
		return Range(c)
	}
	return Quartiles(c)
}

// Modes lists all marks that were given most often, never one of several.
func Modes(c workshop.Count) []int {
	if answers(c) == 0 {
		return nil
	}
	most := 0
	for _, n := range c.N {
		most = max(most, n)
	}
	var out []int
	for i, n := range c.N {
		if n == most {
			out = append(out, c.Lo+i)
		}
	}
	return out
}

// Step is how far the median of b lies above that of a: from today to the goal,
// from practice to importance, from the first vote to the second.
func Step(a, b workshop.Count) (float64, bool) {
	ma, okA := Median(a)
	mb, okB := Median(b)
	return mb - ma, okA && okB
}

// Moved reports whether a median moved by a whole step at least; less is "about
// the same".
func Moved(first, second workshop.Count) bool {
	step, ok := Step(first, second)
	return ok && (step >= 1 || step <= -1)
}
