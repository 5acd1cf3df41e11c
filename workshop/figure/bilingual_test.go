package figure

import "testing"

func TestBoth(t *testing.T) {
	for _, tt := range []struct {
		first, second string
		want          Bilingual
	}{
		{"Care", "Huolenpito", Bilingual{"Care", "Huolenpito"}},
		{"Care", "Care", Bilingual{First: "Care"}},
		{"Care", "", Bilingual{First: "Care"}},
		{"", "Huolenpito", Bilingual{}},
	} {
		if got := Both(tt.first, tt.second); got != tt.want {
			t.Errorf("%q and %q make %v", tt.first, tt.second, got)
		}
	}
}

// What stands in one language is glued to both.
func TestGlue(t *testing.T) {
	got := Glue(" · ", Both("today", "nyt"), Bilingual{}, Only("n 12"))
	if want := (Bilingual{"today · n 12", "nyt · n 12"}); got != want {
		t.Errorf("%v, want %v", got, want)
	}
	if got := Glue(" · ", Only("a"), Only("b")); got != Only("a · b") {
		t.Errorf("%v", got)
	}
}

// A character that parts lines is one like any other: it parts no languages.
func TestNoCharacterPartsLanguages(t *testing.T) {
	if got := Only("one\u2028two"); got.Two() || got.First != "one\u2028two" {
		t.Errorf("%q", got)
	}
}

// Under a legend in two languages the figure begins lower, also where the title
// stands in one.
func TestLegendInTwoLanguages(t *testing.T) {
	top := func(legend []Key) float64 {
		y := 0.0
		s := Wall(walls[0], Frame{Title: Only("A5"), Legend: legend}, func(w, h float64) Scene {
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
	one := top([]Key{{Disc, Only("today")}, {Disc, Only("in a year")}})
	two := top([]Key{{Disc, Both("today", "nyt")}, {Disc, Both("in a year", "vuoden päästä")}})
	if two <= one {
		t.Errorf("the figure begins at %v with one language and at %v with two", one, two)
	}
}
