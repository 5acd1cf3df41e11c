package audience

import (
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// A test picture stays while the workshop goes on behind it, and then the wall
// shows where the workshop has come to.
func TestOver(t *testing.T) {
	v, _ := newView(t)
	v.Draw(at(0, workshop.PhaseAsk), workshop.Event{Kind: workshop.EventStep})
	v.SetOver(func(size figure.Size) figure.Scene {
		return figure.Scene{W: size.W, H: size.H, Alt: "test"}
	})
	v.Draw(at(3, workshop.PhaseAsk), workshop.Event{Kind: workshop.EventStep})
	if got := v.Scene(); got.Alt != "test" || got.W != 960 {
		t.Errorf("shows %q, %v wide", got.Alt, got.W)
	}
	v.SetOver(nil)
	if want := compose(at(3, workshop.PhaseAsk), figure.Size{W: 960, H: 720}, 1).Alt; v.Scene().Alt != want {
		t.Errorf("shows %q afterwards, want %q", v.Scene().Alt, want)
	}
}
