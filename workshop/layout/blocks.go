package layout

import "math"

// Gaps between the parts of a page. What matters least shrinks first.
const (
	TightGap = 12
	GoodGap  = 20
	WideGap  = 44
)

// Block is a part of a page: it needs Min and may take Grow more.
type Block struct {
	Min, Grow float64
	Draw      func(p *Page, y, h float64)
}

// HeightOf is what blocks need with a gap between them.
func HeightOf(blocks []Block, gap float64) float64 {
	h := gap * float64(max(0, len(blocks)-1))
	for _, b := range blocks {
		h += b.Min
	}
	return h
}

// Fill draws blocks from y to end. What is left over first makes the gaps
// good, then the blocks higher, then the gaps wide; the rest stays white at the
// foot.
func Fill(p *Page, blocks []Block, y, end float64) {
	if len(blocks) == 0 {
		return
	}
	gap, gaps := float64(TightGap), float64(len(blocks)-1)
	free := math.Max(0, end-y-HeightOf(blocks, gap))
	widen := func(most float64) {
		if gaps > 0 {
			more := math.Min(most-gap, free/gaps)
			gap, free = gap+more, free-more*gaps
		}
	}
	widen(GoodGap)
	grow := 0.0
	for _, b := range blocks {
		grow += b.Grow
	}
	share := 0.0
	if grow > 0 {
		share = math.Min(1, free/grow)
		free -= share * grow
	}
	widen(WideGap)
	for _, b := range blocks {
		h := b.Min + share*b.Grow
		b.Draw(p, y, h)
		y += h + gap
	}
}

// Comfort is how much room blocks take that stand well.
func Comfort(blocks []Block) float64 {
	h := HeightOf(blocks, GoodGap)
	for _, b := range blocks {
		h += b.Grow
	}
	return h
}
