package figure

import (
	"slices"
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

// Over the columns of a vote with as many options as there may be, in two languages, no
// name is cut and no count touches another one, on any wall and on paper; and on a wide wall no word of it is divided.
func TestSquaresNameEachOption(t *testing.T) {
	trees := strings.Fields("Oak Birch Spruce Rowan Aspen Willow Juniper Alder")
	for n := 2; n <= len(trees); n++ {
		fig := Squares{Options: append(texts(trees[:n]...), Both("Can’t say", "En osaa sanoa")), Slots: 2}
		for i, label := range []Bilingual{Both("First vote", "Ensimmäinen äänestys"), Both("After the discussion", "Keskustelun jälkeen")} {
			row := SquareRow{Label: label, Note: Both("divided", "jakautunut"), N: make([]int, n+1), Most: []int{i}}
			row.N[0], row.N[1] = 18, 16
			fig.Rows = append(fig.Rows, row)
		}
		for _, c := range []struct {
			w, h float64
			st   Style
			wide bool
		}{{1136, 420, WallStyle(720), true}, {904, 460, WallStyle(768), false}, {493, 160, PaperStyle(), false}} {
			counts := map[float64]float64{} // where the last one of a row ends
			for _, it := range fig.Scene(c.w, c.h, c.st, 1).Items {
				text, ok := it.(Text)
				if ok && strings.HasSuffix(text.S, "/34") {
					if text.X < counts[text.Y] {
						t.Errorf("%d options, %.0f wide: %q touches the count before it", n, c.w, text.S)
					}
					counts[text.Y] = text.X + Width(text.S, text.Size, text.Bold)
				}
				if ok && (strings.HasSuffix(text.S, "…") || c.wide && strings.HasSuffix(text.S, "-")) {
					t.Errorf("%d options, %.0f wide: %q", n, c.w, text.S)
				}
			}
		}
	}
}

// A long name has more lines where the rows keep what they need.
func TestSquaresGiveALongNameMoreLines(t *testing.T) {
	fig := Squares{
		Options: texts("It depends on the day, on who asks, on what was promised before", "Yes", "No", "Neither", "Both", "Can’t say"),
		Slots:   2,
		Rows:    []SquareRow{{Label: Only("First vote"), N: []int{3, 2, 1, 0, 0, 0}}, {Label: Only("After the discussion"), N: []int{3, 2, 1, 0, 0, 0}}},
	}
	st := WallStyle(720)
	var head float64
	for _, it := range fig.Scene(1136, 420, st, 1).Items {
		switch it := it.(type) {
		case Text:
			if strings.HasSuffix(it.S, "…") {
				t.Errorf("%q is cut", it.S)
			}
		case Line:
			head = it.Y1
		}
	}
	if row := 420 - head; row < 3*st.Caption {
		t.Errorf("the last row is %.0f high", row)
	}
}

// Why nothing is shown of a row stands where its columns would be, and takes no room from
// those of the others.
func TestWhyARowIsWithheldTakesNoRoom(t *testing.T) {
	why := Both("kept back: someone came or left", "ei näytetä: joku tuli tai lähti")
	for _, w := range []float64{352, 412, 493, 1200} {
		for _, two := range []bool{false, true} {
			fig := Squares{Options: []Bilingual{Both("Protects", "Suojaa"), Both("Limits", "Rajoittaa"), Both("Both", "Molempia"), Both("Can’t say", "En osaa sanoa")}}
			for i := range 3 {
				row := SquareRow{Label: Both("The customer is always right "+strconv.Itoa(i), "Asiakas on aina oikeassa"), N: []int{7, 4, 0, 9}, Note: Both("divided", "jakautunut")}
				if !two {
					row.Label, row.Note = Only(row.Label.First), Only(row.Note.First)
				}
				fig.Rows = append(fig.Rows, row)
			}
			heads := func() (at []float64) {
				for _, it := range fig.Scene(w, 260, PaperStyle(), 1).Items {
					if text, ok := it.(Text); ok && strings.HasSuffix(text.S, "/20") {
						at = append(at, text.X)
					}
				}
				return at[:4]
			}
			before := heads()
			fig.Rows[2].N, fig.Rows[2].Note = nil, why
			if !two {
				fig.Rows[2].Note = Only(why.First)
			}
			if now := heads(); !slices.Equal(before, now) {
				t.Errorf("%g wide: columns at %v, were at %v", w, now, before)
			}
			told := ""
			for _, it := range fig.Scene(w, 260, PaperStyle(), 1).Items {
				if text, ok := it.(Text); ok {
					told += text.S + " "
				}
			}
			if !strings.Contains(told, why.First) {
				t.Errorf("%g wide: it is not said why a row is empty: %s", w, told)
			}
		}
	}
}
