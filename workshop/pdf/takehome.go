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

// takeHome is one leaf with two sides; in large print it says the same on as many
// as it takes.
func (s *sheet) takeHome() ([]page, error) {
	if s.k == 1 {
		return []page{s.front(), s.back()}, nil
	}
	opts := s.opts
	opts.Large = false
	small, err := newSheet(s.st, s.words, opts)
	if err != nil {
		return nil, err
	}
	var fronts []block
	all := s.candidates()
	for _, i := range small.chosenParts() {
		if p, ok := all[i].make(); ok {
			fronts = append(fronts, p.block)
		}
	}
	if len(s.st.Rounds) == 0 {
		fronts = append(fronts, s.notes())
	}
	pages := s.spread("sheet.front", fronts)
	backs := append(s.backBlocks(0), s.smallPrint())
	return even(append(pages, s.spread("sheet.back", backs)...)), nil
}

// spread shares blocks among pages with the same title, on as few as will do, and
// as roomy there as can be.
func (s *sheet) spread(key string, blocks []block) []page {
	col := column{x: s.left, y: s.top, w: s.width, h: s.bottom - s.top}
	var best []flowed
	for _, roomy := range []struct{ gap, grow float64 }{{(goodGap + wideGap) / 2, 0.5}, {goodGap, 0.25}, {tightGap, 0}} {
		var parts []flowPart
		for _, b := range blocks {
			h := b.min + b.grow*roomy.grow
			parts = append(parts, flowPart{gap: roomy.gap, flowable: rigid(h, func(p *page, _, y, _ float64) { b.draw(p, y, h) })})
		}
		if flow := paginate(parts, col); best == nil || len(flow) < len(best) {
			best = flow
		}
	}
	var pages []page
	for i, f := range best {
		pg := s.page(key)
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
