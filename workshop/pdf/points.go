package pdf

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
	"github.com/upturn-workshop/upturn/workshop/result"
	"github.com/upturn-workshop/upturn/workshop/tally"
	"strconv"
)

// pointsForm is a hundred points that each person shares out.
var pointsForm = form{
	picture: shares, table: pointTable, words: pointsWords, alt: altPoints,
	slips: worksheet{id: "W11", way: workshop.Paper, copies: per(2), pieces: per(1), cut: true, lay: func(s *worksheets) []layout.Page { return itemSlips{s}.pointSlips() }},
}

// shares is a bar for each option.
func shares(s *report, t workshop.Tally, alt string) []layout.Part {
	const roomy = 26
	fig, least := s.figures.Shares(t), 22.0
	if first, again := s.firstOf(t); again {
		fig, least = result.SharesRevote(s.figures, first, t), roomy
	}
	part := s.picture(fig, func() float64 { return 30 + s.inTwo(14) + snugOne(s, roomy, least)*float64(len(fig.Rows)) }, alt)
	part.KeepNext = true // with what it says in words
	return []layout.Part{part}
}

// pointsWords says how many points each person had.
func pointsWords(s *report, _ workshop.Tally) []layout.Part {
	return []layout.Part{s.saysSmall(func(l *edition) string { return l.t("wall.points_each", "n", strconv.Itoa(workshop.PointsWhole)) })}
}

// altPoints says how many points an option got on average, and between which bounds.
func altPoints(e *edition, _ workshop.Question, c workshop.Count) string {
	mean, ok := tally.Mean(c)
	lo, hi, _ := tally.Range(c)
	if !ok {
		return e.cantSay(c)
	}
	return e.t("handout.alt_points", "mean", e.num(mean), "lo", e.num(lo), "hi", e.num(hi))
}

// pointSlips ask to share out points: a page of slips for each such vote of the
// agenda, with the options as the entry screen numbers them, or lines for them.
func (s itemSlips) pointSlips() []layout.Page {
	var pages []layout.Page
	for _, def := range votesOf(s.st, workshop.Points) {
		pages = append(pages, s.pointSlip(def)...)
	}
	if len(pages) == 0 {
		return s.pointSlip(workshop.StepDef{})
	}
	return pages
}

// Measures of the boxes for points.
const shareWide, shareHigh = 44, 22

func (s itemSlips) pointSlip(def workshop.StepDef) []layout.Page {
	asked, options := s.ts("worksheet.name.W11"), s.orderOptions(def)
	if def.ID != "" {
		asked = s.packs("step." + def.ID + ".wall")
	}
	n := len(options)
	if n == 0 {
		n = workshop.MaxShared
	}
	return s.cutOuts("W11  "+asked[0], 1, 2, 2, func(p *layout.Page, _ int, c layout.CutOut) {
		y := s.slipAsked(p, c, def, asked, "worksheet.points_what") + 3
		y = c.Small(p, y, s.ts("worksheet.points"))
		y = c.Small(p, y, secretly(s.sheet)) + 6
		foot := c.Y + c.H - shareHigh - 10
		row := min(30, (foot-y)/float64(n+1))
		beside := c
		beside.W -= shareWide + 10
		for i := range n {
			at := y + float64(i)*row
			s.orderOption(p, beside, at, row, i, options)
			shareBox(p, c, at+row/2)
		}
		s.whole(p, c, y+(float64(n)+0.5)*row)
		s.cantSayBox(p, c, foot+shareHigh/2)
		c.Foot(p, "W11")
	})
}

// shareBox is where a number of points is written, at the right end of a row.
func shareBox(p *layout.Page, c layout.CutOut, middle float64) {
	p.Add(figure.Rect{X: c.X + c.W - shareWide, Y: middle - shareHigh/2, W: shareWide, H: shareHigh, R: 3, Stroke: figure.Ink, Width: 0.9})
}

// whole says under the boxes what they come to together.
func (s itemSlips) whole(p *layout.Page, c layout.CutOut, middle float64) {
	p.Mark("P", "", func() {
		p.Add(figure.Text{X: c.X + c.W - 6, Y: middle + 4, Size: 11, Bold: true, Anchor: figure.End, Role: figure.Ink,
			S: one(s.ts("worksheet.points_whole", "n", strconv.Itoa(workshop.PointsWhole)))})
	})
}
