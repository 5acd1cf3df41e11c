package wall

import (
	"strings"
	"testing"
)

// The wall says that a lead of one vote decides nothing where a place hangs on one, and
// nowhere else.
func TestTheWallSaysWhatALeadIs(t *testing.T) {
	for _, tt := range []struct {
		name string
		dots []int
		said bool
	}{{"nine and eight", []int{9, 8, 5, 4, 1}, true}, {"two apart", []int{10, 8, 6, 4, 2}, false}, {"below the top", []int{10, 8, 6, 3, 2}, false}} {
		t.Run(tt.name, func(t *testing.T) {
			st, catalog := held(t, "en", "B6", "B6", 0)
			for i, n := range tt.dots {
				st.Rounds[0].Tally.Counts[i].N = []int{12 - n, n, 0}
			}
			if got := strings.Contains(shownWords(st, catalog), catalog.T("places.lead")); got != tt.said {
				t.Errorf("said: %v", got)
			}
		})
	}
}
