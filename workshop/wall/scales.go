package wall

import (
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// BeliefRows orders all pairs of statements that may be shown, the longest step first.
func BeliefRows(t workshop.Tally) []string {
	return beliefRows(workshop.StepDef{}, workshop.FigBeliefs, t)
}

// beliefRows orders the pairs of statements as the view asks: the longest step
// first, the widest disagreement of today first, or as on the ballot; or it gives
// only those under discussion.
func beliefRows(def workshop.StepDef, kind workshop.FigureKind, t workshop.Tally) []string {
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
	order := tally.ByStep(from, to)
	switch kind {
	case workshop.FigBeliefsApart:
		order = tally.ByAgreement(from)
	case workshop.FigBeliefsOrder:
		return ids
	}
	out := make([]string, len(ids))
	for i, k := range order {
		out[i] = ids[k]
	}
	return out
}

// orderKey is the text that tells how the pairs are ordered.
func orderKey(kind workshop.FigureKind) string {
	switch kind {
	case workshop.FigBeliefsApart:
		return "wall.by_apart"
	case workshop.FigBeliefsOrder:
		return "wall.by_sheet"
	}
	return "wall.by_step"
}

func (b board) beliefs(def workshop.StepDef, t workshop.Tally, f figure.Frame) page {
	kind := figureOf(b.State, def)
	ids := beliefRows(def, kind, t)
	fig := b.Beliefs(t, slicePage(ids, b.Pos.Page, beliefRowsOn(b.State)))
	fig.Slots = max(min(3, beliefRowsOn(b.State)), perPage(len(ids), beliefRowsOn(b.State)))
	if def.Only > 0 {
		fig.Slots = def.Only
	}
	f.Legend = b.BeliefLegend(t)
	if def.Only == 0 {
		f.Footer = dotted(f.Footer, b.word(orderKey(kind)))
	}
	f.Note = b.note(t, func(b Figures) string { return b.beliefNote(def, kind, t) })
	f.FooterRight = b.rowsNote(len(ids), beliefRowsOn(b.State))
	return page{f, fig}
}

// beliefNote says what the order of the rows brings to the top; of the rows under
// discussion it says both.
func (b Figures) beliefNote(def workshop.StepDef, kind workshop.FigureKind, t workshop.Tally) string {
	var notes []string
	for _, l := range b.Findings(t) {
		if l.Label != b.w.T("reading.closest") {
			notes = append(notes, l.String())
		}
	}
	switch {
	case len(notes) == 0:
		return ""
	case def.Only > 0:
		return strings.Join(notes, " ")
	case kind == workshop.FigBeliefsApart:
		return notes[len(notes)-1]
	}
	return notes[0]
}

func (b board) dotRows(t workshop.Tally, f figure.Frame) page {
	fig := b.DotRows(t)
	fig.Note = b.inEach(func(b Figures) string { return b.Sentence(t.Counts[0]) })
	return page{f, fig}
}

func (b board) chain(t workshop.Tally, f figure.Frame) page {
	f.Title = b.pp("aspect." + t.Spec.Step + "." + t.Counts[0].Part)
	f.Note = b.note(t, findingOf(t))
	return page{f, b.Chain(t)}
}

// shift lays the vote after the discussion under the first one.
func (b board) shift(second workshop.Tally, f figure.Frame) page {
	fig, moved, ok := b.Shift(second)
	if !ok {
		return page{frame: f}
	}
	fig.Rows = slicePage(fig.Rows, b.Pos.Page, shiftRowsOn(b.State))
	fig.Slots = shiftRowsOn(b.State)
	first, _ := b.Before(second)
	f.Footer = dotted(b.votedBy("vote.first", first), b.votedBy("vote.second", second), b.ways(second))
	f.Note = b.note(second, nothing)
	if moved {
		f.Note = b.pp("honest.revote")
	}
	return page{f, fig}
}
