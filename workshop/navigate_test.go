package workshop_test

import (
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
