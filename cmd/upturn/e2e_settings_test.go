//go:build e2e

package main_test

import (
	"testing"
	"time"
)

// bKey is the key on which Latin keyboards have B, whatever another one has there.
const bKey = "56"

// Letters are commands on the keyboards of the world: by their signs, and by their places
// where other alphabets have other signs.
func TestKeyboards(t *testing.T) {
	s, _, _, _ := two(t, "keyboards")
	wall, _ := s.see("open")
	for _, layout := range []string{"fi", "fr", "ru", "gr", "jp"} {
		s.keyboard(layout)
		s.press(bKey, bKey)
		if got, _ := s.see(layout + "-dark"); !dark(got) {
			t.Errorf("%s: B does not darken the wall", layout)
		}
		s.press(bKey, bKey)
		if got, _ := s.see(layout + "-light"); changed(wall, got) > 0 {
			t.Errorf("%s: B does not light it again", layout)
		}
	}
}

// A letter that comes once changes nothing that the room sees, and says so.
func TestALetterThatComesOnce(t *testing.T) {
	s, _, _, _ := two(t, "once")
	wall, before := s.see("open")
	s.press("b")
	got, lead := s.see("once")
	if changed(wall, got) > 0 {
		t.Error("one B changes the wall")
	}
	if changed(before, lead) < 0.0005 {
		t.Error("nothing says that it has to come again")
	}
}

// Text is larger in the laptop's window at once, the window and the wall stay as they are,
// and the next start remembers it: at a scale of two as well.
func TestZoom(t *testing.T) {
	s, p, home, window := two(t, "zoom")
	wall, before := s.see("usual")
	size := s.place(window).Size()
	for range 6 { // 1.1, 1.2, 1.3, 1.5, 1.7, 2
		s.press("ctrl+plus")
	}
	time.Sleep(time.Second) // the desktop has answered every change of size
	got, lead := s.see("twice")
	if changed(before, lead) < 0.1 {
		t.Error("nothing is larger")
	}
	if d := changed(wall, got); d > 0.03 {
		t.Errorf("the wall changed by %.3f, which is more than the edges of letters", d)
	}
	if now := s.place(window).Size(); now != size {
		t.Errorf("the window was %v and is %v", size, now)
	}
	s.press("Next")
	if wall, _ := s.see("next"); changed(got, wall) < 0.005 {
		t.Error("one cannot go on")
	}
	s.shut(window)
	p.quit()
	s.start(home, "en_US.UTF-8")
	s.focus(s.window("^Upturn$"))
	_, large := s.see("remembered")
	s.press("ctrl+0")
	if _, usual := s.see("usual-again"); changed(large, usual) < 0.02 {
		t.Error("the next start has forgotten how large text is")
	}
	s.press("Tab", "Return") // the form, with the cursor in a field
	_, usual := s.see("field")
	s.press("ctrl+plus")
	if _, larger := s.see("field-larger"); changed(usual, larger) < 0.02 {
		t.Error("with the cursor in a field text does not get larger")
	}
}
