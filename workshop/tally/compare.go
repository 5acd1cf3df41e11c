package tally

import (
	"math"

	"github.com/upturn-workshop/upturn/workshop"
)

// Cliff is Cliff's δ of two votes on one scale: how much likelier an answer of
// the second lies above one of the first than below it, from −1 to 1. False when
// one of them is empty, or the scales differ.
//
// N. Cliff, Dominance statistics: ordinal analyses to answer ordinal questions,
// Psychological Bulletin 114 (1993) 494–509.
func Cliff(first, second workshop.Count) (float64, bool) {
	if !sameScale(first, second) {
		return 0, false
	}
	above := 0
	for i, a := range first.N {
		for j, b := range second.N {
			switch {
			case j > i:
				above += a * b
			case j < i:
				above -= a * b
			}
		}
	}
	return float64(above) / float64(answers(first)*answers(second)), true
}

// EarthMover is how many steps the answers were carried on average to make the
// second vote of the first, whichever way they went. False when one of them is
// empty, or the scales differ.
//
// Y. Rubner, C. Tomasi and L. J. Guibas, The earth mover's distance as a metric
// for image retrieval, International Journal of Computer Vision 40 (2000) 99–121.
func EarthMover(first, second workshop.Count) (float64, bool) {
	if !sameScale(first, second) {
		return 0, false
	}
	n, m := float64(answers(first)), float64(answers(second))
	work, carried := 0.0, 0.0
	for i := range first.N {
		carried += float64(first.N[i])/n - float64(second.N[i])/m
		work += math.Abs(carried)
	}
	return work, true
}

// AtLeastMoved is how many answers were changed at least between two votes of as
// many people: half of what the counts differ by, "can't say" being a place like
// any other. How many moved in truth the counts do not tell: two who change
// places leave no trace. False when not as many voted, for then somebody came or
// left, and when one of the votes may not be shown.
func AtLeastMoved(first, second workshop.Count) (moved, of int, ok bool) {
	of = answers(first) + first.CantSay
	if !sameScale(first, second) || of != answers(second)+second.CantSay {
		return 0, 0, false
	}
	moved = max(0, second.CantSay-first.CantSay)
	for i := range first.N {
		moved += max(0, second.N[i]-first.N[i])
	}
	return moved, of, true
}

// sameScale reports whether two counts can be compared.
func sameScale(a, b workshop.Count) bool {
	return answers(a) > 0 && answers(b) > 0 && a.Lo == b.Lo && len(a.N) == len(b.N)
}

// MeanGap is how far importance lies above everyday practice on average, I − P,
// and that weighted with the importance, I·(I − P): a gap in what hardly matters
// weighs little. Margins are enough for both; medians of single gaps would need
// to know whose answers belong together. False when one of the two is empty.
//
// After J. A. Martilla and J. C. James, Importance–performance analysis, Journal
// of Marketing 41 (1977) 77–79, who lay the two beside one another.
func MeanGap(practice, importance workshop.Count) (gap, weighted float64, ok bool) {
	p, okP := Mean(practice)
	i, okI := Mean(importance)
	if !okP || !okI {
		return 0, 0, false
	}
	return i - p, i * (i - p), true
}
