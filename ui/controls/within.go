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
// a part of it and scrolls; one that is large enough shows all, and no bars. Tips lie above
// the content. resized, if there is one, is called when the window may have another size.
func Within(content fyne.CanvasObject, resized func()) *container.Scroll {
	s := container.NewScroll(container.New(above{resized}, content))
	s.SetMinSize(fyne.NewSize(leastWidth, leastHeight))
	return s
}

// above gives all room to the first object. What lies above that has its own place.
type above struct{ resized func() }

func (a above) Layout(all []fyne.CanvasObject, s fyne.Size) {
	all[0].Move(fyne.Position{})
	all[0].Resize(s)
	if a.resized != nil {
		a.resized()
	}
}

func (above) MinSize(all []fyne.CanvasObject) fyne.Size { return all[0].MinSize() }

// Inside is the content of a window that Within has given its room; else what it shows.
func Inside(c fyne.Canvas) fyne.CanvasObject {
	if page := pageOf(c); page != nil {
		return page.Objects[0]
	}
	return c.Content()
}

// pageOf is where the content lies with the tips above it; nil = Within was not asked.
func pageOf(c fyne.Canvas) *fyne.Container {
	s, ok := c.Content().(*container.Scroll)
	if !ok {
		return nil
	}
	page, ok := s.Content.(*fyne.Container)
	if !ok {
		return nil
	}
	if _, ours := page.Layout.(above); !ours {
		return nil
	}
	return page
}
