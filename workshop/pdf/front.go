package pdf

import (
	"slices"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// Gaps between the parts of a page. What matters least shrinks first.
const (
	tightGap = 12
	goodGap  = 20
	wideGap  = 44
)

// part is a candidate for the front: nothing that the workshop did not have.
type part struct {
	block
	result workshop.Tally // behind it; none if Cast is 0
}

// front shows what the group saw: the idea first, the promises last.
func (s *sheet) front() page {
	sc := s.page(s.pack("sheet.front"))
	parts := s.frontParts()
	honest, size := s.honestLine(parts)
	var blocks []block
	for _, p := range parts {
		blocks = append(blocks, p.block)
	}
	end := s.bottom - honestLead*float64(len(honest)-1)
	if n := s.notes(); end-22-top-comfort(blocks) > n.min+goodGap {
		blocks = append(blocks, n)
	}
	stack(&sc, blocks, top, end-22)
	lines(&sc, honest, s.left, end, honestLead, figure.Text{Size: size, Role: figure.Ink2})
	return sc
}

// comfort is how much room blocks take that stand well.
func comfort(blocks []block) float64 {
	h := height(blocks, goodGap)
	for _, b := range blocks {
		h += b.grow
	}
	return h
}

// honestLead is the line height of the line that says who answered.
const honestLead = 13.5

// honestLine says who answered and how, on one line if it can be.
func (s *sheet) honestLine(parts []part) ([]string, float64) {
	var results []workshop.Tally
	for _, p := range parts {
		if p.result.Cast > 0 {
			results = append(results, p.result)
		}
	}
	text := s.respondents(results)
	for size := 10.0; size >= 9; size -= 0.25 {
		if figure.Width(text, size, false) <= s.width {
			return []string{text}, size
		}
	}
	return running(text, 9.5, s.width), 9.5
}

// candidate makes a part. Those of rank 0 belong on every sheet; the others
// come in by rank while there is good room.
type candidate struct {
	rank int
	make func() (part, bool)
}

// maxRank is the last rank of a candidate.
const maxRank = 5

// maxTight is how often a page may be made tighter until parts are left out: less
// white first, then cells of two lines, then three obstacles, then less of the idea.
const maxTight = 4

// candidates are all parts that a front may have, in the order in which it is read.
func (s *sheet) candidates() []candidate {
	return []candidate{
		{0, s.idea}, {5, s.cards}, {0, s.needs}, {4, s.chain}, {0, s.rows}, {3, s.shift}, {0, s.obstacles},
		{1, s.keysChart}, {2, s.keysVote}, {0, s.toFill},
	}
}

// frontParts makes what goes on the front, in the order in which it is read.
func (s *sheet) frontParts() (parts []part) {
	all := s.candidates()
	for _, i := range s.chosenParts() {
		if p, ok := all[i].make(); ok {
			parts = append(parts, p)
		}
	}
	return parts
}

// chosenParts chooses what goes on the front, by number, and how tight it is set.
func (s *sheet) chosenParts() (chosen []int) {
	candidates := s.candidates()
	room := s.bottom - honestLead - 22 - top
	for s.tight = 0; s.tight < maxTight; s.tight++ {
		if used, n := needed(candidates); used+tightGap*float64(n-1) <= room {
			break
		}
	}
	used, comfort := 0.0, 0.0 // the least room, and what looks good
	for rank := 0; rank <= maxRank; rank++ {
		for i, c := range candidates {
			if c.rank != rank {
				continue
			}
			p, ok := c.make()
			if !ok || used+p.min > room || rank > 0 && comfort+p.min+p.grow/2 > room {
				continue
			}
			chosen = append(chosen, i)
			used, comfort = used+p.min+tightGap, comfort+p.min+p.grow/2+goodGap
		}
	}
	slices.Sort(chosen)
	return chosen
}

// needed is the height of all parts that belong on every sheet, and their number.
func needed(candidates []candidate) (h float64, n int) {
	for _, c := range candidates {
		if c.rank > 0 {
			continue
		}
		if p, ok := c.make(); ok {
			h, n = h+p.min, n+1
		}
	}
	return h, n
}

// heading is the bold line over a part; its baseline lies headRise under the top.
const headRise = 12

func (s *sheet) heading(sc *page, y float64, text string, room float64) {
	ls, size := figure.Fit(text, 12.5, 10.5, true, room, 1)
	sc.mark("H2", "", func() {
		sc.Add(figure.Text{X: s.left, Y: y + headRise, Size: size, Bold: true, Role: figure.Ink, S: ls[0]})
	})
}

// figureBlock is a part with a heading, a picture and a line under it.
type figureBlock struct {
	title  string
	legend []figure.Key
	note   string
	least  float64 // height of the picture
	most   float64
	fig    drawn
	alt    string
}

// drawn is any picture.
type drawn interface {
	Scene(w, h float64, st figure.Style, t float64) figure.Scene
}

func (s *sheet) figurePart(f figureBlock, t workshop.Tally) part {
	noteLines := running(f.note, 10, s.width)
	head := 22.0
	foot := 14 * float64(len(noteLines))
	return part{result: t, block: block{min: head + f.least + foot, grow: f.most - f.least,
		draw: func(sc *page, y, h float64) {
			s.heading(sc, y, f.title, s.width-s.legend(sc, f.legend, y+headRise)-12)
			ph := h - head - foot
			sc.figure(f.fig.Scene(s.width, ph, figure.PaperStyle(), 1), s.left, y+head, f.alt)
			lines(sc, noteLines, s.left, y+head+ph+12, 14, figure.Text{Size: 10, Role: figure.Ink})
		}}}
}

// legend draws what the marks stand for at the right and tells how wide it is.
func (s *sheet) legend(sc *page, keys []figure.Key, base float64) float64 {
	x := s.right
	for i := len(keys) - 1; i >= 0; i-- {
		k := keys[i]
		x -= figure.Width(k.Label, 10, false)
		sc.Add(figure.Text{X: x, Y: base, Size: 10, Role: figure.Ink, S: k.Label})
		x -= 16
		if k.Shape == figure.Filled {
			sc.Add(figure.Rect{X: x, Y: base - 8.75, W: 10.5, H: 10.5, R: 1.4, Fill: figure.Two})
		} else {
			sc.Add(figure.Circle{X: x + 5.25, Y: base - 3.5, R: 4.6, Fill: figure.Paper, Stroke: figure.One, Width: 1.6})
		}
		x -= 14
	}
	return s.right - x - 14
}
