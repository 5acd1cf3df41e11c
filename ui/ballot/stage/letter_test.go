package stage

import (
	"testing"

	"fyne.io/fyne/v2"
)

// Whoever holds the key that leads out of the booth comes out with every keyboard: where F
// has another sign the toolkit has no name for it, but its place is the same.
func TestHoldingByThePlaceOfTheKey(t *testing.T) {
	var held []bool
	var keys []fyne.KeyName
	s := New(func(w, h float64) *View { return NewView("x", w, h, true) }, func(k fyne.KeyName) { keys = append(keys, k) })
	s.OnHold, s.HoldKey = func(down bool) { held = append(held, down) }, fyne.KeyF
	s.Resize(fyne.NewSize(800, 600))
	ev := &fyne.KeyEvent{Physical: fyne.HardwareKey{ScanCode: 41}}
	s.KeyDown(ev)
	if len(held) > 0 {
		t.Fatal("nobody knows the key, and yet it is held")
	}
	s.Letter = func(scan int) string { return map[int]string{41: "F"}[scan] }
	s.KeyDown(ev)
	s.TypedKey(ev)
	s.KeyUp(ev)
	if len(held) != 2 || !held[0] || held[1] {
		t.Errorf("held: %v", held)
	}
	if len(keys) != 1 || keys[0] != fyne.KeyF {
		t.Errorf("keys: %v", keys)
	}
}
