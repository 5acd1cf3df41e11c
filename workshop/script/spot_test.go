package script

import (
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/trial"
)

// Whoever asks something on the spot, or makes room for a talk, has something to do, to say
// and to ask there, in the language of the notes and without a bare key.
func TestNotesOfWhatIsPutInOnTheSpot(t *testing.T) {
	c, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	kinds := 0
	for _, lang := range []string{"en", "fi"} {
		s, err := trial.Start(trial.Info(lang, 12, 180), nil)
		if err != nil {
			t.Fatal(err)
		}
		for _, kind := range workshop.Kinds() {
			least, most, ok := kind.OnTheSpot()
			if !ok {
				continue
			}
			kinds++
			q := workshop.Quick{Question: "Why?", Kind: kind, Options: []string{"a", "b", "c", "d", "e", "f", "g", "h"}[:min(max(least, 3), most)], Hi: 5}
			if err := s.AskQuick(q); err != nil {
				t.Fatal(kind, err)
			}
			st := s.State()
			st.Pos.Phase = workshop.PhaseAsk
			if n := Of(st, lang, c.In(lang)); len(n.Do) < 2 || n.People == "" {
				t.Errorf("%s %s before the vote: %+v", lang, kind, n)
			}
			st.Pos.Phase = workshop.PhaseResult
			if n := Of(st, lang, c.In(lang)); len(n.Ask) < 2 || strings.HasPrefix(n.Ask[0], "spot") {
				t.Errorf("%s %s with its result: %+v", lang, kind, n)
			}
		}
		if err := s.AddTalk(workshop.Talk{Title: "Rota", Minutes: 5}); err != nil {
			t.Fatal(err)
		}
		if err := s.Jump(s.State().Pos.Step + 1); err != nil {
			t.Fatal(err)
		}
		if n := Of(s.State(), lang, c.In(lang)); len(n.Do) < 2 || len(n.Ask) < 2 || n.People != "" {
			t.Errorf("%s talk: %+v", lang, n)
		}
	}
	if kinds < 8 {
		t.Errorf("only %d votes on the spot", kinds)
	}
}

// The compact version asks for no importance, so its notes speak of none, nor of gaps.
func TestNotesSuitTheCompactVersion(t *testing.T) {
	c, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	words := map[string][]string{"en": {"rated important", "gap", "importance"}, "fi": {"tärkeäksi", "suurimpia eroja", "minkä eron", "tärkeys"}}
	for lang, never := range words {
		for _, minutes := range []int{60, 180} {
			st, err := trial.State(trial.Info(lang, 12, minutes))
			if err != nil {
				t.Fatal(err)
			}
			said := ""
			for i, step := range st.Agenda {
				if step.ID != "C2" && step.ID != "C4" {
					continue
				}
				st.Pos.Step, st.Pos.Phase = i, workshop.PhaseAsk
				if step.ID == "C4" {
					st.Pos.Phase = workshop.PhaseResult
				}
				n := Of(st, lang, c.In(lang))
				said += strings.ToLower(strings.Join(append(n.Do, n.Ask...), " "))
			}
			for _, word := range never {
				if has := strings.Contains(said, word); has != (minutes == 180) {
					t.Errorf("%s, %d minutes: %q is said: %v", lang, minutes, word, has)
				}
			}
		}
	}
}
