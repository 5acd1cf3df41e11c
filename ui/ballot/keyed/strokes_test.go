package keyed

import (
	"slices"
	"strconv"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/ballot/ballottest"
	"github.com/upturn-workshop/upturn/workshop"
)

// The time that paper costs is key strokes: one for each answer and one to end
// the ballot, whatever the question; a slip of the finger costs two.
func TestStrokesOfAPaperBallot(t *testing.T) {
	for _, tt := range []struct {
		name  string
		set   ballottest.Settings
		slips int
		most  int
	}{
		{"ten questions", ballottest.Settings{Step: "C2", Length: workshop.Compact}, 0, 11},
		{"ten questions with a slip", ballottest.Settings{Step: "C2", Length: workshop.Compact}, 1, 13},
		{"ten questions, two answers each", ballottest.Settings{Step: "C2", Length: workshop.Full}, 0, 21},
		{"one question from 0 to 10", ballottest.Settings{Step: "B1"}, 0, 2},
		{"three dots among ten", ballottest.Settings{Step: "C6"}, 0, 5},
		{"eight pairs, today and in a year", ballottest.Settings{Step: "A4", Length: workshop.Full}, 0, 17},
	} {
		t.Run(tt.name, func(t *testing.T) {
			tt.set.Way = workshop.Paper
			r := newRoom(t, tt.set)
			p, _ := r.paper(t)
			n := 0
			stroke := func(k string) { ballottest.Press(p.stage, k); n++ }
			for range tt.slips {
				stroke("2")
				stroke("back")
			}
			spec := r.Round().Spec
			for cell, c := range spec.Cells() {
				switch dots := spec.Questions[c.Question].Kind.Traits().Budget; {
				case !dots:
					stroke("1")
				case cell < 3:
					stroke(strconv.Itoa(cell + 2))
				}
			}
			stroke("enter")
			if r.Round().Cast != 1 {
				t.Fatal("the ballot is not in:", p.message())
			}
			if n > tt.most {
				t.Errorf("%d strokes, %d at most", n, tt.most)
			}
		})
	}
}

// Twelve ballots with one question are twelve figures, Enter after the last, and one more
// for what comes next; a slip of the finger costs two.
func TestStrokesOfTwelveBallotsWithOneQuestion(t *testing.T) {
	r := newRoom(t, ballottest.Settings{Step: "practice", Way: workshop.Paper, People: 12})
	var asked []fyne.KeyName
	d := r.deps()
	d.First = func(k fyne.KeyName) bool {
		asked = append(asked, k)
		return k == fyne.KeyPageDown
	}
	p, _ := r.paperOf(t, d)
	for i := range 12 {
		ballottest.Press(p.stage, strconv.Itoa(1+i%2))
		if i == 4 {
			ballottest.Press(p.stage, "back", "2")
		}
	}
	if got := r.Round().Cast; got != 11 {
		t.Fatalf("%d ballots before Enter", got)
	}
	ballottest.Press(p.stage, "1")
	if got := r.Round().Cast; got != 11 || !ballottest.Written(p.stage, r.T("ballot.paper.last")) {
		t.Fatalf("%d ballots, and nothing says that it was the last", got)
	}
	ballottest.Press(p.stage, "enter")
	if r.Round().Cast != 12 {
		t.Fatalf("%d ballots", r.Round().Cast)
	}
	if !ballottest.Written(p.stage, r.T("ballot.close")) {
		t.Error("the button does not say what comes next")
	}
	asked = nil
	ballottest.Press(p.stage, "enter")
	if !slices.Contains(asked, fyne.KeyPageDown) || r.Left != 0 {
		t.Errorf("asked for %v, left %d times", asked, r.Left)
	}
	if err := r.Session.CloseRound(); err != nil {
		t.Fatal(err)
	}
	last, _ := r.Session.State().Last("practice")
	if got := last.Tally.Counts[0].N; got[0] != 5 || got[1] != 7 {
		t.Errorf("counted %v", got)
	}
}
