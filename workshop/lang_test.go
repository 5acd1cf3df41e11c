package workshop_test

import (
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

func TestSetLang(t *testing.T) {
	for _, tc := range []struct{ name, lang, second, code string }{
		{"another language", "fi", "", ""},
		{"two languages", "en", "fi", ""},
		{"a partial one", "es", "en", ""},
		{"a language that the pack lacks", "sv", "", "invalid"},
		{"a second one that the pack lacks", "en", "sv", "invalid"},
		{"twice the same", "fi", "fi", "invalid"},
		{"none", "", "", "invalid"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			st := langState()
			store := &infoStore{st: st}
			s, err := workshop.Start(store, workshop.Rules{})
			if err != nil {
				t.Fatal(err)
			}
			events := 0
			s.Subscribe(func(workshop.State, workshop.Event) { events++ })
			err = s.SetLang(tc.lang, tc.second)
			if string(workshop.CodeOf(err)) != tc.code && !(err == nil && tc.code == "") {
				t.Fatalf("got %v", err)
			}
			want := workshop.Info{Lang: tc.lang, Second: tc.second}
			if err != nil {
				want = st.Info
			}
			if got := s.State().Info; got.Lang != want.Lang || got.Second != want.Second || (events == 1) != (err == nil) {
				t.Errorf("speaks %s and %s after %d events", got.Lang, got.Second, events)
			}
			if err == nil && store.saved.Lang != tc.lang {
				t.Error("it is not in the file")
			}
		})
	}
}

func langState() workshop.State {
	return workshop.State{
		Info:   workshop.Info{Lang: "en", People: 5},
		Pack:   &workshop.Pack{ID: "p", Languages: []string{"en", "fi"}, Partial: []string{"es"}, Steps: []workshop.StepDef{{ID: "open", Kind: workshop.StepSay}}},
		Agenda: []workshop.Step{{ID: "open", Minutes: 5, Entered: true}},
		Pos:    workshop.Position{Phase: workshop.PhaseAsk},
	}
}

// infoStore keeps nothing but the info.
type infoStore struct {
	workshop.Store
	st    workshop.State
	saved workshop.Info
}

func (s *infoStore) Load() (workshop.State, error)     { return s.st, nil }
func (s *infoStore) SaveInfo(info workshop.Info) error { s.saved = info; return nil }
