package ballot

import (
	"testing"

	"github.com/upturn-workshop/upturn/ui/ballot/ballottest"
	"github.com/upturn-workshop/upturn/ui/ballot/stage"
	"github.com/upturn-workshop/upturn/ui/paint/painttest"
	"github.com/upturn-workshop/upturn/workshop"
)

// TestPictures makes README's picture of a ballot.
func TestPictures(t *testing.T) {
	painttest.Wanted(t)
	r := newRoom(t, ballottest.Settings{Step: "A4", Way: workshop.Booth})
	b := NewBooth(r.deps())
	w := ballottest.Show(t, b.Content(), stage.RefW, stage.RefH)
	b.Draw(r.Session.State())
	ballottest.Press(b.stage, "enter", "2", "6")
	ballottest.Paint(b.stage)
	painttest.Keep(t, "ballot", w.Canvas().Capture())
}
