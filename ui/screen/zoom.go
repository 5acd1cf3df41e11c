//go:build cgo

package screen

import (
	"os"
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"github.com/go-gl/glfw/v3.4/glfw"
)

// scaleSwitch is the toolkit's own switch for the size of everything; there is no other
// way to change it while a program runs.
const scaleSwitch = "FYNE_SCALE"

// userScale is what whoever started the program asked for.
func userScale() float32 {
	if asked, err := strconv.ParseFloat(os.Getenv(scaleSwitch), 32); err == nil && asked > 0 {
		return float32(asked)
	}
	if asked := fyne.CurrentApp().Settings().Scale(); asked > 0 {
		return asked
	}
	return 1
}

// zooming is how large everything in windows is.
type zooming struct {
	asked  float32 // by whoever started the program; 0 = nobody has looked
	factor float32 // beside that
	wide   int     // pixels of the window that stays as large as it is
	high   int
	going  int // changes that the desktop may not have followed yet
}

// Zoom makes all that is in windows larger by a factor, beside what the user and the
// system have asked for. The wall does not change: its sizes are shares of its height. The
// toolkit has windows grow with what is in them, over the edge of the screen, so the
// window w, where there is one, is told its size again, once more when the desktop has
// answered what was asked for before.
func (d *Desktop) Zoom(w fyne.Window, factor float32) {
	z := &d.zooming
	if z.asked == 0 {
		z.asked, z.factor = userScale(), 1
	}
	if w != nil && !w.FullScreen() {
		if z.going == 0 {
			within(w, func(win *glfw.Window) { z.wide, z.high = win.GetSize() })
		}
		if c, ok := w.Canvas().(interface{ Resize(fyne.Size) }); ok { // so that it does not even begin to grow
			size := w.Canvas().Size()
			c.Resize(fyne.NewSize(size.Width*z.factor/factor, size.Height*z.factor/factor))
		}
	}
	z.factor = factor
	if err := os.Setenv(scaleSwitch, strconv.FormatFloat(float64(z.asked*factor), 'f', 2, 32)); err != nil {
		fyne.LogError("zoom", err)
		return
	}
	s := fyne.CurrentApp().Settings()
	s.SetTheme(s.Theme()) // has every window look at its scale
	if w == nil {
		return
	}
	d.keepSize(w)
	z.going++
	time.AfterFunc(settle, func() {
		d.Do(func() {
			if z.going--; z.going == 0 {
				d.keepSize(w)
			}
		})
	})
}

// keepSize gives a window the size in pixels that it had before the zoom.
func (d *Desktop) keepSize(w fyne.Window) {
	k := w.Canvas().Scale()
	if w.FullScreen() || d.zooming.wide == 0 || k <= 0 {
		return
	}
	w.Resize(fyne.NewSize(float32(d.zooming.wide)/k, float32(d.zooming.high)/k))
	d.paintAgain(w)
}
