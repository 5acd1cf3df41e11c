package pdf

import (
	"slices"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
	"github.com/upturn-workshop/upturn/workshop/promise"
)

// back is what each person writes: it stays theirs, so the program never asks for it. Its
// upper half is a card for the desk, which the fold parts from what one needs less often.
type back struct {
	*takeHome
	rest *layout.Block // what follows from the pyramid, once it is known
}

// Measures of the back: where it begins under the edge that no printer reaches, and how
// far texts stay off the fold.
const backTop, offFold = 50, 12

func (s *back) page() layout.Page {
	sc := s.begin("sheet.back")
	fold := s.H / 2
	top := s.Edge + backTop
	card := s.card(0)
	for brief := 1; brief <= maxBrief && layout.HeightOf(card, layout.TightGap) > fold-offFold-top; brief++ {
		card = s.card(brief)
	}
	layout.Fill(&sc, card, top, fold-offFold)
	s.fold(&sc, fold)
	small := s.smallPrint()
	end := s.Bottom - small.Min - 8
	below := s.belowFilled(end - fold - offFold)
	layout.Fill(&sc, below, fold+offFold, end)
	small.Draw(&sc, s.Bottom-small.Min, small.Min)
	return sc
}

// fold is the line along which the sheet is folded.
func (s *back) fold(sc *layout.Page, y float64) {
	say := s.both(worded("sheet.fold"))
	half := figure.Width(say, leastSize, false)/2 + 8
	mid := s.W / 2
	for _, x := range [][2]float64{{s.Edge + 1, mid - half}, {mid + half, s.W - s.Edge - 1}} {
		sc.Add(figure.Line{X1: x[0], Y1: y, X2: x[1], Y2: y, Width: 0.8, Stroke: figure.Ink, Dash: 4})
	}
	sc.Mark("P", "", func() {
		sc.Add(figure.Text{X: mid, Y: y + 3, Size: leastSize, Anchor: figure.Middle, Role: figure.Ink2, S: say})
	})
}

// belowFilled are the parts under the fold, with lines as far apart as there is room; what
// can be spared goes before they are too near each other. Room that is left is for notes,
// or, where it is too little for these, for a second line to each sentence at the end.
func (s *back) belowFilled(room float64) (blocks []layout.Block) {
	const most, least = 30.0, 18.0
	for spared := 0; spared <= mostSpared; spared++ {
		for pitch := most; pitch >= least; pitch -= 0.5 {
			if blocks = s.below(pitch, spared); layout.HeightOf(blocks, layout.TightGap) > room {
				continue
			}
			n := s.notes()
			if room-layout.HeightOf(blocks, layout.GoodGap) > n.Min+layout.GoodGap {
				return append(blocks, n)
			}
			if more := s.below(pitch, ample); pitch == most && spared == 0 && layout.HeightOf(more, layout.GoodGap) <= room {
				return more
			}
			return blocks
		}
	}
	return blocks
}

// mostSpared is how many parts under the fold can be spared, one after the other: what one
// writes when one meets again, what follows from the idea, the belief to test; ample is
// where, on the contrary, there is room for more lines.
const mostSpared, ample = 3, -1

// below is what stands under the fold, but for what is spared.
func (s *back) below(pitch float64, spared int) (blocks []layout.Block) {
	blocks = append(blocks, s.hard(pitch))
	if asks := s.otherAsks(); asks.Min > 0 {
		blocks = append(blocks, asks)
	}
	if idea := s.restOfIdea(); idea.Min > 0 && spared < 2 {
		blocks = append(blocks, idea)
	}
	if s.has(aboutBeliefs) && spared < 3 {
		rows := []func(l *edition) string{packed(s.writeText(workshop.RoleOwnBelief, "1")), packed(s.writeText(workshop.RoleOwnBelief, "2")), packed(s.writeText(workshop.RoleOwnBelief, "3"))}
		blocks = append(blocks, s.fields(packed(s.stepText(workshop.RoleOwnBelief, "title")), rows, pitch))
	}
	if spared > 0 {
		return blocks
	}
	again := []func(l *edition) string{worded("sheet.noticed"), worded("sheet.next")}
	if spared == ample {
		again = []func(l *edition) string{again[0], nil, again[1], nil}
	}
	return append(blocks, s.fields(worded("sheet.again"), again, pitch))
}

// hard is what one does where something gets in the way, and the question by which a
// promise is tested.
func (s *back) hard(pitch float64) layout.Block {
	lines := s.fields(worded("sheet.hard"), []func(l *edition) string{packed(s.writeText(workshop.RolePromise, "3")), packed(s.writeText(workshop.RolePromise, "4")), nil}, pitch)
	test := s.testLine()
	h := lines.Min + 21 + test.Extra()
	return layout.Block{Min: h, Draw: func(sc *layout.Page, y, _ float64) {
		lines.Draw(sc, y, lines.Min)
		y += lines.Min
		sc.Add(figure.Rect{X: s.Left + 0.5, Y: y + 10.5, W: 9, H: 9, R: 1, Stroke: figure.Ink, Width: 1})
		test.Draw(sc, s.Left+17, y+19, s.Width-17)
	}}
}

// testLine is the question by which a promise is tested.
func (s *back) testLine() layout.Columns {
	test := packed(s.writeText(workshop.RolePromise, "test"))
	if s.other != nil {
		return s.columned(test, 9.5, 12.5, s.Width-17)
	}
	ls, size := figure.Fit(test(s.edition), 10, 8, false, s.Width-17, 2)
	c := s.columned(test, size, 13, s.Width-17)
	c.Lines = [][]string{ls}
	return c
}

// fields is a heading and sentences to complete, a line each; nil is a line without.
func (s *back) fields(title func(l *edition) string, rows []func(l *edition) string, pitch float64) layout.Block {
	head := s.heading(title, s.Width)
	h := 16 + head.Extra() + pitch*float64(len(rows))
	return layout.Block{Min: h, Draw: func(sc *layout.Page, y, _ float64) {
		s.over(sc, y, head)
		y += 16 + head.Extra()
		for _, row := range rows {
			y += pitch
			if row == nil {
				layout.Rule(sc, s.Left, s.Right, y)
				continue
			}
			layout.Field(sc, s.Left, s.Right, y, s.both(row))
		}
	}}
}

// otherAsks are the questions of the chosen keys that do not stand on the card.
func (s *back) otherAsks() layout.Block {
	ids := slices.DeleteFunc(s.chosenKeys().in, func(id string) bool { return slices.Contains(s.lead(), id) })
	if len(ids) == 0 {
		return layout.Block{}
	}
	title := s.heading(worded("sheet.ask"), s.Width)
	var all []layout.Columns
	h := 17 + title.Extra()
	for _, id := range ids {
		c := s.columned(func(l *edition) string {
			return layout.Join(": ", l.pack("item."+id+".name"), l.pack("item."+id+".ask"))
		}, 10-s.inTwo(1), 13-s.inTwo(1.5), s.Width)
		all, h = append(all, c), h+c.Height()+2
	}
	return layout.Block{Min: h, Draw: func(sc *layout.Page, y, _ float64) {
		s.over(sc, y, title)
		y += 17 + title.Extra()
		for _, c := range all {
			c.Draw(sc, s.Left, y+0.8*c.Lead, s.Width)
			y += c.Height() + 2
		}
	}}
}

// restOfIdea is what follows from the pyramid where the front had no room for it.
func (s *back) restOfIdea() layout.Block {
	if s.rest == nil {
		s.rest = new(layout.Block)
		if f := s.front(); s.K == 1 && s.has(aboutPyramid) {
			if f.chosenParts(); !f.ideaHere() {
				*s.rest = s.idea()
			}
		}
	}
	return *s.rest
}

func (s *back) idea() layout.Block {
	said := s.columned(func(l *edition) string { return layout.Join(" ", l.pack("sheet.idea.2"), l.pack("sheet.idea.3")) }, 10-s.inTwo(1), 13-s.inTwo(1.5), s.Width)
	return layout.Block{Min: said.Height(), Draw: func(sc *layout.Page, y, _ float64) { said.Draw(sc, s.Left, y+0.8*said.Lead, s.Width) }}
}

// smallLead is the line height of the small print.
const smallLead = 12

// smallPrint says what the figures are not, and where the ideas come from.
func (s *back) smallPrint() layout.Block {
	said := s.columned(func(l *edition) string { return promise.Caveat(l.st.Info, l.t) }, leastSize, smallLead, s.Width)
	said = said.After(s.columned(packed("credits.short"), leastSize, smallLead, s.Width))
	said.Role = figure.Ink2
	return layout.Block{Min: said.Height(), Draw: func(sc *layout.Page, y, _ float64) { said.Draw(sc, s.Left, y+said.Lead, s.Width) }}
}
