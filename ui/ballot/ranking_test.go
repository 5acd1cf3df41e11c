package ballot

import (
	"slices"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/ui/ballot/ballottest"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// The method of counting is on the ballot before anybody answers.
func TestTheMethodStandsOnTheBallot(t *testing.T) {
	r := newRoom(t, ballottest.Settings{Step: "B1", Order: ballottest.Five})
	b := r.booth(t)
	ballottest.Press(b.stage, "enter")
	page := ""
	for _, it := range b.stage.View().Items {
		if text, ok := it.(figure.Text); ok {
			page += text.S + " "
		}
	}
	if want := r.T("ballot.rank_method", "top", "4"); !strings.Contains(page, want) {
		t.Errorf("%q does not say %q", page, want)
	}
}

// A press does what the number does: the first comes first.
func TestOptionsArePressedInOrder(t *testing.T) {
	r := newRoom(t, ballottest.Settings{Step: "B1", Order: ballottest.Five})
	b := r.booth(t)
	ballottest.Press(b.stage, "enter")
	for _, n := range []int{5, 1, 4, 5, 2, 3, 5} { // e is pressed, taken out, and comes last
		ballottest.Tap(b.stage, n) // after "can't say"
	}
	ballottest.Press(b.stage, "enter", "enter")
	if got := ballottest.Marks(r.Tally()); got != "1 3 4 2 5" {
		t.Error("the ballot says", got)
	}
}

// The review shows the order, the first place at the top.
func TestTheReviewShowsTheOrder(t *testing.T) {
	b := newRoom(t, ballottest.Settings{Step: "B1", Order: ballottest.Five}).booth(t)
	ballottest.Press(b.stage, "enter", "3", "1", "5", "2", "4", "enter")
	got := ""
	for _, it := range b.stage.View().Items {
		if text, ok := it.(figure.Text); ok && slices.Contains(ballottest.Five, text.S) {
			got += text.S
		}
	}
	if got != "caebd" {
		t.Error("in the order", got)
	}
}

// Nobody leaves the page with half an order, and is told what is missing.
func TestHalfAnOrderIsNotTaken(t *testing.T) {
	r := newRoom(t, ballottest.Settings{Step: "B1", Order: ballottest.Five})
	b := r.booth(t)
	ballottest.Press(b.stage, "enter", "3", "1", "enter")
	if b.visit.Review() || !ballottest.Written(b.stage, r.T("ballot.missing_rank")) {
		t.Error("two of five are an order")
	}
	ballottest.Press(b.stage, "back", "back", "back")
	if b.screen == onBallot {
		t.Error("Backspace on an empty ballot leads back")
	}
}

// An order of the pack is answered like one on the spot, in the booth and on paper,
// in the voter's language.
func TestAnOrderOfAPack(t *testing.T) {
	for _, lang := range []string{"en", "fi"} {
		r := newRoom(t, ballottest.Settings{Step: "A2", Ordered: true, Lang: lang})
		b := r.booth(t)
		ballottest.Press(b.stage, "enter")
		for _, key := range []string{"order_one", "order_two", "order_three"} {
			if want := r.T("packs.begin." + key); !ballottest.Written(b.stage, want) {
				t.Errorf("%s: the ballot does not say %q", lang, want)
			}
		}
		ballottest.Press(b.stage, "3", "1", "2", "enter", "enter")
		if got := ballottest.Marks(r.Tally()); got != "2 3 1" {
			t.Errorf("%s: the booth's ballot says %s", lang, got)
		}
		r = newRoom(t, ballottest.Settings{Step: "A2", Ordered: true, Lang: lang, Way: workshop.Paper})
		p := r.panel(t, workshop.Paper)
		ballottest.Press(p, "3", "1", "2", "enter")
		if got := ballottest.Marks(r.Tally()); got != "2 3 1" {
			t.Errorf("%s: the paper ballot says %s", lang, got)
		}
	}
}
