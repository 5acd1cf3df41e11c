package figure

import (
	"strconv"
	"strings"
	"testing"
)

// However many people answered, no square lies under a count.
func TestSquaresKeepOffTheCounts(t *testing.T) {
	options := []Bilingual{Both("protects", "suojaa"), Both("limits", "rajoittaa"), Both("both", "molempia"), Both("can’t say", "en osaa sanoa")}
	for _, people := range []int{3, 12, 40, 99, 100, 120, 200, 999, 2000} {
		for _, rows := range []int{1, 2, 6} {
			for _, named := range []bool{true, false} {
				fig := Squares{Options: options, Slots: rows}
				for i := range rows {
					row := SquareRow{N: []int{people / 2, people / 3, people / 12, people - people/2 - people/3 - people/12}, Most: []int{0}}
					if named || rows > 1 {
						row.Label = Both("The customer is always right "+strconv.Itoa(i), "Asiakas on aina oikeassa")
					}
					fig.Rows = append(fig.Rows, row)
				}
				for _, c := range []struct {
					w, h float64
					st   Style
				}{{493, float64(60 + 56*rows), PaperStyle()}, {493, float64(130), PaperStyle()}, {352, float64(60 + 60*rows), PaperStyle()}} {
					checkCounts(t, people, fig.Scene(c.w, c.h, c.st, 1))
				}
			}
		}
	}
}

func checkCounts(t *testing.T, people int, s Scene) {
	t.Helper()
	for _, it := range s.Items {
		text, ok := it.(Text)
		if !ok || !strings.HasSuffix(text.S, "/"+strconv.Itoa(people)) {
			continue
		}
		from, to := text.X, text.X+Width(text.S, text.Size, text.Bold)
		for _, o := range s.Items {
			r, ok := o.(Rect)
			if ok && r.Fill == Ink && r.X < to && r.X+r.W > from && r.Y < text.Y && r.Y+r.H > text.Y-0.7*text.Size {
				t.Errorf("%d people, %.0f wide: a square lies on %q", people, s.W, text.S)
				return
			}
		}
	}
}
