package pdf

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// orderSlips ask to put options in order: a page of slips for each such vote of the
// agenda, with the options as the entry screen numbers them. The numbers are written
// down place by place, as they are keyed in. Where the options are not known yet, or
// no such vote is planned, there are lines for them.
func (s *sheet) orderSlips() []page {
	var pages []page
	for _, step := range s.st.Agenda {
		if def := s.st.Def(step); def.Vote != nil && def.Vote.Kind == workshop.Ranking {
			pages = append(pages, s.orderSlip(def)...)
		}
	}
	if len(pages) == 0 {
		return s.orderSlip(workshop.StepDef{})
	}
	return pages
}

func (s *sheet) orderSlip(def workshop.StepDef) []page {
	asked, options := s.ts("worksheet.name.W10"), s.orderOptions(def)
	if def.ID != "" {
		asked = s.packs("step." + def.ID + ".wall")
	}
	n := len(options)
	if n == 0 {
		n = workshop.MaxRanked
	}
	return s.toCut("W10  "+asked[0], 1, 2, 2, func(p *page, _ int, c cutOut) {
		y := s.orderAsked(p, c, def, asked) + 3
		y = c.small(p, y, s.ts("worksheet.order"))
		y = c.small(p, y, s.ts("worksheet.secret")) + 6
		foot := c.y + c.h - s.placesHeight(len(options))
		row := min(28, (foot-y)/float64(n))
		for i := range n {
			s.orderOption(p, c, y+float64(i)*row, row, i, options)
		}
		s.places(p, c, foot, n, len(options))
		c.foot(p, "W10")
	})
}

// orderAsked is the question, or a line to write it on.
func (s *sheet) orderAsked(p *page, c cutOut, def workshop.StepDef, asked []string) float64 {
	if def.ID != "" {
		return c.bold(p, c.y, asked, 12)
	}
	const high = 22
	s.field(p, c.x, c.x+c.w, c.y+high-4, one(s.ts("worksheet.order_what")))
	return c.y + high
}

// orderOptions are the options as the entry screen lists them, in each language;
// none where they are not known.
func (s *sheet) orderOptions(def workshop.StepDef) (options [][]string) {
	if def.ID == "" {
		return nil
	}
	spec, ok := s.specOf(def)
	if !ok {
		return nil
	}
	for _, id := range spec.Questions[0].Items {
		names := []string{spec.Labels[id]}
		if names[0] == "" {
			names = nil
			for _, l := range s.tongues() {
				names = added(names, figure.First(l.figs.Label(workshop.Tally{Spec: spec}, id)))
			}
		}
		options = append(options, names)
	}
	return options
}

// orderOption is an option with its number, or a line to write one on.
func (s *sheet) orderOption(p *page, c cutOut, y, row float64, i int, options [][]string) {
	const indent, most = 22, 10.5
	if len(options) == 0 {
		s.field(p, c.x, c.x+c.w, y+row-5, itoa(i+1))
		return
	}
	text := one(options[i])
	ls, size := figure.Fit(text, most, 8, false, c.w-indent, max(1, int(row/(1.2*most))))
	base := y + row/2 + 0.36*size - 0.6*size*float64(len(ls)-1)
	p.mark("P", "", func() {
		p.Add(figure.Text{X: c.x, Y: base, Size: 12, Bold: true, Role: figure.Ink, S: itoa(i+1) + " "})
		lines(p, spaced(ls), c.x+indent, base, 1.2*size, figure.Text{Size: size, Role: figure.Ink})
	})
}

// Measures of the boxes for the places.
const placeSide, placeGap, placeHead = 34, 9, 13

// placesHeight is what the boxes take with what stands over and under them.
func (s *sheet) placesHeight(options int) float64 {
	h := float64(placeHead + placeSide + 8)
	if options > 0 {
		h += 11 * float64(len(s.langs))
	}
	return h
}

// places has a box for each place, one for who cannot say, and how the points are
// counted, which is said before anybody votes.
func (s *sheet) places(p *page, c cutOut, y float64, n, options int) {
	for i := range n {
		x := c.x + float64(i)*(placeSide+placeGap)
		p.mark("P", "", func() {
			p.Add(figure.Text{X: x + placeSide/2, Y: y + 9, Size: 9, Anchor: figure.Middle, Role: figure.Ink2, S: itoa(i+1) + "."})
		})
		p.Add(figure.Rect{X: x, Y: y + placeHead, W: placeSide, H: placeSide, R: 3, Stroke: figure.Ink, Width: 0.9})
	}
	x := c.x + c.w - 12
	p.Add(figure.Rect{X: x, Y: y + placeHead + placeSide/2 - 6, W: 12, H: 12, R: 1.5, Stroke: figure.Ink, Width: 0.9})
	words := s.packs("vote.cantsay")
	p.mark("P", "", func() {
		for i, w := range words {
			at := y + placeHead + placeSide/2 + 3.3 - 5.5*float64(len(words)-1) + 11*float64(i)
			p.Add(figure.Text{X: x - 6, Y: at, Size: 9, Anchor: figure.End, Role: figure.Ink, S: w})
		}
	})
	if options > 0 {
		c.small(p, y+placeHead+placeSide+4, s.each(func(lang string) string {
			return s.figuresIn(lang).RankMethod(options)
		}))
	}
}
