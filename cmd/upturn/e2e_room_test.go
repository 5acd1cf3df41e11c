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
	voteAt(t, file, "B2", workshop.Booth)
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
		return at.In(got.Bounds()) && changed(wall, part(got, at)) < 0.03
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
	s.press("Next")
	curtain := s.shot("curtain")
	s.press("Return")
	if _, ok := s.becomes("ballot", curtain, 0.05); !ok {
		t.Fatal("no ballot is opened")
	}
	s.press("7")
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
