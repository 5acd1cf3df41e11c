package pdf

import (
	"slices"
	"testing"
)

// What comes in large print has text of 16 points for the most part, and nothing of it is
// cut; what is ticked is as much larger.
func TestLargePrintIsLarge(t *testing.T) {
	for _, lang := range []string{"en", "fi"} {
		for _, paper := range []Paper{A4, Letter} {
			for _, w := range allWorksheets() {
				st := full(t, lang, crowds[2])
				if !w.large || !w.needed(st) {
					continue
				}
				h := mustLayout(t, st, KindWorksheets, Options{Paper: paper, Large: true, Only: []string{w.id}})
				if cut := h.Cut(); len(cut) > 0 {
					t.Errorf("%s %s %s: cut %q", w.id, lang, paper, cut)
				}
				letters := map[float64]int{} // by size
				all := 0
				for side := range h.Len() {
					for _, text := range textsOf(h, side) {
						letters[text.Size] += len(text.S)
						all += len(text.S)
					}
				}
				small := 0
				for size, n := range letters {
					if size < 14.4 {
						small += n
					}
				}
				if slices.Contains([]string{"W1", "W6", "W6b"}, w.id) && small*4 > all {
					t.Errorf("%s %s %s: %d of %d letters are smaller than 14.4 points", w.id, lang, paper, small, all)
				}
				if all == 0 {
					t.Errorf("%s %s %s is empty", w.id, lang, paper)
				}
			}
		}
	}
}
