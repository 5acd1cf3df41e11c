package controls

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// The least that a window can be made: with the largest text that is 800 × 560 pixels.
const (
	leastWidth  = 400
	leastHeight = 280
)

// Within gives a window's content the room that it needs. A window that is smaller shows
// a part of it and scrolls; one that is large enough shows all, and no bars.
func Within(content fyne.CanvasObject) *container.Scroll {
	s := container.NewScroll(content)
	s.SetMinSize(fyne.NewSize(leastWidth, leastHeight))
	return s
}
