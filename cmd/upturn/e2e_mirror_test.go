//go:build e2e

package main_test

import (
	"image"
	"path/filepath"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
)

// mirror has the projector show what the laptop shows.
func (s *screen) mirror() {
	s.t.Helper()
	s.xrandr("--addmode", projector, "laptop")
	s.xrandr("--output", projector, "--mode", "laptop", "--same-as", laptop)
	s.xrandr("--query")
}

// Where the projector shows the laptop's screen, the wall does not cover the
// facilitator's view, one key changes between them, and no ballot is opened
// before somebody has said what the room sees.
func TestMirroredScreens(t *testing.T) {
	s, home := newScreens(t, "mirrored"), t.TempDir()
	s.mirror()
	file := filepath.Join(home, "vote.upturn")
	voteAt(t, file, "B1", workshop.Booth)
	s.start(home, "en_US.UTF-8", file)
	window := s.window("Night shift")
	s.focus(window)
	if !s.soon(10*time.Second, func() bool { return s.place(window).In(image.Rect(0, 0, 1366, 768)) }) {
		t.Errorf("the window does not fit on the screen: %v", s.place(window))
	}
	wall := s.shot("wall-first")
	s.press("F5")
	lead, ok := s.becomes("lead", wall, 0.05)
	if !ok {
		t.Fatal("it does not begin with the wall, or F5 does not lead to the facilitator's view")
	}
	if got := s.walls(); len(got) > 0 {
		t.Errorf("the wall covers the laptop's screen: %v", got)
	}

	s.press("F5")
	if img, ok := s.becomes("wall", lead, 0.05); !ok || changed(img, wall) > 0.01 {
		t.Error("F5 does not show the wall")
	}
	s.press("F5")
	if changed(lead, s.shot("lead-again")) > 0.01 {
		t.Error("F5 does not come back to the facilitator's view")
	}

	s.press("Next") // to the box
	asks, ok := s.becomes("asks", lead, 0.05)
	if dark(asks) || !ok {
		t.Error("the ballot is opened before anybody has looked what the room sees")
	}
	s.press("Escape")
	if changed(lead, s.shot("back")) > 0.01 {
		t.Error("Escape does not come back from the question")
	}
	s.press("Next", "Tab", "Return") // the room cannot see it
	if _, ok := s.becomes("curtain", asks, 0.05); !ok {
		t.Error("there is no way on to the ballot")
	}
	if st := s.stateAt(file); len(st.Rounds) != 1 || st.Rounds[0].State != workshop.RoundOpen {
		t.Errorf("the vote is not open any more: %+v", st.Rounds)
	}
}
