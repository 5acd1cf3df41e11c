package ui

import (
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/memory"
	"github.com/upturn-workshop/upturn/workshop/pack"
)

// Paper instead of the computer asks the same vote: after a discussion that is the
// second one, with the questions that were asked again.
func TestPaperInsteadAsksTheSameVote(t *testing.T) {
	p, err := pack.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	st := workshop.State{Pack: p, Info: workshop.Info{Lang: "en", People: 5, MinShow: 3, Way: workshop.Booth}, Agenda: []workshop.Step{{ID: "A2", Exercise: "A", Minutes: 7}}}
	s, err := workshop.Start(memory.New(st), workshop.Rules{})
	if err != nil {
		t.Fatal(err)
	}
	ok := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	open := func() workshop.Spec {
		round, _ := s.State().OpenRound()
		return round.Spec
	}
	ok(s.Open(workshop.Booth))
	ok(onPaper(s))
	first := open()
	if first.Way != workshop.Paper || first.Revote {
		t.Fatalf("the first vote became %+v", first)
	}
	ballot := make(workshop.Ballot, len(first.Cells()))
	ok(s.CastFree(ballot, ballot, ballot, ballot, ballot))
	ok(s.CloseRound())
	ok(s.VoteAgain(workshop.Booth, first.Questions[1].ID))
	ok(onPaper(s))
	if second := open(); second.Way != workshop.Paper || !second.Revote || len(second.Questions) != 1 || second.Questions[0].ID != first.Questions[1].ID {
		t.Errorf("the second vote became %+v", second)
	}
}

// Whatever way a vote is open in, there is a door to its box.
func TestEveryWayHasItsDoor(t *testing.T) {
	for _, way := range workshop.Ways() {
		if _, panel := panels[way]; panel == way.Traits().Seats {
			t.Errorf("%s: a panel %v, a seat %v", way, panel, way.Traits().Seats)
		}
	}
}
