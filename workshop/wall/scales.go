package wall

import (
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// beliefRows orders the pairs of statements: the longest step first, or only
// those under discussion.
func beliefRows(def workshop.StepDef, t workshop.Tally) []string {
	if def.Only > 0 {
		rows := tally.Discussed(t)
		return rows[:min(def.Only, len(rows))]
	}
	var ids []string
	var from, to []workshop.Count
	for _, q := range t.Spec.Questions {
		if len(q.Aspects) < 2 {
			continue
		}
		a, okA := find(t, q.ID, q.Aspects[0])
		g, okG := find(t, q.ID, q.Aspects[1])
		if okA && okG {
			ids, from, to = append(ids, q.ID), append(from, a), append(to, g)
		}
	}
	out := make([]string, len(ids))
	for i, k := range tally.ByStep(from, to) {
		out[i] = ids[k]
	}
	return out
}

func (b board) beliefs(def workshop.StepDef, t workshop.Tally, f figure.Frame) page {
	ids := beliefRows(def, t)
	q := t.Spec.Questions[0]
	fig := figure.Beliefs{Lo: q.Lo, Hi: q.Hi, Num: b.w.Num}
	today, goal := q.Aspects[0], q.Aspects[min(1, len(q.Aspects)-1)]
	for _, id := range slicePage(ids, b.Pos.Page, figure.BeliefRows) {
		a, _ := find(t, id, today)
		g, _ := find(t, id, goal)
		row := figure.BeliefRow{Left: b.p("item." + id + ".left"), Right: b.p("item." + id + ".right"), Today: series(a), Goal: series(g)}
		if tally.OfScale(a) == tally.Divided {
			row.Note = b.w.T("wall.divided")
		}
		fig.Rows = append(fig.Rows, row)
	}
	fig.Slots = figure.BeliefRows
	if def.Only > 0 {
		fig.Slots = def.Only
	}
	f.Legend = []figure.Key{
		{Shape: figure.Hollow, Label: b.p("aspect." + t.Spec.Step + "." + today + ".short")},
		{Shape: figure.Filled, Label: b.p("aspect." + t.Spec.Step + "." + goal + ".short")},
	}
	if def.Only == 0 {
		f.Footer = join([]string{f.Footer, b.w.T("wall.by_step")})
	}
	f.FooterRight = b.rowsNote(len(ids), figure.BeliefRows)
	return page{f, fig}
}

func (b board) dotRows(def workshop.StepDef, t workshop.Tally, f figure.Frame) page {
	c := t.Counts[0]
	fig := figure.DotRows{Lo: c.Lo, Hi: c.Lo + len(c.N) - 1, Num: b.w.Num, Note: b.sentence(c)}
	fig.Anchors = b.anchors("anchor."+t.Spec.Step, fig.Lo, fig.Hi)
	fig.Rows = []figure.DotRow{{Answers: series(c)}}
	return page{f, fig}
}

// sentence says what a count says: its median and spread, or that the group is
// divided.
func (b board) sentence(c workshop.Count) string {
	if tally.OfScale(c) == tally.Divided {
		return b.p("honest.divided")
	}
	m, ok := tally.Median(c)
	if !ok {
		return ""
	}
	lo, hi, half, _ := tally.Spread(c)
	key := "wall.range"
	if half {
		key = "wall.half"
	}
	return b.w.T(key, "m", b.w.Num(m), "lo", b.w.Num(lo), "hi", b.w.Num(hi))
}

func (b board) chain(def workshop.StepDef, t workshop.Tally, f figure.Frame) page {
	weakest := tally.Weakest(t.Counts)
	c := t.Counts[0]
	fig := figure.Chain{Lo: c.Lo, Hi: c.Lo + len(c.N) - 1, Num: b.w.Num, Tiles: b.Pack.Lines(b.w.Lang(), "step."+def.ID+".chain")}
	fig.Anchors = b.anchors("anchor."+t.Spec.Step, fig.Lo, fig.Hi)
	for i, c := range t.Counts {
		link := figure.ChainLink{Answers: series(c), Weakest: i == weakest}
		if link.Weakest {
			link.Note = b.w.T("wall.weakest")
		}
		fig.Links = append(fig.Links, link)
	}
	f.Title = b.p("aspect." + t.Spec.Step + "." + c.Part)
	return page{f, fig}
}

// shift lays the vote after the discussion under the first one.
func (b board) shift(def workshop.StepDef, second workshop.Tally, f figure.Frame) page {
	_, source, _ := strings.Cut(def.Vote.Source, ":")
	r, ok := b.Round(source, false)
	if !ok || r.Tally == nil || !r.Tally.Shown() {
		return page{frame: f}
	}
	first := *r.Tally
	q := second.Spec.Questions[0]
	fig := figure.Shift{Lo: q.Lo, Hi: q.Hi, Num: b.w.Num, First: b.p("vote.first"), Second: b.p("vote.second")}
	moved := false
	for _, q := range slicePage(second.Spec.Questions, b.Pos.Page, figure.ShiftRows) {
		was, _ := find(first, q.ID, q.Aspects[0])
		is, _ := find(second, q.ID, q.Aspects[0])
		row := figure.ShiftRow{
			Left: b.p("item." + q.ID + ".left"), Right: b.p("item." + q.ID + ".right"),
			First: series(was), Second: series(is), FirstNote: b.medianNote(was), SecondNote: b.medianNote(is),
		}
		if tally.Moved(was, is) {
			moved = true
		} else {
			row.Note = b.w.T("wall.same")
		}
		fig.Rows = append(fig.Rows, row)
	}
	if moved {
		f.Footer = b.p("honest.revote")
	}
	return page{f, fig}
}

func (b board) medianNote(c workshop.Count) string {
	m, ok := tally.Median(c)
	if !ok {
		return ""
	}
	return b.w.T("wall.n_median", "n", itoa(c.Answers()), "m", b.w.Num(m))
}
