package pdf

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
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
func (s *sheet) takeHome() ([]layout.Page, error) {
	if s.K == 1 {
		return []layout.Page{s.front(), s.back()}, nil
	}
	opts := s.opts
	opts.Large = false
	small, err := newSheet(s.st, s.words, opts)
	if err != nil {
		return nil, err
	}
	var fronts []layout.Block
	all := s.candidates()
	for _, i := range small.chosenParts() {
		if p, ok := all[i].make(); ok {
			fronts = append(fronts, p.Block)
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
func (s *sheet) spread(key string, blocks []layout.Block) []layout.Page {
	col := layout.Area{X: s.Left, Y: s.Top, W: s.Width, H: s.Bottom - s.Top}
	var best []layout.Flowed
	for _, roomy := range []struct{ gap, grow float64 }{{(layout.GoodGap + layout.WideGap) / 2, 0.5}, {layout.GoodGap, 0.25}, {layout.TightGap, 0}} {
		var parts []layout.Part
		for _, b := range blocks {
			h := b.Min + b.Grow*roomy.grow
			parts = append(parts, layout.Part{Gap: roomy.gap, Flowable: layout.Rigid(h, func(p *layout.Page, _, y, _ float64) { b.Draw(p, y, h) })})
		}
		if flow := layout.Paginate(parts, col); best == nil || len(flow) < len(best) {
			best = flow
		}
	}
	var pages []layout.Page
	for i, f := range best {
		pg := s.page(key)
		if i > 0 {
			pg.Name = ""
		}
		f.Draw(&pg, col)
		pages = append(pages, pg)
	}
	return pages
}

// even adds an empty side where the last leaf has none: nobody's page may stand
// on the back of another's.
func even(pages []layout.Page) []layout.Page {
	if len(pages)%2 == 0 {
		return pages
	}
	last := pages[len(pages)-1]
	return append(pages, layout.Page{Scene: figure.Scene{W: last.W, H: last.H}})
}
