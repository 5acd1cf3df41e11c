package pdf

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// gapAsked is the room over what a ballot asks: both languages go on one page.
const gapAsked = 12

// ballotPart asks one thing of some keys, or of nothing in particular.
func (s *sheet) ballotPart(step string, q workshop.Question, keys []string) flowPart {
	col := s.scaleColumn(step, q.Aspects[0], q, figure.Hollow)
	col.sayW = freeSayW
	asked := texts(col.asked, 11.5, true)
	col.asked = nil
	pitch := col.pitch
	head := s.scaleHeadHeight([]scaleColumn{col})
	const row = markRow + 6
	high := func(w float64) float64 { return asked.height(w) + head + row*float64(max(1, len(keys))) }
	return flowPart{gap: gapAsked, flowable: whole{high, func(p *page, x, y, w float64) {
		asked.draw(p, x, y, w)
		y += asked.height(w)
		mx := x + markR
		if len(keys) > 0 {
			mx = x + w - marksWidth(pitch, q.Lo, q.Hi) + markR
		}
		s.scaleHead(p, col, mx, y, head)
		s.middleAnchor(p, step, q, pitch, mx, y+head-4)
		y += head
		for _, id := range keys {
			name := keyNumber(id) + "  " + one(s.packs("item."+id+".name"))
			ls, size := figure.Fit(name, 10.5, 8, false, mx-x-24, 1)
			p.mark("P", "", func() { p.Add(figure.Text{X: x, Y: y + row/2 + 3.8, Size: size, Role: figure.Ink, S: ls[0]}) })
			p.toMark(mx, y+row/2, pitch, q.Lo, q.Hi, figure.Hollow)
			y += row
		}
		if len(keys) == 0 {
			p.toMark(mx, y+row/2, pitch, q.Lo, q.Hi, figure.Hollow)
		}
	}}}
}

// followUpActions ask how far each first step has come.
func (s *sheet) followUpActions() []flowPart {
	if len(s.st.Actions) == 0 {
		return nil
	}
	answers := [][]string{s.ts("worksheet.done"), s.ts("worksheet.going"), s.ts("worksheet.notyet")}
	var parts []flowPart
	for i, t := range s.ts("worksheet.steps") {
		parts = append(parts, flowPart{flowable: para{text: t, size: 11.5, bold: i == 0, tag: "H2"}, gap: gapAsked * float64(1-min(1, i)), keepNext: true})
	}
	const each = 88
	for _, a := range s.st.Actions {
		text := join("\n", s.obstacle(a.Item, s.obstacleVote()), clean(a.First))
		high := func(w float64) float64 { return max(26, 13*float64(len(wrapped(text, 10, false, w-3*each-10)))+10) }
		parts = append(parts, flowPart{gap: 2, flowable: whole{high, func(p *page, x, y, w float64) {
			h := high(w)
			ls := wrapped(text, 10, false, w-3*each-10)
			p.mark("P", "", func() {
				lines(p, spaced(ls), x, y+(h-13*float64(len(ls)))/2+10, 13, figure.Text{Size: 10, Role: figure.Ink})
			})
			for k, word := range answers {
				at := x + w - float64(3-k)*each
				p.Add(figure.Rect{X: at, Y: y + h/2 - 5, W: 10, H: 10, R: 1, Stroke: figure.Ink, Width: 0.9})
				p.mark("P", "", func() {
					lines(p, word, at+14, y+h/2+3.3-5*float64(len(word)-1), 10, figure.Text{Size: 9, Role: figure.Ink})
				})
			}
			p.Add(figure.Line{X1: x, Y1: y + h, X2: x + w, Y2: y + h, Width: 0.5, Stroke: figure.Rule})
		}}})
	}
	return parts
}
