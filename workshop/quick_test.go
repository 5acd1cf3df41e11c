package workshop_test

import (
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

func TestAVoteOnTheSpotIsAStepLikeAnother(t *testing.T) {
	w := newWorld(t, 5)
	w.jump("talk")
	before := w.s.State()
	w.ok(w.s.AddQuick(workshop.Quick{Question: " Shall we go on? ", Options: []string{"Yes", "", "No", "Yes"}}))
	if _, known := before.Pack.Step("Q1"); known || before.Pack.Has("en", "step.Q1.wall") {
		t.Error("a snapshot was changed")
	}
	w.ok(w.s.Next())
	w.at("Q1", workshop.PhaseAsk)
	st := w.s.State()
	if st.T("step.Q1.wall") != "Shall we go on?" || st.T("option.Q1-2") != "No" {
		t.Error(st.T("step.Q1.wall"), st.T("option.Q1-2"))
	}
	w.ok(w.s.Next())
	w.everyone(1)
	w.ok(w.s.Next())
	w.reveal("Q1")
	w.at("Q1", workshop.PhaseResult)
	r, _ := w.s.State().Round("Q1", false)
	if c := r.Tally.Counts; len(c) != 1 || len(c[0].N) != 2 {
		t.Errorf("counted %+v", c)
	}
	w.start()
	w.ok(w.s.AddQuick(workshop.Quick{Question: "How sure are we?", Hi: 5}))
	w.ok(w.s.Next())
	w.at("Q2", workshop.PhaseAsk)
	w.ok(w.s.Next())
	if r, _ := w.s.State().OpenRound(); r.Spec.Questions[0].Kind != workshop.Scale || r.Spec.Questions[0].Hi != 5 {
		t.Errorf("asked %+v", r.Spec)
	}
	if workshop.CodeOf(w.s.AddQuick(workshop.Quick{Question: "And?", Options: []string{"a", "b"}})) != workshop.EState {
		t.Error("a step went in while a vote was open")
	}
}

func TestAVoteOnTheSpotNeedsAQuestionAndAChoice(t *testing.T) {
	for name, q := range map[string]workshop.Quick{
		"no question":          {Options: []string{"a", "b"}},
		"one option":           {Question: "Well?", Options: []string{"a", "a"}},
		"no scale":             {Question: "Well?"},
		"nine options":         {Question: "Well?", Options: strings.Split("abcdefghi", "")},
		"a scale with options": {Question: "Well?", Kind: workshop.Scale, Options: []string{"a", "b"}, Hi: 5},
		"a choice of none":     {Question: "Well?", Kind: workshop.Choice, Hi: 5},
		"dots":                 {Question: "Well?", Kind: workshop.Dots, Options: []string{"a", "b", "c"}},
		"a pair":               {Question: "Well?", Kind: workshop.Bipolar, Options: []string{"a", "b"}, Hi: 5},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t, 3)
			n := len(w.s.State().Agenda)
			if w.s.AddQuick(q) == nil || len(w.s.State().Agenda) != n {
				t.Error("it was taken")
			}
		})
	}
}

func TestAFrozenWallStaysOnItsStepWhenOneGoesIn(t *testing.T) {
	w := newWorld(t, 3)
	w.jump("flip")
	w.s.SetFrozen(true)
	w.jump("open")
	w.ok(w.s.AddQuick(workshop.Quick{Question: "Coffee?", Options: []string{"a", "b"}}))
	st := w.s.State()
	if st.Agenda[st.Frozen.Step].ID != "flip" {
		t.Error("the wall moved to", st.Agenda[st.Frozen.Step].ID)
	}
}

// Nor does the wall jump when the plan ahead of the facilitator is changed.
func TestAFrozenWallStaysOnItsStepWhenThePlanChanges(t *testing.T) {
	for name, change := range map[string]func(*world) error{
		"break":   func(w *world) error { return w.s.InsertBreak(w.s.State().Pos.Step, 5) },
		"dropped": func(w *world) error { return w.s.Drop(w.index("A6")) },
		"moved":   func(w *world) error { return w.s.MoveStep(w.index("A6"), w.index("B1")) },
		"cut":     func(w *world) error { return w.s.Apply(w.s.State().Cuts()[2]) },
	} {
		t.Run(name, func(t *testing.T) {
			w := planned(t)
			w.jump("A4")
			w.jump("B2")
			w.s.SetFrozen(true)
			w.jump("A4")
			w.ok(change(w))
			st := w.s.State()
			if st.Agenda[st.Frozen.Step].ID != "B2" {
				t.Error("the wall moved to", st.Agenda[st.Frozen.Step].ID)
			}
		})
	}
}

// It opens in the way that was chosen for it, takes two minutes, and belongs to the
// exercise in which it was asked.
func TestWhatAVoteOnTheSpotIsLike(t *testing.T) {
	for way, want := range map[workshop.Way]workshop.Way{"": workshop.Booth, workshop.Cards: workshop.Cards, workshop.Paper: workshop.Paper} {
		w := course(t, workshop.StepDef{ID: "talk", Exercise: "B", Kind: workshop.StepSay})
		w.ok(w.s.AddQuick(workshop.Quick{Question: "Well?", Options: strings.Split("abcdefgh", ""), Way: way}))
		st := w.s.State()
		step := st.Agenda[1]
		def := st.Def(step)
		if def.Vote.Way != want || step.Minutes != 2 || step.Exercise != "B" || def.Minutes != [3]int{} || len(def.Vote.Options) != 8 {
			t.Errorf("%+v %+v", step, def)
		}
	}
}

func TestAScaleOnTheSpotHasTwoSteps(t *testing.T) {
	for hi, good := range map[int]bool{1: false, 2: true, workshop.MaxMark: true} {
		w := newWorld(t, 3)
		if err := w.s.AddQuick(workshop.Quick{Question: "Well?", Lo: 1, Hi: hi}); (err == nil) != good {
			t.Errorf("1 to %d: %v", hi, err)
		}
	}
}

func TestHowManyOptionsAVoteOnTheSpotHas(t *testing.T) {
	for kind, want := range map[workshop.Kind][2]int{
		workshop.Scale: {0, 0}, workshop.Choice: {2, workshop.MaxOptions}, workshop.Ranking: {3, 7}, workshop.Points: {3, 7},
	} {
		least, most, ok := kind.OnTheSpot()
		if got := [2]int{least, most}; !ok || got != want {
			t.Errorf("%s: %v %v, want %v", kind, got, ok, want)
		}
	}
	if _, _, ok := workshop.Dots.OnTheSpot(); ok {
		t.Error("dots need a list that the group has collected")
	}
	if _, _, ok := workshop.Kind("other").OnTheSpot(); ok {
		t.Error("a kind that is none")
	}
}
