package facilitator

import (
	"testing"

	"fyne.io/fyne/v2"
)

// In a large window the notes are larger, as large in one step as in the next, and never
// so large that something has no room.
func TestNotesAreLargerInALargeWindow(t *testing.T) {
	for _, c := range []struct {
		name  string
		size  fyne.Size
		share float32
		least float32 // of the opening, which says the most
	}{
		{"laptop", fyne.NewSize(1366, 768), 1, 0.95},
		{"large", fyne.NewSize(1920, 1080), large, large},
		{"wide and low", fyne.NewSize(1920, 800), 1, 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := newRoom(t, settings{lang: "en", size: c.size})
			n := r.win.body.notes
			for _, step := range []string{"open", "A2", "B1"} {
				r.jump(step)
				if n.share != c.share && !(step == "open" && n.share >= c.least) {
					t.Errorf("in %s they are written at %v of their size", step, n.share)
				}
				for _, p := range r.problems(c.size) {
					t.Errorf("%s: %s", step, p)
				}
			}
		})
	}
}
