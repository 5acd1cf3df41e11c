package controls

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// A click anywhere beside a menu puts it away, and so does Escape; a click on a row of it does
// what the row says.
func TestAClickBesideAMenuPutsItAway(t *testing.T) {
	start(t)
	w := test.NewTempWindow(t, NewRule())
	w.Resize(fyne.NewSize(800, 600))
	c := w.Canvas()
	open := func() []fyne.CanvasObject {
		ShowMenu(c, fyne.NewPos(300, 200), MenuItem{Text: "open", Do: func() {}}, MenuItem{Text: "delete", Do: func() {}, Apart: true})
		return c.Overlays().Top().(*fyne.Container).Objects
	}
	// under is what a press at a place of the window reaches: the topmost that takes one.
	under := func(objects []fyne.CanvasObject, at fyne.Position) (found fyne.CanvasObject) {
		for _, o := range objects {
			_, takes := o.(desktop.Mouseable)
			if in := at.Subtract(o.Position()); takes && in.X >= 0 && in.Y >= 0 && in.X < o.Size().Width && in.Y < o.Size().Height {
				found = o
			}
		}
		return found
	}
	for _, at := range []fyne.Position{{X: 1, Y: 1}, {X: 700, Y: 500}, {X: 290, Y: 250}} {
		beside, ok := under(open(), at).(desktop.Mouseable)
		if !ok {
			t.Fatalf("a press at %v reaches nothing", at)
		}
		beside.MouseDown(&desktop.MouseEvent{})
		if c.Overlays().Top() != nil {
			t.Fatalf("a press at %v leaves the menu open", at)
		}
	}
	open()
	c.Focused().(*Button).TypedKey(key(fyne.KeyEscape))
	if c.Overlays().Top() != nil {
		t.Error("Escape leaves it open")
	}
}
