package parts

import (
	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/theme"
)

// LinkHigh is the height of a line of links.
const LinkHigh float32 = 32

// PlaceLinks gives those of the links that can be seen their places side by side, in as many
// lines as a width asks for, and tells how high they are together; 0 = all are hidden.
func PlaceLinks(links []fyne.CanvasObject, width float32, place func(l fyne.CanvasObject, x, y, w float32)) (height float32) {
	x, y := float32(0), float32(0)
	for _, l := range links {
		if !l.Visible() {
			continue
		}
		w := l.MinSize().Width
		if x > 0 && x+w > width {
			x, y = 0, y+LinkHigh
		}
		place(l, x, y, w)
		x, height = x+w+theme.S24, y+LinkHigh
	}
	return height
}
