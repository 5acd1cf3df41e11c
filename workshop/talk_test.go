package workshop_test

import (
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

func TestATalkOnTheSpotIsAStepLikeAnother(t *testing.T) {
	w := planned(t)
	w.jump("A4")
	before := w.s.State()
	w.ok(w.s.AddTalk(workshop.Talk{Title: " The new\nrota ", Minutes: 12}))
	if got := w.plan(); !strings.Contains(got, "[A4 9], T1 12, A5 4") {
		t.Errorf("the plan is %s", got)
	}
	if _, known := before.Pack.Step("T1"); known || before.Pack.Has("en", "step.T1.wall") {
		t.Error("a snapshot was changed")
	}
	if got := w.s.State().Left() - before.Left(); got.Minutes() != 12 {
		t.Errorf("the day is %v longer", got)
	}
	kept, err := w.store.Load()
	if err != nil || kept.Agenda[w.index("T1")].ID != "T1" || kept.Pack.Text("fi", "step.T1.wall") != "The new rota" {
		t.Errorf("the file has another plan (%v)", err)
	}
	w.jump("T1")
	w.at("T1", workshop.PhaseAsk)
	w.ok(w.s.AddTalk(workshop.Talk{Title: "And once more", Minutes: 5}))
	w.ok(w.s.Drop(w.index("T2")))
	w.ok(w.s.Next())
	w.at("A5", workshop.PhaseAsk) // its vote was not held
}

func TestATalkOnTheSpotNeedsATitleAndAPlace(t *testing.T) {
	w := planned(t)
	for _, title := range []string{"", " \n", "\u202e"} {
		if got := workshop.CodeOf(w.s.AddTalk(workshop.Talk{Title: title, Minutes: 5})); got != workshop.EText {
			t.Errorf("%q: %v", title, got)
		}
	}
	w.ok(w.s.AddTalk(workshop.Talk{Title: "Long", Minutes: 1000}))
	if got := w.s.State().Agenda[1].Minutes; got != 240 {
		t.Errorf("a talk of %d minutes", got)
	}
	w.jump("close")
	if got := workshop.CodeOf(w.s.AddTalk(workshop.Talk{Title: "One more thing", Minutes: 5})); got != workshop.EState {
		t.Errorf("behind the closing: %v", got)
	}
}
