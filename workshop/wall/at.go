package wall

import (
	"slices"

	"github.com/upturn-workshop/upturn/workshop"
)

// At is the state in which the result of a step is on the wall, as a view and a
// page of it; false when the agenda has no such step, its vote was not counted,
// or there is no such view or page. It changes nothing.
func At(st workshop.State, step string, view, page int) (workshop.State, bool) {
	i := slices.IndexFunc(st.Agenda, func(s workshop.Step) bool { return s.ID == step })
	if i < 0 {
		return st, false
	}
	st.Blank, st.Frozen = false, nil
	st.Pos = workshop.Position{Step: i, Phase: workshop.PhaseResult, View: view, Page: page}
	def := st.Def(st.Now())
	if _, held, enough := shown(st, def); !held || !enough {
		return st, false
	}
	return st, view >= 0 && view < max(1, len(def.Figures)) && page >= 0 && page < Pages(st)
}
