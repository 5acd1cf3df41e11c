package facilitator

import (
	"slices"
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

// How notes go into a room is found before any of them is written for it: each would be drawn in
// every size that is tried.
func TestFindingHowNotesFitDrawsNone(t *testing.T) {
	r := newRoom(t, settings{})
	r.jump("A2")
	n := r.win.body.notes
	sizes := func() (all []float32) {
		for _, b := range n.blocks {
			all = append(all, b.text.Style().Size)
		}
		return all
	}
	before := sizes()
	if f := n.fitting(space{400, 120, false}); f.share >= 1 || !slices.Equal(sizes(), before) {
		t.Errorf("at %v of their size they are written %v, and were %v", f.share, sizes(), before)
	}
	n.fit(400, 120)
	if slices.Equal(sizes(), before) {
		t.Error("they are not written smaller")
	}
}
