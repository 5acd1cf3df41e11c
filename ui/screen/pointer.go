//go:build cgo

package screen

import (
	"fyne.io/fyne/v2"
	"github.com/go-gl/glfw/v3.4/glfw"
)

// Park moves the pointer within a window that has the focus, to a place in
// fractions of its width and height. Desktops that let no program do that leave it
// where it is.
func Park(w fyne.Window, x, y float64) {
	within(w, func(win *glfw.Window) {
		if win.GetAttrib(glfw.Focused) == glfw.False {
			return
		}
		wide, high := win.GetSize()
		win.SetCursorPos(x*float64(wide), y*float64(high))
	})
}
