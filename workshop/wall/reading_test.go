package wall

import (
	"testing"
)

// At gives only pages that there are.
func TestAt(t *testing.T) {
	st, _ := played(t, "en", 12)
	for _, tt := range []struct {
		step       string
		view, page int
		ok         bool
	}{{"A5", 0, 1, true}, {"A5", 2, 0, true}, {"A5", 3, 0, false}, {"A5", 0, 2, false}, {"A5", -1, 0, false}, {"B2", 0, 0, false}, {"Z9", 0, 0, false}} {
		at, ok := At(st, tt.step, tt.view, tt.page)
		if ok != tt.ok || ok && at.Now().ID != tt.step {
			t.Errorf("%s view %d page %d: %v, at %s", tt.step, tt.view, tt.page, ok, at.Now().ID)
		}
	}
}
