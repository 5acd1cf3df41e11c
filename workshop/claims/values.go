package claims

import (
	"math"
	"slices"

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

// drawnRow is a row of a picture: of which vote, and what it is about.
type drawnRow struct {
	v  *oracle.Vote
	id string
}

// draws notes a row of a picture.
func (d *desk) draws(id string) {
	d.order = append(d.order, id)
	d.drawn = append(d.drawn, drawnRow{d.v, id})
}

// someRows are sentences about a picture that has only some of the rows of a vote, under it.
var someRows = map[string]judge{
	"report.rows_first":  func(d *desk, _ talk, s said) bool { return d.partOf(s, nil) },
	"report.rows_chosen": func(d *desk, _ talk, s said) bool { return len(d.chosen()) > 0 && d.partOf(s, d.chosen()) },
}

// partOf judges that so many of all rows are drawn, and that none is left out that stands
// as high as one of them; but for those that are there in any case.
func (d *desk) partOf(s said, anyhow []string) bool {
	var drawn []string
	twice := d.before != nil && !d.kind().OfItems // two votes have a row for each thing asked
	for _, r := range d.drawn {
		if r.v != nil && r.v.Spec.Step == d.v.Spec.Step && (twice || !slices.Contains(drawn, r.id)) {
			drawn = append(drawn, r.id)
		}
	}
	if onTop(d, s, drawn, anyhow) {
		return true
	}
	if d.st.Info.After == nil {
		return false
	}
	// Of a follow-up there are two pictures of one step, the first day and this one over the two
	// votes of today: of the last is said what stands under it. Where no row of the first day may
	// be told, it stands as on any day.
	before := d.before
	defer func() { d.before = before }()
	drawn = lastPicture(d)
	if onTop(d, s, drawn, anyhow) {
		return true
	}
	d.before = nil
	return onTop(d, s, drawn, anyhow)
}

// begins notes that a picture begins.
func begins(d *desk) { d.begun = len(d.drawn) }

// lastPicture are the rows of the picture that began last, as far as they are of the vote on the
// desk, each once.
func lastPicture(d *desk) (ids []string) {
	for _, r := range d.drawn[min(d.begun, len(d.drawn)):] {
		if r.v != nil && r.v.Spec.Step == d.v.Spec.Step && !slices.Contains(ids, r.id) {
			ids = append(ids, r.id)
		}
	}
	return ids
}

// onTop judges that the rows that are drawn are as many as is said, and the highest.
func onTop(d *desk, s said, drawn, anyhow []string) bool {
	all, worth := d.drawable(), d.worth()
	if len(drawn) == 0 || len(drawn) >= len(all) || !s.counts("n", len(drawn)) || !s.counts("of", len(all)) {
		return false
	}
	for _, id := range anyhow {
		if !slices.Contains(drawn, id) {
			return false
		}
	}
	for _, out := range all {
		high, known := worth[out]
		if slices.Contains(drawn, out) || !known {
			continue
		}
		for _, in := range drawn {
			if v, ok := worth[in]; ok && v <= high && !slices.Contains(anyhow, in) {
				return false
			}
		}
	}
	return true
}

// drawable is what the rows of the picture of a vote can be about, one each.
func (d *desk) drawable() (all []string) {
	if d.kind().OfItems {
		return d.v.Spec.Questions[0].Items
	}
	if d.before != nil {
		for _, r := range d.v.Rows(true) {
			if d.v.Spec.Views == nil || r.Part != d.v.Spec.Views.Leaders { // also what may not be told has a row
				all = append(all, r.Question.ID)
			}
		}
		return all
	}
	steps := d.steps()
	for _, q := range d.v.Spec.Questions {
		if _, told := steps[q.ID]; told || !d.kind().Statements { // a pair of which one may not be told has no row
			all = append(all, q.ID)
		}
	}
	return all
}

// worth is by what the rows of a picture are ordered, the highest first: dots, the gap
// between two ratings, how far a group wants to move.
func (d *desk) worth() map[string]float64 {
	switch gaps := d.gaps(); {
	case d.kind().OfItems:
		out := map[string]float64{}
		for _, o := range d.dots() {
			out[o.Item] = float64(o.Score)
		}
		return out
	case d.before != nil: // two votes row by row stand as on the ballot
		out := map[string]float64{}
		for i, q := range d.v.Spec.Questions {
			out[q.ID] = -float64(i)
		}
		return out
	case d.kind().Statements:
		return d.steps()
	case len(gaps) > 0:
		return gaps
	}
	return d.medians()
}
