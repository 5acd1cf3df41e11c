package result

import (
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// Closest is said of a row that is close, alone with the most agreement of those.
func TestClosestIsClose(t *testing.T) {
	row := func(n ...int) workshop.Count { return workshop.Count{Lo: 1, N: n} }
	close1, close2 := row(0, 2, 8, 2, 0, 0, 0), row(0, 1, 10, 1, 0, 0, 0)
	wide, wider := row(1, 3, 2, 2, 2, 1, 1), row(2, 2, 2, 1, 2, 2, 1)
	for name, tt := range map[string]struct {
		rows []workshop.Count
		want int
	}{
		"none is close":     {[]workshop.Count{wide, wider}, -1},
		"one is close":      {[]workshop.Count{wide, close1, wider}, 1},
		"one more than the": {[]workshop.Count{close1, wide, close2}, 2},
		"two alike":         {[]workshop.Count{close1, wide, close1}, -1},
		"one row":           {[]workshop.Count{close1}, -1},
	} {
		if apart, got := endsOf(tt.rows); got != tt.want || len(tt.rows) > 1 && apart < 0 {
			t.Errorf("%s: closest %d, want %d; apart %d", name, got, tt.want, apart)
		}
	}
}
