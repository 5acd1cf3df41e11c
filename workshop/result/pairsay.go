package result

import (
	"math"
	"slices"
	"strconv"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// endsOf are the row with the least agreement and that with the most of those that are
// close, -1 where several share it, none is, or there is nothing to compare.
func endsOf(counts []workshop.Count) (apart, closest int) {
	order := tally.ByAgreement(counts)
	order = slices.DeleteFunc(order, func(i int) bool { return counts[i].Answers() == 0 })
	if len(order) < 2 {
		return -1, -1
	}
	alone := func(i, next int) int {
		a, _ := tally.Agreement(counts[i])
		if c, _ := tally.Agreement(counts[next]); math.Abs(a-c) < 1e-9 {
			return -1
		}
		return i
	}
	apart, closest = alone(order[0], order[1]), -1
	near := slices.DeleteFunc(order, func(i int) bool { return tally.OfScale(counts[i]) != tally.Close })
	if last := len(near) - 1; last == 0 {
		closest = near[0]
	} else if last > 0 {
		closest = alone(near[last], near[last-1])
	}
	return apart, closest
}

// farthest are the rows on which the group is farthest apart: all on which it is divided
// where these are several, since nobody may think that the one named is the only one; else
// the one with the least agreement, if that is one.
func farthest(counts []workshop.Count) (rows []int) {
	for i, c := range counts {
		if tally.OfScale(c) == tally.Divided {
			rows = append(rows, i)
		}
	}
	if apart, _ := endsOf(counts); apart >= 0 && len(rows) < 2 {
		return []int{apart}
	}
	return rows
}

// apart says how the answers lie where the group is farthest apart; false where no row is
// to be named.
func (b reader) apart(ids []string, counts []workshop.Count) (Line, bool) {
	rows := farthest(counts)
	if len(rows) == 0 {
		return Line{}, false
	}
	if endmost, _ := endsOf(counts); len(rows) > 1 || rows[0] != endmost {
		return b.says("camps_several", "k", strconv.Itoa(len(rows)), "n", strconv.Itoa(len(ids))), true
	}
	c, name := counts[rows[0]], b.rowName(nil, ids[rows[0]])
	if tally.OfScale(c) == tally.Divided {
		return b.shortly("camps", "name", name), true
	}
	lo, hi, _ := tally.Range(c)
	return b.shortly("apart", "name", name, "lo", b.w.Num(lo), "hi", b.w.Num(hi)), true
}

// closest says how they lie on the row with the most.
func (b reader) closest(id string, c workshop.Count) Line {
	lo, hi, _ := tally.Range(c)
	if lo == hi {
		return b.shortly("closest_alike", "name", b.rowName(nil, id), "m", b.w.Num(lo))
	}
	return b.shortly("closest", "name", b.rowName(nil, id), "lo", b.w.Num(lo), "hi", b.w.Num(hi))
}

// ApartRows are the rows of which the title speaks where the widest disagreement comes
// first; none where it names none.
func (b Figures) ApartRows(t workshop.Tally) (rows []string) {
	ids := BeliefRows(t)
	now := make([]workshop.Count, len(ids))
	for i, id := range ids {
		now[i], _ = Find(t, id, t.Spec.Questions[0].Aspects[0])
	}
	for _, i := range farthest(now) {
		rows = append(rows, ids[i])
	}
	return rows
}

// told are the rows of which the title of a picture of pairs speaks: those with the
// longest step, where there are not many.
func (b Figures) told(t workshop.Tally) (out []string) {
	ids := BeliefRows(t)
	aspects := t.Spec.Questions[0].Aspects
	if len(aspects) < 2 {
		return nil
	}
	now, goal := make([]workshop.Count, len(ids)), make([]workshop.Count, len(ids))
	for i, id := range ids {
		now[i], _ = Find(t, id, aspects[0])
		goal[i], _ = Find(t, id, aspects[1])
	}
	rows, _ := longestSteps(now, goal)
	for _, i := range rows {
		if len(rows) <= mostNamed {
			out = append(out, ids[i])
		}
	}
	return out
}

// longestSteps are the rows with the longest step from today to the goal; none where
// no row has any.
func longestSteps(now, goal []workshop.Count) ([]int, float64) {
	step := func(i int) (float64, bool) {
		d, ok := tally.Step(now[i], goal[i])
		return math.Abs(d), ok && d != 0
	}
	rows := tally.Leading(tally.ByStep(now, goal), step)
	if len(rows) == 0 {
		return nil, 0
	}
	d, _ := step(rows[0])
	return rows, d
}

// longest names the row with the longest step, or all that share it.
func (b reader) longest(ids []string, now, goal []workshop.Count) (Line, bool) {
	rows, d := longestSteps(now, goal)
	if len(rows) == 0 {
		return Line{}, false
	}
	if len(rows) == 1 {
		from, _ := tally.Median(now[rows[0]])
		to, _ := tally.Median(goal[rows[0]])
		return b.shortly("longest", "name", b.rowName(nil, ids[rows[0]]), "from", b.w.Num(from), "to", b.w.Num(to)), true
	}
	if len(rows) > mostNamed {
		return b.says("longest_many", "n", strconv.Itoa(len(rows)), "d", b.w.Num(d)), true
	}
	var names []string
	for _, i := range rows {
		names = append(names, b.rowName(nil, ids[i]))
	}
	return b.shortly("longest_several", "list", b.quoted(names), "n", strconv.Itoa(len(rows)), "d", b.w.Num(d)), true
}
