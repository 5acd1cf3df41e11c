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

// Ten pictograms stand as the turned pyramid, each row with one less than the one over it, and
// the time of day over them at the right margin. As many as make no pyramid leave the bars.
func TestThePyramidOfACover(t *testing.T) {
	ten := Pictograms()[:10]
	for n, want := range map[int]int{10: 0, 9: 3, 3: 3, 0: 3} {
		c := Cover{Name: "Ab", Top: "Thursday 11 March", Time: "12:47", Keys: ten[:n]}
		s := c.Scene(Size{W: 1280, H: 720})
		bars := 0
		for _, it := range s.Items {
			switch it := it.(type) {
			case Rect:
				if it.H == barHigh*8 {
					bars++
				}
			case Text:
				if it.S == c.Time && (it.Anchor != End || it.X != 1280-72) {
					t.Errorf("%d: the time stands at %g", n, it.X)
				}
			}
		}
		if bars != want {
			t.Errorf("%d pictograms leave %d bars, want %d", n, bars, want)
		}
	}
	long := Cover{Name: strings.Repeat("Riverside service team ", 3), Top: "Thursday 11 March", Time: "12:47"}.Scene(Size{W: 1280, H: 720})
	for _, it := range long.Items {
		if it, ok := it.(Text); ok && it.S == "12:47" && it.X != 1280-72 {
			t.Errorf("beside a long name the time stands at %g", it.X)
		}
	}
}
