package ui

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/keys"
	"github.com/upturn-workshop/upturn/ui/layers"
	"github.com/upturn-workshop/upturn/ui/screen"
)

// Every screen gets its number in the check, and the windows for that are gone with it.
func TestEveryScreenIsNumbered(t *testing.T) {
	third := screen.Monitor{Name: "third", X: 2646, W: 1024, H: 768}
	fourth := screen.Monitor{Name: "fourth", X: 3670, W: 800, H: 600}
	for name, end := range map[string]func(d *desk){
		"Escape":                  func(d *desk) { d.press(fyne.KeyEscape) },
		"the button again":        func(d *desk) { d.press(fyne.KeyReturn) },
		"the test picture":        func(d *desk) { d.choose("pages.screens.test") },
		"the end of the workshop": func(d *desk) { d.p.lead.home() },
	} {
		t.Run(name, func(t *testing.T) {
			d := atDesk(t, "en", desktopSize, deskFiles{})
			f := d.screens
			f.All = append(f.All, third, fourth)
			f.Names = map[fyne.Window]string{d.p.window: "desk", d.p.room.wall: "wall"}
			d.workshop("A2")
			d.p.lead.command(keys.Screens)
			before := len(d.p.App.Driver().AllWindows())
			d.choose("pages.screens.numbers")
			if got := len(d.p.App.Driver().AllWindows()); got != before+2 {
				t.Errorf("%d windows more", got-before)
			}
			if !slices.Contains(f.Log, " fills third") || !slices.Contains(f.Log, " fills fourth") {
				t.Errorf("shown: %q", f.Log)
			}
			f.All = f.All[:3] // one is unplugged
			d.p.screensChanged()
			if got := len(d.p.App.Driver().AllWindows()); got != before+1 {
				t.Errorf("with a screen less %d windows more", got-before)
			}
			end(d)
			if got := len(d.p.App.Driver().AllWindows()); got != before {
				t.Errorf("%d windows are left", got-before)
			}
		})
	}
}

// When the projector goes during the check, the check does not come onto the laptop.
func TestTheCheckEndsWithTheProjector(t *testing.T) {
	d := atDesk(t, "en", desktopSize, deskFiles{})
	d.workshop("A2")
	d.p.lead.command(keys.Screens)
	d.choose("pages.screens.numbers")
	f := d.screens
	f.All = f.All[:1]
	d.p.screensChanged()
	if got := d.where(); !strings.HasPrefix(got, "Screens") {
		t.Errorf("the laptop shows %q", got)
	}
	if c, open := layers.Find[*check](d.p.layers); !open || c.over != nil {
		t.Error("the number would be back with the projector")
	}
}

// While a page is open a clicker moves nothing behind it, whichever window is in front.
func TestAClickerMovesNothingBehindAPage(t *testing.T) {
	d := atDesk(t, "en", desktopSize, deskFiles{})
	d.workshop("A2")
	d.p.lead.command(keys.Screens)
	step := d.p.lead.st.Pos.Step
	d.p.room.key(&fyne.KeyEvent{Name: fyne.KeyPageDown})
	d.settle()
	if d.p.lead.st.Pos.Step != step || d.p.lead.st.Pos.Phase != "ask" {
		t.Errorf("it went to %+v", d.p.lead.st.Pos)
	}
	d.p.room.key(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if d.where() != "lead" {
		t.Errorf("Escape on the wall leads to %q", d.where())
	}
}

// From the test picture on the only screen Escape leads back to the check.
func TestTheTestPictureLeadsBackToTheCheck(t *testing.T) {
	d := atDesk(t, "en", desktopSize, deskFiles{alone: true})
	d.workshop("A2")
	d.p.lead.command(keys.Screens)
	d.choose("pages.screens.test")
	if d.where() != "wall" {
		t.Fatalf("the picture is on %q", d.where())
	}
	d.press(fyne.KeyEscape)
	if got := d.where(); !strings.HasPrefix(got, "Screens") {
		t.Errorf("Escape leads to %q", got)
	}
	d.choose("pages.screens.test") // it has ended, and can be shown once more
	if d.where() != "wall" {
		t.Errorf("the second time the picture is on %q", d.where())
	}
	d.press(fyne.KeyEscape, fyne.KeyEscape)
	if got := d.where(); got != "lead" {
		t.Errorf("and then to %q", got)
	}
}
