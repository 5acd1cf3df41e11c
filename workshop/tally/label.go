package tally

import "github.com/upturn-workshop/upturn/workshop"

// Label is a word for a distribution.
type Label string

// The labels. Most distributions have none.
const (
	NoLabel Label = ""
	Close   Label = "close"   // three quarters within a step of the median
	Divided Label = "divided" // a quarter in each end and a wide middle half
	Clear   Label = "clear"   // three quarters on one option
)

// minLabel is how many answers a label needs.
const minLabel = 5

// OfScale labels answers on a scale.
func OfScale(c workshop.Count) Label {
	n := answers(c)
	if n < minLabel {
		return NoLabel
	}
	if divided(c, n) {
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

// ends tells how many numbers at each end of a scale make a camp; a divided
// middle half is at least so many steps wide.
func ends(numbers int) int {
	switch {
	case numbers >= 9:
		return 4 // 0–3 and 7–10 of 0–10
	case numbers >= 7:
		return 3 // 1–3 and 5–7 of 1–7
	case numbers >= 5:
		return 2 // 1–2 and 4–5 of 1–5
	}
	return 0 // too short to be divided
}

func divided(c workshop.Count, n int) bool {
	e := ends(len(c.N))
	if e == 0 {
		return false
	}
	low, high := 0, 0
	for i := range e {
		low += c.N[i]
		high += c.N[len(c.N)-1-i]
	}
	q1, q3, _ := Quartiles(c)
	return 4*low >= n && 4*high >= n && q3-q1 >= float64(e)
}

// OfChoice labels answers to a choice: clear, or divided if it is not.
func OfChoice(c workshop.Count) Label {
	n := answers(c)
	if n < minLabel {
		return NoLabel
	}
	if 4*largest(c) >= 3*n {
		return Clear
	}
	return Divided
}

func largest(c workshop.Count) int {
	m := 0
	for _, k := range c.N {
		m = max(m, k)
	}
	return m
}
