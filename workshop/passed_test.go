package workshop

import (
	"testing"
	"time"
)

// The clock that stands still in sleep and the time of day seldom agree.
func TestPassed(t *testing.T) {
	for name, c := range map[string]struct{ ran, day, want time.Duration }{
		"awake":                    {time.Second, time.Second, time.Second},
		"asleep":                   {time.Second, 9 * time.Minute, 9 * time.Minute},
		"a whole evening":          {time.Second, 12 * time.Hour, 12 * time.Hour},
		"set on by a year":         {time.Second, 365 * 24 * time.Hour, time.Second},
		"set on a little too much": {time.Second, 12*time.Hour + 1, time.Second},
		"set back":                 {time.Second, -time.Hour, time.Second},
		"slowed down a little":     {time.Second, time.Second - 1, time.Second},
	} {
		if got := passed(c.ran, c.day); got != c.want {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}
