//go:build e2e

package main_test

import (
	"fmt"
	"image"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
)

// desktopColour is that of the desktop under all windows, which the room must not see.
const desktopColour = "#ff00ff"

// before is what stands on both screens before they change.
type before struct {
	name  string
	often bool // in a short run as well, with the changes that are
	file  bool // with a workshop that has an open vote
	enter func(s *screen)
}

var befores = []before{
	{"first window", true, false, func(s *screen) { s.window("^Upturn$") }},
	{"notes", true, true, func(*screen) {}},
	{"plan", false, true, func(s *screen) { s.press("p") }},
	{"clock on the wall", false, true, func(s *screen) { s.press("c", "c", "1") }},
	{"dark wall", false, true, func(s *screen) { s.press("b", "b") }},
	{"keying in paper", false, true, func(s *screen) {
		s.click(450, 306) // “Also key in paper”
		s.press("5")
	}},
	{"curtain", false, true, func(s *screen) { s.press("Next") }},
	{"ballot in hand", true, true, (*screen).fillIn},
	{"closed workshop", false, true, func(s *screen) {
		s.click(247, 735) // “Home”
		s.window("^Upturn$")
	}},
}

// arrangements change the screens; each gives where the room looks then, empty = nowhere,
// and whether the laptop has a screen of its own.
var arrangements = []struct {
	name  string
	often bool
	do    func(s *screen) (room image.Rectangle)
}{
	{"lid closed", true, func(s *screen) image.Rectangle {
		s.lidClosed()
		return onlyWall
	}},
	{"lid closed and opened", false, func(s *screen) image.Rectangle {
		s.lidClosed()
		time.Sleep(time.Second)
		s.lidOpened()
		return onWall
	}},
	{"mirrored", true, func(s *screen) image.Rectangle {
		s.mirrored()
		return onlyWall
	}},
	{"mirrored and extended", false, func(s *screen) image.Rectangle {
		s.mirrored()
		time.Sleep(time.Second)
		s.lidOpened()
		return onWall
	}},
	{"mirrored, then the lid", false, func(s *screen) image.Rectangle {
		s.mirrored()
		time.Sleep(time.Second)
		s.lidClosed()
		return onlyWall
	}},
	{"unplugged", false, func(s *screen) image.Rectangle {
		s.unplug()
		return image.Rectangle{}
	}},
	{"unplugged and plugged", true, func(s *screen) image.Rectangle {
		s.unplug()
		time.Sleep(time.Second)
		s.plug()
		return onWall
	}},
	{"unplugged, plugged mirrored", false, func(s *screen) image.Rectangle {
		s.unplug()
		time.Sleep(time.Second)
		s.xrandr("--addmode", projector, "1280x720")
		s.mirrored()
		return onlyWall
	}},
	{"another resolution", true, func(s *screen) image.Rectangle {
		s.xrandr("--output", projector, "--mode", "1024x768", "--pos", "1366x0")
		s.xrandr("--query")
		return image.Rect(1366, 0, 1366+1024, 768)
	}},
	{"a smaller laptop", false, func(s *screen) image.Rectangle {
		s.xrandr("--output", laptop, "--mode", "1024x768", "--pos", "0x0", "--primary", "--output", projector, "--mode", "1280x720", "--pos", "1024x0")
		s.xrandr("--query")
		return image.Rect(1024, 0, 1024+1280, 720)
	}},
	{"swapped places", false, func(s *screen) image.Rectangle {
		s.xrandr("--output", projector, "--mode", "1280x720", "--pos", "0x0", "--output", laptop, "--mode", "laptop", "--pos", "1280x0", "--primary")
		s.xrandr("--query")
		return image.Rect(0, 0, 1280, 720)
	}},
}

// mirrored has the projector show what the laptop shows.
func (s *screen) mirrored() {
	s.t.Helper()
	s.xrandr("--output", projector, "--mode", "1280x720", "--same-as", laptop)
	s.xrandr("--query")
}

// Every change of arrangement with every page that may stand on the laptop, on two monitors
// and by their pixels: the room never sees notes, a ballot or the desktop. A short run has a
// dozen of the cells.
func TestWhatTheRoomSees(t *testing.T) {
	var table []string
	cells, bad := 0, 0
	for _, b := range befores {
		for _, a := range arrangements {
			if os.Getenv("UPTURN_LONG") == "" && !(b.often && a.often) {
				continue
			}
			t.Run(b.name+"/"+a.name, func(t *testing.T) {
				room, laptop, ok := cell(t, b, a.do)
				table = append(table, fmt.Sprintf("%-18s | %-28s | %-10s | %-10s", b.name, a.name, room, laptop))
				if cells++; !ok {
					bad++
					t.Errorf("the room sees %s", room)
				}
			})
		}
	}
	t.Logf("before | change | the room sees | the laptop shows\n%s\n%d cells, %d with notes, ballot or desktop before the room", strings.Join(table, "\n"), cells, bad)
}

// cell has one page stand on the laptop, changes the screens, and says what is where.
func cell(t *testing.T, b before, do func(*screen) image.Rectangle) (room, laptop string, ok bool) {
	s := newScreens(t, "arrange-"+strings.ReplaceAll(b.name, " ", "-"))
	home := t.TempDir()
	s.plug()
	if out, err := s.command("xsetroot", "-solid", desktopColour).CombinedOutput(); err != nil {
		t.Skipf("no xsetroot: %v %s", err, out)
	}
	args := []string{}
	title := "^Upturn$"
	if b.file {
		args, title = []string{filepath.Join(home, "vote.upturn")}, "Night shift"
		voteAt(t, args[0], "B1", workshop.Booth)
	}
	p := s.start(home, "en_US.UTF-8", args...)
	s.focus(s.window(title))
	s.waitForWall(onWall)
	b.enter(s)
	wall, lead := s.see("before")
	at := do(s)
	var seen view
	ok = s.soon(12*time.Second, func() bool {
		seen = s.looks(at, wall, lead)
		return seen.wall || at.Empty()
	})
	img := s.shot("after")
	if seen = s.looks(at, wall, lead); at.Empty() {
		return "nothing", s.shows(img, image.Rect(0, 0, 1366, 768), wall, lead), true
	}
	p.kill()
	return seen.name, s.shows(img, rest(img.Bounds(), at), wall, lead), ok && seen.wall
}

// view is what somebody sees of a screen.
type view struct {
	name string
	wall bool // a page of the wall, and nothing else
}

// looks says what the room sees at a place: the page that was on the wall, else one that is
// neither the laptop's nor the desktop.
func (s *screen) looks(at image.Rectangle, wall, lead image.Image) view {
	img := s.picture()
	if at.Empty() || !at.In(img.Bounds()) {
		return view{name: "nothing"}
	}
	got := part(img, at)
	switch {
	case desktopShare(got) > 0.001:
		return view{name: "desktop"}
	case unlike(wall, got) < 0.02:
		return view{"the wall", true}
	case unlikeLead(lead, got) < 0.05:
		return view{name: "laptop"}
	case calm(got) > 0.6:
		return view{"a page", true}
	}
	return view{name: "something"}
}

// unlikeLead is how much of a picture is not as on the laptop before.
func unlikeLead(lead, got image.Image) float64 {
	r := lead.Bounds().Intersect(got.Bounds())
	return unlike(part(lead, r), part(got, r))
}

// desktopShare is the part of a picture that the desktop has.
func desktopShare(img image.Image) float64 {
	n, r := 0, img.Bounds()
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			if red, g, blue, _ := img.At(x, y).RGBA(); red>>8 == 255 && g == 0 && blue>>8 == 255 {
				n++
			}
		}
	}
	return float64(n) / float64(max(1, r.Dx()*r.Dy()))
}

// rest is the laptop's screen beside that of the room; the same where one shows the other.
func rest(all, room image.Rectangle) image.Rectangle {
	const screen = 800 // the least that one is wide
	switch {
	case room.Min.X-all.Min.X >= screen:
		return image.Rect(all.Min.X, all.Min.Y, room.Min.X, all.Max.Y)
	case all.Max.X-room.Max.X >= screen:
		return image.Rect(room.Max.X, all.Min.Y, all.Max.X, all.Max.Y)
	}
	return room
}

// shows says what the laptop has on its screen.
func (s *screen) shows(img image.Image, at image.Rectangle, wall, lead image.Image) string {
	got := part(img, at.Intersect(img.Bounds()))
	switch {
	case unlike(wall, got) < 0.02:
		return "the wall"
	case unlikeLead(lead, got) < 0.3: // with a notice, or a few points aside
		return "as before"
	}
	return "another page"
}

// A desktop that tiles its windows puts the wall beside the notes and does not let it go
// back: the facilitator is told in a few seconds, and how to mend it.
func TestAWallThatIsPushedAsideIsTold(t *testing.T) {
	s, _, _, _ := led(t, "aside")
	if out, err := s.command("openbox", "--exit").CombinedOutput(); err != nil {
		t.Fatalf("openbox: %v %s", err, out)
	}
	time.Sleep(time.Second)
	window := s.window("^Upturn: ")
	for _, args := range [][]string{{"windowmove", window, "100", "50"}, {"windowsize", window, "600", "400"}} {
		if out, err := s.command("xdotool", args...).CombinedOutput(); err != nil {
			t.Fatalf("%v: %v %s", args, err, out)
		}
	}
	s.wait("the wall to be a tile", func() bool { return s.place(window).Dx() == 600 })
	notice := image.Rect(340, 680, 880, 760) // under the notes
	if n := colours(part(s.shot("tile"), notice)); n > 1 {
		t.Fatalf("something stands where nothing was said yet: %d colours", n)
	}
	s.wait("the notice", func() bool { return colours(part(s.picture(), notice)) > 3 })
	s.shot("told")
}
