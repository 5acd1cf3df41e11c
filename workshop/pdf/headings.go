package pdf

import (
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
)

// heading is the bold line over a part, in each language; its baseline lies
// headRise under the top.
const headRise = 12

// headMore is what each line of a heading takes on top of the first.
const headMore = 14

func (s *sheet) heading(text func(l *edition) string, room float64) layout.Columns {
	c := layout.Columns{Langs: s.foreigns(), Lead: headMore, Bold: true, Role: figure.Ink, Tag: "H2"}
	if s.other == nil {
		ls, size := figure.Fit(text(s.edition), 12.5, 10.5, true, room, 1)
		c.Lines, c.Sizes = [][]string{ls}, []float64{size}
		return c
	}
	size := s.evenSize(text, s.share(room))
	most := 1
	if size < 10 {
		size, most = 11, 2
	}
	for _, l := range s.tongues() {
		ls, size := figure.Fit(text(l), size, min(size, 10), true, s.share(room), most)
		c.Lines, c.Sizes = append(c.Lines, ls), append(c.Sizes, size)
	}
	return c
}

// evenSize is the size in which a heading is one line in each language, as they
// stand beside each other.
func (s *sheet) evenSize(text func(l *edition) string, w float64) float64 {
	size := 12.0
	for _, l := range s.tongues() {
		size = min(size, 12*w/max(1, figure.Width(text(l), 12, true)))
	}
	return size
}

// headed is a heading named by its key.
func (s *sheet) headed(key string) layout.Columns {
	return s.heading(packed(key), s.Width)
}

// over draws a heading at the top of a part.
func (s *sheet) over(sc *layout.Page, y float64, head layout.Columns) {
	head.Draw(sc, s.Left, y+headRise, s.Width)
}
