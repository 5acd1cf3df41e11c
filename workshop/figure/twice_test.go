package figure

import "testing"

func TestTwice(t *testing.T) {
	for _, tc := range []struct{ first, second, want string }{
		{"Care", "Huolenpito", "Care" + between + "Huolenpito"},
		{"Care", "Care", "Care"},
		{"Care", "", "Care"},
		{"", "Huolenpito", ""},
	} {
		got := Twice(tc.first, tc.second)
		if got != tc.want || First(got) != tc.first {
			t.Errorf("%q and %q make %q", tc.first, tc.second, got)
		}
	}
}

// Under a legend in two languages the figure begins lower, also where the title
// stands in one.
func TestLegendInTwoLanguages(t *testing.T) {
	top := func(legend []Key) float64 {
		y := 0.0
		s := Wall(walls[0], Frame{Title: "A5", Legend: legend}, func(w, h float64) Scene {
			return Scene{W: w, H: h, Items: []Item{Rect{W: w, H: h, Fill: Tile}}}
		})
		for _, it := range s.Items {
			switch v := it.(type) {
			case Rect:
				y = v.Y
			case Text:
				if b := boxOf(v); y > 0 && b.y2 > y {
					t.Errorf("%q lies on the figure", v.S)
				}
			}
		}
		return y
	}
	one := top([]Key{{Disc, "today"}, {Disc, "in a year"}})
	two := top([]Key{{Disc, Twice("today", "nyt")}, {Disc, Twice("in a year", "vuoden päästä")}})
	if two <= one {
		t.Errorf("the figure begins at %v with one language and at %v with two", one, two)
	}
}
