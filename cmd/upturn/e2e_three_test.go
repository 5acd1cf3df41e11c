//go:build e2e

package main_test

import (
	"image"
	"testing"
)

// A third screen stands at the right of the projector.
const another = "DUMMY2"

var onAnother = image.Rect(1366+1280, 0, 1366+1280+1024, 768)

// With three screens the check numbers the one that nothing else is on as well, and takes
// its number away with the others.
func TestThreeScreens(t *testing.T) {
	s, home := newScreens(t, "three"), t.TempDir()
	s.plug()
	s.xrandr("--addmode", another, "1024x768")
	s.xrandr("--output", another, "--mode", "1024x768", "--pos", "2646x0")
	s.xrandr("--query")
	s.start(home, "en_US.UTF-8")
	window := s.window("^Upturn$")
	s.focus(window)
	s.press("Tab", "Tab", "Return")
	s.window("Sample group")
	s.waitForWall(onWall)

	before := s.shot("open")
	if colours(part(before, onAnother)) != 1 {
		t.Error("something is on the third screen before the check")
	}
	s.press("m", "Tab", "Return") // the check, its first choice
	s.wait("the number on the third screen", func() bool {
		for _, place := range s.walls() {
			if place == onAnother {
				return true
			}
		}
		return false
	})
	numbers := s.shot("numbers")
	if changed(part(before, onAnother), part(numbers, onAnother)) < 0.5 {
		t.Error("the third screen shows no number")
	}
	if changed(part(before, onWall), part(numbers, onWall)) < 0.05 {
		t.Error("the wall shows no number")
	}
	s.press("Escape") // the laptop has kept the keyboard
	s.wait("the third screen to be free again", func() bool { return len(s.walls()) == 1 })
	after := s.shot("after")
	if changed(part(before, onAnother), part(after, onAnother)) > 0 {
		t.Error("something is left on the third screen")
	}
	if changed(part(before, onWall), part(after, onWall)) > 0.001 {
		t.Error("the wall is not what it was")
	}
}
