package facilitator

import (
	"testing"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/keys"
	"github.com/upturn-workshop/upturn/ui/undo"
	"github.com/upturn-workshop/upturn/workshop"
)

// What was done stands beside a button for ten seconds, which takes it back.
func TestUndoIsOfferedForTenSeconds(t *testing.T) {
	for _, lang := range []string{"en", "fi"} {
		t.Run(lang, func(t *testing.T) {
			r := newRoom(t, settings{lang: lang})
			bar := r.win.body.undo.Content
			if bar.Visible() {
				t.Fatal("something to take back from the first")
			}
			n := len(r.session.State().Agenda)
			r.do(func(s *workshop.Session) error { return s.Drop(8) })
			if !bar.Visible() {
				t.Fatal("nothing is offered")
			}
			r.shot("undo-" + lang)
			r.second(9)
			if !bar.Visible() {
				t.Error("gone after nine seconds")
			}
			r.second(2)
			if bar.Visible() {
				t.Error("still there after eleven")
			}
			r.win.Handle(keys.Undo)
			r.pump()
			if got := len(r.session.State().Agenda); got != n {
				t.Errorf("%d steps, want %d", got, n)
			}
			if !bar.Visible() {
				t.Error("that it was taken back is not said")
			}
		})
	}
}

// The button is reached with Tab, stays while it has the focus, and the line goes in the
// frame of the press, however long the disk takes.
func TestUndoByKeyboard(t *testing.T) {
	r := newRoom(t, settings{})
	r.do(func(s *workshop.Session) error { return s.Jump(5) })
	bar := r.win.body.undo.Content
	if !bar.Visible() {
		t.Fatal("nothing is offered")
	}
	button := bar.Objects[len(bar.Objects)-1].(fyne.Focusable)
	for range 80 {
		if r.canvas.Focused() == button {
			break
		}
		r.canvas.(interface{ FocusNext() }).FocusNext()
	}
	if r.canvas.Focused() != button {
		t.Fatal("Tab does not reach it")
	}
	r.second(30)
	if !bar.Visible() {
		t.Fatal("it goes from under the focus")
	}
	button.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if bar.Visible() {
		t.Error("it waits for the disk")
	}
	r.pump()
	if got := r.session.State().Pos.Step; got == 5 {
		t.Error("not taken back")
	}
}

// Nothing that can be pressed moves when the line comes.
func TestUndoMovesNoButton(t *testing.T) {
	r := newRoom(t, settings{})
	for i, a := range r.session.State().Agenda {
		if a.ID == "A4" {
			r.do(func(s *workshop.Session) error { return s.Jump(i) })
		}
	}
	r.second(20)
	dock, next := r.win.body.dock.content.Position(), r.win.side.next.Position()
	r.do(func(s *workshop.Session) error { return s.AddMinutes(len(s.State().Agenda)-1, 1) })
	if !r.win.body.undo.Content.Visible() {
		t.Fatal("nothing is offered")
	}
	if r.win.body.dock.content.Position() != dock || r.win.side.next.Position() != next {
		t.Error("a button moved")
	}
	c := r.win.body.undo.Content
	if c.Size().Height != undo.Height || c.Position().Y+c.Size().Height > dock.Y {
		t.Errorf("at %v, the buttons begin at %v", c.Position(), dock)
	}
}

// While slips are keyed in the keys are the panel's.
func TestUndoLeavesThePanelAlone(t *testing.T) {
	r := newRoom(t, settings{})
	r.do(func(s *workshop.Session) error { return s.Drop(8) })
	for i, a := range r.session.State().Agenda {
		if a.ID == "practice" {
			r.do(func(s *workshop.Session) error { return s.Jump(i) })
		}
	}
	r.do(func(s *workshop.Session) error { return s.Open(workshop.Paper) })
	r.win.enterBy(workshop.Paper)
	before := r.session.State().Undo
	r.win.Handle(keys.Undo)
	r.pump()
	if now := r.session.State().Undo; now == nil || before == nil || now.N != before.N {
		t.Errorf("%+v, before %+v", now, before)
	}
}

// With the last press in the panel nothing has the keyboard: Enter must not press what
// stands where the panel was.
func TestAClosedVoteLeavesTheKeyboardToNobody(t *testing.T) {
	r := newRoom(t, settings{})
	r.jump("practice")
	r.do(func(s *workshop.Session) error { return s.Open(workshop.Paper) })
	r.win.enterBy(workshop.Paper)
	r.vote(12)
	r.press(fyne.KeyPageDown)
	if r.st().Pos.Phase != workshop.PhaseClosed {
		t.Fatalf("at %s", r.st().Pos.Phase)
	}
	if f := r.canvas.Focused(); f != nil {
		t.Errorf("%T has the keyboard", f)
	}
}
