//go:build e2e

package main_test

import (
	"image"
	"path/filepath"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
)

// Where the projector lies when it is the only screen.
var onlyWall = image.Rect(0, 0, 1280, 720)

// lidClosed leaves the projector alone, as closing the lid does, or “second screen only”.
func (s *screen) lidClosed() {
	s.t.Helper()
	s.xrandr("--output", laptop, "--off", "--output", projector, "--mode", "1280x720", "--pos", "0x0", "--primary")
	s.xrandr("--query")
}

// lidOpened has both screens again.
func (s *screen) lidOpened() {
	s.t.Helper()
	s.xrandr("--output", laptop, "--mode", "laptop", "--pos", "0x0", "--primary", "--output", projector, "--mode", "1280x720", "--pos", "1366x0")
	s.xrandr("--query")
}

// led opens a workshop with an open vote on two screens and gives what the room sees.
func led(t *testing.T, name string) (s *screen, window, file string, wall image.Image) {
	t.Helper()
	s = newScreens(t, name)
	home := t.TempDir()
	s.plug()
	file = filepath.Join(home, "vote.upturn")
	voteAt(t, file, "B1", workshop.Booth)
	s.start(home, "en_US.UTF-8", file)
	window = s.window("Night shift")
	s.focus(window)
	s.waitForWall(onWall)
	wall, _ = s.see("before")
	return s, window, file, wall
}

// roomSees fails unless a screen shows the wall.
func (s *screen) roomSees(name string, at image.Rectangle, wall image.Image) {
	s.t.Helper()
	var got image.Image
	if !s.soon(6*time.Second, func() bool {
		got = s.picture()
		return at.In(got.Bounds()) && unlike(wall, part(got, at)) < 0.02
	}) {
		s.shot(name)
		s.t.Errorf("%s: the room does not see the wall", name)
		return
	}
	s.shot(name)
}

// calm is the share of a picture that has the colour of its corner: of a question nearly
// all, of the facilitator's view not.
func calm(img image.Image) float64 {
	r, n := img.Bounds(), 0
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			if img.At(x, y) == img.At(r.Min.X, r.Min.Y) {
				n++
			}
		}
	}
	return float64(n) / float64(r.Dx()*r.Dy())
}

// Only the projector is left: the room sees the wall there, and nobody's ballot or notes.
func TestLidClosedWhileLeading(t *testing.T) {
	s, _, _, wall := led(t, "lid-lead")
	s.lidClosed()
	s.roomSees("closed", onlyWall, wall)
	s.press("Escape") // as the buttons of clickers send it
	asks, ok := s.becomes("asks", wall, 0.05)
	if !ok || calm(asks) < 0.9 {
		t.Error("Escape does not lead to a question")
	}
	s.press("Escape")
	s.roomSees("still", onlyWall, wall)
	s.lidOpened()
	s.waitForWall(onWall)
	s.roomSees("opened", onWall, wall)
}

func TestLidClosedWithABallotInHand(t *testing.T) {
	s, _, file, wall := led(t, "lid-ballot")
	s.fillIn()
	s.lidClosed()
	s.roomSees("closed", onlyWall, wall)
	s.press("Return", "2", "Return", "Return", "Next")
	s.roomSees("keys", onlyWall, wall)
	s.lidOpened()
	s.waitForWall(onWall)
	s.roomSees("opened", onWall, wall)
	if round, open := s.stateAt(file).OpenRound(); !open || round.Cast != 0 {
		t.Errorf("a ballot that was wiped is in the box: %+v", round)
	}
}

// One setting mirrors screens that stay plugged in, and no plug tells of it.
func TestMirroredInTheMidst(t *testing.T) {
	for name, ballot := range map[string]bool{"lead": false, "ballot": true} {
		t.Run(name, func(t *testing.T) {
			s, window, _, wall := led(t, "mirror-"+name)
			if ballot {
				s.fillIn()
			}
			s.xrandr("--output", projector, "--mode", "1280x720", "--same-as", laptop)
			s.xrandr("--query")
			s.roomSees("mirrored", onlyWall, wall)
			s.lidOpened()
			s.waitForWall(onWall)
			s.roomSees("extended", onWall, wall)
			if place := s.place(window); !place.In(desk) {
				t.Errorf("the facilitator's window is at %v", place)
			}
		})
	}
}

// A loose cable does not cost the ballot in hand: the wall comes back without the keyboard.
func TestReplugWithABallotInHand(t *testing.T) {
	s, _, file, wall := led(t, "replug-ballot")
	s.fillIn()
	_, before := s.see("marked")
	s.unplug()
	s.wait("the wall to leave", func() bool { return len(s.walls()) == 0 })
	s.plug()
	s.waitForWall(onWall)
	s.roomSees("again", onWall, wall)
	time.Sleep(3 * time.Second) // a ballot that lost the keyboard for good would be wiped now
	if _, after := s.see("kept"); changed(before, after) > 0.001 {
		t.Error("the ballot in hand is not what it was")
	}
	s.press("Return", "Return")
	s.wait("the ballot in the box", func() bool {
		round, open := s.stateAt(file).OpenRound()
		return open && round.Cast == 1
	})
}

// A projector that is plugged in for the first time is no other window either.
func TestFirstPlugWithABallotInHand(t *testing.T) {
	s, home := newScreens(t, "plug-ballot"), t.TempDir()
	file := filepath.Join(home, "vote.upturn")
	voteAt(t, file, "B1", workshop.Booth)
	s.start(home, "en_US.UTF-8", file)
	s.focus(s.window("Night shift"))
	s.private()
	lead := s.shot("lead")
	s.press("Next")
	s.becomes("asks", lead, 0.05)
	s.press("Tab", "Return") // the room cannot see it
	s.press("Return", "7")
	before := s.shot("marked")
	s.plug()
	s.waitForWall(onWall)
	time.Sleep(3 * time.Second)
	if _, after := s.see("kept"); changed(before, after) > 0.001 {
		t.Error("the ballot in hand is not what it was")
	}
}

// fillIn marks a ballot and leaves it open.
func (s *screen) fillIn() {
	s.t.Helper()
	s.press("Next")
	curtain := s.shot("curtain")
	s.press("Return")
	if _, ok := s.becomes("ballot", curtain, 0.05); !ok {
		s.t.Fatal("no ballot is opened")
	}
	s.press("7")
}

// unlike is the share of a picture that is not as in another one of any size: both are
// looked at from afar, in 64 by 36 fields.
func unlike(a, b image.Image) float64 {
	const wide, high = 64, 36
	fields := func(img image.Image) (out [wide * high]int) {
		r := img.Bounds()
		for i := range out {
			x0, y0 := r.Min.X+i%wide*r.Dx()/wide, r.Min.Y+i/wide*r.Dy()/high
			x1, y1 := r.Min.X+(i%wide+1)*r.Dx()/wide, r.Min.Y+(i/wide+1)*r.Dy()/high
			sum, n := 0, 0
			for y := y0; y < y1; y += 2 {
				for x := x0; x < x1; x += 2 {
					_, g, _, _ := img.At(x, y).RGBA()
					sum, n = sum+int(g>>8), n+1
				}
			}
			out[i] = sum / max(1, n)
		}
		return out
	}
	fa, fb := fields(a), fields(b)
	n := 0
	for i := range fa {
		if d := fa[i] - fb[i]; d > 24 || d < -24 {
			n++
		}
	}
	return float64(n) / (wide * high)
}

// From the start of the program to its end the projector shows a page of the program's: its
// own, the workshop's, the workshop's cover, and never the desktop.
func TestTheRoomNeverSeesTheDesktop(t *testing.T) {
	s, home := newScreens(t, "welcome"), t.TempDir()
	s.plug()
	if out, err := s.command("xsetroot", "-solid", "#ff00ff").CombinedOutput(); err != nil {
		t.Skipf("no xsetroot: %v %s", err, out)
	}
	p := s.start(home, "en_US.UTF-8")
	window := s.window("^Upturn$")
	s.waitForWall(onWall)
	page := func(name string) image.Image {
		img, _ := s.see(name)
		if calm(img) < 0.5 || colours(img) < 3 {
			t.Errorf("%s: the projector shows no page", name)
		}
		return img
	}
	own := page("before")
	s.focus(window)
	s.newWorkshop(window, "Night shift")
	s.window("Night shift")
	opened, _ := s.see("opened")
	if changed(own, opened) < 0.01 {
		t.Error("the workshop is not on the wall")
	}
	s.press("Next")
	s.click(247, 735) // “Home”
	s.window("^Upturn$")
	if parting := page("home"); changed(own, parting) < 0.01 {
		t.Error("the wall does not say whose day it is")
	}
	s.unplug()
	s.wait("the wall to leave", func() bool { return len(s.walls()) == 0 })
	s.plug()
	s.waitForWall(onWall)
	page("plugged again")
	parting, _ := s.see("parting")
	s.lidClosed()
	s.roomSees("lid", onlyWall, parting)
	p.kill()
}
