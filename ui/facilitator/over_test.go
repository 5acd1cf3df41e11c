package facilitator

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/upturn-workshop/upturn/ui/facilitator/parts"
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
	t.Run("the clicker records a ballot that is whole", func(t *testing.T) {
		r := keyIn(t, "B1", workshop.Paper)
		r.press(fyne.Key7)
		r.canvas.Capture()
		r.press(fyne.KeyPageDown)
		if round, _ := r.st().OpenRound(); round.Cast != 1 || !r.win.over.isOpen() || r.win.side.asking.isOpen() {
			t.Fatalf("%d in the box, panel %v, question %v", round.Cast, r.win.over.isOpen(), r.win.side.asking.isOpen())
		}
		r.press(fyne.KeyPageDown)
		if got := r.win.side.asking.text.Text(); got == r.win.b.t("ask_unsent") || !r.win.side.asking.isOpen() {
			t.Errorf("then it asks %q", got)
		}
	})
	t.Run("the clicker asks about a ballot that is begun, and No leads back to it", func(t *testing.T) {
		r := keyIn(t, "A4", workshop.Paper)
		panel := r.win.over.panel
		r.press(fyne.Key7)
		for range r.win.b.Wall.Pages(r.st()) { // that the room reads first
			r.press(fyne.KeyPageDown)
		}
		if got := r.win.side.asking.text.Text(); got != r.win.b.t("ask_unsent") {
			t.Fatalf("the question is %q", got)
		}
		test.Tap(r.win.side.asking.no)
		if !r.win.over.isOpen() || r.win.over.panel != panel || !panel.Unsent() {
			t.Fatalf("the panel is open %v, the ballot in hand is lost %v", r.win.over.isOpen(), !panel.Unsent())
		}
		for range 20 { // more than it has places
			r.press(fyne.Key1)
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

// Three slips are keyed in, the wrong one among them is keyed in anew, and one that was
// there twice is taken out: all of it by keys. The result says what the slips say, and Undo
// knows nothing of it.
func TestASlipIsCorrectedByKeys(t *testing.T) {
	r := keyIn(t, "B1", workshop.Paper)
	panel := r.win.over.panel
	slip := func(k fyne.KeyName) {
		r.press(k)
		r.canvas.Capture()
		r.press(fyne.KeyReturn)
	}
	for _, k := range []fyne.KeyName{fyne.Key7, fyne.Key2, fyne.Key9, fyne.Key9} {
		slip(k)
	}
	r.press(fyne.KeyL)
	r.shot("over-look")
	r.press(fyne.KeyDown) // 2, 7, 9, 9
	r.press(fyne.KeyReturn)
	slip(fyne.Key4)
	r.press(fyne.KeyL)
	for _, k := range []fyne.KeyName{fyne.KeyEnd, fyne.KeyDelete, fyne.KeyDelete} {
		r.press(k)
	}
	if !r.win.over.isOpen() || r.win.over.panel != panel || len(r.errs) > 0 {
		t.Fatalf("the panel is open %v, the same %v, %v", r.win.over.isOpen(), r.win.over.panel == panel, r.errs)
	}
	if round, _ := r.st().OpenRound(); round.Cast != 3 || r.st().Undo != nil {
		t.Fatalf("%d ballots, to take back: %+v", round.Cast, r.st().Undo)
	}
	r.do(func(s *workshop.Session) error { return s.SetPeople(5) })
	for _, k := range []fyne.KeyName{fyne.Key1, fyne.Key1} { // a result needs five
		slip(k)
	}
	r.do((*workshop.Session).CloseRound)
	round, _ := r.st().Round("B1", false)
	if got := fmt.Sprint(round.Tally.Counts[0].N); got != "[0 2 1 0 1 0 0 0 0 1 0]" {
		t.Errorf("counted %s", got)
	}
}

// A press on a step of the agenda shows the room something else, and the slips go on being
// keyed in.
func TestAPressOnTheAgendaKeepsTheSlipsKeys(t *testing.T) {
	r := keyIn(t, "C2", workshop.Paper)
	for _, step := range []string{"C3", "C3"} { // the second press changes nothing
		row := r.win.agenda.rows[slices.IndexFunc(r.win.agenda.rows, func(row *parts.AgendaRow) bool {
			return r.st().Agenda[row.Row().Step].ID == step
		})]
		r.press(fyne.Key3)
		r.canvas.Focus(row) // as a press of the mouse does first
		row.Tapped(&fyne.PointEvent{})
		r.pump()
		if r.st().Now().ID != step || !r.win.over.isOpen() {
			t.Fatalf("at %s the panel is open %v", r.st().Now().ID, r.win.over.isOpen())
		}
		if r.canvas.Focused() != r.win.over.panel.Focusable() {
			t.Errorf("the keyboard is at %T", r.canvas.Focused())
		}
	}
	r.press(fyne.KeyEscape) // of the ballot that was begun
	if !r.win.over.isOpen() || r.win.over.unsent() {
		t.Error("a key went past the slips")
	}
}

func TestCardsPanel(t *testing.T) {
	r := keyIn(t, "A2", workshop.Cards)
	r.press(fyne.Key5)
	r.shot("over-cards")
	if st := r.st(); st.Pos.Phase != workshop.PhaseVote {
		t.Errorf("a figure led to %s", st.Pos.Phase)
	}
}

// On the page that sums up the cards the clicker presses the blue button, and asks nothing.
func TestTheClickerRecordsCounts(t *testing.T) {
	r := keyIn(t, "A2", workshop.Cards)
	round, _ := r.st().OpenRound()
	for range round.Spec.Questions {
		r.press(fyne.KeySpace)
		r.press(fyne.KeyReturn)
	}
	r.canvas.Capture()
	r.press(fyne.KeyPageDown)
	if round, _ := r.st().OpenRound(); round.Cast != round.Seats || r.win.side.asking.isOpen() {
		t.Errorf("%d of %d are in, a question is open: %v", round.Cast, round.Seats, r.win.side.asking.isOpen())
	}
	r.press(fyne.KeyPageDown)
	if r.st().Pos.Phase == workshop.PhaseVote {
		t.Error("the next press does not close the vote")
	}
}

// told is a panel that notes what it is told.
type told struct {
	Panel
	of []string
}

func (p *told) Cover() { p.of = append(p.of, "covered") }
func (p *told) Wipe()  { p.of = append(p.of, "wiped") }

// What comes over the window, as the wall on the only screen, is not to have ballots behind
// it that were looked at; what is open after the window was left has none in hand.
func TestThePanelHearsOfWhatComesOverIt(t *testing.T) {
	r := keyIn(t, "B1", workshop.Paper)
	panel := &told{Panel: r.win.over.panel}
	r.win.over.panel = panel
	if way, open := Keying(r.win); way != workshop.Paper || !open {
		t.Errorf("%s is keyed in: %v", way, open)
	}
	Cover(r.win)
	if !slices.Equal(panel.of, []string{"covered"}) || !r.win.over.isOpen() {
		t.Errorf("covered, it was told %q; it is open %v", panel.of, r.win.over.isOpen())
	}
	Leave(r.win)
	if !slices.Equal(panel.of, []string{"covered", "wiped"}) {
		t.Errorf("left, it was told %q", panel.of)
	}
}
