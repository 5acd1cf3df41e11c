package ballot

import (
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/ui/ballot/ballottest"
	"github.com/upturn-workshop/upturn/workshop"
)

func TestVisitByKeys(t *testing.T) {
	for _, tt := range []struct {
		name string
		set  ballottest.Settings
		keys string
		want string
	}{
		{"choice", ballottest.Settings{Step: "A2"}, "1 enter 3 enter space enter", "0 2 -"},
		{"choice by arrows", ballottest.Settings{Step: "A2"}, "right right enter left enter 2 enter", "1 2 1"},
		{"pairs, asked twice", ballottest.Settings{Step: "A4"}, "2 6 enter 1 7 enter space 4 enter 3 space enter", "2 6 1 7 - 4 3 -"},
		{"going back to change", ballottest.Settings{Step: "A4"}, "2 6 enter back 3 7 enter 1 1 enter 1 1 enter 1 1 enter", "3 7 1 1 1 1 1 1"},
		{"rows by arrows", ballottest.Settings{Step: "A4"}, "down 7 up 1 enter 1 1 enter 1 1 enter 1 1 enter", "1 7 1 1 1 1 1 1"},
		{"eleven numbers, ten", ballottest.Settings{Step: "B1"}, "x enter", "10"},
		{"eleven numbers, nought", ballottest.Settings{Step: "B1"}, "0 enter", "0"},
		{"a number beyond the scale does nothing", ballottest.Settings{Step: "B3", Length: workshop.Full}, "9 3 enter 5 enter 0 1 enter", "3 5 1"},
		{"practice and importance", ballottest.Settings{Step: "C2", Length: workshop.Full}, strings.Repeat("4 5 enter ", 10), strings.TrimSpace(strings.Repeat("4 5 ", 10))},
		{"the team's view", ballottest.Settings{Step: "C2", People: 12, Leaders: 4}, "2 enter " + strings.Repeat("3 enter ", 10), strings.TrimSpace(strings.Repeat("3 . ", 10))},
		{"the leaders' own view", ballottest.Settings{Step: "C2", People: 12, Leaders: 4}, "1 enter " + strings.Repeat("3 enter ", 10), strings.TrimSpace(strings.Repeat(". 3 ", 10))},
		{"leading after all", ballottest.Settings{Step: "C2", People: 12, Leaders: 4}, "2 enter 1 enter back back 1 enter " + strings.Repeat("5 enter ", 10), strings.TrimSpace(strings.Repeat(". 5 ", 10))},
		{"dots, three of one each", ballottest.Settings{Step: "C6"}, "1 down 1 down down 1 enter", "1 1 0 1 0 0 0 0 0 0"},
		{"dots beyond the budget", ballottest.Settings{Step: "C6"}, "1 down 1 down 1 down 1 enter", "1 1 1 0 0 0 0 0 0 0"},
		{"dots, two on one", ballottest.Settings{Step: "B6", Items: ballottest.Obstacles("en", 9)}, "2 down right enter", "2 1 0 0 0 0 0 0 0"},
		{"dots, can't say", ballottest.Settings{Step: "C6"}, "1 space enter", "- - - - - - - - - -"},
		{"in order", ballottest.Settings{Step: "B1", Order: ballottest.Five}, "3 1 5 2 4 enter", "2 4 1 5 3"},
		{"in order, the last two back", ballottest.Settings{Step: "B1", Order: ballottest.Five}, "3 1 5 back back 2 4 1 5 enter", "4 2 1 3 5"},
		{"in order, one taken out", ballottest.Settings{Step: "B1", Order: ballottest.Five}, "3 1 5 3 2 4 3 enter", "1 3 5 4 2"},
		{"in order, others than the options do nothing", ballottest.Settings{Step: "B1", Order: ballottest.Five}, "0 6 9 x up down left right 3 1 5 2 4 enter", "2 4 1 5 3"},
		{"in order, not complete", ballottest.Settings{Step: "B1", Order: ballottest.Five}, "3 1 5 2 enter 4 enter", "2 4 1 5 3"},
		{"in order, can't say", ballottest.Settings{Step: "B1", Order: ballottest.Five}, "3 1 space enter", "- - - - -"},
		{"in order after can't say", ballottest.Settings{Step: "B1", Order: ballottest.Five}, "space 3 1 5 2 4 enter", "2 4 1 5 3"},
		{"in order, can't say taken back", ballottest.Settings{Step: "B1", Order: ballottest.Five}, "space back 3 1 5 2 4 enter", "2 4 1 5 3"},
		{"in order, changed from the review", ballottest.Settings{Step: "B1", Order: ballottest.Five}, "3 1 5 2 4 enter back back back 4 2 enter", "2 5 1 4 3"},
		{"dots after can't say", ballottest.Settings{Step: "C6"}, "space down 1 enter", "0 1 0 0 0 0 0 0 0 0"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := newRoom(t, tt.set)
			b := r.booth(t)
			ballottest.Press(b.stage, "enter")
			ballottest.Press(b.stage, ballottest.Keys(tt.keys)...)
			if b.screen != onBallot || !b.visit.Review() {
				t.Fatal("the visit has not come to its review")
			}
			if r.Casts != 0 {
				t.Fatal("cast before it was confirmed")
			}
			ballottest.Press(b.stage, "enter")
			if got := ballottest.Marks(r.Tally()); got != tt.want {
				t.Errorf("the ballot says %q, want %q", got, tt.want)
			}
		})
	}
}

func TestNextNeedsAnswers(t *testing.T) {
	r := newRoom(t, ballottest.Settings{Step: "A4"})
	b := r.booth(t)
	ballottest.Press(b.stage, "enter", "enter", "4", "enter")
	if b.visit.At() != 0 {
		t.Error("a page with an empty row was left behind")
	}
	if !ballottest.Written(b.stage, r.T("ballot.missing")) {
		t.Error("nothing says what is missing")
	}
}

func TestNothingPreselected(t *testing.T) {
	for _, set := range []ballottest.Settings{{Step: "A2"}, {Step: "A4"}, {Step: "B1"}, {Step: "C2", People: 12, Leaders: 4}, {Step: "C6"}} {
		t.Run(set.Step, func(t *testing.T) {
			r := newRoom(t, set)
			b := r.booth(t)
			ballottest.Press(b.stage, "enter")
			for p := range b.visit.Pages() {
				b.visit.GoTo(p)
				b.stage.Redraw()
				if ballottest.Marked(b.stage) {
					t.Errorf("page %d of a fresh ballot has a mark", p)
				}
			}
			b.visit.GoTo(0)
			ballottest.Press(b.stage, "1")
			if !ballottest.Marked(b.stage) {
				t.Error("an answer cannot be seen")
			}
		})
	}
}
