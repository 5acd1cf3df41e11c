package ui

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/layers"
	"github.com/upturn-workshop/upturn/workshop"
)

// onBar lists what the bar over the windows offers, menu by menu.
func onBar(w fyne.Window) (all []string) {
	for _, menu := range w.MainMenu().Items {
		for _, item := range menu.Items {
			all = append(all, menu.Label+"/"+item.Label)
		}
	}
	return all
}

// fromBar chooses an item.
func fromBar(t *testing.T, d *desk, at int) {
	t.Helper()
	n := 0
	for _, menu := range d.p.window.MainMenu().Items {
		for _, item := range menu.Items {
			if n++; n == at+1 {
				item.Action()
				return
			}
		}
	}
	t.Fatalf("%d items", n)
}

func TestMenuBar(t *testing.T) {
	d := atDesk(t, "en", desktopSize, deskFiles{})
	if d.p.window.MainMenu() != nil {
		t.Error("there is a bar where the system has none")
	}
	d.p.MenuBar = true
	menuBar{d.p}.set()
	want := map[string][]string{
		"en": {"Program/Settings", "View/Larger text", "View/Smaller text", "View/Normal size", "Help/Help"},
		"fi": {"Ohjelma/Asetukset", "Näyttö/Suurempi teksti", "Näyttö/Pienempi teksti", "Näyttö/Tavallinen koko", "Ohje/Ohje"},
	}
	if got := onBar(d.p.window); !slices.Equal(got, want["en"]) {
		t.Errorf("it offers %q", got)
	}
	fromBar(t, d, 1)
	if z := d.p.kept().Zoom(); z != 1.1 {
		t.Errorf("larger is %v", z)
	}
	fromBar(t, d, 3)
	fromBar(t, d, 2)
	if z := d.p.kept().Zoom(); z != 0.9 {
		t.Errorf("smaller than usual is %v", z)
	}
	fromBar(t, d, 4)
	if _, open := layers.Find[helping](d.p.layers); !open {
		t.Error("it gives no help")
	}
	fromBar(t, d, 4)
	fromBar(t, d, 0)
	if _, open := layers.Find[*setup](d.p.layers); !open {
		t.Error("it opens no settings")
	}
	chooser{d.p}.setLang("fi")
	if got := onBar(d.p.window); !slices.Equal(got, want["fi"]) {
		t.Errorf("in Finnish it offers %q", got)
	}
}

// Nothing of the bar comes over a ballot.
func TestTheMenuBarLeavesABallotAlone(t *testing.T) {
	d := atDesk(t, "en", desktopSize, deskFiles{})
	d.p.MenuBar = true
	menuBar{d.p}.set()
	d.workshop("A2")
	d.run(func(s *workshop.Session) error { return s.Open(workshop.Booth) })
	d.press(fyne.KeyPageDown)
	if !d.p.voting() {
		t.Fatal("nobody votes")
	}
	fromBar(t, d, 0)
	fromBar(t, d, 4)
	if d.where() != "booth" {
		t.Errorf("over the ballot is %q", d.where())
	}
}
