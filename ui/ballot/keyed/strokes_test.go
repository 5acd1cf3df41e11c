package keyed

import (
	"testing"

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
		{"three dots among ten", ballottest.Settings{Step: "C6"}, 0, 11},
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
				if spec.Questions[c.Question].Kind == workshop.Dots && cell >= 3 {
					stroke("0")
				} else {
					stroke("1")
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
