package packs

import (
	"testing"

	"fyne.io/fyne/v2"
)

// Down and Up lead through the packs of the list, from whichever button of a row.
func TestDownLeadsThroughThePacks(t *testing.T) {
	d := newDesk(t, "en", 1366, 768)
	d.copyBuiltin()
	d.packs.Escape()
	for len(d.later) > 0 {
		(<-d.later)()
	}
	l := d.packs.list
	if len(l.mains) != 2 {
		t.Fatalf("%d rows", len(l.mains))
	}
	c := d.win.Canvas()
	c.Focus(l.mains[0])
	for _, step := range []struct {
		key fyne.KeyName
		at  int
	}{{fyne.KeyDown, 1}, {fyne.KeyDown, 1}, {fyne.KeyUp, 0}, {fyne.KeyUp, 0}} {
		c.Focused().TypedKey(&fyne.KeyEvent{Name: step.key})
		if c.Focused() != fyne.Focusable(l.mains[step.at]) {
			t.Errorf("%s does not lead to row %d", step.key, step.at)
		}
	}
}
