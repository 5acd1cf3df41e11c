package claims

import (
	"math"

	"github.com/upturn-workshop/upturn/workshop/claims/oracle"
)

// at is the answers to a question in its first aspect, or its second.
func (d *facts) at(id string, n int) oracle.Row {
	for _, r := range d.aspects(n) {
		if r.Question.ID == id {
			return r
		}
	}
	return oracle.Row{}
}

// medians are those of the first aspect of each question.
func (d *facts) medians() map[string]float64 {
	out := map[string]float64{}
	for _, r := range d.aspects(0) {
		if m, ok := r.Median(); ok {
			out[r.Question.ID] = m
		}
	}
	return out
}

// gaps are how far the median of the second aspect lies above that of the first.
func (d *facts) gaps() map[string]float64 {
	out := map[string]float64{}
	for id, m := range d.medians() {
		if goal, ok := d.at(id, 1).Median(); ok {
			out[id] = goal - m
		}
	}
	return out
}

// steps are the gaps whichever way they go.
func (d *facts) steps() map[string]float64 {
	out := d.gaps()
	for id, g := range out {
		out[id] = math.Abs(g)
	}
	return out
}

// distances are how far apart the medians of team and leaders lie.
func (d *facts) distances() map[string]float64 {
	out := map[string]float64{}
	for _, q := range d.v.Spec.Questions {
		if team, own, ok := d.views(q.ID); ok {
			a, _ := team.Median()
			b, _ := own.Median()
			out[q.ID] = math.Abs(a - b)
		}
	}
	return out
}

// differ is how many questions leaders and team see a step apart, of how many.
func (d *facts) differ() (k, n int) {
	if d.v == nil {
		return 0, 0
	}
	for _, dist := range d.distances() {
		if n++; dist >= 1 {
			k++
		}
	}
	return k, n
}

// most finds one of those with the largest value, least with the smallest.
func most(values map[string]float64) string  { return best(values, 1) }
func least(values map[string]float64) string { return best(values, -1) }

func best(values map[string]float64, sign float64) (id string) {
	top := math.Inf(-1)
	for k, v := range values {
		if sign*v > top {
			id, top = k, sign*v
		}
	}
	return id
}

// alike reports whether the ids are all that have the extreme value, and no others.
func alike(values map[string]float64, ids []string, extreme func(map[string]float64) string) bool {
	top, n := values[extreme(values)], 0
	for _, v := range values {
		if v == top {
			n++
		}
	}
	for _, id := range ids {
		if v, ok := values[id]; !ok || v != top {
			return false
		}
	}
	return len(ids) == n
}
