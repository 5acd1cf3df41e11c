package pdf

import (
	"strconv"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
	"github.com/upturn-workshop/upturn/workshop/result"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// rankingForm is an order of options.
var rankingForm = form{
	picture: order, table: orderTable, words: orderWords, alt: altPlaces,
	slips: worksheet{id: "W10", way: workshop.Paper, copies: per(2), pieces: per(1), cut: true, lay: func(s *worksheets) []layout.Page { return itemSlips{s}.orderSlips() }},
}

// order is a bar for each option.
func order(s *report, t workshop.Tally, alt string) []layout.Part {
	const roomy = 26
	fig, least := s.figures.Ranking(t), 22.0
	if first, again := s.firstOf(t); again {
		fig, least = result.RankingRevote(s.figures, first, t), roomy
	}
	part := s.picture(fig, func() float64 { return 30 + s.inTwo(14) + snugOne(s, roomy, least)*float64(len(fig.Rows)) }, alt)
	part.KeepNext = true // with what it says in words
	return []layout.Part{part}
}

// orderWords says how the points of a ranking are counted.
func orderWords(s *report, t workshop.Tally) []layout.Part {
	return []layout.Part{s.saysSmall(func(l *edition) string { return l.figs.RankMethod(len(t.Counts)).First })}
}

// altPlaces says how many points an option has, and which places it was given.
func altPlaces(e *edition, _ workshop.Question, c workshop.Count) string {
	var places []string
	for i, n := range c.N {
		if n > 0 {
			places = append(places, strconv.Itoa(i+1)+". ("+strconv.Itoa(n)+"×)")
		}
	}
	if places == nil { // nobody who answered could say
		return e.cantSay(c)
	}
	return e.t("handout.alt_places", "points", strconv.Itoa(tally.Points(c)), "places", strings.Join(places, ", "))
}

// itemSlips are slips with the options of a vote, to be marked beside them.
type itemSlips struct{ *worksheets }

// orderSlips ask to put options in order: a page of slips for each such vote of the
// agenda, with the options as the entry screen numbers them. The numbers are written
// down place by place, as they are keyed in. Where the options are not known yet, or
// no such vote is planned, there are lines for them.
func (s itemSlips) orderSlips() []layout.Page {
	var pages []layout.Page
	for _, def := range votesOf(s.st, workshop.Ranking) {
		pages = append(pages, s.orderSlip(def)...)
	}
	if len(pages) == 0 {
		return s.orderSlip(workshop.StepDef{})
	}
	return pages
}

func (s itemSlips) orderSlip(def workshop.StepDef) []layout.Page {
	asked, options := s.ts("worksheet.name.W10"), s.orderOptions(def)
	if def.ID != "" {
		asked = s.packs("step." + def.ID + ".wall")
	}
	n := len(options)
	if n == 0 {
		n = workshop.MaxRanked
	}
	return s.cutOuts("W10  "+asked[0], 1, 2, 2, func(p *layout.Page, _ int, c layout.CutOut) {
		y := s.slipAsked(p, c, def, asked, "worksheet.order_what") + 3
		y = c.Small(p, y, s.ts("worksheet.order"))
		y = c.Small(p, y, secretly(s.sheet)) + 6
		foot := c.Y + c.H - s.placesHeight(len(options))
		row := min(28, (foot-y)/float64(n))
		for i := range n {
			s.orderOption(p, c, y+float64(i)*row, row, i, options)
		}
		s.places(p, c, foot, n, len(options))
		c.Foot(p, "W10")
	})
}

// slipAsked is the question, or a line to write it on behind what is to be done.
func (s itemSlips) slipAsked(p *layout.Page, c layout.CutOut, def workshop.StepDef, asked []string, what string) float64 {
	if def.ID != "" {
		return c.Bold(p, c.Y, asked, 12)
	}
	const high = 22
	layout.Field(p, c.X, c.X+c.W, c.Y+high-4, one(s.ts(what)))
	return c.Y + high
}

// orderOptions are the options as the entry screen lists them, in each language;
// none where they are not known.
func (s itemSlips) orderOptions(def workshop.StepDef) (options [][]string) {
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
			for _, l := range s.editions() {
				names = added(names, l.figs.Label(workshop.Tally{Spec: spec}, id).First)
			}
		}
		options = append(options, names)
	}
	return options
}

// orderOption is an option with its number, or a line to write one on.
func (s itemSlips) orderOption(p *layout.Page, c layout.CutOut, y, row float64, i int, options [][]string) {
	const indent, most = 22, 10.5
	if len(options) == 0 {
		layout.Field(p, c.X, c.X+c.W, y+row-5, strconv.Itoa(i+1))
		return
	}
	text := one(options[i])
	ls, size := figure.Fit(text, most, 8, false, c.W-indent, max(1, int(row/(1.2*most))))
	base := y + row/2 + 0.36*size - 0.6*size*float64(len(ls)-1)
	p.Mark("P", "", func() {
		p.Add(figure.Text{X: c.X, Y: base, Size: 12, Bold: true, Role: figure.Ink, S: strconv.Itoa(i+1) + " "})
		layout.Lines(p, layout.Spaced(ls), c.X+indent, base, 1.2*size, figure.Text{Size: size, Role: figure.Ink})
	})
}

// Measures of the boxes for the places.
const placeSide, placeGap, placeHead = 34, 9, 13

// placesHeight is what the boxes take with what stands over and under them.
func (s itemSlips) placesHeight(options int) float64 {
	h := float64(placeHead + placeSide + 8)
	if options > 0 {
		h += 11 * float64(len(s.langs))
	}
	return h
}

// places has a box for each place, one for who cannot say, and how the points are
// counted, which is said before anybody votes.
func (s itemSlips) places(p *layout.Page, c layout.CutOut, y float64, n, options int) {
	for i := range n {
		x := c.X + float64(i)*(placeSide+placeGap)
		p.Mark("P", "", func() {
			p.Add(figure.Text{X: x + placeSide/2, Y: y + 9, Size: 9, Anchor: figure.Middle, Role: figure.Ink2, S: strconv.Itoa(i+1) + "."})
		})
		p.Add(figure.Rect{X: x, Y: y + placeHead, W: placeSide, H: placeSide, R: 3, Stroke: figure.Ink, Width: 0.9})
	}
	s.cantSayBox(p, c, y+placeHead+placeSide/2)
	if options > 0 {
		c.Small(p, y+placeHead+placeSide+4, s.each(func(lang string) string {
			return s.figuresIn(lang).RankMethod(options).First
		}))
	}
}

// cantSayBox is for who cannot say, at the right end of a slip.
func (s itemSlips) cantSayBox(p *layout.Page, c layout.CutOut, middle float64) {
	x := c.X + c.W - 12
	p.Add(figure.Rect{X: x, Y: middle - 6, W: 12, H: 12, R: 1.5, Stroke: figure.Ink, Width: 0.9})
	words := s.packs("vote.cantsay")
	p.Mark("P", "", func() {
		for i, w := range words {
			at := middle + 3.3 - 5.5*float64(len(words)-1) + 11*float64(i)
			p.Add(figure.Text{X: x - 6, Y: at, Size: 9, Anchor: figure.End, Role: figure.Ink, S: w})
		}
	})
}
