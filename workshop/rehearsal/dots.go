package rehearsal

import (
	"math"
	"math/rand/v2"

	"github.com/upturn-workshop/upturn/workshop"
)

// dots go to some items more than to others.
func (a asked) dots() []workshop.Mark {
	marks, says := a.blank()
	if !says {
		return marks
	}
	weights := make([]float64, len(a.Items))
	for i, item := range a.Items {
		weights[i] = math.Exp(a.pull(item))
	}
	a.give(marks, weights, 1)
	return marks
}

// pull is how much an item draws a group's dots: by how much it was found lacking, or by
// nothing that anybody was asked before.
func (a asked) pull(item string) float64 {
	taste := source(a.seed, "group", a.ID, item).NormFloat64()
	if lack, known := a.lack(item); known {
		return 2*lack + 0.2*taste
	}
	return 1.2 * taste
}

// lack is by how much an item's importance was put above its practice.
func (a asked) lack(item string) (gap float64, known bool) {
	if a.st == nil {
		return 0, false
	}
	mean := map[string]float64{}
	for _, r := range a.st.Rounds {
		if r.Tally == nil {
			continue
		}
		for _, c := range r.Tally.Counts {
			if c.Question == item && c.Answers() > 0 {
				mean[c.Part] = meanOf(c)
			}
		}
	}
	practice, ok := mean["practice"]
	importance, and := mean["importance"]
	return importance - practice, ok && and
}

// meanOf is the mean of the marks of a question.
func meanOf(c workshop.Count) float64 {
	sum := 0
	for k, people := range c.N {
		sum += (c.Lo + k) * people
	}
	return float64(sum) / float64(c.Answers())
}

// points go out in handfuls, to more items than dots do.
func (a asked) points() []workshop.Mark {
	marks, says := a.blank()
	if !says {
		return marks
	}
	weights := make([]float64, len(a.Items))
	for i, item := range a.Items {
		weights[i] = math.Exp(0.7*source(a.seed, "group", a.ID, item).NormFloat64() + 0.5*a.person.NormFloat64())
	}
	a.give(marks, weights, workshop.PointsStep)
	return marks
}

// give hands the budget out, so many at a time.
func (a asked) give(marks []workshop.Mark, weights []float64, at int) {
	for range a.Budget / at {
		if i := draw(weights, marks, a.Cap, a.person); i >= 0 {
			marks[i] += workshop.Mark(at)
		}
	}
}

// draw picks an item with room for another dot, by weight; -1 when all are full.
func draw(weights []float64, marks []workshop.Mark, most int, person *rand.Rand) int {
	sum := 0.0
	for i, w := range weights {
		if int(marks[i]) < most {
			sum += w
		}
	}
	r, last := person.Float64()*sum, -1
	for i, w := range weights {
		if int(marks[i]) >= most {
			continue
		}
		last = i
		if r -= w; r < 0 {
			return i
		}
	}
	return last
}
