package pdf

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// Gaps between the parts of a page. What matters least shrinks first.
const (
	tightGap = 14
	goodGap  = 22
	wideGap  = 40
)

// part is a candidate for the front: nothing that the workshop did not have.
type part struct {
	block
	result workshop.Tally // behind it; none if Cast is 0
}

// front shows what the group saw, from top to bottom in the order of the day.
func (s *sheet) front() figure.Scene {
	sc := s.page(s.pack("sheet.front"))
	parts := s.frontParts()
	honest, lead := s.honestLine(parts)
	end := s.bottom - float64(len(honest))*lead
	var blocks []block
	for _, p := range parts {
		blocks = append(blocks, p.block)
	}
	stack(&sc, blocks, top, end-6, tightGap, wideGap)
	lines(&sc, honest, s.left, s.bottom-lead*float64(len(honest)-1), lead, figure.Text{Size: 10, Role: figure.Ink2})
	return sc
}

// honestLine says who answered and how, over the whole width.
func (s *sheet) honestLine(parts []part) ([]string, float64) {
	var results []workshop.Tally
	for _, p := range parts {
		if p.result.Cast > 0 {
			results = append(results, p.result)
		}
	}
	return figure.Wrap(s.respondents(results), 10, false, s.width), 13.5
}

// frontParts takes the main parts and then, while there is room, the others.
// Each keeps its place in the day.
func (s *sheet) frontParts() []part {
	makers := []struct {
		main bool
		make func() (part, bool)
	}{
		{true, s.idea}, {true, s.needs}, {false, s.chain}, {true, s.rows}, {true, s.obstacles},
		{!s.has("A") && !s.has("B"), s.keysChart}, {!s.has("A") && !s.has("B"), s.keysVote},
	}
	room := s.bottom - 3*13.5 - top
	chosen := make([]*part, len(makers))
	used := -float64(tightGap)
	for _, main := range []bool{true, false} {
		gap := float64(goodGap)
		if main {
			gap = tightGap
		}
		for i, m := range makers {
			p, ok := part{}, false
			if m.main == main {
				p, ok = m.make()
			}
			if ok && used+gap+p.min <= room {
				chosen[i] = &p
				used += gap + p.min
			}
		}
	}
	var parts []part
	for _, p := range chosen {
		if p != nil {
			parts = append(parts, *p)
		}
	}
	return parts
}

// heading is the bold line over a part; its baseline lies headRise under the top.
const headRise = 12

func (s *sheet) heading(sc *figure.Scene, y float64, text string, room float64) {
	ls, size := figure.Fit(text, 12.5, 10.5, true, room, 1)
	sc.Add(figure.Text{X: s.left, Y: y + headRise, Size: size, Bold: true, Role: figure.Ink, S: ls[0]})
}

// figureBlock is a part with a heading, a picture and a line under it.
type figureBlock struct {
	title  string
	legend []figure.Key
	note   string
	least  float64 // height of the picture
	most   float64
	scene  func(w, h float64) figure.Scene
}

func (s *sheet) figurePart(f figureBlock, t workshop.Tally) part {
	noteLines := figure.Wrap(f.note, 10, false, s.width)
	if f.note == "" {
		noteLines = nil
	}
	head := 22.0
	foot := 14 * float64(len(noteLines))
	return part{result: t, block: block{min: head + f.least + foot, grow: f.most - f.least,
		draw: func(sc *figure.Scene, y, h float64) {
			s.heading(sc, y, f.title, s.width-s.legend(sc, f.legend, y+headRise)-12)
			ph := h - head - foot
			sc.Place(f.scene(s.width, ph), s.left, y+head)
			lines(sc, noteLines, s.left, y+head+ph+10, 14, figure.Text{Size: 10, Role: figure.Ink})
		}}}
}

// legend draws what the marks stand for at the right and tells how wide it is.
func (s *sheet) legend(sc *figure.Scene, keys []figure.Key, base float64) float64 {
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
