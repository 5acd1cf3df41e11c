package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/workshop"
)

// named gives the people of a workshop names.
func named(i *workshop.Info) { i.People, i.Names = 4, []string{"Aino", "Bo", "Cia", "Dag"} }

// peoplePage opens the page of people of a workshop in which a vote is open.
func (d *desk) peoplePage() {
	d.t.Helper()
	d.workshop("A2", named)
	d.run(func(s *workshop.Session) error { return s.Open(workshop.Booth) })
	d.choose("facilitator.who_left")
}

// Who leaves and who comes is said by name, and the vote knows who is still to come.
func TestWhoLeftAndWhoCame(t *testing.T) {
	d := atDesk(t, "en", desktopSize, deskFiles{})
	d.peoplePage()
	if says := strings.Join(words(d.top()), "|"); !strings.Contains(says, "4 people are here. 4 are still to vote.") {
		t.Fatalf("the page says %q", says)
	}
	d.press(fyne.KeyReturn) // the first one has left
	d.settle()
	info := d.p.lead.st.Info
	if info.Present(0) || info.People != 3 || d.where() == "lead" {
		t.Errorf("%+v, %s", info, d.where())
	}
	says := strings.Join(words(d.top()), "|")
	if !strings.Contains(says, "3 people are here. 3 are still to vote.") || !strings.Contains(says, d.p.words.T("pages.people.returned")) {
		t.Errorf("the page says %q", says)
	}
	d.find(d.p.words.T("pages.people.come"))
	d.write("Eva")
	d.press(fyne.KeyReturn)
	d.settle()
	if info := d.p.lead.st.Info; info.People != 4 || info.NameOf(0) != "Eva" || !info.Present(0) {
		t.Errorf("%+v", info)
	}
	d.find(d.p.words.T("pages.people.come"))
	d.write("bo")
	d.press(fyne.KeyReturn)
	d.settle()
	if says := strings.Join(words(d.top()), "|"); !strings.Contains(says, "called “bo” already") {
		t.Errorf("two of a name: %q", says)
	}
	d.press(fyne.KeyEscape)
	if says := strings.Join(words(d.top()), "|"); d.where() != "lead" || !strings.Contains(says, "Still to vote: Eva, Bo, Cia and Dag") {
		t.Errorf("%s says %q", d.where(), says)
	}
}

// Fewer people are not simply fewer where they have names: it is asked who.
func TestANumberAsksWho(t *testing.T) {
	d := atDesk(t, "en", desktopSize, deskFiles{})
	d.workshop("A2", named)
	for range 40 {
		if _, stepper := d.canvas().Focused().(*controls.Stepper); stepper {
			break
		}
		d.press(fyne.KeyTab)
	}
	d.press(fyne.KeyDown)
	d.settle()
	if d.where() != d.p.words.T("pages.people.title") || d.p.lead.st.Info.People != 4 {
		t.Errorf("%s, %d people", d.where(), d.p.lead.st.Info.People)
	}
}

// A name is mended where it stands.
func TestANameIsMended(t *testing.T) {
	d := atDesk(t, "en", desktopSize, deskFiles{})
	d.peoplePage()
	d.find("Cia")
	d.write("!")
	d.press(fyne.KeyReturn)
	d.settle()
	if got := d.p.lead.st.Info.NameOf(2); got != "!Cia" && got != "Cia!" {
		t.Errorf("the name is %q", got)
	}
	d.find("Dag")
	d.write("+")
	d.press(fyne.KeyEscape) // what is written is kept without Enter
	d.settle()
	if got := d.p.lead.st.Info.NameOf(3); got != "+Dag" && got != "Dag+" {
		t.Errorf("the name is %q", got)
	}
}
