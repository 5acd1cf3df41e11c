package result

import (
	"slices"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// Beliefs lays today and goal of the pairs named between their statements.
func (b Figures) Beliefs(t workshop.Tally, ids []string) figure.Beliefs {
	q := t.Spec.Questions[0]
	fig := figure.Beliefs{Lo: q.Lo, Hi: q.Hi, Num: b.w.Num}
	today, goal := q.Aspects[0], q.Aspects[min(1, len(q.Aspects)-1)]
	how, told := spreadOfPairs(t, ids), b.told(t)
	for _, id := range ids {
		a, _ := Find(t, id, today)
		g, _ := Find(t, id, goal)
		row := figure.BeliefRow{Left: b.Text("item." + id + ".left"), Right: b.Text("item." + id + ".right"), Today: series(a, how), Goal: series(g, how)}
		if row.Camps = b.camps(a); tally.OfScale(a) == tally.Divided && row.Camps.Word.Empty() {
			row.Note = b.Word("wall.far_apart")
		}
		row.Told = slices.Contains(told, id)
		legend := b.BeliefLegend(t)
		row.Tip = tip(row.Left.First+" – "+row.Right.First, b.numbers(legend[0].Label.First, a), b.numbers(legend[1].Label.First, g))
		fig.Rows = append(fig.Rows, row)
	}
	return fig
}

// BeliefsAgain lays the answers before and after the discussion between the statements of
// the pairs named; false where one of them was not asked again.
func BeliefsAgain(b Figures, t workshop.Tally, ids []string) (fig figure.Beliefs, ok bool) {
	fig, how := b.Beliefs(t, ids), spreadOfPairs(t, ids)
	for i, id := range ids {
		after, again := afterTalk(b.Texts, t, id)
		is, ok := aspectOf(after, id, 0)
		if !again || !ok || is.Hidden {
			return figure.Beliefs{}, false
		}
		fig.Rows[i].Goal, fig.Rows[i].Told = series(is, how), false
	}
	return fig, len(ids) > 0
}

// AgainLegend tells what the marks of BeliefsAgain stand for.
func AgainLegend(b Figures) []figure.Key {
	return []figure.Key{
		{Shape: figure.Hollow, Label: b.Word("reading.before_talk")},
		{Shape: figure.Filled, Label: b.Word("reading.after_talk")},
	}
}

// emptyGap is how many neighbouring numbers between two camps have no answer where the
// camps are drawn.
const emptyGap = 2

// camps are the two groups of answers between which the scale is empty; none where
// somebody stands between them, or the gap is narrow.
func (b Figures) camps(c workshop.Count) figure.Camps {
	camps, ok := tally.CampsOf(c)
	if !ok || camps.GapHi-camps.GapLo+1 < emptyGap || camps.Low+camps.High < c.Answers() {
		return figure.Camps{}
	}
	lo, hi, _ := tally.Range(c)
	return figure.Camps{Lo: lo, GapLo: float64(camps.GapLo - 1), GapHi: float64(camps.GapHi + 1), Hi: hi, Word: b.Word("wall.two_camps")}
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
// is divided or farthest apart, and closest, today. A statement stands for its row: it is what the
// room has read.
func (b reader) readBeliefs(t workshop.Tally) []Line {
	ids := BeliefRows(t)
	if len(ids) == 0 {
		return nil
	}
	aspects := t.Spec.Questions[0].Aspects
	counts, goals := make([]workshop.Count, len(ids)), make([]workshop.Count, len(ids))
	for i, id := range ids {
		counts[i], _ = Find(t, id, aspects[0])
		goals[i], _ = Find(t, id, aspects[1])
	}
	var out []Line
	if l, ok := b.longest(ids, counts, goals); ok {
		out = append(out, l)
	}
	if l, ok := b.apart(ids, counts); ok {
		out = append(out, l)
	}
	if _, closest := endsOf(counts); closest >= 0 {
		out = append(out, b.closest(ids[closest], counts[closest]))
	}
	return out
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

// BeliefsSay is what the order of a picture of pairs brings to the top, as its title,
// and what is said under it: of the rows under discussion both.
func (b Figures) BeliefsSay(t workshop.Tally, order Order, only int) (title, under string) {
	return reader(b).beliefsSay(t, order, only)
}

func (b reader) beliefsSay(t workshop.Tally, order Order, only int) (title, under string) {
	lines := b.findings(t)
	if len(lines) == 0 {
		return "", ""
	}
	ids := BeliefRows(t)
	longest, now := 0, make([]workshop.Count, len(ids))
	for i, id := range ids {
		now[i], _ = Find(t, id, t.Spec.Questions[0].Aspects[0])
	}
	at := func(i int) []Line { return lines[i:min(i+1, len(lines))] }
	said, apart := b.apart(ids, now)
	if apart {
		longest = slices.Index(lines, said)
	}
	switch {
	case apart && only > 0 && longest > 0:
		return FirstTitle(lines), Sentences(at(longest))
	case apart && order == WidestApart && longest >= 0:
		return FirstTitle(at(longest)), ""
	}
	return FirstTitle(lines), ""
}

// readPairs reads steps from today to the goal where both were asked.
func (b reader) readPairs(t workshop.Tally) []Line {
	if len(t.Spec.Questions[0].Aspects) > 1 {
		return b.readBeliefs(t)
	}
	return b.readScale(t)
}
