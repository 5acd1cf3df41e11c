package workshop_test

import (
	"slices"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// Back leads to the step before, however far one has come, and stays at the first.
func TestBackLeadsToTheStepBefore(t *testing.T) {
	w := newWorld(t, 6)
	w.jump("cards")
	for at := w.s.State().Pos.Step; at > 0; at-- {
		w.ok(w.s.Back())
		if got := w.s.State().Pos.Step; got != at-1 {
			t.Fatalf("from step %d back to %d", at, got)
		}
	}
	if code := workshop.CodeOf(w.s.Back()); code != workshop.EState {
		t.Errorf("before the first step: %q", code)
	}
}

// What may not be shown is not there: not even how many could not say.
func TestAHiddenCountIsEmpty(t *testing.T) {
	tally := workshop.Tally{Cast: 9, MinShow: 5, Counts: []workshop.Count{
		{Question: "q", Part: "self", Lo: 1, N: []int{1, 0, 1}, CantSay: 2, NotAsked: 5},
	}}
	tally.Hide()
	c := tally.Counts[0]
	if !c.Hidden || c.N != nil || c.CantSay != 0 || c.NotAsked != 0 || c.Question != "q" || c.Part != "self" || c.Lo != 1 {
		t.Errorf("left of a hidden count: %+v", c)
	}
}

// Where a step begins depends on how far its vote has come, and on whether whoever goes
// there has been told that the result comes up.
func TestWhereAStepBegins(t *testing.T) {
	const none, open, counted, shown = -1, workshop.RoundOpen, workshop.RoundCounted, workshop.RoundShown
	const ask, vote, closed, result, collect = workshop.PhaseAsk, workshop.PhaseVote, workshop.PhaseClosed, workshop.PhaseResult, workshop.PhaseCollect
	for _, c := range []struct {
		step, about  string // what is entered, and what the round is about
		round        workshop.RoundState
		quiet, press workshop.Phase // without and with the word that the result comes up
	}{
		{"open", "cards", none, ask, ask},
		{"cards", "cards", none, ask, ask},
		{"cards", "cards", open, vote, vote},
		{"cards", "cards", counted, closed, closed},
		{"cards", "cards", shown, result, result},
		{"cards", "rate", counted, ask, ask},
		{"rate", "rate", open, vote, vote},
		{"rate", "rate", counted, ask, ask}, // the step that shows it is another one
		{"rate", "rate", shown, ask, ask},
		{"see", "rate", none, ask, ask},
		{"see", "rate", open, ask, ask},
		{"see", "rate", counted, closed, result},
		{"see", "rate", shown, result, result},
		{"list", "list", none, collect, collect},
		{"dots", "dots", shown, result, result},
	} {
		st := fixtureState(5)
		if c.round != none {
			r := workshop.Round{ID: 1, State: c.round, Spec: workshop.Spec{Step: c.about}}
			if c.round == counted || c.round == shown {
				r.Tally = &workshop.Tally{}
			}
			st.Rounds = []workshop.Round{r}
		}
		i := slices.IndexFunc(st.Agenda, func(a workshop.Step) bool { return a.ID == c.step })
		for reveal, want := range map[bool]workshop.Phase{false: c.quiet, true: c.press} {
			if got := st.Entry(i, reveal); got != want {
				t.Errorf("%s with a round on %s in state %d, told: %v: begins at %q, not %q", c.step, c.about, c.round, reveal, got, want)
			}
		}
	}
}

// While a vote is open elsewhere, everybody is led back to the step that asks.
func TestAVoteThatIsOpenElsewhere(t *testing.T) {
	w := newWorld(t, 5)
	is := func(step int, elsewhere bool) {
		t.Helper()
		if i, ok := w.s.State().Elsewhere(); ok != elsewhere || ok && i != step {
			t.Errorf("step %d, %v", i, ok)
		}
	}
	is(0, false)
	w.jump("rate")
	w.ok(w.s.Next())
	is(0, false)
	w.jump("talk")
	is(2, true)
	w.jump("cards")
	is(2, true)
}
