package figure

// The grid of pictograms, and how wide their strokes are in its units.
const (
	pictogramGrid = 24.0
	stem          = 1.9
)

// pictograms are drawn in ink, with at most one thing in accent: what the name beside it gives
// or looks at. Nothing depends on that colour. None shows a face, a hand, a flag, or anything
// that has a gender, a rank or a land.
var pictograms = []struct {
	name  Pictogram
	items []Item
}{
	{"speech-bubble", []Item{ // with a tick in it
		Rect{X: 2.5, Y: 3.5, W: 19, H: 13, R: 2.5, Stroke: Ink, Width: stem},
		Polygon{Points: []Point{{6.5, 16.2}, {12.5, 16.2}, {6.5, 21.6}}, Fill: Ink},
		Line{X1: 7.6, Y1: 10.2, X2: 10.8, Y2: 13.2, Stroke: Accent, Width: stem},
		Line{X1: 10.8, Y1: 13.2, X2: 16.4, Y2: 7, Stroke: Accent, Width: stem},
	}},
	{"following", []Item{ // small ones behind a large one
		Circle{X: 18, Y: 8, R: 4.1, Fill: Accent},
		Circle{X: 9.8, Y: 9.2, R: 2.1, Stroke: Ink, Width: stem},
		Circle{X: 3.7, Y: 10.5, R: 1.8, Fill: Ink},
		Line{X1: 2, Y1: 17.5, X2: 18.6, Y2: 17.5, Stroke: Ink, Width: stem},
		Polygon{Points: []Point{{22.4, 17.5}, {17.8, 14.4}, {17.8, 20.6}}, Fill: Ink},
	}},
	{"bowl", []Item{ // that holds something
		Circle{X: 12, Y: 7.4, R: 4.4, Fill: Accent},
		Arc{X: 12, Y: 10.5, R: 9, From: 90, To: 270, Stroke: Ink, Width: stem},
		Line{X1: 8, Y1: 22, X2: 16, Y2: 22, Stroke: Ink, Width: stem},
	}},
	{"anchor", []Item{
		Circle{X: 12, Y: 4.4, R: 2.3, Stroke: Ink, Width: stem},
		Line{X1: 12, Y1: 6.8, X2: 12, Y2: 21.4, Stroke: Ink, Width: stem},
		Line{X1: 7.8, Y1: 10.4, X2: 16.2, Y2: 10.4, Stroke: Ink, Width: stem},
		Arc{X: 12, Y: 12.6, R: 8.8, From: 107.99, To: 252.01, Stroke: Ink, Width: stem},
		Polygon{Points: []Point{{2.6, 12.9}, {1.9, 17.2}, {5.9, 15.8}}, Fill: Ink},
		Polygon{Points: []Point{{21.4, 12.9}, {22.1, 17.2}, {18.1, 15.8}}, Fill: Ink},
	}},
	{"eye", []Item{
		Arc{X: 12, Y: 18.19, R: 12, From: -58.03, To: 58.03, Stroke: Ink, Width: stem},
		Arc{X: 12, Y: 5.81, R: 12, From: 121.97, To: 238.03, Stroke: Ink, Width: stem},
		Circle{X: 12, Y: 12, R: 3.6, Fill: Accent},
	}},
	{"checklist", []Item{
		Rect{X: 3.5, Y: 2.5, W: 17, H: 19, R: 2.5, Stroke: Ink, Width: stem},
		Line{X1: 6.9, Y1: 8.4, X2: 8.7, Y2: 10.2, Stroke: Accent, Width: stem},
		Line{X1: 8.7, Y1: 10.2, X2: 11.5, Y2: 6.6, Stroke: Accent, Width: stem},
		Line{X1: 14, Y1: 8.6, X2: 17, Y2: 8.6, Stroke: Ink, Width: stem},
		Line{X1: 6.9, Y1: 15.4, X2: 8.7, Y2: 17.2, Stroke: Accent, Width: stem},
		Line{X1: 8.7, Y1: 17.2, X2: 11.5, Y2: 13.6, Stroke: Accent, Width: stem},
		Line{X1: 14, Y1: 15.6, X2: 17, Y2: 15.6, Stroke: Ink, Width: stem},
	}},
	{"balance", []Item{ // level, a full and an empty ring on it
		Circle{X: 5.6, Y: 9.3, R: 3.6, Fill: Accent},
		Circle{X: 18.4, Y: 9.3, R: 2.7, Stroke: Ink, Width: stem},
		Line{X1: 1.8, Y1: 15.4, X2: 22.2, Y2: 15.4, Stroke: Ink, Width: stem},
		Polygon{Points: []Point{{12, 16.6}, {8, 22}, {16, 22}}, Fill: Ink},
	}},
	{"step-up", []Item{ // from a low place to a higher one
		Line{X1: 2, Y1: 21, X2: 11, Y2: 21, Stroke: Ink, Width: stem},
		Line{X1: 15, Y1: 13.5, X2: 22, Y2: 13.5, Stroke: Ink, Width: stem},
		Circle{X: 4.8, Y: 15.8, R: 3, Fill: Accent},
		Arc{X: 11.29, Y: 11.6, R: 6.5, From: -84.97, To: 35.07, Stroke: Ink, Width: stem},
		Polygon{Points: []Point{{18.2, 10.6}, {12.9, 7.6}, {17.6, 4.6}}, Fill: Ink},
	}},
	{"sunrise", []Item{
		Line{X1: 2, Y1: 19, X2: 22, Y2: 19, Stroke: Ink, Width: stem},
		Arc{X: 12, Y: 19, R: 5.6, From: -90, To: 90, Stroke: Ink, Width: stem},
		Line{X1: 12, Y1: 6, X2: 12, Y2: 9.6, Stroke: Accent, Width: stem},
		Line{X1: 4.6, Y1: 9.6, X2: 7, Y2: 12, Stroke: Accent, Width: stem},
		Line{X1: 19.4, Y1: 9.6, X2: 17, Y2: 12, Stroke: Accent, Width: stem},
	}},
	{"heart", []Item{ // over two people
		Circle{X: 5.6, Y: 14.6, R: 2.8, Stroke: Ink, Width: stem},
		Arc{X: 5.6, Y: 23.2, R: 4.5, From: -70.05, To: 70.05, Stroke: Ink, Width: stem},
		Circle{X: 18.4, Y: 14.6, R: 2.8, Stroke: Ink, Width: stem},
		Arc{X: 18.4, Y: 23.2, R: 4.5, From: -70.05, To: 70.05, Stroke: Ink, Width: stem},
		Circle{X: 9.9, Y: 4.6, R: 2.4, Fill: Accent},
		Circle{X: 14.1, Y: 4.6, R: 2.4, Fill: Accent},
		Polygon{Points: []Point{{8.3, 6.03}, {12, 4.2}, {15.7, 6.03}, {12, 10.9}}, Fill: Accent},
	}},
	{"turn", []Item{ // from one shape to another
		Circle{X: 4.6, Y: 12, R: 3.4, Stroke: Ink, Width: stem},
		Polygon{Points: []Point{{14.2, 12}, {10.6, 9}, {10.6, 15}}, Fill: Ink},
		Rect{X: 15.9, Y: 8, W: 8, H: 8, R: 1.3, Fill: Accent},
	}},
	{"pyramid", []Item{ // upside down
		Rect{X: 1.5, Y: 3.4, W: 21, H: 4.9, R: 1.2, Fill: Accent},
		Rect{X: 4.9, Y: 9.6, W: 14.2, H: 4.9, R: 1.2, Fill: Ink},
		Rect{X: 8.3, Y: 15.8, W: 7.4, H: 4.9, R: 1.2, Fill: Ink},
	}},
	{"key", []Item{
		Circle{X: 6.8, Y: 12, R: 4.6, Stroke: Ink, Width: stem},
		Circle{X: 6.8, Y: 12, R: 1.6, Fill: Accent},
		Line{X1: 11.6, Y1: 12, X2: 22, Y2: 12, Stroke: Ink, Width: stem},
		Line{X1: 21.4, Y1: 12, X2: 21.4, Y2: 16.4, Stroke: Ink, Width: stem},
		Line{X1: 17, Y1: 12, X2: 17, Y2: 15.4, Stroke: Ink, Width: stem},
	}},
}
