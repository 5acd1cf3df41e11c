package stage

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Painted reports whether the window shows the page that is drawn, and not an earlier
// one. The toolkit paints a while after it was asked to, and where it takes the window's
// content to be gone, after a sleep, it does not paint at all.
func (s *Stage) Painted() bool { return s.painted == s.drawn }

// witness is drawn over a page, and notes that it was painted: the toolkit asks for its
// picture when it paints the window, not before. Every page has one of its own, for which
// the toolkit keeps no picture yet.
func (s *Stage) witness() *canvas.Raster {
	s.drawn++
	page := s.drawn
	r := canvas.NewRaster(func(w, h int) image.Image {
		if page == s.drawn && s.painted != page {
			s.painted = page
			if s.OnPainted != nil {
				s.OnPainted()
			}
		}
		return image.NewNRGBA(image.Rect(0, 0, w, h)) // nothing that can be seen
	})
	r.Resize(fyne.NewSquareSize(1))
	return r
}
