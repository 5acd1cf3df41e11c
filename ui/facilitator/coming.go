package facilitator

import (
	"strconv"

	"github.com/upturn-workshop/upturn/workshop"
)

// coming is what the next press of Next does: the label of the button and,
// where it can be known, the state that the wall will show.
type coming struct {
	state workshop.State
	seen  bool // state can be drawn; a vote that is still open has no result yet
	end   bool // there is nothing after this
	kind  deed
	step  int      // that is entered
	args  []string // of the label
}

// deed is what Next does; its labels lie under its name in the translations. While
// somebody has not voted it leads to the box, and the deed is called like the way there.
type deed string

const (
	toPage   deed = "page"
	toRows   deed = "rows"
	toRow    deed = "row"
	toAsk    deed = "ask" // from collecting to the question about it
	toFlip   deed = "flip"
	toOpen   deed = "open"
	toClose  deed = "close"
	toShow   deed = "close_show"
	toResult deed = "result"
	toStep   deed = "step"
	toEnd    deed = "end"
)

// preview works out what Next will do, by the rules of Session.Next. It looks
// only at the snapshot, so the wall's next page is drawn without being shown.
func preview(st workshop.State, pages func(workshop.State) int) coming {
	st.Frozen, st.Blank = nil, false
	def := st.Def(st.Now())
	if n := pages(st); st.Pos.Page+1 < n {
		return nextPage(st, n)
	}
	switch st.Pos.Phase {
	case workshop.PhaseCollect:
		if def.Vote != nil && len(st.ItemsIn(def.Collects)) > 0 {
			st.Pos.Phase, st.Pos.Page = workshop.PhaseAsk, 0
			return coming{state: st, seen: true, kind: toAsk}
		}
	case workshop.PhaseAsk:
		if def.Kind.Traits().Flips && !st.Pos.Flipped {
			st.Pos.Flipped = true
			return coming{state: st, seen: true, kind: toFlip}
		}
		if def.Vote != nil {
			return nextOfVote(st, def)
		}
	case workshop.PhaseVote:
		return nextOfVote(st, def)
	}
	return nextStep(st)
}

// nextPage turns the page. Rows are named where a page holds a fixed number.
func nextPage(st workshop.State, pages int) coming {
	st.Pos.Page++
	c := coming{state: st, seen: true, kind: toPage}
	c.args = []string{"page", strconv.Itoa(st.Pos.Page + 1), "pages", strconv.Itoa(pages)}
	if from, to, _, ok := rows(st, pages); ok {
		c.kind = toRows
		c.args = []string{"from", strconv.Itoa(from), "to", strconv.Itoa(to)}
		if from == to {
			c.kind = toRow
		}
	}
	return c
}

// rows tells which rows of a result the present page shows, and of how many.
func rows(st workshop.State, pages int) (from, to, of int, ok bool) {
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
func nextOfVote(st workshop.State, def workshop.StepDef) coming {
	round, ok := st.Last(st.Subject(def))
	switch {
	case st.ReadOnly && (!ok || round.State == workshop.RoundOpen):
		return nextStep(st)
	case !ok:
		return coming{kind: toOpen}
	case round.State == workshop.RoundOpen && round.Cast < round.Seats && leavesOpen(st):
		return nextStep(st)
	case entersNext(st):
		return coming{kind: deed(round.Spec.Way)}
	case round.State == workshop.RoundOpen && len(def.Figures) > 0:
		return coming{kind: toShow}
	case round.State == workshop.RoundOpen:
		return coming{kind: toClose}
	case len(def.Figures) > 0:
		st.Pos.Phase, st.Pos.Page, st.Pos.View = workshop.PhaseResult, 0, 0
		return coming{state: st, seen: true, kind: toResult}
	}
	return nextStep(st)
}

// entersNext tells whether Next opens the way to the box of the open vote. As long
// as somebody has not voted that is what comes next; to close the vote then is a
// decision of its own, not a press of the clicker. In a rehearsal the invented
// people need no way.
func entersNext(st workshop.State) bool {
	r, ok := st.OpenRound()
	return ok && r.Cast < r.Seats && r.Spec.Step == st.Subject(st.Def(st.Now())) && !leavesOpen(st) && !st.Info.Rehearsal && !st.ReadOnly
}

// leavesOpen tells whether Next goes on while ballots still come in, because a
// step lies between the vote and its result.
func leavesOpen(st workshop.State) bool {
	def := st.Def(st.Now())
	if len(def.Figures) > 0 || st.Pos.Step+1 >= len(st.Agenda) {
		return false
	}
	next := st.Def(st.Agenda[st.Pos.Step+1])
	return next.Shows != def.ID && next.Vote == nil
}

// nextStep enters the next step of the agenda.
func nextStep(st workshop.State) coming {
	i := st.Pos.Step + 1
	if i >= len(st.Agenda) {
		return coming{end: true, kind: toEnd}
	}
	def := st.Def(st.Agenda[i])
	c := coming{kind: toStep, step: i}
	if def.Kind.Traits().Reveals {
		if r, ok := st.Last(def.Shows); ok && r.State == workshop.RoundOpen {
			return c
		}
	}
	st.Pos = workshop.Position{Step: i, Phase: enters(st, def)}
	c.state, c.seen = st, true
	return c
}

// enters is the phase in which a step begins.
func enters(st workshop.State, def workshop.StepDef) workshop.Phase {
	switch t := def.Kind.Traits(); {
	case t.Reveals:
		return workshop.PhaseResult
	case t.Collects:
		return workshop.PhaseCollect
	}
	r, ok := st.Last(def.ID)
	switch {
	case def.Vote != nil && ok && len(def.Figures) > 0 && r.State >= workshop.RoundCounted:
		return workshop.PhaseResult
	case ok && r.State == workshop.RoundOpen:
		return workshop.PhaseVote
	}
	return workshop.PhaseAsk
}

// closesNext tells whether Next closes the open vote, so that no other button
// has to.
func closesNext(st workshop.State) bool {
	r, ok := st.OpenRound()
	return ok && r.Spec.Step == st.Subject(st.Def(st.Now())) && !(r.Cast < r.Seats && leavesOpen(st)) && !entersNext(st)
}
