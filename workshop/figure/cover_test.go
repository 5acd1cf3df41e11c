package figure

import (
	"strings"
	"testing"
)

// A cover keeps to its page on every wall, and a long name takes the place of the mark.
func TestCover(t *testing.T) {
	long := strings.Repeat("Riverside service team ", 3)
	for _, size := range []Size{{W: 1280, H: 720}, {W: 960, H: 720}, {W: 1720, H: 720}, {W: 405, H: 720}} {
		for _, name := range []string{"Riverside service team", "Ab", long, strings.Repeat("W", 80)} {
			c := Cover{Top: "Thursday 11 March", Name: name, Low: "We begin at 13:00", Fact: "13:00"}
			s := c.Scene(size)
			bars, facts := 0, 0
			for _, it := range s.Items {
				switch it := it.(type) {
				case Rect:
					bars++
				case Text:
					if it.X < 0 || it.X+Width(it.S, it.Size, it.Bold) > size.W+0.5 || it.Y > size.H {
						t.Errorf("%v, %q: %q leaves the page", size, name, it.S)
					}
					if it.S == c.Fact && it.Bold && it.Role == Accent {
						facts++
					}
				}
			}
			if facts != 1 {
				t.Errorf("%v, %q: the time stands there %d times", size, name, facts)
			}
			if wide := size.W == 1280; wide && (bars == 3) != (len(name) < 30) {
				t.Errorf("%v, %q: %d bars", size, name, bars)
			}
		}
	}
}
