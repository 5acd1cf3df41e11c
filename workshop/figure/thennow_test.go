package figure

import (
	"slices"
	"testing"
)

// Over the scale stand the words that people had on their ballots where all of them have room; else
// its numbers.
func TestWordsOfTwoDays(t *testing.T) {
	words := []Bilingual{Only("hardly ever"), Only("seldom"), Only("sometimes"), Only("often"), Only("almost always")}
	for _, c := range []struct {
		name  string
		w, h  float64
		scale []Bilingual
		shown bool
	}{
		{"a wall", 1136, 420, words, true},
		{"words as they are in Finnish", 1136, 420, []Bilingual{Only("tuskin koskaan"), Only("harvoin"), Only("joskus"), Only("usein"), Only("lähes aina")}, true},
		{"too narrow", 700, 420, words, false},
		{"a word too many", 1136, 420, append(slices.Clone(words), Only("always")), false},
		{"a word that is missing", 1136, 420, append(slices.Clone(words[:4]), Bilingual{}), false},
		{"two languages", 1136, 420, append(slices.Clone(words[:4]), Bilingual{First: "often", Second: "usein"}), false},
		{"none", 1136, 420, nil, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			row := ThenNowRow{Name: Only("Care"), ThenN: Only("n 7"), NowN: Only("n 5"), Word: Only("clear change")}
			f := ThenNow{Lo: 1, Hi: 5, Scale: c.scale, Rows: slices.Repeat([]ThenNowRow{row}, 3)}
			var set []string
			for _, item := range f.Scene(c.w, c.h, WallStyle(720), 1).Items {
				if text, ok := item.(Text); ok {
					set = append(set, text.S)
				}
			}
			for i, n := range []string{"1", "2", "3", "4", "5"} {
				said := words
				if len(c.scale) > 0 {
					said = c.scale
				}
				if slices.Contains(set, n) == c.shown || slices.Contains(set, said[i].First) != c.shown {
					t.Errorf("%s, %s: %q", n, said[i].First, set)
				}
			}
		})
	}
}
