package wall

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/result"
)

// Reading tells the facilitator in words what the shown result says. Empty
// while no result is shown.
func Reading(st workshop.State, w result.Words) []result.Line {
	return readings(result.NewFigures(st, w))
}

// readings are those findings of the pictures' state that belong to its present view.
func readings(b result.Figures) []result.Line {
	b = b.With("") // a finding is a sentence of one language
	if b.Pos.Phase != workshop.PhaseResult {
		return nil
	}
	def := b.Def(b.Now())
	t, held, enough := shown(b.State, def)
	if !held || !enough {
		return nil
	}
	if _, second, ok := again(b.State, def); ok {
		return b.Findings(second) // the first one was read before
	}
	if figureOf(b.State, def) == workshop.FigViewpoints {
		return b.ViewFindings(t)
	}
	return b.Findings(t)
}
