package ui

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/layers"
	"github.com/upturn-workshop/upturn/ui/screen"
	"github.com/upturn-workshop/upturn/workshop"
)

// The screens of these tests, as they stand before and after.
var (
	aLaptop  = screen.Monitor{Name: "laptop", W: 1366, H: 768, Primary: true}
	aBeamer  = screen.Monitor{Name: "projector", X: 1366, W: 1280, H: 720}
	aThird   = screen.Monitor{Name: "third", X: 2646, W: 1024, H: 768}
	onlyBeam = screen.Monitor{Name: "projector", W: 1280, H: 720, Primary: true}
	aTwin    = screen.Monitor{Name: "projector", W: 1280, H: 720}
	atRight  = screen.Monitor{Name: "laptop", X: 1280, W: 1366, H: 768, Primary: true}
	atLeft   = screen.Monitor{Name: "projector", W: 1280, H: 720}
	sharper  = screen.Monitor{Name: "projector", X: 1366, W: 1920, H: 1080}
	aSister  = screen.Monitor{Name: "laptop", X: 1366, W: 1366, H: 768}
	smaller  = screen.Monitor{Name: "laptop", W: 1024, H: 768, Primary: true}
)

// arrangements are the changes of screens that happen to two of them; seen reports whether
// the room sees the laptop's window after each.
var arrangements = []struct {
	name string
	now  [][]screen.Monitor
	seen []bool
}{
	{"lid closed", [][]screen.Monitor{{onlyBeam}}, []bool{true}},
	{"lid closed and opened", [][]screen.Monitor{{onlyBeam}, {aLaptop, aBeamer}}, []bool{true, false}},
	{"lid closed, then unplugged and opened", [][]screen.Monitor{{onlyBeam}, {aLaptop}}, []bool{true, false}},
	{"mirrored", [][]screen.Monitor{{aLaptop, aTwin}}, []bool{true}},
	{"mirrored and extended", [][]screen.Monitor{{aLaptop, aTwin}, {aLaptop, aBeamer}}, []bool{true, false}},
	{"mirrored, then the lid", [][]screen.Monitor{{aLaptop, aTwin}, {onlyBeam}}, []bool{true, true}},
	{"unplugged", [][]screen.Monitor{{aLaptop}}, []bool{false}},
	{"unplugged and plugged", [][]screen.Monitor{{aLaptop}, {aLaptop, aBeamer}}, []bool{false, false}},
	{"unplugged, plugged mirrored", [][]screen.Monitor{{aLaptop}, {aLaptop, aTwin}}, []bool{false, true}},
	{"plugged with another resolution", [][]screen.Monitor{{aLaptop}, {aLaptop, sharper}}, []bool{false, false}},
	{"another resolution", [][]screen.Monitor{{aLaptop, sharper}}, []bool{false}},
	{"a smaller laptop", [][]screen.Monitor{{smaller, aBeamer}}, []bool{false}},
	{"swapped places", [][]screen.Monitor{{atLeft, atRight}}, []bool{false}},
	{"a third screen", [][]screen.Monitor{{aLaptop, aBeamer, aThird}}, []bool{false}},
	{"the laptop replaced by a third", [][]screen.Monitor{{aBeamer, aThird}}, []bool{true}},
	{"a second screen of the same name and size", [][]screen.Monitor{{aLaptop, aSister}}, []bool{false}},
	{"two alike, then one of them", [][]screen.Monitor{{aLaptop, aSister}, {aLaptop}}, []bool{false, true}},
	{"all dark, then the lid", [][]screen.Monitor{{}, {onlyBeam}}, []bool{false, true}},
}

// stands is what is in the laptop's window when the screens change.
var stands = []struct {
	name   string
	enter  func(*desk)
	ballot bool // a ballot is in hand
}{
	{"leading", func(d *desk) { d.workshop("A2") }, false},
	{"a page over it", func(d *desk) { d.workshop("A2"); d.p.lead.showPlan() }, false},
	{"a note half written", func(d *desk) { d.reading("Trust first.") }, false},
	{"a notice", func(d *desk) { d.workshop("A2"); d.p.sayOver("Mind the step.") }, false},
	{"paper keyed in", func(d *desk) {
		d.workshop("B1")
		d.run(func(s *workshop.Session) error { return s.Open(workshop.Paper) })
		d.press(fyne.KeyPageDown)
		d.press("5")
	}, false},
	{"the curtain", func(d *desk) {
		d.workshop("B1")
		d.run(func(s *workshop.Session) error { return s.Open(workshop.Booth) })
		d.p.lead.votes().show(false)
	}, false},
	{"a ballot in hand", func(d *desk) {
		d.workshop("B1")
		d.run(func(s *workshop.Session) error { return s.Open(workshop.Booth) })
		d.p.lead.votes().show(false)
		d.press(fyne.KeyReturn, "7")
	}, true},
}

// Eighteen changes in seven stands: while the room may see the laptop's window the wall is
// in it and no ballot in hand; while it has a screen of its own the wall fills that one;
// and a ballot is in hand still when nobody could have seen it.
func TestTheRoomSeesOnlyTheWall(t *testing.T) {
	for _, change := range arrangements {
		for _, stand := range stands {
			t.Run(change.name+"/"+stand.name, func(t *testing.T) {
				d := atDesk(t, "en", desktopSize, deskFiles{})
				f := d.screens
				f.Names = map[fyne.Window]string{d.p.room.wall: "wall"}
				d.p.screensChanged()
				stand.enter(d)
				wasSeen := false
				for i, now := range change.now {
					f.All = now
					d.p.screensChanged()
					d.p.screensChanged() // desktops tell some changes twice
					d.settle()
					wasSeen = wasSeen || change.seen[i]
					d.checkRoom(change.seen[i], stand.ballot && !wasSeen)
				}
			})
		}
	}
}

// keyboard counts how often a window asks for it.
type keyboard struct {
	fyne.Window
	asked int
}

func (k *keyboard) RequestFocus() {
	k.asked++
	k.Window.RequestFocus()
}

// When the screens have been exchanged the laptop's window asks for the keyboard once the desktop
// has put both where they belong: what is pressed next is for the workshop.
func TestAfterASwapTheKeyboardIsTheFacilitators(t *testing.T) {
	d := atDesk(t, "en", desktopSize, deskFiles{})
	d.p.screensChanged()
	d.workshop("A2")
	k := &keyboard{Window: d.p.window}
	d.p.window = k
	d.p.lead.swapWall()
	d.until("the window to ask again", func() bool { return k.asked >= 2 })
}

// A window that is open when a projector comes lies over the wall where the desktop has put it
// there, or has let it hang over the edge of its screen: it goes back to its own.
func TestAProjectorComesUnderTheWindow(t *testing.T) {
	for name, x := range map[string]int{"hanging over the edge": aBeamer.X - 200, "on the new screen": aBeamer.X + 40} {
		t.Run(name, func(t *testing.T) {
			d := atDesk(t, "en", desktopSize, deskFiles{alone: true})
			f := d.screens
			d.p.screensChanged()
			f.Names = map[fyne.Window]string{d.p.window: "desk"}
			f.All, f.X, f.Y, f.Told = []screen.Monitor{aLaptop, aBeamer}, x, 10, true
			d.p.screensChanged()
			d.until("the window on its own screen", func() bool { return slices.Contains(f.Log, "desk moves to "+aLaptop.Name) })
		})
	}
}

// checkRoom looks at what is where.
func (d *desk) checkRoom(seen, inHand bool) {
	d.t.Helper()
	layout := d.p.room.director.Layout()
	wall := d.p.layers.Top() != nil && d.shown() == d.p.room.near.Content() && d.canvas().Overlays().Top() == nil
	if layout.Shared() != seen || wall != seen {
		d.t.Errorf("the room sees the laptop: %v, want %v; the wall is in its window: %v", layout.Shared(), seen, wall)
	}
	if layout.Two && !strings.HasSuffix(lastOf(d.screens.Log, "wall fills"), layout.Wall.Name) {
		d.t.Errorf("the wall is not on %s: %q", layout.Wall.Name, d.screens.Log)
	}
	if b, voting := layers.Find[*booth](d.p.layers); inHand != (voting && b.booth.InHand()) {
		d.t.Errorf("a ballot is in hand: %v, want %v", !inHand, inHand)
	}
}

// lastOf is the last line with a word.
func lastOf(log []string, word string) (last string) {
	for _, line := range log {
		if strings.Contains(line, word) {
			last = line
		}
	}
	return last
}

// A screen that may be the room's does not leave the wall for a key that clickers have.
func TestAClickerDoesNotUncoverTheNotes(t *testing.T) {
	d := atDesk(t, "en", desktopSize, deskFiles{})
	d.p.screensChanged()
	d.workshop("A2")
	f := d.screens
	f.All = []screen.Monitor{onlyBeam}
	d.p.screensChanged()
	for _, key := range []fyne.KeyName{fyne.KeyEscape, fyne.KeyF5, fyne.KeyPageDown} {
		d.press(key)
		if d.where() == "lead" {
			t.Fatalf("%s shows the notes to the room", key)
		}
	}
	d.p.layers.Back(mustFind[*alone](d))
	d.press(fyne.KeyEscape)
	d.choose("pages.seen.no")
	if d.where() != "lead" {
		t.Errorf("who has looked comes to %q", d.where())
	}
}

func mustFind[T layers.Layer](d *desk) T {
	d.t.Helper()
	found, ok := layers.Find[T](d.p.layers)
	if !ok {
		d.t.Fatal("it is not open")
	}
	return found
}
