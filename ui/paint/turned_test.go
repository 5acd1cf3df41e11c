package paint

import (
	"image"
	"testing"

	"github.com/upturn-workshop/upturn/workshop/figure"
)

// A turned text lies where the upright one does, turned by half a turn: the picture of the
// one is that of the other upside down, but for a pixel at the edges of letters.
func TestTurnedText(t *testing.T) {
	const w, h = 400, 200
	items := []figure.Item{
		figure.Text{X: 40, Y: 60, Size: 32, Bold: true, Role: figure.Ink, S: "Left"},
		figure.Text{X: 200, Y: 110, Size: 32, Anchor: figure.Middle, Role: figure.Ink, S: "Äyläs"},
		figure.Text{X: 380, Y: 170, Size: 32, Anchor: figure.End, Role: figure.Ink, S: "jog"},
	}
	upright := Image(figure.Scene{W: w, H: h, Ground: figure.Paper, Items: items}, w, h, false)
	turned := Image(figure.Scene{W: w, H: h, Ground: figure.Paper, Items: figure.Turned(items, w/2, h/2)}, w, h, false)
	want := upsideDown(upright)
	for _, part := range []image.Rectangle{image.Rect(0, 0, w/3, h), image.Rect(w/3, 0, 2*w/3, h), image.Rect(2*w/3, 0, w, h)} {
		a, b := inkIn(want, part), inkIn(turned, part)
		if a.Empty() || b.Empty() || !b.In(a.Inset(-2)) || !a.In(b.Inset(-2)) {
			t.Errorf("turned text covers %v, want %v", b, a)
		}
	}
}

// inkIn is the box of what is dark in a part of an image.
func inkIn(img image.Image, part image.Rectangle) (box image.Rectangle) {
	for y := part.Min.Y; y < part.Max.Y; y++ {
		for x := part.Min.X; x < part.Max.X; x++ {
			if r, _, _, _ := img.At(x, y).RGBA(); r < 0x6000 {
				box = box.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	return box
}
