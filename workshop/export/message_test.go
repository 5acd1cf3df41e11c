package export_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/export"
)

// The message afterwards has what was promised and when the group comes back to it, no number
// of any question, and owners only where they are asked for; it stays short.
func TestAMessageAfterwards(t *testing.T) {
	for _, lang := range []string{"en", "fi"} {
		st, w := played(t, lang)
		st.Info.Rehearsal = false
		st.Notes = map[string]string{workshop.NoteSentence: "We ask first."}
		st.Actions = []workshop.Action{{Item: "O1", First: "Open the calendar", Owner: "Aino Mäkelä", Due: "6.12."}, {Item: "O2"}}
		for _, names := range []bool{false, true} {
			said := export.Message(st, w, export.With{Names: names})
			for _, want := range []string{st.Info.Group, "We ask first.", "Open the calendar", "6.12.", w.Date(workshop.FollowUp(st.Info.When))} {
				if !strings.Contains(said, want) {
					t.Errorf("%s lacks %q: %s", lang, want, said)
				}
			}
			if strings.Contains(said, "Mäkelä") != names || strings.Contains(said, "{") {
				t.Errorf("%s", said)
			}
		}
		if real := export.Message(st, w, export.With{}); strings.Contains(real, w.T("sheet.rehearsal")) {
			t.Errorf("a real workshop is called a rehearsal: %s", real)
		}
		st.Info.Rehearsal = true
		if said := export.Message(st, w, export.With{}); !strings.HasPrefix(said, w.T("sheet.rehearsal")) {
			t.Errorf("nobody is told that the answers were made up: %s", said)
		}
		for i := range 60 {
			st.Actions = append(st.Actions, workshop.Action{Item: fmt.Sprint(i), First: strings.Repeat("long ", 15), Due: "soon"})
		}
		said := export.Message(st, w, export.With{})
		if n := len([]rune(said)); n > 2000 || !strings.Contains(said, w.T("afterwards.more")) || !strings.HasSuffix(strings.TrimSpace(said), w.T("afterwards.sheet")) {
			t.Errorf("%s: %d letters: %s", lang, n, said)
		}
	}
}
