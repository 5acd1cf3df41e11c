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
			for _, want := range []string{st.Info.Group, "We ask first.", "Open the calendar", "6.12.", w.Date(workshop.FollowUp(st.Info))} {
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

// The message after a follow-up tells how far each promise has come, without whose it is, and what
// comes next; however much that is, it stays short and has something of both.
func TestAMessageAfterAFollowUp(t *testing.T) {
	for _, lang := range []string{"en", "fi"} {
		st, w := played(t, lang)
		st.Notes = nil
		st.Actions = []workshop.Action{{Item: "O2", First: "Ask on Monday", Due: "6.12."}}
		st.Info.After = &workshop.After{Wave: 1, Promises: []workshop.Action{
			{Item: "O1", First: "Open the calendar", Owner: "Aino Mäkelä"}, {Item: "O2", First: "Ask once", Owner: "Eero Niemi"}, {Item: "O3", First: "Write it down"}, {Item: "O4"},
		}}
		st.Checks = []workshop.Check{{Item: "O1", Status: workshop.StatusDone}, {Item: "O2", Status: workshop.StatusStuck}}
		said := export.Message(st, w, export.With{Names: true})
		at := 0
		for _, want := range []string{
			w.T("afterwards.hello_again"), w.T("afterwards.became"), "Open the calendar – " + w.T("status.done"), "Ask once – " + w.T("status.stuck"),
			"Write it down – " + w.T("status.open"), w.T("afterwards.next"), "Ask on Monday", w.T("afterwards.sheet"),
		} {
			i := strings.Index(said[at:], want)
			if i < 0 {
				t.Fatalf("%q does not come, or not there: %s", want, said)
			}
			at += i
		}
		if strings.Contains(said, "Mäkelä") || strings.Contains(said, "Niemi") || strings.Contains(said, w.T("afterwards.promises")) || strings.Contains(said, "{") {
			t.Errorf("%s", said)
		}
		for i := range 60 {
			long := workshop.Action{Item: fmt.Sprint(i), First: strings.Repeat("long ", 15)}
			st.Info.After.Promises, st.Actions = append(st.Info.After.Promises, long), append(st.Actions, long)
		}
		said = export.Message(st, w, export.With{})
		if n := len([]rune(said)); n > 2000 || strings.Count(said, w.T("afterwards.more")) != 2 || !strings.Contains(said, "Ask on Monday") {
			t.Errorf("%d letters: %s", n, said)
		}
	}
}

// The keys of the message are all that the group chose: a vote on the last place takes none away
// from those that had one before.
func TestAMessageAfterARunOff(t *testing.T) {
	st, w := played(t, "en")
	def, ok := st.Pack.StepFor(workshop.RoleFocus, st.Agenda)
	if !ok {
		t.Fatal("nobody chooses keys")
	}
	var keys []string
	for _, it := range st.Pack.ItemsOf(workshop.ItemKey) {
		keys = append(keys, it.ID)
	}
	vote := func(second bool, dots map[string]int, items ...string) workshop.Round {
		tally := &workshop.Tally{Cast: 12, Seats: 12, MinShow: 5, Spec: workshop.Spec{Step: def.ID, Revote: second, Questions: []workshop.Question{{ID: def.ID, Kind: workshop.Dots, Items: items, Budget: 3, Cap: 1}}}}
		for _, it := range items {
			tally.Counts = append(tally.Counts, workshop.Count{Question: def.ID, Part: it, N: []int{12 - dots[it], dots[it]}})
		}
		return workshop.Round{Spec: tally.Spec, State: workshop.RoundShown, Cast: 12, Seats: 12, Tally: tally}
	}
	st.Rounds = []workshop.Round{
		vote(false, map[string]int{keys[0]: 11, keys[1]: 9, keys[2]: 5, keys[3]: 5}, keys...),
		vote(true, map[string]int{keys[2]: 3, keys[3]: 9}, keys[2], keys[3]),
	}
	said := export.Message(st, w, export.With{})
	for i, want := range []bool{true, true, false, true} {
		if name := st.T("item." + keys[i] + ".name"); strings.Contains(said, "- "+name+"\n") != want {
			t.Errorf("%s is named: %v: %s", name, !want, said)
		}
	}
}
