package ui

import (
	"math"
	"time"

	"fyne.io/fyne/v2"
)

// ample is as large as a window is composed for. In one that is larger everything grows
// with it: on a wide screen that is used at its full resolution, whoever leads would read
// letters of 18 pixels on their feet, beside empty room. scant is as small as one may be: on
// a projector of few pixels, beside a laptop's screen of many at twice the scale, half of
// the page and the button for what comes next would be out of sight.
var (
	ample = fyne.NewSize(1920, 1080)
	scant = fyne.NewSize(800, 560)
)

// growth is what everything in a window is multiplied by that has so much room without, at
// a scale. Nothing gets smaller than it is where nothing is scaled.
func growth(room fyne.Size, scale float32) float32 {
	if most := min(room.Width/ample.Width, room.Height/ample.Height); most > 1 {
		return most
	}
	return min(1, max(1/scale, min(room.Width/scant.Width, room.Height/scant.Height)))
}

// The toolkit rounds what it multiplies by to tenths. A window that is a little larger or
// smaller than one at which things change their size keeps them as they are.
const growthStep = 0.1

// settled is how long a window has to keep its size before what is in it takes another:
// nothing flickers while an edge is dragged.
const settled = 150 * time.Millisecond

// growing is how large everything in a window is.
type growing struct {
	zoomed, grown float32   // as the user has chosen it, and by the room that there is beside that
	at            fyne.Size // pixels of the window when it grew last
	after         func(d time.Duration, f func()) (cancel func())
	cancel        func() // what waits for the window to settle; nil = nothing
}

// resized is called when the window may have another size.
func (f *frame) resized() {
	if f.cancel != nil {
		f.cancel()
		f.cancel = nil
	}
	if f.due() == f.grown {
		return
	}
	f.cancel = f.after(settled, func() {
		f.cancel = nil
		f.grown, f.at = f.due(), f.pixels()
		f.zoom(f.zoomed)
	})
}

// due is what the window should have grown. What a change of scale itself does to its size,
// by rounding, changes nothing.
func (f *frame) due() float32 {
	px, scale := f.pixels(), f.window.Canvas().Scale()/f.zoomed/f.grown
	if w, h := px.Width/f.at.Width, px.Height/f.at.Height; 0.98 < w && w < 1.02 && 0.98 < h && h < 1.02 {
		return f.grown
	}
	to := growth(fyne.NewSize(px.Width/scale, px.Height/scale), scale)
	if d := to - f.grown; d < growthStep && d > -growthStep && to > 1 {
		return f.grown
	}
	return stepped(to)
}

// stepped is a factor as the toolkit takes it.
func stepped(to float32) float32 {
	return float32(math.Floor(float64(to/growthStep)+0.01)) * growthStep
}

// pixels is how large the window is on its screen.
func (f *frame) pixels() fyne.Size {
	c := f.window.Canvas()
	return fyne.NewSize(c.Size().Width*c.Scale(), c.Size().Height*c.Scale())
}

// plain is how large the window is in units as they are when the program starts.
func (f *frame) plain() fyne.Size {
	size := f.window.Canvas().Size()
	return fyne.NewSize(size.Width*f.grown, size.Height*f.grown)
}
