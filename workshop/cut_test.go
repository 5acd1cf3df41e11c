package workshop_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// saidCut gives how many letters were kept, by an error that says so.
func saidCut(t *testing.T, err error) string {
	t.Helper()
	var e *workshop.Error
	if !errors.As(err, &e) || e.Code != workshop.EText || e.Args["what"] != "cut" {
		t.Fatalf("nothing is said of what was cut: %v", err)
	}
	return e.Args["n"]
}

// A text that is far too long keeps its beginning, and whoever wrote it is told how much that
// is, whatever it was written for.
func TestWhatIsCutIsSaid(t *testing.T) {
	long := strings.Repeat("ä", 40_000)
	for name, tt := range map[string]struct {
		n     string
		write func(*workshop.Session) error
		kept  func(workshop.State) string
	}{
		"an item": {"300", func(s *workshop.Session) error { return s.AddItem("obstacles", long) },
			func(st workshop.State) string { return st.Items[len(st.Items)-1].Text }},
		"lines": {"300", func(s *workshop.Session) error { return s.AddItems("obstacles", "short\n"+long) },
			func(st workshop.State) string { return st.Items[len(st.Items)-1].Text }},
		"an item anew": {"300", func(s *workshop.Session) error { return s.EditItem("O1", long) },
			func(st workshop.State) string { return st.Items[0].Text }},
		"a draft": {"300", func(s *workshop.Session) error { return s.SetDraft("obstacles", long) },
			func(st workshop.State) string { return st.Draft("obstacles") }},
		"a first step": {"300", func(s *workshop.Session) error { return s.SetAction(workshop.Action{Item: "O1", First: long}) },
			func(st workshop.State) string { return st.Actions[0].First }},
		"an owner": {"300", func(s *workshop.Session) error { return s.SetAction(workshop.Action{Item: "O1", Owner: long}) },
			func(st workshop.State) string { return st.Actions[0].Owner }},
		"a tile": {"200", func(s *workshop.Session) error { return s.SetTile(0, long) },
			func(st workshop.State) string { return st.TileNames()[0] }},
		"a note": {"1000", func(s *workshop.Session) error { return s.SetNote("see", long) },
			func(st workshop.State) string { return st.Notes["see"] }},
		"a note of many lines": {"1999", func(s *workshop.Session) error { return s.SetNote("see", strings.Repeat("n\n", 40_000)) },
			func(st workshop.State) string { return st.Notes["see"] }},
		"a talk": {"300", func(s *workshop.Session) error { return s.AddTalk(workshop.Talk{Title: long}) },
			func(st workshop.State) string { return st.T("step.T1.title") }},
		"a question on the spot": {"300", func(s *workshop.Session) error { return s.AddQuick(workshop.Quick{Question: long, Hi: 5}) },
			func(st workshop.State) string { return st.T("step.Q1.title") }},
		"an option on the spot": {"200", func(s *workshop.Session) error {
			return s.AddQuick(workshop.Quick{Question: "well?", Options: []string{"yes", long}})
		}, func(st workshop.State) string { return st.T("option.Q1-2") }},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t, 5)
			w.ok(w.s.AddItem("obstacles", "phones"))
			if n := saidCut(t, tt.write(w.s)); n != tt.n {
				t.Errorf("%s letters are said to be kept, not %s", n, tt.n)
			}
			if got := workshop.Letters(tt.kept(w.s.State())); got == 0 || got > 2000 {
				t.Errorf("%d letters are kept", got)
			}
		})
	}
}

// What paper prints as it is has a room of its own.
func TestWhatPaperHasNoRoomForIsSaid(t *testing.T) {
	for _, p := range workshop.PaperTexts() {
		w := newWorld(t, 5)
		w.ok(w.s.SetNote(p.Key, strings.Repeat("a", p.Most)))
		if n := saidCut(t, w.s.SetNote(p.Key, strings.Repeat("a", p.Most+1))); w.s.State().Notes[p.Key] != strings.Repeat("a", p.Most) {
			t.Errorf("%s: %s letters", p.Key, n)
		}
	}
}

// What was cut once is not told again: the same text says nothing new.
func TestADraftThatWasCutIsToldOnce(t *testing.T) {
	w := newWorld(t, 5)
	long := strings.Repeat("a", 1000)
	saidCut(t, w.s.SetDraft("obstacles", long))
	w.ok(w.s.SetDraft("obstacles", long))
}

// A sentence quotes as much of a long text as it is known by.
func TestWhatIsQuoted(t *testing.T) {
	for text, want := range map[string]string{
		"phones":                   "phones",
		strings.Repeat("ä", 60):    strings.Repeat("ä", 60),
		strings.Repeat("ä", 61):    strings.Repeat("ä", 60) + "…",
		strings.Repeat("abc ", 20): strings.TrimSpace(strings.Repeat("abc ", 15)) + "…",
	} {
		if got := workshop.Beginning(text); got != want {
			t.Errorf("%q: %q", text, got)
		}
	}
}
