package keyed

import (
	"testing"

	"github.com/upturn-workshop/upturn/ui/ballot/ballottest"
	"github.com/upturn-workshop/upturn/workshop"
)

// A slow disk must not eat what a fast hand types: the next ballot, and the one
// after it, while the first is still on its way.
func TestPaperTakesKeysWhileABallotIsOnItsWay(t *testing.T) {
	r := newRoom(t, ballottest.Settings{Step: "A4", Way: workshop.Paper})
	p, _ := r.paper(t)
	r.Hold = true
	ballottest.Press(p.stage, ballottest.Keys("1 7 1 7 1 7 1 7 enter")...)
	ballottest.Press(p.stage, ballottest.Keys("2 6 2 6 2 6 2 6 enter 3")...)
	r.Deliver()
	if r.Casts != 2 {
		t.Fatalf("%d ballots on their way, want the second one too", r.Casts)
	}
	r.Deliver()
	if got := r.Round().Cast; got != 2 {
		t.Errorf("%d ballots in the box", got)
	}
	if !p.begun() {
		t.Error("the third ballot has lost its first mark")
	}
}

// What was typed for the next ballot must not get into one that failed.
func TestPaperDropsKeysAfterAFailure(t *testing.T) {
	r := newRoom(t, ballottest.Settings{Step: "A4", Way: workshop.Paper})
	p, _ := r.paper(t)
	r.Hold = true
	ballottest.Press(p.stage, ballottest.Keys("1 7 1 7 1 7 1 7 enter")...)
	r.Store.Fail = workshop.Errorf(workshop.EFull, nil)
	ballottest.Press(p.stage, ballottest.Keys("5 5 5")...)
	r.Deliver()
	r.Hold = false
	ballottest.Press(p.stage, "enter")
	if got := ballottest.Marks(r.Tally()); got != "1 7 1 7 1 7 1 7" {
		t.Errorf("the ballot says %q", got)
	}
}
