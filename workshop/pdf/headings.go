package pdf

import (
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// heading is the bold line over a part, in each language; its baseline lies
// headRise under the top.
const headRise = 12

// headMore is what each line of a heading takes on top of the first.
const headMore = 14

func (s *sheet) heading(text func(l *sheet) string, room float64) columns {
	c := columns{sheets: s.tongues(), lead: headMore, bold: true, role: figure.Ink, tag: "H2"}
	if s.other == nil {
		ls, size := figure.Fit(text(s), 12.5, 10.5, true, room, 1)
		c.lines, c.sizes = [][]string{ls}, []float64{size}
		return c
	}
	size := s.evenSize(text, s.share(room))
	most := 1
	if size < 10 {
		size, most = 11, 2
	}
	for _, l := range c.sheets {
		ls, size := figure.Fit(text(l), size, min(size, 10), true, s.share(room), most)
		c.lines, c.sizes = append(c.lines, ls), append(c.sizes, size)
	}
	return c
}

// evenSize is the size in which a heading is one line in each language, as they
// stand beside each other.
func (s *sheet) evenSize(text func(l *sheet) string, w float64) float64 {
	size := 12.0
	for _, l := range s.tongues() {
		size = min(size, 12*w/max(1, figure.Width(text(l), 12, true)))
	}
	return size
}

// headed is a heading named by its key.
func (s *sheet) headed(key string) columns {
	return s.heading(packed(key), s.width)
}

// extra is what a heading takes on top of one line.
func (c columns) extra() float64 { return c.lead * float64(max(0, c.deep()-1)) }

// over draws a heading at the top of a part.
func (s *sheet) over(sc *page, y float64, head columns) { head.draw(sc, s.left, y+headRise, s.width) }
