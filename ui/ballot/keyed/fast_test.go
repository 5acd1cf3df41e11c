package keyed

import (
	"testing"

	"fyne.io/fyne/v2"

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
	ballottest.Paint(p.stage)
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

// A hand that is ahead of what the window shows loses no key, and nothing is recorded
// that the window has not shown.
func TestPaperRecordsNothingUnseen(t *testing.T) {
	for _, covered := range []bool{false, true} {
		r := newRoom(t, ballottest.Settings{Step: "A4", Way: workshop.Paper})
		d := r.deps()
		asked := 0
		d.Repaint, d.Cover = func() { asked++ }, &sight{shared: covered}
		p, _ := r.paperOf(t, d)
		strike := func(keys string) {
			for _, k := range ballottest.Keys(keys) {
				p.Key(&fyne.KeyEvent{Name: ballottest.Key(k)})
			}
		}
		strike("1 7 1 7 1 7 1 7 enter 2 6 2 6 2 6 2 6 enter 3")
		if r.Casts != 0 || asked == 0 {
			t.Fatalf("%d ballots recorded unseen, painting asked for %d times", r.Casts, asked)
		}
		for want := 1; want < 3; want++ {
			if ballottest.Paint(p.stage); r.Casts != want || r.Round().Cast != want {
				t.Fatalf("painted %d times, and %d are recorded", want, r.Casts)
			}
		}
		if !p.begun() {
			t.Error("the third ballot has lost its first mark")
		}
		if got := p.entry.Ballot()[0]; got != 3 {
			t.Errorf("the third ballot begins with %v", got)
		}
	}
}

// A ballot that waits for the window is gone with the vote, and what was typed behind it.
func TestPaperForgetsWhatWaits(t *testing.T) {
	r := newRoom(t, ballottest.Settings{Step: "A4", Way: workshop.Paper})
	p, _ := r.paper(t)
	for _, k := range ballottest.Keys("1 7 1 7 1 7 1 7 enter 2") {
		p.Key(&fyne.KeyEvent{Name: ballottest.Key(k)})
	}
	p.Wipe()
	if ballottest.Paint(p.stage); r.Casts != 0 || p.begun() {
		t.Errorf("%d recorded, begun %v", r.Casts, p.begun())
	}
	if ballottest.Press(p.stage, ballottest.Keys("2 6 2 6 2 6 2 6 enter")...); r.Casts != 1 {
		t.Error("the next ballot is not recorded")
	}
}

// The counts of cards are recorded once the window has shown their sum.
func TestCardsRecordNothingUnseen(t *testing.T) {
	r := newRoom(t, ballottest.Settings{Step: "A2", Way: workshop.Cards})
	asked := 0
	d := r.deps()
	d.Repaint = func() { asked++ }
	c, _ := r.cardsOf(t, d)
	for range c.counts {
		ballottest.Press(c.stage, "space", "enter")
	}
	if c.at != len(c.counts) {
		t.Fatalf("at %d, not at the sum", c.at)
	}
	if c.Key(&fyne.KeyEvent{Name: fyne.KeyReturn}); r.Casts != 0 || asked != 1 {
		t.Fatalf("recorded %d times, painting asked for %d times", r.Casts, asked)
	}
	if ballottest.Press(c.stage, "enter"); r.Casts != 1 {
		t.Error("what was painted is not recorded")
	}
}
