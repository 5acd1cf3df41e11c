package figure

import (
	"slices"
	"testing"
)

// What is said of a row stands beside its marks, so that long words take no room from the
// scale: each of its numbers keeps its word.
func TestWordsOfARowLeaveTheScaleItsWords(t *testing.T) {
	view := Viewpoints{Lo: 1, Hi: 5, Team: Only("tiimi"), Leaders: Only("esihenkilöiden oma arvio"), ValueLabel: Only("ero")}
	words := []string{"tuskin koskaan", "harvoin", "joskus", "usein", "lähes aina"}
	for _, w := range words {
		view.Scale = append(view.Scale, Only(w))
	}
	for _, m := range []float64{1, 2.5, 3.5, 5} {
		view.Rows = append(view.Rows, ViewRow{Number: "1", Name: Only("Luotettavuus"), Team: m, Leaders: m, Known: true, Value: Only("0"), Note: Only("molemmat matalat")})
	}
	const w, h = 1136, 400
	s := view.Scene(w, h, WallStyle(720), 1)
	var set []string
	for _, item := range s.Items {
		text, ok := item.(Text)
		if !ok {
			continue
		}
		set = append(set, text.S)
		if text.S == "molemmat matalat" {
			from := text.X
			if text.Anchor == End {
				from -= Width(text.S, text.Size, text.Bold)
			}
			if from < 0 || from+Width(text.S, text.Size, text.Bold) > w {
				t.Errorf("it stands at %v", from)
			}
		}
	}
	for _, word := range words {
		if !slices.Contains(set, word) {
			t.Errorf("%q is not over the scale: %q", word, set)
		}
	}
}
