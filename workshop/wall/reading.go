package wall

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// Line is one finding: what it is about, and what it says.
type Line struct{ Label, Text string }

// Reading tells the facilitator in words what the shown result says. Empty
// while no result is shown.
func Reading(st workshop.State, w Words) []Line {
	if st.Pos.Phase != workshop.PhaseResult {
		return nil
	}
	def := st.Def(st.Now())
	t, held, enough := shown(st, def)
	if !held || !enough {
		return nil
	}
	b := board{NewFigures(st, w)}
	switch figureOf(st, def) {
	case workshop.FigBeliefs:
		return b.readBeliefs(t)
	case workshop.FigGap, workshop.FigRadar:
		return b.readKeys(t)
	case workshop.FigSquares:
		return b.readChoices(t)
	case workshop.FigDotVote:
		return b.readDots(t)
	case workshop.FigDotRows, workshop.FigChain:
		return b.readScales(t)
	}
	return nil
}

func (b board) line(label, key string, args ...string) Line {
	return Line{b.w.T("reading." + label), b.w.T("reading."+key, args...)}
}

// readBeliefs names the row with the longest step, and those on which the group
// is farthest apart and closest today.
func (b board) readBeliefs(t workshop.Tally) []Line {
	ids := BeliefRows(t)
	if len(ids) == 0 {
		return nil
	}
	var out []Line
	aspects := t.Spec.Questions[0].Aspects
	first, _ := find(t, ids[0], aspects[0])
	goal, _ := find(t, ids[0], aspects[1])
	if from, ok := tally.Median(first); ok {
		to, _ := tally.Median(goal)
		out = append(out, b.line("longest", "step", "name", b.theme(ids[0]), "from", b.w.Num(from), "to", b.w.Num(to)))
	}
	counts := make([]workshop.Count, len(ids))
	for i, id := range ids {
		counts[i], _ = find(t, id, aspects[0])
	}
	order := tally.ByAgreement(counts)
	apart, close := order[0], order[len(order)-1]
	key := "spread"
	if tally.OfScale(counts[apart]) == tally.Divided {
		key = "divided"
	}
	lo, hi, _, _ := tally.Spread(counts[apart])
	out = append(out, b.line("apart", key, "name", b.theme(ids[apart]), "lo", b.w.Num(lo), "hi", b.w.Num(hi)))
	if close != apart {
		lo, hi, _, _ := tally.Spread(counts[close])
		out = append(out, b.line("closest", "spread", "name", b.theme(ids[close]), "lo", b.w.Num(lo), "hi", b.w.Num(hi)))
	}
	return out
}

func (b board) theme(id string) string {
	if t := b.may("item." + id + ".theme"); t != "" {
		return t
	}
	return b.label(nil, id)
}

// readKeys names what shows most, and where importance is farthest ahead.
func (b board) readKeys(t workshop.Tally) []Line {
	prac, imp, haveP, haveI := keyCounts(t, practice, importance)
	if !haveP {
		return nil
	}
	name := func(i int) string { return b.label(nil, t.Spec.Questions[i].ID) }
	var out []Line
	best := tally.ByMedian(prac)
	for n, i := range best[:min(2, len(best))] {
		if m, ok := tally.Median(prac[i]); ok {
			out = append(out, b.line([]string{"most", "next"}[n], "median", "name", name(i), "m", b.w.Num(m)))
		}
	}
	if !haveI {
		i := best[len(best)-1]
		if m, ok := tally.Median(prac[i]); ok {
			out = append(out, b.line("least", "median", "name", name(i), "m", b.w.Num(m)))
		}
		return out
	}
	i := tally.ByGap(prac, imp)[0]
	if d, ok := tally.Step(prac[i], imp[i]); ok {
		out = append(out, b.line("widest", "gap", "name", name(i), "d", b.w.Num(d)))
	}
	return out
}

// readChoices names the question that splits the group most, and how many are
// clear.
func (b board) readChoices(t workshop.Tally) []Line {
	if len(t.Counts) < 2 {
		return nil
	}
	i := tally.ByDisagreement(t.Counts)[0]
	out := []Line{{b.w.T("reading.splits"), b.label(t.Spec.Labels, t.Counts[i].Question)}}
	clear := 0
	for _, c := range t.Counts {
		if tally.OfChoice(c) == tally.Clear {
			clear++
		}
	}
	return append(out, b.line("clear", "of", "k", itoa(clear), "n", itoa(len(t.Counts))))
}

func (b board) readDots(t workshop.Tally) []Line {
	var out []Line
	for _, p := range tally.Rank(t.Counts, topMost) {
		if p.Top {
			out = append(out, Line{b.w.T("reading.place", "n", itoa(p.Rank)), b.dotLabel(t, p.Item)})
		}
	}
	return out
}

func (b board) readScales(t workshop.Tally) []Line {
	var out []Line
	for _, c := range t.Counts {
		label := b.w.T("reading.answers")
		if len(t.Counts) > 1 {
			label = b.label(t.Spec.Labels, c.Question)
		}
		out = append(out, Line{label, b.Sentence(c)})
	}
	return out
}
