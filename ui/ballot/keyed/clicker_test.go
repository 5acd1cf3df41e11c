package keyed

import (
	"testing"

	"github.com/upturn-workshop/upturn/ui/ballot/ballottest"
	"github.com/upturn-workshop/upturn/workshop"
)

// The clicker records a ballot that is whole. One that somebody may still be writing stays in
// hand, and so do those that are only looked at.
func TestTheClickerRecordsAWholeBallot(t *testing.T) {
	dots := ballottest.Settings{Step: "B6", Way: workshop.Paper, Items: ballottest.Obstacles("en", 12)} // four dots
	for name, c := range map[string]struct {
		set   ballottest.Settings
		keys  string
		takes bool
	}{
		"nothing":                       {ballottest.Settings{Step: "B1", Way: workshop.Paper}, "", false},
		"one figure of one":             {ballottest.Settings{Step: "B1", Way: workshop.Paper}, "7", true},
		"one figure of eight":           {ballottest.Settings{Step: "A4", Way: workshop.Paper}, "7", false},
		"all but one":                   {ballottest.Settings{Step: "A4", Way: workshop.Paper}, "1 7 1 7 1 7 1", false},
		"all of them":                   {ballottest.Settings{Step: "A4", Way: workshop.Paper}, "1 7 1 7 1 7 1 7", true},
		"dots left":                     {dots, "4 5 6", false},
		"the last dot":                  {dots, "4 5 6 7", true},
		"the last dot may become a ten": {dots, "4 5 6 1", true},
		"a figure more than dots":       {dots, "4 5 6 7 1", false},
		"no answer":                     {dots, "space", true},
		"no answer, and then a figure":  {dots, "space 1", false},
		"while ballots are looked at":   {ballottest.Settings{Step: "B1", Way: workshop.Paper}, "7 enter l", false},
	} {
		t.Run(name, func(t *testing.T) {
			r := newRoom(t, c.set)
			p, _ := r.paper(t)
			ballottest.Press(p.stage, ballottest.Keys(c.keys)...)
			before, held := r.Round().Cast, p.Unsent()
			ballottest.Paint(p.stage)
			if got := p.Finish(); got != c.takes {
				t.Fatalf("it takes the press: %v", got)
			}
			if got := r.Round().Cast - before; (got == 1) != c.takes {
				t.Errorf("%d ballots went into the box", got)
			}
			if !c.takes && p.Unsent() != held {
				t.Error("the ballot in hand is another one")
			}
		})
	}
}

// A press that comes while a ballot is on its way asks nothing, and neither records that one
// twice nor an empty one; where the next is typed already, it ends that.
func TestTheClickerWhileABallotIsOnItsWay(t *testing.T) {
	for name, c := range map[string]struct {
		ahead string
		want  int
	}{
		"nothing behind it":  {"", 1},
		"the next behind it": {"2 6 2 6 2 6 2 6", 2},
	} {
		t.Run(name, func(t *testing.T) {
			r := newRoom(t, ballottest.Settings{Step: "A4", Way: workshop.Paper})
			p, _ := r.paper(t)
			ballottest.Press(p.stage, ballottest.Keys("1 7 1 7 1 7 1 7")...)
			r.Hold = true
			ballottest.Paint(p.stage)
			if !p.Finish() {
				t.Fatal("the ballot stays in hand")
			}
			ballottest.Press(p.stage, ballottest.Keys(c.ahead)...)
			if !p.Finish() {
				t.Error("the second press is not taken")
			}
			for range c.want {
				r.Deliver()
				ballottest.Paint(p.stage)
			}
			if got := r.Round().Cast; got != c.want || p.Unsent() || p.message() != r.T("ballot.paper.recorded") {
				t.Errorf("%d in the box, one in hand %v, it says %q", got, p.Unsent(), p.message())
			}
		})
	}
}
