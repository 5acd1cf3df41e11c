package ui

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/layers"
	"github.com/upturn-workshop/upturn/workshop"
)

// On every page of one's own there is a way to the help in sight, and its key leads there and
// back. Questions have none, and neither have ballots.
func TestHelpIsInSight(t *testing.T) {
	without := []string{"asked before quitting", "asked before quitting under way", "a notice"}
	for _, at := range slices.Concat(homePlaces(), packPlaces(), pagePlaces()) {
		helps := strings.HasPrefix(at.name, "help") || at.name == "keys"
		if at.picture || helps {
			continue
		}
		t.Run(at.name, func(t *testing.T) {
			d := atDesk(t, "en", desktopSize, at.files)
			at.enter(d)
			before := d.where()
			d.press(fyne.KeyF1)
			_, open := layers.Find[helping](d.p.layers)
			if slices.Contains(without, at.name) || before == "home + something over it" && at.name != "a file to open" {
				if open {
					t.Error("help lies over a question")
				}
				return
			}
			if !open {
				t.Fatal("F1 gives no help")
			}
			d.press(fyne.KeyF1)
			if got := d.where(); got != before {
				t.Fatalf("from the help F1 leads to %q, not to %q", got, before)
			}
			if !slices.Contains(words(d.top()), d.p.words.T("help.name")) {
				t.Error("nothing in sight leads to the help")
			}
		})
	}
}

// Nothing but the ballot is seen while somebody fills it in, whatever is pressed.
func TestNoHelpOverABallot(t *testing.T) {
	d := atDesk(t, "en", desktopSize, deskFiles{})
	d.workshop("A2")
	d.run(func(s *workshop.Session) error { return s.Open(workshop.Booth) })
	d.press(fyne.KeyPageDown)
	if !d.p.voting() {
		t.Fatal("nobody votes")
	}
	d.press(fyne.KeyF1)
	ground{d.p}.help()
	chooser{d.p}.show()
	if _, open := layers.Find[helping](d.p.layers); open || d.where() != "booth" {
		t.Errorf("over the ballot is %q", d.where())
	}
}

// Settings open over a workshop and lead back to it; another language counts there as well,
// and the workshop goes on.
func TestSettingsInAWorkshop(t *testing.T) {
	d := atDesk(t, "en", desktopSize, deskFiles{})
	d.workshop("A2")
	d.choose("settings.title")
	d.press(fyne.KeyRight, fyne.KeyRight, fyne.KeyRight) // past German and Spanish
	if lang := d.p.words.Lang(); lang != "fi" {
		t.Fatalf("the language is %s", lang)
	}
	if _, open := layers.Find[*setup](d.p.layers); !open {
		t.Fatal("the settings are closed")
	}
	d.press(fyne.KeyEscape)
	if d.where() != "lead" || d.p.lead.st.Now().ID != "A2" {
		t.Errorf("it leads to %q", d.where())
	}
	if all := words(d.top()); !slices.Contains(all, d.p.words.T("facilitator.handouts")) {
		t.Errorf("the window says %q", all)
	}
	d.press(fyne.KeyPageDown)
	d.settle()
	if _, open := d.p.lead.st.OpenRound(); !open {
		t.Error("one cannot go on")
	}
	ground{d.p}.help()
	chooser{d.p}.show()
	if d.where() == "lead" {
		t.Error("the help is gone")
	}
	if _, open := layers.Find[*setup](d.p.layers); open {
		t.Error("settings open over a page that another language would close")
	}
}
