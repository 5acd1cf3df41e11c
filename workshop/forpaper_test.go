package workshop_test

import (
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// What paper prints as it is has the room of paper: one line or several, and no more
// letters than there is room for.
func TestWordsForThePaperFitThere(t *testing.T) {
	w := newWorld(t, 6)
	for _, p := range workshop.PaperTexts() {
		saidCut(t, w.s.SetNote(p.Key, "one\n"+strings.Repeat("ä", p.Most+20)))
		got := w.s.State().Notes[p.Key]
		if n := workshop.Letters(got); n != p.Most {
			t.Errorf("%s: %d letters of %d", p.Key, n, p.Most)
		}
		if strings.Contains(got, "\n") != p.Lines {
			t.Errorf("%s: %q", p.Key, got)
		}
	}
}

// What is said of a step that is called like one of them stays apart from it, and has no less
// room than that of any other step.
func TestAReadingIsNoTextForThePaper(t *testing.T) {
	w := newWorld(t, 6)
	for _, p := range workshop.PaperTexts() {
		key, long := workshop.ReadingKey(p.Key), strings.Repeat("a", workshop.MaxNote)
		w.ok(w.s.SetNote(p.Key, "for the paper"))
		w.ok(w.s.SetNote(key, long))
		if notes := w.s.State().Notes; notes[p.Key] != "for the paper" || notes[key] != long {
			t.Errorf("%s: %q, and %d letters of the reading", p.Key, notes[p.Key], len(notes[key]))
		}
	}
	if got := workshop.ReadingKey("A5"); got != "A5" {
		t.Errorf("files that are there have it under the step's name, not under %q", got)
	}
	if got := workshop.ReadingKey(strings.Repeat("x", 32)); len(got) > 40 {
		t.Errorf("a key of %d letters", len(got))
	}
}

// They are asked for where a group finds them, and once more at the end.
func TestWordsForThePaperArise(t *testing.T) {
	w := newWorld(t, 6)
	var when []string
	for i, step := range w.s.State().Agenda {
		st := w.s.State()
		if st.Pos.Step = i; workshop.WordsArise(st) {
			when = append(when, step.ID)
		}
	}
	agenda := w.s.State().Agenda
	if want := agenda[len(agenda)-1].ID; len(when) == 0 || when[len(when)-1] != want || len(when) == len(agenda) {
		t.Errorf("asked for at %v", when)
	}
	if workshop.WordsArise(workshop.State{}) {
		t.Error("asked for where there is no agenda")
	}
}
