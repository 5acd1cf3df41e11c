package workshop_test

import (
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
)

// Time that was not kept yet goes on to be counted after a commit of which nobody knew.
func TestUnkeptTimeOutlivesAnUnsureCommit(t *testing.T) {
	w := newWorld(t, 5)
	for _, gap := range []time.Duration{10 * time.Second, 4 * time.Second} {
		w.now = w.now.Add(gap)
		w.ok(w.s.Tick())
	}
	w.store.Fail = workshop.Errorf(workshop.EUnsure, nil)
	if code := workshop.CodeOf(w.s.SetNote("see", "n")); code != workshop.EUnsure {
		t.Fatalf("%q", code)
	}
	if got := w.s.State().Now().Spent; got != 14*time.Second {
		t.Errorf("spent %v", got)
	}
	w.ok(w.s.Close())
	st, err := w.store.Load()
	w.ok(err)
	if got := st.Agenda[0].Spent; got != 14*time.Second {
		t.Errorf("%v are kept", got)
	}
}

// Only dots and the like have last places: an order of three is no run-off of another.
func TestARankingHasNoRunOff(t *testing.T) {
	w := newWorld(t, 5)
	w.ok(w.s.AddQuick(workshop.Quick{Question: "Which first?", Kind: workshop.Ranking, Options: []string{"a", "b", "c"}}))
	w.ok(w.s.Next())
	w.ok(w.s.Next())
	r, _ := w.s.State().OpenRound()
	for seat := range 5 {
		w.ok(w.s.Cast(seat, workshop.Ballot{1, 2, 3}))
	}
	w.ok(w.s.Next())
	w.reveal("Q1")
	if code := workshop.CodeOf(w.s.RunOff("", 1, r.Spec.Questions[0].Items...)); code != workshop.EInvalid {
		t.Errorf("%q", code)
	}
}

// An exercise has no version that no step of it has.
func TestAnExerciseWithoutALongVersion(t *testing.T) {
	p := &workshop.Pack{
		Plans:     []workshop.Plan{{Minutes: 10, Frame: map[string]int{"open": 1}}},
		Exercises: []workshop.Exercise{{ID: "A"}},
		Steps: []workshop.StepDef{
			{ID: "open", Kind: workshop.StepSay}, {ID: "a", Exercise: "A", Kind: workshop.StepSay, Minutes: [3]int{5, 10, 0}},
		},
		Items: []workshop.ItemDef{{ID: "T1", Kind: workshop.ItemTile}, {ID: "T2", Kind: workshop.ItemTile, Spare: true}, {ID: "K1", Kind: workshop.ItemKey}},
	}
	steps, _, err := p.Plan(workshop.Info{Minutes: 100, Exercises: []string{"A"}})
	if err != nil || len(steps) != 2 || steps[1].Length != workshop.Full {
		t.Errorf("%+v, %v", steps, err)
	}
	if got := p.ItemsOf(workshop.ItemTile); len(got) != 1 || got[0].ID != "T1" {
		t.Errorf("tiles %+v", got)
	}
}

// The last step is never proposed to be left out.
func TestTheLastStepIsNotCut(t *testing.T) {
	st := course(t, workshop.StepDef{ID: "talk", Kind: workshop.StepSay},
		workshop.StepDef{ID: "more", Exercise: "B", Kind: workshop.StepSay, Cut: 1}).s.State()
	if got := len(st.Cuts()); got != 1 {
		t.Errorf("%d proposals", got)
	}
	st.Agenda = st.Agenda[:2]
	if got := st.Cuts(); len(got) != 0 {
		t.Errorf("proposed %+v", got)
	}
}

// Each ranking of a sheet has pairs of its own.
func TestTwoRankingsOfASheet(t *testing.T) {
	spec := sheetOf(workshop.Question{ID: "a", Kind: workshop.Ranking, Items: ids(3)}, workshop.Question{ID: "b", Kind: workshop.Ranking, Items: ids(4)})
	ballot := workshop.Ballot{1, 2, 3, 4, 3, 2, 1}
	tally, err := workshop.NewTally(spec, 5, 5, []workshop.Ballot{ballot, ballot, ballot, ballot, ballot})
	if err != nil {
		t.Fatal(err)
	}
	r := workshop.Round{ID: 1, Spec: spec, State: workshop.RoundCounted, Seats: 5, Cast: 5, MinShow: 5, Tally: &tally}
	if err := r.Sound(); err != nil {
		t.Error(err)
	}
}
