package result

import (
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// A hidden count has no number of answers, in no cell, note or tip, and says why.
func TestAHiddenCountHasNoNumber(t *testing.T) {
	few := workshop.Count{Question: "B1", Part: "answer", Hidden: true}
	apart := few
	apart.Apart = true
	b := NewFigures(workshop.State{Pack: builtin(t)}, wordsIn(t, "en"))
	for _, tt := range []struct {
		c    workshop.Count
		note string
	}{{few, "too few answers"}, {apart, "kept back: someone came or left"}} {
		if Answered(tt.c) != "–" || CouldNot(tt.c) != "–" || b.numbers("", tt.c) != "" {
			t.Errorf("%+v: %q, %q, %q", tt.c, Answered(tt.c), CouldNot(tt.c), b.numbers("", tt.c))
		}
		of := workshop.Tally{Cast: 8}
		for _, note := range []string{b.nNote(tt.c, of).First, b.medianNote(tt.c).First, b.choiceNote(tt.c).First} {
			if note != tt.note {
				t.Errorf("%q, want %q", note, tt.note)
			}
		}
		for _, cell := range b.cells(tt.c, "range") {
			if cell != "–" {
				t.Errorf("a cell of a hidden count: %q", cell)
			}
		}
	}
	none := workshop.Count{Question: "B1", Part: "answer", N: []int{0, 0}}
	if Answered(none) != "0" {
		t.Error("nobody answered, and that is told")
	}
}

// What is kept back says so where the whole vote is, and not that too few answered.
func TestAVoteThatIsKeptBackSaysWhy(t *testing.T) {
	b := NewFigures(workshop.State{Pack: builtin(t)}, wordsIn(t, "en"))
	few := workshop.Tally{Cast: 2, MinShow: 5}
	apart := workshop.Tally{Cast: 8, MinShow: 5, Counts: []workshop.Count{{Question: "B1", Part: "answer", Hidden: true, Apart: true}}}
	if a, b := Withheld(b, few).First, Withheld(b, apart).First; a == b || a == "" || b == "" {
		t.Errorf("%q and %q", a, b)
	}
}
