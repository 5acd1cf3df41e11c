package workshop_test

import (
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/memory"
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

// A page that one language has no longer is turned back to the last one.
func TestSetLangKeepsAPage(t *testing.T) {
	st := langState()
	st.Info.Second, st.Pos.Page = "fi", 3
	pages := func(st workshop.State) int {
		if st.Info.Second != "" {
			return 4
		}
		return 2
	}
	s, err := workshop.Start(memory.New(st), workshop.Rules{Pages: pages})
	if err != nil {
		t.Fatal(err)
	}
	for _, tc := range []struct {
		second string
		page   int
	}{{"", 1}, {"fi", 1}} {
		if err := s.SetLang("en", tc.second); err != nil {
			t.Fatal(err)
		}
		if got := s.State().Pos.Page; got != tc.page {
			t.Errorf("with %q under it the wall stands on page %d, want %d", tc.second, got, tc.page)
		}
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

func (s *infoStore) Load() (workshop.State, error)  { return s.st, nil }
func (s *infoStore) Commit(c workshop.Change) error { s.saved = *c.Info; return nil }
