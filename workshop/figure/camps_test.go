package figure

import "testing"

// No arrow leaves, and no ring stands at, a middle between two camps where nobody is: not
// on paper, and not on a wall whose gap has no room for the word in both languages.
func TestNoMiddleBetweenCamps(t *testing.T) {
	split := Series{Lo: 0, N: []int{3, 3, 0, 0, 0, 0, 0, 0, 3, 3}, Median: 4.5, Known: true}
	goal := Series{Lo: 0, N: []int{0, 0, 0, 0, 0, 0, 0, 0, 6, 6}, Median: 8.5, Known: true}
	for _, c := range []struct {
		name string
		word Bilingual
		st   Style
	}{
		{"paper", Only("two camps"), PaperStyle()},
		{"wall, two languages", Bilingual{First: "two camps", Second: "kaksi leiriä"}, WallStyle(720)},
	} {
		row := BeliefRow{Left: Only("left"), Right: Only("right"), Today: split, Goal: goal, Camps: Camps{Lo: 0, GapLo: 1, GapHi: 8, Hi: 9, Word: c.word}}
		draw := func(row BeliefRow) Scene {
			return Beliefs{Hi: 10, Rows: []BeliefRow{row}, Slots: 1}.Scene(1500, 400, c.st, 1)
		}
		if said(draw(row), "4.5") {
			t.Errorf("%s: a middle where nobody is", c.name)
		}
		row.Camps = Camps{}
		if !said(draw(row), "4.5") {
			t.Errorf("%s: no middle where there are no camps", c.name)
		}
	}
}

func said(s Scene, text string) bool {
	for _, it := range s.Items {
		if t, ok := it.(Text); ok && t.S == text {
			return true
		}
	}
	return false
}
