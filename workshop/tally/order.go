package tally

import (
	"math"
	"sort"

	"github.com/upturn-workshop/upturn/workshop"
)

// order sorts indexes by a key, smallest first, and keeps the order of the
// sheet where keys are equal. Counts without a key come last.
func order(n int, key func(i int) (float64, bool)) []int {
	keys := make([]float64, n)
	idx := make([]int, n)
	for i := range idx {
		idx[i] = i
		k, ok := key(i)
		if !ok {
			k = math.Inf(1)
		}
		keys[i] = k
	}
	sort.SliceStable(idx, func(a, b int) bool { return keys[idx[a]] < keys[idx[b]] })
	return idx
}

// ByDisagreement orders choices so that the most divided comes first: those that are
// called divided, then the others, and last those with too few answers for a word, since
// two of four may be chance; each by the share of its largest option, smallest first.
func ByDisagreement(counts []workshop.Count) []int {
	return order(len(counts), func(i int) (float64, bool) {
		n := answers(counts[i])
		key := float64(largest(counts[i])) / math.Max(1, float64(n))
		switch {
		case n < minLabel:
			key += 2
		case OfChoice(counts[i]) != Divided:
			key++ // a share is at most 1
		}
		return key, n > 0
	})
}

// ByStep orders pairs of counts so that the longest step comes first, whichever
// way it goes.
func ByStep(from, to []workshop.Count) []int {
	return order(len(from), func(i int) (float64, bool) {
		step, ok := Step(from[i], to[i])
		return -math.Abs(step), ok
	})
}

// ByGap orders pairs of counts so that the one where b lies highest above a
// comes first.
func ByGap(a, b []workshop.Count) []int {
	return order(len(a), func(i int) (float64, bool) {
		gap, ok := Step(a[i], b[i])
		return -gap, ok
	})
}

// ByMedian orders counts so that the highest median comes first.
func ByMedian(counts []workshop.Count) []int {
	return order(len(counts), func(i int) (float64, bool) {
		m, ok := Median(counts[i])
		return -m, ok
	})
}

// ByAgreement orders counts so that the one with the least agreement comes first.
func ByAgreement(counts []workshop.Count) []int {
	return order(len(counts), func(i int) (float64, bool) { return Agreement(counts[i]) })
}

// Leading are the first of an order and those that share its value: what stands
// at the top of a list by chance is ahead of nobody. None where the first has no
// value.
func Leading(order []int, value func(i int) (float64, bool)) []int {
	n, lead := 0, 0.0
	for _, i := range order {
		v, ok := value(i)
		if !ok || n > 0 && v != lead {
			break
		}
		n, lead = n+1, v
	}
	return order[:n:n]
}

// Widest tells how many of some gaps, sorted widest first, are worth a stress:
// three, or four if the fourth is as wide as the third; if still more are equally
// wide, only those that are wider. None under a whole step.
func Widest(gaps []float64) int {
	n := 0
	for n < len(gaps) && gaps[n] >= 1 && (n < 3 || gaps[n] == gaps[2]) {
		n++
	}
	if n > 4 {
		for n = 0; gaps[n] > gaps[2]; {
			n++
		}
	}
	return n
}

// Weakest finds the count whose median lies a whole step below all others; -1
// if none does.
func Weakest(counts []workshop.Count) int {
	low, at := math.Inf(1), -1
	second := math.Inf(1)
	for i, c := range counts {
		m, ok := Median(c)
		switch {
		case !ok:
		case m < low:
			low, at, second = m, i, low
		case m < second:
			second = m
		}
	}
	if at < 0 || math.IsInf(second, 1) || second-low < 1 {
		return -1
	}
	return at
}

// Discussed names the two questions of a vote that are worth a discussion: the
// one with the longest step from its first aspect to its second, and of the
// others the one whose first aspect has the least agreement. A vote with one
// aspect has no step: then the two with the least agreement. Too few ballots
// give none.
func Discussed(t workshop.Tally) []string {
	if !t.Shown() {
		return nil
	}
	var ids []string
	var now, goal []workshop.Count
	for _, q := range t.Spec.Questions {
		if len(q.Aspects) == 0 {
			continue
		}
		a, ok := t.Find(q.ID, q.Aspects[0])
		if !ok || answers(a) == 0 {
			continue
		}
		b := workshop.Count{}
		if len(q.Aspects) > 1 {
			b, _ = t.Find(q.ID, q.Aspects[1])
		}
		ids, now, goal = append(ids, q.ID), append(now, a), append(goal, b)
	}
	if len(ids) < 2 {
		return ids
	}
	apart := ByAgreement(now)
	first := ByStep(now, goal)[0]
	if _, ok := Step(now[first], goal[first]); !ok {
		first = apart[0]
	}
	second := apart[0]
	if second == first {
		second = apart[1]
	}
	return []string{ids[first], ids[second]}
}
