package figure

import (
	"math"
	"testing"
)

// checkered is a square of as many modules a side, all dark.
func checkered(n int) (all [][]bool) {
	for range n {
		line := make([]bool, n)
		for i := range line {
			line[i] = true
		}
		all = append(all, line)
	}
	return all
}

// Windows draw a bar that is four units high or higher with an even height. However high the wall
// is, no light line parts two rows of a square then: a camera reads none that has one.
func TestNoLightLinePartsASquare(t *testing.T) {
	for h := 480.0; h <= 2160; h++ {
		size := Size{W: h * 16 / 9, H: h}
		for name, s := range map[string]Scene{
			"small": Wall(size, Frame{Square: checkered(25)}, func(w, h float64) Scene { return Scene{W: w, H: h} }),
			"large": Join{Square: checkered(29)}.Scene(size.W*0.9, size.H*0.8, WallStyle(h), 1),
		} {
			var rows []Rect
			for _, it := range s.Items {
				if r, ok := it.(Rect); ok && r.Fill == Module {
					rows = append(rows, r)
				}
			}
			if len(rows) < 25 {
				t.Fatalf("%s, %.0f high: %d rows", name, h, len(rows))
			}
			drawn := rows[0].H
			if drawn >= 4 {
				drawn = 2 * math.Round(drawn/2)
			}
			if pitch := rows[1].Y - rows[0].Y; drawn < pitch-1e-9 {
				t.Errorf("%s, %.0f high: rows are drawn %.2f high and lie %.2f apart", name, h, drawn, pitch)
			}
		}
	}
}

// The small square stands where nothing else does, and nowhere if there is no such place.
func TestTheSmallSquareGivesWay(t *testing.T) {
	size := Size{1280, 720}
	count := func(body ...Item) (n int) {
		s := Wall(size, Frame{Square: checkered(25)}, func(w, h float64) Scene { return Scene{W: w, H: h, Items: body} })
		for _, it := range s.Items {
			if r, ok := it.(Rect); ok && r.Fill == Quiet {
				n++
			}
		}
		return n
	}
	if n := count(); n != 1 {
		t.Errorf("%d on an empty page", n)
	}
	if n := count(Polygon{Fill: Ink}); n != 1 {
		t.Errorf("%d beside a polygon without a corner", n)
	}
	for name, item := range map[string]Item{
		"a rectangle": Rect{X: 1000, W: 100, H: 600, Fill: Tile}, "a line": Line{X1: 1000, X2: 1001, Y2: 600, Width: 1, Stroke: Edge},
		"a circle": Circle{X: 1050, Y: 300, R: 300, Fill: One}, "an arc": Arc{X: 1050, Y: 300, R: 300, Width: 9, Stroke: Edge},
		"a polygon": Polygon{Points: []Point{{1000, 0}, {1100, 0}, {1000, 600}}, Fill: Ink}, "a text": Text{X: 500, Y: 500, Size: 600, S: "WWW", Role: Ink},
	} {
		if n := count(item); n != 0 {
			t.Errorf("%d beside %s that takes the place", n, name)
		}
	}
}
