package pdf

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// TakeHome makes the sheet that each person takes home: what we saw on the
// front, what I will do on the back. Parts that this workshop did not have, and
// results that may not be shown, are left out. The same workshop gives the same
// bytes.
func TakeHome(st workshop.State, words Words, opts Options) (Document, error) {
	return Make(st, words, KindTakeHome, opts)
}

// takeHome is one leaf with two sides; in large print it is as many as it takes.
func (s *sheet) takeHome() []page {
	if s.k == 1 {
		return []page{s.front(), s.back()}
	}
	var fronts []block
	for _, c := range s.candidates() {
		if p, ok := c.make(); ok {
			fronts = append(fronts, p.block)
		}
	}
	pages := s.spread(s.pack("sheet.front"), fronts)
	small := s.smallPrint()
	return even(append(pages, s.spread(s.pack("sheet.back"), append(s.backBlocks(0), small))...))
}

// spread shares blocks among pages with the same title.
func (s *sheet) spread(title string, blocks []block) []page {
	var parts []flowPart
	for _, b := range blocks {
		h := b.min + b.grow/2
		parts = append(parts, flowPart{gap: (goodGap + wideGap) / 2, flowable: rigid(h, func(p *page, _, y, _ float64) { b.draw(p, y, h) })})
	}
	col := column{x: s.left, y: top, w: s.width, h: s.bottom - top}
	var pages []page
	for i, f := range paginate(parts, col) {
		pg := s.page(title)
		if i > 0 {
			pg.name = ""
		}
		f.draw(&pg, col)
		pages = append(pages, pg)
	}
	return pages
}

// even adds an empty side where the last leaf has none: nobody's page may stand
// on the back of another's.
func even(pages []page) []page {
	if len(pages)%2 == 0 {
		return pages
	}
	last := pages[len(pages)-1]
	return append(pages, page{Scene: figure.Scene{W: last.W, H: last.H}})
}
