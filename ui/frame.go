package ui

import (
	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/screen"
	"github.com/upturn-workshop/upturn/ui/theme"
)

// frame is how large a window is, as it was or the whole screen, and how large what is in it.
type frame struct {
	window  fyne.Window
	screens screen.Screens
	size    fyne.Size // that it had before it filled its screen
	growing
}

// lend gives the window the whole screen. back takes it away again, and does nothing
// where the window had it before.
func (f *frame) lend() (back func()) {
	if f.window.FullScreen() {
		return func() {}
	}
	f.fill()
	return f.free
}

func (f *frame) fill() {
	f.size = f.window.Canvas().Size()
	f.screens.Fill(f.window)
}

// free gives the window the size back that it had: not every desktop knows it any more.
func (f *frame) free() {
	if f.window.FullScreen() {
		f.screens.Free(f.window, f.size)
	}
}

// zoom changes the size of all that is in the windows to what the user has chosen. This one
// stays as large as it is.
func (f *frame) zoom(chosen float32) { f.scale(chosen, f.grown) }

// scale has all that is in the windows as large as the user has chosen, as far as there is
// room, times what the window has grown.
func (f *frame) scale(chosen, grown float32) {
	was, width := f.window.Canvas().Scale(), f.pixels().Width/f.unit()/grown
	f.chosen, f.zoomed, f.grown = chosen, fitting(chosen, f.zoomed, width), grown
	f.screens.Zoom(f.zoomed * f.grown)
	theme.Forget()
	k := was / f.window.Canvas().Scale()
	f.size = fyne.NewSize(f.size.Width*k, f.size.Height*k)
}

// turn is the key that has the window fill its screen, or no longer.
func (f *frame) turn() {
	if f.window.FullScreen() {
		f.free()
		return
	}
	f.fill()
}

// What a window takes beside its content at the least: a title bar above, and a
// line at either side.
const (
	titleBar = 25
	border   = 1
)

// fit makes the window no higher than its screen. A window manager sees to that when it
// first shows a window, but a workshop that is opened with the program asks for the whole
// height once more.
func (f *frame) fit(desk screen.Monitor) {
	c := f.window.Canvas()
	most := float32(desk.H)/c.Scale() - titleBar
	if size := c.Size(); desk.H > 0 && size.Height > most && !f.window.FullScreen() {
		f.window.Resize(fyne.NewSize(min(size.Width, float32(desk.W)/c.Scale()-2*border), most))
	}
}
