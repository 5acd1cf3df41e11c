package sqlite

import (
	"slices"

	"github.com/upturn-workshop/upturn/workshop"
)

// oneCommit is the first version whose commands are one transaction each.
const oneCommit = 3

// mend takes a file of an earlier version out of the half state in which its program
// may have left it: there a round and the place in the workshop were committed one
// after the other, and what is true is the round.
func mend(tx querier, path string) error {
	st := workshop.State{}
	if err := (view{tx, path}).load(&st); err != nil {
		return err
	}
	return keep(tx, path, mended(st))
}

// mended is what has to change for the place to fit its round; nothing where it does.
func mended(st workshop.State) workshop.Change {
	pos := st.Pos
	def := st.Def(st.Now())
	round, voted := st.Last(st.Subject(def))
	open := voted && round.State == workshop.RoundOpen
	switch {
	case open && (def.Vote != nil || again(st, round)):
		pos.Phase = workshop.PhaseVote
	case pos.Phase != workshop.PhaseVote && pos.Phase != "":
		return workshop.Change{}
	case def.Vote != nil && voted && len(def.Figures) > 0, def.Vote == nil && def.Kind.Traits().Reveals:
		pos.Phase, pos.Page = workshop.PhaseResult, 0
	case def.Vote == nil && def.Kind.Traits().Collects:
		pos.Phase, pos.Page = workshop.PhaseCollect, 0
	default:
		pos.Phase, pos.Page = workshop.PhaseAsk, 0
	}
	if pos == st.Pos {
		return workshop.Change{}
	}
	c := workshop.Change{Pos: &pos}
	if pos.Phase != workshop.PhaseResult {
		return c
	}
	// What comes on the wall now has been shown, or it would be missing from the
	// sheet to take home.
	for _, r := range st.Rounds {
		if r.Spec.Step == round.Spec.Step && r.State == workshop.RoundCounted {
			c.Show = append(c.Show, r.ID)
		}
	}
	return c
}

// again reports whether the same was voted on before, so that the vote is held where
// its result is shown.
func again(st workshop.State, round workshop.Round) bool {
	return slices.ContainsFunc(st.Rounds, func(o workshop.Round) bool {
		return o.ID != round.ID && o.Spec.Step == round.Spec.Step && o.Tally != nil
	})
}
