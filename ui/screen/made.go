package screen

import (
	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/workshop"
)

// Made reports why there is no window although one was shown, as where the graphics driver
// is too old. The toolkit writes that into its log, and then waits for ever.
func Made(w fyne.Window) error {
	c, real := w.(interface{ RunWithContext(func()) })
	if !real {
		return nil
	}
	drawn := false
	c.RunWithContext(func() { drawn = true })
	if !drawn {
		return noGraphics()
	}
	return nil
}

// noGraphics says that there is a screen, but nothing that draws on it.
func noGraphics() error { return workshop.Errorf(workshop.ENotFound, nil, "what", "graphics") }
