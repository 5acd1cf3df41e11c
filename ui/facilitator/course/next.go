// Package course tells how the workshop goes, as the facilitator reads it: what the next
// press will do, the agenda folded to what fits, how it stands against its plan. It looks
// at a state and knows no window.
package course

import (
	"strconv"

	"github.com/upturn-workshop/upturn/workshop"
)

// Next is what the next press of Next does: the label of the button and,
// where it can be known, the state that the wall will show.
type Next struct {
	State workshop.State
	Seen  bool // state can be drawn; a vote that is still open has no result yet
	End   bool // there is nothing after this
	Kind  Deed
	Step  int      // that is entered
	Args  []string // of the label
}

// Deed is what Next does; its labels lie under its name in the translations. While
// somebody has not voted it leads to the box, and the deed is called like the way there.
type Deed string

const (
	ToBegin  Deed = "begin" // from the cover
	ToBye    Deed = "bye"   // to the cover at the end
	ToPage   Deed = "page"
	ToRows   Deed = "rows"
	ToRow    Deed = "row"
	ToAsk    Deed = "ask" // from collecting to the question about it
	ToFlip   Deed = "flip"
	ToOpen   Deed = "open"
	ToClose  Deed = "close" // leaves the result hidden
	ToResult Deed = "result"
	ToVote   Deed = "elsewhere" // back to the step whose vote is still open
	ToStep   Deed = "step"
	ToEnd    Deed = "end"
)

// Preview works out what Next will do, by the rules of Session.Next. It looks
// only at the snapshot, so the wall's next page is drawn without being shown.
func Preview(st workshop.State, pages func(workshop.State) int) Next {
	st.Frozen, st.Blank = nil, false
	def := st.Def(st.Now())
	switch n := pages(st); {
	case EntersNext(st, n):
		return Next{Kind: Deed(way(st))}
	case workshop.TurnsPage(st, n):
		return nextPage(st, n)
	}
	switch st.Pos.Phase {
	case workshop.PhaseCollect:
		if def.Vote != nil && len(st.ItemsIn(def.Collects)) > 0 {
			st.Pos.Phase, st.Pos.Page = workshop.PhaseAsk, 0
			return Next{State: st, Seen: true, Kind: ToAsk}
		}
	case workshop.PhaseAsk:
		if def.Kind.Traits().Flips && !st.Pos.Flipped {
			st.Pos.Flipped = true
			return Next{State: st, Seen: true, Kind: ToFlip}
		}
		if def.Vote != nil {
			return nextOfVote(st, def)
		}
	case workshop.PhaseVote, workshop.PhaseClosed:
		return nextOfVote(st, def)
	}
	return nextStep(st)
}

// way is that of the open vote.
func way(st workshop.State) workshop.Way {
	r, _ := st.OpenRound()
	return r.Spec.Way
}

// nextPage turns the page. Rows are named where a page holds a fixed number.
func nextPage(st workshop.State, pages int) Next {
	if st.Pos.Page++; workshop.Gathers(st) && st.Pos.Page == 1 {
		return Next{State: st, Seen: true, Kind: ToBegin}
	}
	if workshop.Ends(st) && st.Pos.Page == pages-1 {
		return Next{State: st, Seen: true, Kind: ToBye}
	}
	c := Next{State: st, Seen: true, Kind: ToPage}
	c.Args = []string{"page", strconv.Itoa(st.Pos.Page + 1), "pages", strconv.Itoa(pages)}
	if from, to, _, ok := Rows(st, pages); ok {
		c.Kind = ToRows
		c.Args = []string{"from", strconv.Itoa(from), "to", strconv.Itoa(to)}
		if from == to {
			c.Kind = ToRow
		}
	}
	return c
}

// Rows tells which Rows of a result the present page shows, and of how many.
func Rows(st workshop.State, pages int) (from, to, of int, ok bool) {
	def := st.Def(st.Now())
	round, found := shownRound(st, def)
	if st.Pos.Phase != workshop.PhaseResult || def.Rows < 1 || !found {
		return 0, 0, 0, false
	}
	of = len(round.Spec.Questions)
	if def.Only > 0 {
		of = min(of, def.Only)
	}
	if pages != (of+def.Rows-1)/def.Rows {
		return 0, 0, 0, false
	}
	from = st.Pos.Page*def.Rows + 1
	return from, min(from+def.Rows-1, of), of, from <= of
}

// shownRound finds the round whose result a step shows.
func shownRound(st workshop.State, def workshop.StepDef) (workshop.Round, bool) {
	id := def.ID
	if def.Shows != "" {
		id = def.Shows
	}
	return st.Round(id, false)
}

// nextOfVote opens, closes or leaves the vote of the present step.
func nextOfVote(st workshop.State, def workshop.StepDef) Next {
	round, ok := st.Last(st.Subject(def))
	switch {
	case st.ReadOnly && (!ok || round.State == workshop.RoundOpen):
		return nextStep(st)
	case !ok:
		if i, open := st.Elsewhere(); open {
			st.Pos = workshop.Position{Step: i, Phase: st.Entry(i, false)}
			return Next{State: st, Seen: true, Kind: ToVote, Step: i}
		}
		return Next{Kind: ToOpen}
	case round.State == workshop.RoundOpen && round.Cast < round.Seats && leavesOpen(st):
		return nextStep(st)
	case round.State == workshop.RoundOpen:
		return Next{Kind: ToClose}
	case len(def.Figures) > 0:
		st = workshop.Released(st, def.ID)
		st.Pos.Phase, st.Pos.Page, st.Pos.View = workshop.PhaseResult, 0, 0
		return Next{State: st, Seen: true, Kind: ToResult}
	}
	return nextStep(st)
}

// EntersNext reports whether Next opens the way to the box of the open vote. As long
// as somebody has not voted that is what comes next, once the pages that say what is
// voted on have been turned; cards are counted page by page. To close the vote then is a
// decision of its own, not a press of the clicker. Where pairs talk while ballots come in,
// the way is open from there, so that the wall has what they talk about. In a rehearsal the
// invented people need no way.
func EntersNext(st workshop.State, pages int) bool {
	r, ok := st.OpenRound()
	return ok && r.Cast < r.Seats && asksFor(st, r) && !st.Info.Rehearsal && !st.ReadOnly &&
		(r.Spec.Way.Traits().Counted || !workshop.TurnsPage(st, pages))
}

// asksFor reports whether the present step is the one at which an open vote's ballots are
// waited for.
func asksFor(st workshop.State, r workshop.Round) bool {
	if r.Spec.Step == st.Subject(st.Def(st.Now())) {
		return !leavesOpen(st)
	}
	at, ok := st.Elsewhere()
	if !ok || at != st.Pos.Step-1 {
		return false
	}
	st.Pos.Step = at
	return leavesOpen(st)
}

// leavesOpen reports whether Next goes on while ballots still come in, because a
// step lies between the vote and its result.
func leavesOpen(st workshop.State) bool {
	def := st.Def(st.Now())
	if len(def.Figures) > 0 || st.Pos.Step+1 >= len(st.Agenda) {
		return false
	}
	next := st.Def(st.Agenda[st.Pos.Step+1])
	return next.Shows != def.ID && next.Vote == nil
}

// ListFor finds the step that makes the list which the present vote is about, while there is
// nothing on it; false = the vote needs no list, has one, or nothing makes it.
func ListFor(st workshop.State) (step int, ok bool) {
	def := st.Def(st.Now())
	if def.Vote == nil || st.Pos.Phase != workshop.PhaseAsk || st.ReadOnly || len(st.ItemsIn(def.Vote.Source)) > 0 {
		return 0, false
	}
	for i, step := range st.Agenda {
		if list := st.Def(step).Collects; list != "" && list == def.Vote.Source && i != st.Pos.Step {
			return i, true
		}
	}
	return 0, false
}

// nextStep enters the next step of the agenda.
func nextStep(st workshop.State) Next {
	i := st.Pos.Step + 1
	if i >= len(st.Agenda) {
		return Next{End: true, Kind: ToEnd}
	}
	def := st.Def(st.Agenda[i])
	c := Next{Kind: ToStep, Step: i}
	hidden := false
	if r, ok := st.Last(def.Shows); ok && def.Kind.Traits().Reveals {
		if r.State == workshop.RoundOpen && st.Entry(i, true) != workshop.PhaseVote && !st.ReadOnly {
			return Next{Kind: ToClose, Step: i}
		}
		hidden = r.State == workshop.RoundCounted
	}
	st.Pos = workshop.Position{Step: i, Phase: st.Entry(i, true)}
	if hidden && st.Pos.Phase == workshop.PhaseResult {
		c.Kind = ToResult
	}
	c.State, c.Seen = st, true
	return c
}

// ClosesNext reports whether Next closes the open vote, so that no other button
// has to.
func ClosesNext(st workshop.State, pages int) bool {
	r, ok := st.OpenRound()
	return ok && r.Spec.Step == st.Subject(st.Def(st.Now())) && !(r.Cast < r.Seats && leavesOpen(st)) && !EntersNext(st, pages) && !workshop.TurnsPage(st, pages)
}
