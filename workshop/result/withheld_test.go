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

// A row of keys too few answered says so beside those that are shown, whichever of the two
// things asked is hidden.
func TestAKeyOfTooFewSaysWhy(t *testing.T) {
	b := NewFigures(workshop.State{Pack: builtin(t)}, wordsIn(t, "en"))
	q := func(id string) workshop.Question {
		return workshop.Question{ID: id, Kind: workshop.Scale, Aspects: []string{"practice", "importance"}, Lo: 1, Hi: 5}
	}
	of := workshop.Tally{Cast: 8, Seats: 8, Spec: workshop.Spec{Step: "C2", Questions: []workshop.Question{q("K1"), q("K2"), q("K3")}}}
	for i, id := range []string{"K1", "K2", "K3"} {
		for _, part := range []string{"practice", "importance"} {
			c := workshop.Count{Question: id, Part: part, Lo: 1, N: []int{0, 0, 3, 3, 2}}
			if i == 1 && part == "practice" || i == 2 && part == "importance" {
				c = workshop.Count{Question: id, Part: part, Lo: 1, Hidden: true}
			}
			of.Counts = append(of.Counts, c)
		}
	}
	fig, _, ok := b.Gap(of)
	if !ok || len(fig.Rows) != 3 {
		t.Fatal(ok, len(fig.Rows))
	}
	for _, row := range fig.Rows {
		if few := row.Number != "1"; few != (row.Note.First == "too few answers") {
			t.Errorf("key %s: %q", row.Number, row.Note.First)
		}
	}
}
