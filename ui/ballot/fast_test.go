package ballot

import (
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// A slow disk must not eat what a fast hand types: the next ballot, and the one
// after it, while the first is still on its way.
func TestPaperTakesKeysWhileABallotIsOnItsWay(t *testing.T) {
	r := newRoom(t, settings{step: "A4", way: workshop.Paper})
	p, _ := r.paper()
	r.hold = true
	press(p.stage, keys("1 7 1 7 1 7 1 7 enter")...)
	press(p.stage, keys("2 6 2 6 2 6 2 6 enter 3")...)
	r.deliver()
	if r.casts != 2 {
		t.Fatalf("%d ballots on their way, want the second one too", r.casts)
	}
	r.deliver()
	if got := r.round().Cast; got != 2 {
		t.Errorf("%d ballots in the box", got)
	}
	if !p.begun() {
		t.Error("the third ballot has lost its first mark")
	}
}

// What was typed for the next ballot must not get into one that failed.
func TestPaperDropsKeysAfterAFailure(t *testing.T) {
	r := newRoom(t, settings{step: "A4", way: workshop.Paper})
	p, _ := r.paper()
	r.hold = true
	press(p.stage, keys("1 7 1 7 1 7 1 7 enter")...)
	r.store.Fail = workshop.Errorf(workshop.EFull, nil)
	press(p.stage, keys("5 5 5")...)
	r.deliver()
	r.hold = false
	press(p.stage, "enter")
	if got := marks(r.tally()); got != "1 7 1 7 1 7 1 7" {
		t.Errorf("the ballot says %q", got)
	}
}
