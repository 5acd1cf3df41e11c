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
		weights[i] = math.Exp(1.2 * source(a.seed, "group", a.ID, item).NormFloat64())
	}
	for range a.Budget {
		if i := draw(weights, marks, a.Cap, a.person); i >= 0 {
			marks[i]++
		}
	}
	return marks
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
