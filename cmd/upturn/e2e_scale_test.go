//go:build e2e

package main_test

import (
	"image"
	"testing"
)

// blue is the share of a picture that has the colour of the button for what comes next.
func blue(img image.Image) float64 {
	b, n := img.Bounds(), 0
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			if r, g, bl, _ := img.At(x, y).RGBA(); r>>8 < 16 && g>>8 > 64 && g>>8 < 96 && bl>>8 > 104 && bl>>8 < 144 {
				n++
			}
		}
	}
	return float64(n) / float64(b.Dx()*b.Dy())
}

// With everything at twice its size the window lies on its screen, with all that it has in
// sight; the same on a projector of fewer pixels, and when it comes back from there.
func TestTwiceTheScale(t *testing.T) {
	s, home := newScreens(t, "scale"), t.TempDir()
	s.plug()
	s.scale = "2"
	s.start(home, "en_US.UTF-8")
	window := s.window("^Upturn$")
	s.focus(window)
	s.press("Tab", "Tab", "Return")
	s.window("Sample group")
	s.waitForWall(onWall)
	lies := func(name string, on image.Rectangle) {
		t.Helper()
		s.wait("the window on its screen "+name, func() bool { return s.place(window).In(on) })
		least := 0.015 // of a window that has a button of some 300 × 80 there
		s.wait("the button for what comes next "+name, func() bool { return blue(part(s.picture(), on)) > least })
		s.shot(name)
	}
	lies("at-first", desk)
	s.press("s", "s")
	s.waitForWall(desk)
	lies("swapped", onWall)
	s.press("s", "s")
	s.waitForWall(onWall)
	lies("back", desk)
}
