package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/keys"
	"github.com/upturn-workshop/upturn/ui/layers"
	"github.com/upturn-workshop/upturn/workshop"
)

// What was done beside the windows is told to whoever votes neither of a saved file, nor of
// a folder that cannot be shown, nor of what failed elsewhere: their ballot stays in hand.
func TestNothingComesBetweenSomebodyAndTheirBallot(t *testing.T) {
	d, s := shelved(t)
	s.fails = workshop.Errorf(workshop.ENotFound, nil, "what", "shower", "at", "/far/away.pdf")
	d.p.Files = s
	d.workshop("A2")
	d.run(func(s *workshop.Session) error { return s.Open(workshop.Booth) })
	d.press(fyne.KeyPageDown, fyne.KeyReturn)
	ballot := d.top()
	if !d.p.voting() {
		t.Fatal("nobody votes")
	}
	written{d.p}.say("It is written.", "/far/away.pdf")
	saidOver(d.p)(workshop.Errorf(workshop.EFull, nil))
	written{d.p}.show("/far/away.pdf")
	<-s.shown
	d.settle()
	d.p.sayOver("The disk is full.")
	if d.top() != ballot || !d.p.voting() {
		t.Error("something lies over the ballot")
	}
	d.p.layers.Back(d.p.lead)
	d.settle()
	d.told("The disk is full.") // once the facilitator is back, the last one on top
	d.press(fyne.KeyReturn, fyne.KeyReturn, fyne.KeyReturn)
	d.told("It is written.")
}

// On the only screen the room would read what helps in hard moments.
func TestHardMomentsStayOffTheOnlyScreen(t *testing.T) {
	d := atDesk(t, "en", desktopSize, deskFiles{alone: true})
	d.workshop("A2")
	d.p.lead.command(keys.Show)
	wall := d.top()
	d.press(fyne.KeyH)
	if _, open := layers.Find[*alone](d.p.layers); !open || d.top() != wall {
		t.Error("the help lies on the wall")
	}
}

// In a field Ctrl+Shift+Z is about its text, not about what was done before.
func TestNothingIsDoneAgainFromAField(t *testing.T) {
	d := atDesk(t, "en", desktopSize, deskFiles{})
	d.workshop("B5")
	d.run(func(s *workshop.Session) error { return s.AddItem("obstacles", "Two systems") })
	d.p.lead.window.Handle(keys.Undo)
	d.settle()
	again := func() int {
		takeback{d.p.lead}.do(&desktop.CustomShortcut{KeyName: fyne.KeyZ, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift})
		d.settle()
		return len(d.p.lead.st.Items)
	}
	field := controls.NewEntry("", func(string) {})
	d.p.window.SetContent(field)
	d.canvas().Focus(field)
	if n := again(); n != 0 {
		t.Errorf("%d obstacles came back while somebody writes", n)
	}
	d.canvas().Unfocus()
	if n := again(); n != 1 {
		t.Errorf("%d obstacles came back", n)
	}
}
