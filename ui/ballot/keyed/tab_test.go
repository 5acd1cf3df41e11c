package keyed

import (
	"testing"

	"github.com/upturn-workshop/upturn/ui/ballot/ballottest"
	"github.com/upturn-workshop/upturn/workshop"
)

// The same where ballots are keyed in from paper. Counting cards has Tab for the answers;
// its buttons have keys of their own.
func TestTabReachesEveryPlaceOfAPanel(t *testing.T) {
	r := newRoom(t, ballottest.Settings{Step: "A4", Way: workshop.Paper})
	p := NewPaper(r.deps())
	ballottest.Show(t, p.Content(), 960, 640)
	p.Draw(r.Session.State())
	ballottest.GoRound(t, p.stage, false)
	ballottest.Press(p.stage, "esc")
	if r.Left != 1 {
		t.Error("Escape does not leave")
	}
}
