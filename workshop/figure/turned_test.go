package figure

import (
	"reflect"
	"strings"
	"testing"
)

// Turned twice, everything is as it was.
func TestTurnedTwice(t *testing.T) {
	items := []Item{
		Rect{X: 1, Y: 2, W: 3, H: 4}, Line{X1: 1, Y1: 2, X2: 5, Y2: 9}, Polygon{Points: []Point{{1, 2}, {3, 4}, {5, 9}}},
		Circle{X: 3, Y: 4, R: 2}, Text{X: 7, Y: 8, Anchor: End, S: "a"},
	}
	once := Turned(items, 10, 20)
	if reflect.DeepEqual(once, items) || !reflect.DeepEqual(Turned(once, 10, 20), items) {
		t.Errorf("%v", once)
	}
	if text := once[4].(Text); !text.Turned || text.X != 13 || text.Y != 32 {
		t.Errorf("%v", text)
	}
	s := Scene{W: 40, H: 40, Items: once}
	if svg := string(SVG(s, Mono())); !strings.Contains(svg, `transform="rotate(180 13 32)"`) {
		t.Error(svg)
	}
}
