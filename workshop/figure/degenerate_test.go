package figure

import (
	"math"
	"testing"
)

// A workshop may stop before anybody answered, and a pack may ask oddly: no
// figure panics or draws numbers that pens cannot use.
func TestEmptyFigures(t *testing.T) {
	none := Series{Lo: 1, N: []int{0, 0, 0, 0, 0}}
	for name, f := range map[string]interface {
		Scene(w, h float64, st Style, t float64) Scene
	}{
		"beliefs":             Beliefs{},
		"beliefs unanswered":  Beliefs{Lo: 1, Hi: 5, Rows: []BeliefRow{{Today: none, Goal: none}}},
		"dot rows":            DotRows{},
		"dot rows unanswered": DotRows{Lo: 1, Hi: 5, Rows: []DotRow{{Answers: none}, {Answers: Series{}}}},
		"squares":             Squares{},
		"squares, no option":  Squares{Rows: []SquareRow{{Label: Only("x")}}},
		"gap":                 Gap{},
		"gap unanswered":      Gap{Lo: 1, Hi: 5, Importance: Only("i"), Rows: []GapRow{{Practice: none, Importance: none}}},
		"viewpoints":          Viewpoints{},
		"viewpoints unknown":  Viewpoints{Lo: 1, Hi: 5, Rows: []ViewRow{{Name: Only("x")}}},
		"radar":               Radar{},
		"radar of one":        Radar{Lo: 1, Hi: 5, Spokes: texts("x"), Outlines: []Outline{{Medians: []float64{3}, Known: []bool{true}}, {Known: []bool{true}}}},
		"table":               Table{},
		"table without cells": Table{Groups: []TableGroup{{Columns: texts("n")}, {Name: Only("no column")}}, Rows: []TableRow{{Name: Only("x")}}},
		"strip":               Strip{},
		"strip of no minutes": Strip{Parts: []StripPart{{Name: Only("x")}, {Minutes: -5}}},
		"dot vote":            DotVote{},
		"ranking":             Ranking{},
		"ranking, no places":  Ranking{DotVote: DotVote{Rows: []DotVoteRow{{Text: Only("x")}}}, Places: [][]int{nil}},
		"dot vote, no dots":   DotVote{Rows: []DotVoteRow{{Text: Only("x")}}},
		"shift":               Shift{},
		"shift unanswered":    Shift{Lo: 1, Hi: 5, Rows: []ShiftRow{{First: none, Second: none}}},
		"chain":               Chain{},
		"chain, one tile":     Chain{Lo: 1, Hi: 5, Tiles: texts("x"), Links: []ChainLink{{Answers: none}}},
		"pyramid":             Pyramid{},
		"pyramid of one":      Pyramid{Tiles: texts("x")},
		"pyramid of nine":     Pyramid{Tiles: make([]Bilingual, 9)},
		"hero":                Hero{},
		"list":                List{},
		"actions":             Actions{},
		"template":            Template{},
		"blank alone":         Template{Sentences: []string{"____", ""}},
		"clock":               Clock{},
	} {
		t.Run(name, func(t *testing.T) {
			for _, st := range []Style{WallStyle(720), PaperStyle()} {
				for _, size := range []Size{{1136, 530}, {200, 60}} {
					for _, at := range []float64{0, 0.4, 0.62, 0.9, 1} {
						for _, it := range f.Scene(size.W, size.H, st, at).Items {
							finite(t, it)
						}
					}
				}
			}
		})
	}
}

func finite(t *testing.T, it Item) {
	t.Helper()
	b := boxOf(it)
	for _, v := range []float64{b.x1, b.y1, b.x2, b.y2} {
		if math.IsNaN(v) || math.IsInf(v, 0) || math.Abs(v) > 1e5 {
			t.Fatalf("%+v", it)
		}
	}
	if c, ok := it.(Circle); ok && c.R < 0 {
		t.Fatalf("negative radius: %+v", c)
	}
	if r, ok := it.(Rect); ok && (r.W < 0 || r.H < 0) {
		t.Fatalf("negative size: %+v", r)
	}
}
