package wall

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/result"
)

// pair is how the wall shows pairs of statements. They are long, and stand on the
// ballot.
type pair struct{ plain }

func (pair) lists() bool { return false }

// beliefRows counts those pairs that a picture has.
func beliefRows(st workshop.State, def workshop.StepDef, t workshop.Tally) (rows, most int) {
	return len(result.OrderBeliefs(def, figureOf(st, def), t)), beliefRowsOn(st)
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

// beliefs lays today and goal of pairs between their statements.
func (b board) beliefs(def workshop.StepDef, t workshop.Tally, f figure.Frame, c cut) page {
	kind := figureOf(b.State, def)
	ids := result.OrderBeliefs(def, kind, t)
	fig := b.Beliefs(t, onPage(c, ids))
	fig.Slots = max(min(3, c.most), c.each())
	if def.Only > 0 {
		fig.Slots = def.Only
	}
	f.Legend = b.BeliefLegend(t)
	if def.Only == 0 {
		f.Footer = result.Dotted(f.Footer, b.Word(orderKey(kind)))
	}
	f.Note = b.note(t, func(b result.Figures) string { return b.BeliefsNote(def, kind, t) })
	f.FooterRight = b.rowsNote(c)
	return page{f, fig}
}
