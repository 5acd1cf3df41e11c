package facilitator

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/upturn-workshop/upturn/workshop"
)

// Where one or two have come or left since the first vote, the difference of the two
// results may be theirs: the facilitator is asked first.
func TestAskingOnceMoreWarnsOfAFewWhoCameOrLeft(t *testing.T) {
	for _, tt := range []struct {
		name   string
		people int // present for the second vote; twelve voted first
		asked  bool
	}{
		{"one more", 13, true}, {"two less", 10, true}, {"three more", 15, false},
	} {
		for _, lang := range []string{"en", "fi"} {
			t.Run(tt.name+" "+lang, func(t *testing.T) {
				r := newRoom(t, settings{lang: lang})
				r.jump("B1")
				r.do(func(s *workshop.Session) error { return s.Open(workshop.Paper) })
				r.vote(12)
				r.press(fyne.KeyPageDown)
				r.do(func(s *workshop.Session) error { return s.SetPeople(tt.people) })
				r.win.extras.again.OnTapped()
				r.pump()
				if got := r.win.side.asking.isOpen(); got != tt.asked {
					t.Fatalf("asked: %v", got)
				}
				r.shot("again-" + tt.name + "-" + lang)
				if !tt.asked {
					if _, open := r.st().OpenRound(); !open {
						t.Error("the second vote is not open")
					}
					return
				}
				if _, open := r.st().OpenRound(); open {
					t.Error("opened before the answer")
				}
				r.press("Return") // the safe answer has the focus
				if _, open := r.st().OpenRound(); open || r.win.side.asking.isOpen() {
					t.Error("Enter asks all the same, or the question stays")
				}
				r.win.extras.again.OnTapped()
				test.Tap(r.win.side.asking.yes)
				r.pump()
				if round, open := r.st().OpenRound(); !open || !round.Spec.Revote || round.Seats != tt.people {
					t.Errorf("opened %v %+v", open, round)
				}
			})
		}
	}
}

// The question tells how many were not in both votes, and in a small group to let those who
// are new talk only.
func TestAskingOnceMoreSaysHowManyAreNew(t *testing.T) {
	for _, tt := range []struct {
		then, now  int
		numbers    string
		swap, talk bool
	}{{12, 13, "New to the vote: 1, missing: 0.", false, false}, {12, 10, "New to the vote: 0, missing: 2.", false, false},
		{6, 7, "New to the vote: 1, missing: 0.", false, true}, {12, 12, "New to the vote: 1, missing: 1.", true, false}} {
		r := newRoom(t, settings{lang: "en"})
		r.do(func(s *workshop.Session) error { return s.SetPeople(tt.then) })
		r.jump("B1")
		r.do(func(s *workshop.Session) error { return s.Open(workshop.Paper) })
		r.vote(tt.then)
		r.press(fyne.KeyPageDown)
		r.do(func(s *workshop.Session) error { return s.SetPeople(tt.now) })
		if tt.swap {
			r.do(workshop.Swap)
		}
		r.win.extras.again.OnTapped()
		r.pump()
		said := r.win.side.asking.text.Text()
		if !strings.Contains(said, tt.numbers) || strings.Contains(said, "let the new ones talk") != tt.talk {
			t.Errorf("%d, then %d: %q", tt.then, tt.now, said)
		}
		r.shot(fmt.Sprintf("again-numbers-%d-%d", tt.then, tt.now))
	}
}

// That one came and one left no number tells: the facilitator is asked, and what they say
// comes into the sheet of the second vote.
func TestAskingOnceMoreAsksForASwap(t *testing.T) {
	for _, swapped := range []bool{false, true} {
		r := newRoom(t, settings{lang: "en"})
		r.jump("B1")
		r.do(func(s *workshop.Session) error { return s.Open(workshop.Paper) })
		r.vote(12)
		r.press(fyne.KeyPageDown)
		r.win.extras.again.OnTapped()
		r.pump()
		r.shot("again-swap")
		answer := r.win.side.asking.yes
		if swapped {
			answer = r.win.side.asking.no
		}
		test.Tap(answer)
		r.pump()
		round, open := r.st().OpenRound()
		if !open || !round.Spec.Revote || (round.Spec.Turnover == workshop.Turnover{Came: 1, Left: 1}) != swapped {
			t.Errorf("swapped %v: opened %v, %+v", swapped, open, round.Spec.Turnover)
		}
	}
}

// The step that asks some rows again offers to say so, once.
func TestARowsVoteTakesASwap(t *testing.T) {
	r := newRoom(t, settings{lang: "en"})
	r.jump("A4")
	r.do(func(s *workshop.Session) error { return s.Open(workshop.Paper) })
	if r.win.extras.swap.Visible() {
		t.Error("offered before anything was asked again")
	}
	r.vote(12)
	r.do((*workshop.Session).CloseRound)
	r.jump("A7")
	if !r.win.extras.swap.Visible() {
		t.Fatal("not offered")
	}
	r.win.extras.swap.OnTapped()
	r.pump()
	if r.win.extras.swap.Visible() || r.st().Info.Turnover != (workshop.Turnover{Came: 1, Left: 1}) {
		t.Errorf("%+v", r.st().Info.Turnover)
	}
}
