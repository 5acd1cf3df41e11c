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

// How far promises have come stands over the questions where that leaves each its room, with a
// sign a promise as long as they have room side by side; else with one a status, or not at all.
func TestPromisesOverTwoDays(t *testing.T) {
	row := ThenNowRow{Name: Only("Care"), ThenN: Only("n 7"), NowN: Only("n 5"), Word: Only("clear change")}
	for _, c := range []struct {
		name       string
		w, h       float64
		done, left int
		signs      int
	}{
		{"a wall", 1136, 420, 4, 1, 5},
		{"more than a line has", 1136, 420, 12, 1, 2},
		{"too narrow for each", 600, 420, 9, 1, 2},
		{"too narrow", 300, 420, 4, 1, 0},
		{"too low", 1136, 350, 4, 1, 0},
		{"none", 1136, 420, 0, 0, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := ThenNow{Lo: 1, Hi: 5, Rows: slices.Repeat([]ThenNowRow{row}, 3), Became: Became{Label: Only("Our promises"), States: []BecameState{
				{SignDone, c.done, Only("4 done")}, {SignMoving, c.left, Only("1 moving")},
			}}}
			if c.done == 0 {
				f.Became = Became{}
			}
			st := WallStyle(720)
			signs := 0
			for _, item := range f.Scene(c.w, c.h, st, 1).Items {
				switch v := item.(type) {
				case Circle:
					if v.Fill == Ink {
						signs++
					}
				case Polygon:
					signs++
				}
			}
			if signs != c.signs {
				t.Errorf("%d signs", signs)
			}
		})
	}
}

// The legend before the scale touches no word of it.
func TestTheLegendOfTwoDaysIsFree(t *testing.T) {
	legend := []Key{{Hollow, Only("Silloin")}, {Filled, Only("Nyt")}}
	for _, first := range []string{"", "usein", "tuskin koskaan"} {
		f := ThenNow{Lo: 1, Hi: 5, Legend: legend, Rows: []ThenNowRow{{Name: Only("Arvo")}}}
		if first != "" {
			f.Scale = []Bilingual{Only(first), Only("b"), Only("c"), Only("d"), Only("e")}
		}
		st := WallStyle(720)
		left, word := f.columns(1136, st)
		c := besideLabels(left, 1136-word, f.Lo, f.Hi)
		if from := c.x(1) - Width(first, st.Caption, false)/2; from < legendWidth(legend, st)+st.U || first != "" && !f.worded(c, 1136, st) {
			t.Errorf("%q begins at %.0f, the legend ends at %.0f", first, from, legendWidth(legend, st))
		}
	}
}
