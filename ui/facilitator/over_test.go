package facilitator

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/upturn-workshop/upturn/workshop"
)

// keyIn opens the vote of a step and the panel that keys it in.
func keyIn(t *testing.T, step string, way workshop.Way) *room {
	t.Helper()
	r := newRoom(t, settings{way: way})
	r.jump(step)
	r.press(fyne.KeyPageDown)
	test.Tap(r.win.body.dock.enter)
	if !r.win.over.isOpen() || r.canvas.Focused() == nil {
		t.Fatalf("the panel is open %v, the focus at %T", r.win.over.isOpen(), r.canvas.Focused())
	}
	return r
}

func TestPaperPanel(t *testing.T) {
	t.Run("keys in a ballot", func(t *testing.T) {
		r := keyIn(t, "B1", workshop.Paper)
		r.press(fyne.Key7)
		r.canvas.Capture() // what is not painted is not recorded
		r.press(fyne.KeyReturn)
		if round, _ := r.st().OpenRound(); round.Cast != 1 {
			t.Errorf("%d ballots in the box", round.Cast)
		}
		if !r.win.over.isOpen() {
			t.Error("the panel left after one ballot")
		}
	})
	t.Run("figures and letters stay in it", func(t *testing.T) {
		r := keyIn(t, "B1", workshop.Paper)
		for _, k := range []fyne.KeyName{fyne.KeyB, fyne.KeyF, fyne.KeyRight, fyne.KeyLeft, fyne.KeySpace} {
			r.press(k)
		}
		if st := r.st(); st.Blank || st.Frozen != nil || st.Pos.Phase != workshop.PhaseVote {
			t.Errorf("a key went through the panel: %+v", st.Pos)
		}
	})
	t.Run("the clicker asks through it", func(t *testing.T) {
		r := keyIn(t, "B1", workshop.Paper)
		r.press(fyne.KeyPageDown)
		if r.win.over.isOpen() || !r.win.side.asking.isOpen() {
			t.Errorf("panel %v, question %v", r.win.over.isOpen(), r.win.side.asking.isOpen())
		}
	})
	t.Run("the clicker asks about a ballot that is begun, and No leads back to it", func(t *testing.T) {
		r := keyIn(t, "B1", workshop.Paper)
		panel := r.win.over.panel
		r.press(fyne.Key7)
		r.press(fyne.KeyPageDown)
		if got := r.win.side.asking.text.Text(); got != r.win.b.t("ask_unsent") {
			t.Fatalf("the question is %q", got)
		}
		test.Tap(r.win.side.asking.no)
		if !r.win.over.isOpen() || r.win.over.panel != panel || !panel.Unsent() {
			t.Fatalf("the panel is open %v, the ballot in hand is lost %v", r.win.over.isOpen(), !panel.Unsent())
		}
		r.canvas.Capture()
		r.press(fyne.KeyReturn)
		if round, _ := r.st().OpenRound(); round.Cast != 1 {
			t.Errorf("%d ballots in the box", round.Cast)
		}
		r.press(fyne.KeyPageDown)
		if got := r.win.side.asking.text.Text(); got == r.win.b.t("ask_unsent") {
			t.Error("a ballot that is recorded is asked about")
		}
	})
	t.Run("escape leaves it, and it comes back as it was", func(t *testing.T) {
		r := keyIn(t, "B1", workshop.Paper)
		panel := r.win.over.panel
		r.press(fyne.KeyEscape)
		if r.win.over.isOpen() || r.canvas.Focused() != nil {
			t.Fatal("the panel stays")
		}
		test.Tap(r.win.body.dock.enter)
		if !r.win.over.isOpen() || r.win.over.panel != panel {
			t.Error("another panel came")
		}
	})
	t.Run("it goes with its vote", func(t *testing.T) {
		r := keyIn(t, "B1", workshop.Paper)
		r.do((*workshop.Session).CloseRound)
		if r.win.over.isOpen() || r.win.over.panel != nil {
			t.Error("the panel stays after the vote")
		}
	})
	t.Run("it stays while pairs talk", func(t *testing.T) {
		r := keyIn(t, "C2", workshop.Paper)
		r.press(fyne.KeyPageDown)
		if r.st().Now().ID != "C3" || !r.win.over.isOpen() {
			t.Errorf("at %s the panel is open %v", r.st().Now().ID, r.win.over.isOpen())
		}
		r.shot("over-paper")
	})
}

func TestCardsPanel(t *testing.T) {
	r := keyIn(t, "A2", workshop.Cards)
	r.press(fyne.Key5)
	r.shot("over-cards")
	if st := r.st(); st.Pos.Phase != workshop.PhaseVote {
		t.Errorf("a figure led to %s", st.Pos.Phase)
	}
}
