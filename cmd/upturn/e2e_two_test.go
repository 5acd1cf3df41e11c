//go:build e2e

package main_test

import (
	"image"
	"image/draw"
	"strings"
	"testing"
	"time"
)

// Where the two screens of the tests lie.
var (
	desk   = image.Rect(0, 0, 1366, 768)
	onWall = image.Rect(1366, 0, 1366+1280, 720)
)

// part cuts a screen out of a picture.
func part(img image.Image, r image.Rectangle) image.Image {
	out := image.NewRGBA(image.Rect(0, 0, r.Dx(), r.Dy()))
	draw.Draw(out, out.Bounds(), img, r.Min, draw.Src)
	return out
}

// see keeps a picture and gives what the room and the facilitator see of it.
func (s *screen) see(name string) (wall, lead image.Image) {
	img := s.shot(name)
	return part(img, onWall), part(img, desk)
}

// dark reports whether a picture is of one dark colour.
func dark(img image.Image) bool {
	r, g, b, _ := img.At(img.Bounds().Dx()/2, img.Bounds().Dy()/2).RGBA()
	return colours(img) == 1 && r>>8 < 64 && g>>8 < 64 && b>>8 < 64
}

// two starts a rehearsal with the projector plugged in.
func two(t *testing.T, name string) (s *screen, p *program, home, window string) {
	t.Helper()
	s, home = newScreens(t, name), t.TempDir()
	s.plug()
	p = s.start(home, "en_US.UTF-8")
	window = s.window("^Upturn$")
	s.focus(window)
	s.press("Tab", "Tab", "Return")
	s.window("Sample group")
	s.waitForWall(onWall)
	return s, p, home, window
}

// What the facilitator holds back the room does not see: dark, and kept as it is.
func TestBlankAndFreeze(t *testing.T) {
	s, _, _, _ := two(t, "blank")
	wall, _ := s.see("open")

	s.press("b", "b")
	if got, _ := s.see("dark"); !dark(got) {
		t.Error("B does not darken the wall")
	}
	s.press("period")
	if got, _ := s.see("light"); changed(wall, got) > 0 {
		t.Error("the full stop does not light the same page again")
	}

	_, before := s.see("before")
	s.press("f", "f", "Next")
	got, lead := s.see("frozen")
	if changed(wall, got) > 0 {
		t.Error("a frozen wall changed")
	}
	if changed(before, lead) < 0.01 {
		t.Error("the facilitator cannot look ahead of a frozen wall")
	}
	s.press("f", "f")
	if got, _ := s.see("follows"); changed(wall, got) < 0.005 {
		t.Error("the wall does not follow again")
	}
}

// The cable comes loose, the workshop goes on, the cable is in again: the
// facilitator's window has not moved, and the wall shows where the workshop is.
func TestLooseCable(t *testing.T) {
	s, _, home, window := two(t, "cable")
	wall, _ := s.see("wall")
	place := s.place(window)

	s.unplug()
	s.wait("the wall to leave with the projector", func() bool { return len(s.walls()) == 0 })
	s.shot("unplugged")
	if got := s.place(window); got != place {
		t.Errorf("the facilitator's window moved from %v to %v", place, got)
	}
	s.press("Next")
	if st := s.stateOf(home); st.Pos.Step != 1 {
		t.Errorf("without a projector Page Down leads to %+v", st.Pos)
	}
	s.plug()
	s.waitForWall(onWall)
	again, _ := s.see("again")
	if changed(wall, again) < 0.005 {
		t.Error("the wall shows an old step")
	}
	if got := s.place(window); got != place {
		t.Errorf("the facilitator's window moved from %v to %v", place, got)
	}
}

// S exchanges the screens and back, and the choice is remembered.
func TestSwap(t *testing.T) {
	s, p, home, window := two(t, "swap")
	s.press("s", "s")
	s.waitForWall(desk)
	s.wait("the facilitator's window on the other screen", func() bool { return s.place(window).Min.X >= onWall.Min.X })
	s.shot("swapped")
	s.shut(window)
	p.quit()

	s.start(home, "en_US.UTF-8")
	window = s.window("^Upturn$")
	s.focus(window)
	s.press("Tab", "Tab", "Return")
	s.window("Sample group")
	s.waitForWall(desk)
	s.shot("remembered")
	s.press("s", "s")
	s.waitForWall(onWall)
	s.wait("the facilitator's window back", func() bool { return s.place(window).Min.X < onWall.Min.X })
}

// A clicker's Page Down goes on while the cursor stands in a field, and what was
// being written is kept.
func TestClickerWhileWriting(t *testing.T) {
	s, _, home, _ := two(t, "clicker")
	s.click(120, 325) // “Inverted pyramid” in the agenda
	s.click(120, 286) // “Build it and flip it”, below it
	s.click(577, 187) // “Names”, beside the notes
	s.shot("names")
	s.click(600, 260) // the first of them
	s.write("guests")
	s.shot("written")
	s.press("Next")
	if !s.soon(5*time.Second, func() bool { return s.stateOf(home).Pos.Flipped }) {
		s.shot("not-flipped")
		t.Errorf("Page Down in a field leads to %+v", s.stateOf(home).Pos)
	}
	if names := strings.Join(s.stateOf(home).TileNames(), ", "); !strings.Contains(names, "guests") {
		t.Errorf("what was being written is lost: %s", names)
	}
	s.shot("flipped")
}

// With one screen F5 takes turns, and a ballot is not opened before somebody has
// said that the room cannot see it.
func TestOneScreen(t *testing.T) {
	s, home := newScreen(t, "one", 1366, 768), t.TempDir()
	s.start(home, "en_US.UTF-8")
	window := s.window("^Upturn$")
	s.focus(window)
	s.newWorkshop(window, "Crew")
	s.window("Crew")
	s.private()
	place := s.place(window)
	lead := s.shot("lead")

	s.press("F5")
	wall := s.shot("wall")
	if changed(lead, wall) < 0.05 || s.place(window) != desk {
		t.Errorf("F5 does not give the screen to the wall, but %v of it", s.place(window))
	}
	s.press("Next", "Next", "Next") // to the practice vote
	s.press("F5")
	s.shot("back")
	if got := s.place(window).Size(); got != place.Size() {
		t.Errorf("the window was %v and is %v", place.Size(), got)
	}
	s.press("Next") // opens the vote on paper
	s.click(410, 306)
	s.shot("asks")
	s.press("shift+Tab", "shift+Tab", "Return") // past the help, the last of three ways: the blind ballot
	s.press("Return")
	before := s.shot("ballot")
	s.press("3")
	if after := s.shot("answered"); changed(before, after) > 0.01 || colours(after) < 8 {
		t.Errorf("the blind ballot changed in %.2f %% of its points", 100*changed(before, after))
	}
	s.press("Return", "Return")
	s.wait("one ballot in the box", func() bool {
		round, open := s.stateOf(home).OpenRound()
		return open && round.Cast == 1
	})
}
