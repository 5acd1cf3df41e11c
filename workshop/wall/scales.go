package wall

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/result"
)

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
	ids := result.OrderBeliefs(def, kind, t)
	fig := b.Beliefs(t, slicePage(ids, b.Pos.Page, beliefRowsOn(b.State)))
	fig.Slots = max(min(3, beliefRowsOn(b.State)), perPage(len(ids), beliefRowsOn(b.State)))
	if def.Only > 0 {
		fig.Slots = def.Only
	}
	f.Legend = b.BeliefLegend(t)
	if def.Only == 0 {
		f.Footer = result.Dotted(f.Footer, b.Word(orderKey(kind)))
	}
	f.Note = b.note(t, func(b result.Figures) string { return b.BeliefsNote(def, kind, t) })
	f.FooterRight = b.rowsNote(len(ids), beliefRowsOn(b.State))
	return page{f, fig}
}

func (b board) dotRows(t workshop.Tally, f figure.Frame) page {
	fig := b.DotRows(t)
	fig.Note = b.InEach(func(b result.Figures) string { return b.Sentence(t.Counts[0]) })
	return page{f, fig}
}

func (b board) chain(t workshop.Tally, f figure.Frame) page {
	f.Title = b.Text("aspect." + t.Spec.Step + "." + t.Counts[0].Part)
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
	f.Footer = result.Dotted(b.VotedBy("vote.first", first), b.VotedBy("vote.second", second), b.WayNames(second))
	f.Note = b.note(second, nothing)
	if moved {
		f.Note = b.Text("honest.revote")
	}
	return page{f, fig}
}
