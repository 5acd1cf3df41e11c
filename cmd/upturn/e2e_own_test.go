//go:build e2e

package main_test

import (
	"image"
	"image/color"
	"testing"
)

// white is the share of a picture that nobody has painted.
func white(img image.Image, r image.Rectangle) float64 {
	n := 0
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			if red, g, b, _ := img.At(x, y).RGBA(); red == 0xFFFF && g == 0xFFFF && b == 0xFFFF {
				n++
			}
		}
	}
	return float64(n) / float64(r.Dx()*r.Dy())
}

// The manual way: the wall in a window of its own, dragged to a screen, which F11
// fills; all of it painted, wherever it stands.
func TestWindowOfItsOwn(t *testing.T) {
	s, _, _, _ := two(t, "own")
	s.press("m", "Tab", "Tab", "Tab", "Tab", "Return") // the fourth of the page's choices
	s.wait("the wall in a frame", func() bool {
		found := s.walls()
		return len(found) == 1 && found[0].Size() == image.Pt(960, 540)
	})
	wall := s.window("^Upturn: ")
	for _, c := range []struct {
		x    string
		name string
		on   image.Rectangle
	}{{"100", "on-the-desk", desk}, {"1500", "on-the-wall", onWall}} {
		if out, err := s.command("xdotool", "windowmove", "--sync", wall, c.x, "120").CombinedOutput(); err != nil {
			t.Fatalf("windowmove: %v %s", err, out)
		}
		s.focus(wall)
		s.press("F11")
		s.waitForWall(c.on)
		img := s.shot(c.name)
		if got := white(img, c.on); got > 0.01 || sameColour(img, c.on, color.Black) {
			t.Errorf("%s: %.0f %% are not painted", c.name, 100*got)
		}
		s.press("F11")
		s.wait("the wall in its frame again", func() bool {
			found := s.walls()
			return len(found) == 1 && found[0].Size() == image.Pt(960, 540)
		})
		if got := white(s.shot(c.name+"-free"), s.walls()[0]); got > 0.01 {
			t.Errorf("%s, in its frame again: %.0f %% are not painted", c.name, 100*got)
		}
	}
}

// sameColour reports whether the middle of an area is of a colour.
func sameColour(img image.Image, r image.Rectangle, c color.Color) bool {
	r1, g1, b1, _ := img.At((r.Min.X+r.Max.X)/2, (r.Min.Y+r.Max.Y)/2).RGBA()
	r2, g2, b2, _ := c.RGBA()
	return r1 == r2 && g1 == g2 && b1 == b2
}
