package stage

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// What is pressed with Ctrl and is not the page's own goes to who asks for it, and nowhere
// where nobody does, as from a ballot.
func TestShortcutsThatAreNotThePagesOwn(t *testing.T) {
	s := New(func(w, h float64) *View { return NewView("page", w, h, false) }, func(fyne.KeyName) {})
	settings := &desktop.CustomShortcut{KeyName: fyne.KeyComma, Modifier: fyne.KeyModifierShortcutDefault}
	s.TypedShortcut(settings)
	var heard []fyne.Shortcut
	s.OnShortcut = func(sc fyne.Shortcut) { heard = append(heard, sc) }
	s.TypedShortcut(settings)
	s.TypedShortcut(&fyne.ShortcutUndo{})
	if len(heard) != 1 {
		t.Errorf("heard %v", heard)
	}
}
