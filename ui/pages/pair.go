package pages

import (
	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
)

// placePair writes two texts beside each other, the second from share on, and
// gives the height of the higher one.
func placePair(first, second fyne.CanvasObject, x, y, width, share, gap float32) float32 {
	a, b := first.(*controls.Text), second.(*controls.Text)
	h := max(a.HeightFor(share-gap), b.HeightFor(width-share))
	controls.Place(a, x, y, share-gap, h)
	controls.Place(b, x+share, y, width-share, h)
	return h
}
