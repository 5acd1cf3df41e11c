package paint

import (
	"image"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"github.com/upturn-workshop/upturn/workshop/figure"
)

// A text that stands upside down is drawn upright into an image, which is then turned: the
// canvas has no turned text. The image has so many pixels for each of the scene's, that
// it is as sharp on a fine screen.
const turnedPixels = 2

// Room of such an image over and under its baseline and at its sides, in parts of the size.
const (
	turnedUp, turnedDown = 1.15, 0.4
	turnedAside          = 0.3
)

// turned is a new object each time: what a canvas has drawn of an image, it keeps.
func (p *pen) turned(v figure.Text) fyne.CanvasObject {
	width := figure.Width(v.S, v.Size, v.Bold)
	box := figure.Size{W: width + 2*turnedAside*v.Size, H: (turnedUp + turnedDown) * v.Size}
	upright := v
	upright.Turned, upright.Anchor, upright.X, upright.Y = false, figure.Start, turnedAside*v.Size, turnedUp*v.Size
	w, h := p.pixels(box.W), p.pixels(box.H)
	img := drawn(figure.Scene{W: box.W, H: box.H, Items: []figure.Item{upright}}, w, h, p.palette)
	o := canvas.NewImageFromImage(upsideDown(img))
	o.ScaleMode = canvas.ImageScaleSmooth
	left := v.X - box.W + turnedAside*v.Size
	switch v.Anchor {
	case figure.Middle:
		left = v.X - box.W/2
	case figure.End:
		left = v.X - turnedAside*v.Size
	}
	place(o, p.at(left, v.Y-turnedDown*v.Size), fyne.NewSize(p.length(box.W), p.length(box.H)))
	return o
}

// pixels is how many an image of a length has.
func (p *pen) pixels(length float64) int {
	return max(1, int(math.Ceil(length*p.scale*turnedPixels)))
}

// upsideDown turns an image by half a turn.
func upsideDown(img image.Image) image.Image {
	b := img.Bounds()
	out := image.NewNRGBA(image.Rect(0, 0, b.Dx(), b.Dy()))
	for y := range b.Dy() {
		for x := range b.Dx() {
			out.Set(b.Dx()-1-x, b.Dy()-1-y, img.At(b.Min.X+x, b.Min.Y+y))
		}
	}
	return out
}
