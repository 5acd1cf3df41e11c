package ballot

import (
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// The time that paper costs is key strokes: one for each answer and one to end
// the ballot, whatever the question; a slip of the finger costs two.
func TestStrokesOfAPaperBallot(t *testing.T) {
	for _, tt := range []struct {
		name  string
		set   settings
		slips int
		most  int
	}{
		{"ten questions", settings{step: "C2", length: workshop.Compact}, 0, 11},
		{"ten questions with a slip", settings{step: "C2", length: workshop.Compact}, 1, 13},
		{"ten questions, two answers each", settings{step: "C2", length: workshop.Full}, 0, 21},
		{"one question from 0 to 10", settings{step: "B2"}, 0, 2},
		{"three dots among ten", settings{step: "C6"}, 0, 11},
		{"eight pairs, today and in a year", settings{step: "A4", length: workshop.Full}, 0, 17},
	} {
		t.Run(tt.name, func(t *testing.T) {
			tt.set.way = workshop.Paper
			r := newRoom(t, tt.set)
			p, _ := r.paper()
			n := 0
			stroke := func(k string) { press(p.stage, k); n++ }
			for range tt.slips {
				stroke("2")
				stroke("back")
			}
			for given := 0; p.cursor < len(p.order()); given++ {
				if cell, _ := p.at(); p.question(cell).Kind == workshop.Dots && given >= 3 {
					stroke("0")
				} else {
					stroke("1")
				}
			}
			stroke("enter")
			if r.round().Cast != 1 {
				t.Fatal("the ballot is not in:", p.warning)
			}
			if n > tt.most {
				t.Errorf("%d strokes, %d at most", n, tt.most)
			}
		})
	}
}
