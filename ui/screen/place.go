package screen

import (
	"fmt"

	"fyne.io/fyne/v2"
)

// prefPlace is where the desk's window lay in an arrangement of screens, and how large it was.
const prefPlace = "window: "

// Least part of a window, in pixels, that must lie on its screen to be taken hold of.
const graspable = 160

// Remember keeps where the desk's window lies, and how large it is in units as they are when
// the program starts, for the next time that the screens stand so. One that fills its screen
// leaves what was known before.
func (d *Director) Remember(size fyne.Size) {
	if d.desk.FullScreen() {
		return
	}
	x, y, known := d.screens.Place(d.desk)
	if known {
		d.memory.SetString(prefPlace+arrangement(d.screens.Monitors()), fmt.Sprintf("%d %d %.0f %.0f", x, y, size.Width, size.Height))
	}
}

// Recall gives the desk's window, before it is shown, the place and size that it had when the
// screens last stood so. It never lies on the wall's screen: a screen's part may have changed.
func (d *Director) Recall() {
	l := d.Layout()
	var x, y int
	var size fyne.Size
	n, err := fmt.Sscanf(d.memory.String(prefPlace+arrangement(l.All)), "%d %d %f %f", &x, &y, &size.Width, &size.Height)
	if n != 4 || err != nil || !l.Desk.holds(x, y, size) {
		return
	}
	d.screens.Put(d.desk, x, y)
	d.desk.Resize(size)
}

// holds reports whether a window's upper edge can be taken hold of on a screen, and the
// window is no larger than the screen, whatever its scale.
func (m Monitor) holds(x, y int, size fyne.Size) bool {
	return x >= m.X && y >= m.Y && x+graspable <= m.X+m.W && y+graspable <= m.Y+m.H &&
		size.Width >= graspable && size.Height >= graspable && int(size.Width) <= m.W && int(size.Height) <= m.H
}
