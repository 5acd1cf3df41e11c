package workshop_test

import (
	"slices"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// A pack without a language has no texts, and says so.
func TestAPackWithoutALanguage(t *testing.T) {
	p := &workshop.Pack{Texts: map[string]map[string]string{"en": {"a.x": "X"}}}
	if p.Has("fi", "a.x") || !p.Has("en", "a.x") || p.Text("fi", "a.x") != "" || p.Keys("a.") != nil {
		t.Error(p.Text("fi", "a.x"), p.Keys("a."))
	}
	p.Languages = []string{"en"}
	if !p.Has("fi", "a.x") || p.Has("fi", "a.y") || p.Text("fi", "a.x") != "X" || !slices.Equal(p.Keys("a."), []string{"a.x"}) || p.Keys("b.") != nil {
		t.Error(p.Text("fi", "a.x"), p.Keys("a."))
	}
}

// What a pack has no text for is said in other words of its own; no key is read out.
func TestTheNearestText(t *testing.T) {
	texts := map[string]string{
		"step.Q1.wall": "How useful was today?", "step.T.title": "Only a title", "item.K.text": "A statement", "aspect.S.now.short": "today",
	}
	p := &workshop.Pack{Languages: []string{"en"}, Texts: map[string]map[string]string{"en": texts}}
	for key, want := range map[string]string{
		"aspect.Q1.answer": "How useful was today?", "aspect.Q1.answer.short": "How useful was today?", "step.Q1.title": "How useful was today?",
		"step.T.wall": "Only a title", "item.K.name": "A statement", "aspect.S.now": "today",
		"step.none.title": "none", "option.yes": "yes", "item.X.name": "X", "exercise.A.title": "A", "aspect.none.now": "none",
		"anchor.S.1": "", "step.T.notes.1": "", "item.K.def": "", "exercise.A.goal": "", "slide.boss": "",
	} {
		if got := p.Text("fi", key); got != want {
			t.Errorf("%s: %q, want %q", key, got, want)
		}
		if p.Has("fi", key) {
			t.Errorf("%s is no text of the pack", key)
		}
	}
}

func TestLinesOfAText(t *testing.T) {
	p := &workshop.Pack{Languages: []string{"en", "fi"}, Texts: map[string]map[string]string{
		"en": {"step.A.ask.1": "one", "step.A.ask.2": "two", "step.A.ask.4": "behind a gap", "step.B.ask.2": "no first"},
		"fi": {"step.A.ask.1": "yksi"},
	}}
	for key, want := range map[string][]string{"step.A.ask": {"yksi", "two"}, "step.B.ask": nil, "step.C.ask": nil} {
		if got := p.Lines("fi", key); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", key, got, want)
		}
	}
}

func TestWhatIsInAPlan(t *testing.T) {
	p := &workshop.Pack{
		Steps: []workshop.StepDef{{ID: "A1", Minutes: [3]int{0, 0, 4}}, {ID: "open"}, {ID: "close"}, {ID: "spot1"}},
		Plans: []workshop.Plan{{Minutes: 60, Frame: map[string]int{"open": 3, "close": 1, "spot1": 0}}},
	}
	for id, want := range map[string]bool{"A1": true, "open": true, "close": true, "spot1": false, "none": false} {
		if got := p.Planned(id); got != want {
			t.Errorf("%s: %v", id, got)
		}
	}
}

// A result of a file from before views were kept with it, whose step the pack has no vote
// for, has no leaders' part.
func TestNoLeadersPartWithoutAVote(t *testing.T) {
	st := workshop.State{Pack: &workshop.Pack{Steps: []workshop.StepDef{{ID: "talk"}, {ID: "rate", Vote: &workshop.VoteDef{Leaders: "self"}}}}}
	for step, want := range map[string]string{"talk": "", "none": "", "rate": "self"} {
		if got := st.LeadersPart(workshop.Tally{Spec: workshop.Spec{Step: step}}); got != want {
			t.Errorf("%s: %q, want %q", step, got, want)
		}
	}
}
