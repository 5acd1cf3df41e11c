package tally

import "github.com/upturn-workshop/upturn/workshop"

// Label is a word for a distribution.
type Label string

// The labels. Most distributions have none.
const (
	NoLabel Label = ""
	Close   Label = "close"   // three quarters within a step of the median
	Divided Label = "divided" // two camps: on a scale with a gap between them, of options a third each
	Clear   Label = "clear"   // three quarters on one option
)

// minLabel is how many answers a label needs.
const minLabel = 5

// Labelled reports whether so many answered that a word may be said of how they lie.
func Labelled(c workshop.Count) bool { return answers(c) >= minLabel }

// OfScale labels answers on a scale.
func OfScale(c workshop.Count) Label {
	n := answers(c)
	if n < minLabel {
		return NoLabel
	}
	if _, ok := CampsOf(c); ok {
		return Divided
	}
	median, _ := Median(c)
	near := 0
	for i, k := range c.N {
		if d := float64(c.Lo+i) - median; d >= -1 && d <= 1 {
			near += k
		}
	}
	if 4*near >= 3*n {
		return Close
	}
	return NoLabel
}

// Camps are two groups of answers with a gap between them. The gap is the marks
// GapLo to GapHi; what lies below it is one camp, what lies above it the other.
type Camps struct {
	GapLo, GapHi int
	Low, High    int // answers in each camp
}

// CampsOf finds two camps on a scale: a quarter of its marks, neighbours, hold at
// most a quarter of what the smaller side of them holds, and each side holds a
// quarter of all answers at least. So one hill is no camp however wide it is, and
// answers strewn evenly are seldom two. Of several gaps it gives the emptiest, and of
// those the one that parts the group most evenly, as far as it reaches. False under
// five answers.
func CampsOf(c workshop.Count) (Camps, bool) {
	n := answers(c)
	if n < minLabel {
		return Camps{}, false
	}
	width := (len(c.N) + 2) / 4
	var best Camps
	found, least := false, 0
	for from := 1; from+width < len(c.N); from++ {
		low, within, high := sum(c.N[:from]), sum(c.N[from:from+width]), sum(c.N[from+width:])
		small := min(low, high)
		if 4*small < n || 4*within > small {
			continue
		}
		if !found || within < least || within == least && small > min(best.Low, best.High) {
			best = Camps{GapLo: c.Lo + from, GapHi: c.Lo + from + width - 1, Low: low, High: high}
			found, least = true, within
		}
	}
	for found && c.N[best.GapLo-c.Lo-1] == 0 {
		best.GapLo--
	}
	for found && c.N[best.GapHi-c.Lo+1] == 0 {
		best.GapHi++
	}
	return best, found
}

func sum(n []int) (all int) {
	for _, k := range n {
		all += k
	}
	return all
}

// OfChoice labels answers to a choice: clear where three quarters chose one option,
// divided where two options hold a third each. Most lie between and have no word.
func OfChoice(c workshop.Count) Label {
	n := answers(c)
	if n < minLabel {
		return NoLabel
	}
	third := 0
	for _, k := range c.N {
		if 3*k >= n {
			third++
		}
	}
	switch {
	case 4*largest(c) >= 3*n:
		return Clear
	case third >= 2:
		return Divided
	}
	return NoLabel
}

func largest(c workshop.Count) int {
	m := 0
	for _, k := range c.N {
		m = max(m, k)
	}
	return m
}
