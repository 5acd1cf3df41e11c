//go:build e2e

package main_test

import (
	"image"
	"testing"
)

// ground reports whether most of a picture is dark.
func ground(img image.Image) (dark bool) {
	n, r := 0, img.Bounds()
	for y := r.Min.Y; y < r.Max.Y; y += 4 {
		for x := r.Min.X; x < r.Max.X; x += 4 {
			if red, g, b, _ := img.At(x, y).RGBA(); red>>8 < 80 && g>>8 < 80 && b>>8 < 80 {
				n++
			}
		}
	}
	return n > r.Dx()*r.Dy()/16/2
}

// D darkens all windows for a dark room, and the next start remembers it.
func TestDarkRoom(t *testing.T) {
	s, p, home, window := two(t, "dark")
	wall, lead := s.see("light")
	if ground(wall) || ground(lead) {
		t.Fatal("the windows begin in the dark")
	}
	s.press("d", "d")
	if wall, lead := s.see("dark"); !ground(wall) || !ground(lead) {
		t.Errorf("dark: wall %v, laptop %v", ground(wall), ground(lead))
	}
	s.press("d", "d")
	if got, lead := s.see("light-again"); changed(wall, got) > 0 || ground(lead) {
		t.Error("the light does not come back")
	}
	s.press("d", "d")
	s.shut(window)
	p.quit()

	s.start(home, "en_US.UTF-8")
	s.focus(s.window("^Upturn$"))
	if _, lead := s.see("remembered"); !ground(lead) {
		t.Error("the next start has forgotten that the room is dark")
	}
	s.press("d") // without a workshop as well
	if _, lead := s.see("light-home"); ground(lead) {
		t.Error("on the first window the room stays dark")
	}
}
