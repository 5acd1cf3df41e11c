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
	kept   []kept  // the windows that stay as large as they are
	going  int     // changes that the desktop may not have followed yet
}

// kept is a window with its size in pixels.
type kept struct {
	window     fyne.Window
	wide, high int
}

// Zoom makes all that is in windows larger by a factor, beside what the user and the
// system have asked for. What the wall shows does not change: its sizes are shares of its
// height. The toolkit has windows grow with what is in them, over the edge of the screen,
// so those that do not fill one are told their size again, once more when the desktop has
// answered what was asked for before.
func (d *Desktop) Zoom(factor float32) {
	z := &d.zooming
	if z.asked == 0 {
		z.asked, z.factor = userScale(), 1
	}
	if z.going == 0 {
		z.kept = sizes()
	}
	for _, k := range z.kept {
		if c, ok := k.window.Canvas().(interface{ Resize(fyne.Size) }); ok { // so that it does not even begin to grow
			size := k.window.Canvas().Size()
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
	if len(z.kept) == 0 {
		return
	}
	d.keepSizes()
	z.going++
	time.AfterFunc(settle, func() {
		d.Do(func() {
			if z.going--; z.going == 0 {
				d.keepSizes()
			}
		})
	})
}

// sizes are those of the windows that lie on the desktop and do not fill a screen.
func sizes() (all []kept) {
	for _, w := range fyne.CurrentApp().Driver().AllWindows() {
		if w.FullScreen() {
			continue
		}
		within(w, func(win *glfw.Window) {
			if win.GetAttrib(glfw.Visible) == glfw.True {
				wide, high := win.GetSize()
				all = append(all, kept{w, wide, high})
			}
		})
	}
	return all
}

// keepSizes gives the windows the size in pixels that they had before the zoom.
func (d *Desktop) keepSizes() {
	for _, w := range d.zooming.kept {
		k := w.window.Canvas().Scale()
		if w.window.FullScreen() || w.wide == 0 || k <= 0 {
			continue
		}
		w.window.Resize(fyne.NewSize(float32(w.wide)/k, float32(w.high)/k))
		d.paintAgain(w.window)
	}
}
