package ui

import (
	"math"
	"time"

	"fyne.io/fyne/v2"
)

// ample is as large as a window is composed for. In one that is larger everything grows
// with it: on a wide screen that is used at its full resolution, whoever leads would read
// letters of 18 pixels on their feet, beside empty room.
var ample = fyne.NewSize(1920, 1080)

// growth is what everything in a window is multiplied by that has so much room without.
func growth(room fyne.Size) float32 {
	return max(1, min(room.Width/ample.Width, room.Height/ample.Height))
}

// The toolkit rounds what it multiplies by to tenths. A window that is a little larger or
// smaller than one at which things change their size keeps them as they are.
const growthStep = 0.1

// settled is how long a window has to keep its size before what is in it takes another:
// nothing flickers while an edge is dragged.
const settled = 150 * time.Millisecond

// growing is how large everything in a window is.
type growing struct {
	zoomed, grown float32 // as the user has chosen it, and by the room that there is beside that
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
		f.grown = f.due()
		f.zoom(f.zoomed)
	})
}

// due is what the window should have grown.
func (f *frame) due() float32 {
	size, times := f.window.Canvas().Size(), f.zoomed*f.grown
	to := growth(fyne.NewSize(size.Width*times, size.Height*times))
	if d := to - f.grown; d < growthStep && d > -growthStep && to > 1 {
		return f.grown
	}
	return float32(math.Floor(float64(to/growthStep)+0.01)) * growthStep
}

// plain is how large the window is in units as they are when the program starts.
func (f *frame) plain() fyne.Size {
	size := f.window.Canvas().Size()
	return fyne.NewSize(size.Width*f.grown, size.Height*f.grown)
}
