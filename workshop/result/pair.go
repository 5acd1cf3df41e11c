package result

import (
	"math"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// Beliefs lays today and goal of the pairs named between their statements.
func (b Figures) Beliefs(t workshop.Tally, ids []string) figure.Beliefs {
	q := t.Spec.Questions[0]
	fig := figure.Beliefs{Lo: q.Lo, Hi: q.Hi, Num: b.w.Num}
	today, goal := q.Aspects[0], q.Aspects[min(1, len(q.Aspects)-1)]
	how := spreadOfPairs(t, ids)
	for _, id := range ids {
		a, _ := Find(t, id, today)
		g, _ := Find(t, id, goal)
		row := figure.BeliefRow{Left: b.Text("item." + id + ".left"), Right: b.Text("item." + id + ".right"), Today: series(a, how), Goal: series(g, how)}
		if tally.OfScale(a) == tally.Divided {
			row.Note = b.Word("wall.divided")
		}
		legend := b.BeliefLegend(t)
		row.Tip = tip(row.Left.First+" – "+row.Right.First, b.numbers(legend[0].Label.First, a), b.numbers(legend[1].Label.First, g))
		fig.Rows = append(fig.Rows, row)
	}
	return fig
}

// spreadOfPairs is how the spread of all pairs of a picture is told.
func spreadOfPairs(t workshop.Tally, ids []string) tally.Spread {
	var rows []workshop.Count
	for _, id := range ids {
		for _, a := range t.Spec.Questions[0].Aspects {
			c, _ := Find(t, id, a)
			rows = append(rows, c)
		}
	}
	return tally.SpreadOf(rows...)
}

// Unanswered draws some pairs of statements with the scale between them, as they are
// asked.
func Unanswered(b Figures, spec workshop.Spec, from, to int) figure.Beliefs {
	q := spec.Questions[0]
	fig := figure.Beliefs{Lo: q.Lo, Hi: q.Hi, Asked: true, Num: b.w.Num}
	for _, q := range spec.Questions[from:to] {
		fig.Rows = append(fig.Rows, figure.BeliefRow{Left: b.Text("item." + q.ID + ".left"), Right: b.Text("item." + q.ID + ".right")})
	}
	return fig
}

// BeliefLegend tells what the marks of Beliefs stand for.
func (b Figures) BeliefLegend(t workshop.Tally) []figure.Key {
	aspects := t.Spec.Questions[0].Aspects
	return []figure.Key{
		{Shape: figure.Hollow, Label: b.Text("aspect." + t.Spec.Step + "." + aspects[0] + ".short")},
		{Shape: figure.Filled, Label: b.Text("aspect." + t.Spec.Step + "." + aspects[min(1, len(aspects)-1)] + ".short")},
	}
}

// readBeliefs names the row with the longest step, and those on which the group
// is farthest apart and closest today.
func (b reader) readBeliefs(t workshop.Tally) []Line {
	ids := BeliefRows(t)
	if len(ids) == 0 {
		return nil
	}
	var out []Line
	aspects := t.Spec.Questions[0].Aspects
	counts, goals := make([]workshop.Count, len(ids)), make([]workshop.Count, len(ids))
	for i, id := range ids {
		counts[i], _ = Find(t, id, aspects[0])
		goals[i], _ = Find(t, id, aspects[1])
	}
	if l, ok := b.longest(ids, counts, goals); ok {
		out = append(out, l)
	}
	order := tally.ByAgreement(counts)
	apart, close := order[0], order[len(order)-1]
	key := "spread"
	if tally.OfScale(counts[apart]) == tally.Divided {
		key = "divided"
	}
	how := tally.SpreadOf(counts...)
	lo, hi, _ := how.Of(counts[apart])
	out = append(out, b.line("apart", key, "name", b.theme(ids[apart]), "lo", b.w.Num(lo), "hi", b.w.Num(hi)))
	if close != apart {
		lo, hi, _ := how.Of(counts[close])
		out = append(out, b.line("closest", "spread", "name", b.theme(ids[close]), "lo", b.w.Num(lo), "hi", b.w.Num(hi)))
	}
	return out
}

// longest names the row with the longest step, or all that share it.
func (b reader) longest(ids []string, now, goal []workshop.Count) (Line, bool) {
	step := func(i int) (float64, bool) {
		d, ok := tally.Step(now[i], goal[i])
		return math.Abs(d), ok && d != 0
	}
	rows := tally.Leading(tally.ByStep(now, goal), step)
	if len(rows) == 0 {
		return Line{}, false
	}
	if len(rows) == 1 {
		from, _ := tally.Median(now[rows[0]])
		to, _ := tally.Median(goal[rows[0]])
		return b.line("longest", "step", "name", b.theme(ids[rows[0]]), "from", b.w.Num(from), "to", b.w.Num(to)), true
	}
	var names []string
	for _, i := range rows {
		names = append(names, b.theme(ids[i]))
	}
	d, _ := step(rows[0])
	return b.named("longest", "gap", names, len(rows), d), true
}

// Order is the order of the rows of a picture of pairs.
type Order int

// The orders.
const (
	LongestStep Order = iota // the longest step from today to goal first
	WidestApart              // the widest disagreement of today first
	AsOnBallot
)

// BeliefRows orders all pairs of statements that may be shown, the longest step first.
func BeliefRows(t workshop.Tally) []string { return OrderBeliefs(t, LongestStep, 0) }

// OrderBeliefs orders the pairs of statements that may be shown; or, where only some
// are to be, it returns so many of those under discussion.
func OrderBeliefs(t workshop.Tally, order Order, only int) []string {
	if only > 0 {
		rows := tally.Discussed(t)
		return rows[:min(only, len(rows))]
	}
	var ids []string
	var from, to []workshop.Count
	for _, q := range t.Spec.Questions {
		if len(q.Aspects) < 2 {
			continue
		}
		a, okA := Find(t, q.ID, q.Aspects[0])
		g, okG := Find(t, q.ID, q.Aspects[1])
		if okA && okG {
			ids, from, to = append(ids, q.ID), append(from, a), append(to, g)
		}
	}
	rows := tally.ByStep(from, to)
	switch order {
	case WidestApart:
		rows = tally.ByAgreement(from)
	case AsOnBallot:
		return ids
	}
	out := make([]string, len(ids))
	for i, k := range rows {
		out[i] = ids[k]
	}
	return out
}

// beliefsNote says what the order of the rows brings to the top; of the rows under
// discussion it says both.
func (b reader) beliefsNote(t workshop.Tally, order Order, only int) string {
	var notes []string
	for _, l := range b.findings(t) {
		if l.Label != b.w.T("reading.closest") {
			notes = append(notes, l.String())
		}
	}
	switch {
	case len(notes) == 0:
		return ""
	case only > 0:
		return strings.Join(notes, " ")
	case order == WidestApart:
		return notes[len(notes)-1]
	}
	return notes[0]
}

// readPairs reads steps from today to the goal where both were asked.
func (b reader) readPairs(t workshop.Tally) []Line {
	if len(t.Spec.Questions[0].Aspects) > 1 {
		return b.readBeliefs(t)
	}
	return b.readScale(t)
}
