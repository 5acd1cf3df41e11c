package ballot

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"github.com/upturn-workshop/upturn/workshop"
)

func TestVisitByKeys(t *testing.T) {
	for _, tt := range []struct {
		name string
		set  settings
		keys string
		want string
	}{
		{"choice", settings{step: "A2"}, "1 enter 3 enter space enter", "0 2 -"},
		{"choice by arrows", settings{step: "A2"}, "right right enter left enter 2 enter", "1 2 1"},
		{"pairs, asked twice", settings{step: "A4"}, "2 6 enter 1 7 enter space 4 enter 3 space enter", "2 6 1 7 - 4 3 -"},
		{"going back to change", settings{step: "A4"}, "2 6 enter back 3 7 enter 1 1 enter 1 1 enter 1 1 enter", "3 7 1 1 1 1 1 1"},
		{"rows by arrows", settings{step: "A4"}, "down 7 up 1 enter 1 1 enter 1 1 enter 1 1 enter", "1 7 1 1 1 1 1 1"},
		{"eleven numbers, ten", settings{step: "B2"}, "x enter", "10"},
		{"eleven numbers, nought", settings{step: "B2"}, "0 enter", "0"},
		{"a number beyond the scale does nothing", settings{step: "B3", length: workshop.Full}, "9 3 enter 5 enter 0 1 enter", "3 5 1"},
		{"practice and importance", settings{step: "C2", length: workshop.Full}, strings.Repeat("4 5 enter ", 10), strings.TrimSpace(strings.Repeat("4 5 ", 10))},
		{"the team's view", settings{step: "C2", people: 12, leaders: 4}, "2 enter " + strings.Repeat("3 enter ", 10), strings.TrimSpace(strings.Repeat("3 . ", 10))},
		{"the leaders' own view", settings{step: "C2", people: 12, leaders: 4}, "1 enter " + strings.Repeat("3 enter ", 10), strings.TrimSpace(strings.Repeat(". 3 ", 10))},
		{"leading after all", settings{step: "C2", people: 12, leaders: 4}, "2 enter 1 enter back back 1 enter " + strings.Repeat("5 enter ", 10), strings.TrimSpace(strings.Repeat(". 5 ", 10))},
		{"dots, three of one each", settings{step: "C6"}, "1 down 1 down down 1 enter", "1 1 0 1 0 0 0 0 0 0"},
		{"dots beyond the budget", settings{step: "C6"}, "1 down 1 down 1 down 1 enter", "1 1 1 0 0 0 0 0 0 0"},
		{"dots, two on one", settings{step: "B6", items: obstacles("en", 9)}, "2 down right enter", "2 1 0 0 0 0 0 0 0"},
		{"dots, can't say", settings{step: "C6"}, "1 space enter", "- - - - - - - - - -"},
		{"in order", settings{step: "B2", order: five}, "3 1 5 2 4 enter", "2 4 1 5 3"},
		{"in order, the last two back", settings{step: "B2", order: five}, "3 1 5 back back 2 4 1 5 enter", "4 2 1 3 5"},
		{"in order, one taken out", settings{step: "B2", order: five}, "3 1 5 3 2 4 3 enter", "1 3 5 4 2"},
		{"in order, others than the options do nothing", settings{step: "B2", order: five}, "0 6 9 x up down left right 3 1 5 2 4 enter", "2 4 1 5 3"},
		{"in order, not complete", settings{step: "B2", order: five}, "3 1 5 2 enter 4 enter", "2 4 1 5 3"},
		{"in order, can't say", settings{step: "B2", order: five}, "3 1 space enter", "- - - - -"},
		{"in order after can't say", settings{step: "B2", order: five}, "space 3 1 5 2 4 enter", "2 4 1 5 3"},
		{"in order, can't say taken back", settings{step: "B2", order: five}, "space back 3 1 5 2 4 enter", "2 4 1 5 3"},
		{"in order, changed from the review", settings{step: "B2", order: five}, "3 1 5 2 4 enter back back back 4 2 enter", "2 5 1 4 3"},
		{"dots after can't say", settings{step: "C6"}, "space down 1 enter", "0 1 0 0 0 0 0 0 0 0"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := newRoom(t, tt.set)
			b := r.booth()
			press(b.stage, "enter")
			press(b.stage, keys(tt.keys)...)
			if b.screen != onBallot || !b.visit.review() {
				t.Fatal("the visit has not come to its review")
			}
			if r.casts != 0 {
				t.Fatal("cast before it was confirmed")
			}
			press(b.stage, "enter")
			if got := marks(r.tally()); got != tt.want {
				t.Errorf("the ballot says %q, want %q", got, tt.want)
			}
		})
	}
}

func TestNextNeedsAnswers(t *testing.T) {
	r := newRoom(t, settings{step: "A4"})
	b := r.booth()
	press(b.stage, "enter", "enter", "4", "enter")
	if b.visit.at != 0 {
		t.Error("a page with an empty row was left behind")
	}
	if !written(b.stage, r.T("ballot.missing")) {
		t.Error("nothing says what is missing")
	}
}

// written tells whether a text stands in a window.
func written(s *stage, text string) bool {
	found := false
	objects(s, fyne.Position{}, func(o fyne.CanvasObject, _ fyne.Position) {
		if c, ok := o.(*canvas.Text); ok && strings.Contains(c.Text, text) {
			found = true
		}
	})
	return found
}

// marked tells whether anything in a window is filled in the colour of answers,
// buttons left out by their height.
func marked(s *stage) bool {
	found := false
	blue := s.view.colour()
	objects(s, fyne.Position{}, func(o fyne.CanvasObject, _ fyne.Position) {
		switch o := o.(type) {
		case *canvas.Circle:
			found = found || o.FillColor == blue && o.Size().Width > 15
		case *canvas.Rectangle:
			found = found || o.FillColor == blue && o.Size().Width > 10 && o.Position().Y < float32(s.view.foot())-10
		}
	})
	return found
}

func TestNothingPreselected(t *testing.T) {
	for _, set := range []settings{{step: "A2"}, {step: "A4"}, {step: "B2"}, {step: "C2", people: 12, leaders: 4}, {step: "C6"}} {
		t.Run(set.step, func(t *testing.T) {
			r := newRoom(t, set)
			b := r.booth()
			press(b.stage, "enter")
			for p := range b.visit.pages {
				b.visit.goTo(p)
				b.stage.redraw()
				if marked(b.stage) {
					t.Errorf("page %d of a fresh ballot has a mark", p)
				}
			}
			b.visit.goTo(0)
			press(b.stage, "1")
			if !marked(b.stage) {
				t.Error("an answer cannot be seen")
			}
		})
	}
}
