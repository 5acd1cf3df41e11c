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

// narrowest is the least width for which every page is composed, and what rounding takes of a
// window's. Text that is chosen larger grows as far as that leaves room for: a page that is
// higher than its window is read from top to bottom, one that is wider would have to be pushed
// to and fro for every line.
const narrowest = 802

// slackWidth is by how much a window has to be wider than it need be before its text gets
// larger: rounding makes nothing go to and fro.
const slackWidth = 0.98

// fitting is how much of a size of text there is room for beside each other in a window, at a
// width in units as they are with the usual text; the text is of the size now.
func fitting(chosen, now, width float32) float32 {
	most := func(width float32) float32 { return min(chosen, max(1, stepped(width/narrowest))) }
	if fits := most(width); fits <= now {
		return fits
	}
	return max(now, most(width*slackWidth))
}

// settled is how long a window has to keep its size before what is in it takes another:
// nothing flickers while an edge is dragged.
const settled = 150 * time.Millisecond

// growing is how large everything in a window is.
type growing struct {
	chosen        float32   // by the user
	zoomed, grown float32   // what there is room for of that, and by the room that there is beside it
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
	if f.due() == f.grown && f.fits(f.chosen) == f.zoomed {
		return
	}
	f.cancel = f.after(settled, func() {
		f.cancel = nil
		due := f.due()
		if due != f.grown {
			f.at = f.pixels()
		}
		f.scale(f.chosen, due)
	})
}

// unit is the scale of the window with the usual text.
func (f *frame) unit() float32 { return f.window.Canvas().Scale() / f.zoomed / f.grown }

// fits is how much of a size of text there is room for.
func (f *frame) fits(chosen float32) float32 {
	return fitting(chosen, f.zoomed, f.pixels().Width/f.unit()/f.grown)
}

// due is what the window should have grown. What a change of scale itself does to its size,
// by rounding, changes nothing.
func (f *frame) due() float32 {
	px, scale := f.pixels(), f.unit()
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
	size, k := f.window.Canvas().Size(), f.grown*f.zoomed/atStart(f.chosen)
	return fyne.NewSize(size.Width*k, size.Height*k)
}

// firstSize is what the window has when it first comes up, with the usual text.
var firstSize = fyne.NewSize(1366, 768)

// atStart is how much of a size of text the windows start with.
func atStart(chosen float32) float32 { return fitting(chosen, 1, firstSize.Width) }
