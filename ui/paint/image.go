package paint

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/software"

	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// Image draws a scene into an image of w × h pixels, with the pen that draws it
// on the wall. It needs no window; a program that never makes a Fyne app calls
// Headless first.
func Image(s figure.Scene, w, h int, dark bool) image.Image {
	return drawn(s, w, h, theme.Of(dark))
}

func drawn(s figure.Scene, w, h int, palette theme.Palette) image.Image {
	size := fyne.NewSize(float32(w), float32(h))
	p := pen{outside: true}
	p.draw(s, size, palette)
	c := software.NewTransparentCanvas()
	c.SetPadded(false)
	c.SetContent(container.NewWithoutLayout(p.objects...))
	c.Resize(size)
	return c.Capture()
}
