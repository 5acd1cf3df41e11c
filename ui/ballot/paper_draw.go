package ballot

import (
	"slices"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

func (p *Paper) build(w, h float64) *view {
	v := newPanel("paper", p.stage, w, h)
	if p.visit == nil {
		return v.empty(p.word("none"), p.word("leave"), p.leave)
	}
	v.heading(p.word("title"), p.word("count", "k", itoa(p.round.Cast), "n", itoa(p.round.Seats)))
	if p.full() && !p.sending {
		return v.over(p.word("full"), p.word("to_vote"), p.leave)
	}
	p.meaning(v)
	p.grid(v, 124)
	v.note(p.hint(), p.message())
	l := off
	if p.ready() && !p.sending {
		l = blue
	}
	x := v.bar(p.word("leave"), p.leave, p.word("clear"), p.Wipe, p.word("enter"), l, func() {
		p.finish()
		p.stage.redraw()
	})
	p.coverButton(v, x)
	return v
}

// ready tells whether Enter would cast the ballot.
func (p *Paper) ready() bool {
	at := p.cursor
	ok := p.wrong() == ""
	p.cursor = at
	return ok
}

func (p *Paper) message() string {
	switch {
	case p.sending:
		return p.word("recording")
	case p.last:
		return p.word("recorded")
	}
	return p.warning
}

func (p *Paper) hint() string {
	q := p.visit.sheet.spec.Questions[0]
	switch {
	case q.Kind == workshop.Dots:
		return p.word("hint_dots")
	case q.Kind == workshop.Ranking:
		return p.word("hint_rank")
	case q.Kind != workshop.Choice && q.Hi > 9:
		return p.word("hint") + " " + p.word("ten")
	}
	return p.word("hint")
}

// means tells what the numbers mean at the cursor.
func (p *Paper) means() string {
	cell, ok := p.at()
	switch {
	case !ok:
		cell = len(p.visit.sheet.cells) - 1
	case cell == leadCell:
		return p.word("leads")
	}
	s, q := p.visit.sheet, p.question(cell)
	switch q.Kind {
	case workshop.Choice:
		out := ""
		for i, id := range q.Options {
			if i > 0 {
				out += " · "
			}
			out += itoa(i+1) + " " + s.option(id)
		}
		return out
	case workshop.Ranking:
		return p.word("order")
	case workshop.Dots:
		at := s.cells[cell].Question
		return p.word("dots", "n", itoa(p.visit.spent(at)), "m", itoa(q.Budget), "cap", itoa(q.Cap))
	}
	return p.word("marks", "lo", itoa(q.Lo), "hi", itoa(q.Hi))
}

// place is where a cell of the ballot is written.
type place struct {
	label string
	cells []int // one row; leadCell for who leads
}

// places lists the rows of the ballot: questions, or items of dots.
func (p *Paper) places() []place {
	var out []place
	s := p.visit.sheet
	if s.leaders != "" {
		out = append(out, place{p.word("leads"), []int{leadCell}})
	}
	for q, question := range s.spec.Questions {
		if question.OfItems() {
			for _, cell := range p.visit.rows(q) {
				out = append(out, place{s.label(s.cells[cell].Part), []int{cell}})
			}
			continue
		}
		var cells []int
		for i, c := range s.cells {
			if c.Question == q {
				cells = append(cells, i)
			}
		}
		out = append(out, place{s.short(question), cells})
	}
	return out
}

// grid draws all places of the ballot, in two blocks when there are many.
func (p *Paper) grid(v *view, top float64) {
	places := p.places()
	blocks := 1
	if len(places) > 8 {
		blocks = 2
	}
	per := (len(places) + blocks - 1) / blocks
	const gap = 40
	w := min((v.right()-v.x0-gap*float64(blocks-1))/float64(blocks), 640)
	pitch := min(52, (v.H-130-top-20)/float64(per))
	size := text // small for all if one of them needs it
	for _, row := range places {
		if v.width(row.label, text, false) > w-float64(len(row.cells))*(boxW+boxGap)-32 {
			size = small
		}
	}
	for i, row := range places {
		x := v.x0 + float64(i/per)*(w+gap)
		if i%per == 0 {
			p.columns(v, places, x+w, top+12)
		}
		n := i + 1
		if p.visit.sheet.leaders != "" {
			n = i // who leads is no numbered question
		}
		p.placeRow(v, n, row, x, top+20+float64(i%per)*pitch, w, pitch, size)
	}
}

// box sizes of the grid.
const boxW, boxGap = 72.0, 12.0

// columns writes what is asked over the boxes, where it is more than one thing.
func (p *Paper) columns(v *view, places []place, right, y float64) {
	row := places[len(places)-1]
	if len(row.cells) < 2 {
		return
	}
	s := p.visit.sheet
	for i, cell := range row.cells {
		x := right - float64(len(row.cells)-1-i)*(boxW+boxGap) - boxW/2
		word := s.first("aspect."+s.spec.Step+"."+s.cells[cell].Part+".short", "aspect."+s.spec.Step+"."+s.cells[cell].Part)
		lines := v.wrap(word, small, false, boxW+boxGap-4, 2)
		v.para(x, y-float64(len(lines)-1)*small*leading, figure.Text{Size: small, Role: figure.Ink3, Anchor: figure.Middle}, lines)
	}
}

func (p *Paper) placeRow(v *view, n int, row place, x, y, w, pitch, size float64) {
	mid := y + pitch/2
	right := x + w - float64(len(row.cells))*(boxW+boxGap) + boxGap
	if n > 0 {
		v.write(x, mid+5.4, text, figure.Ink3, itoa(n))
	}
	lines := v.wrap(row.label, size, false, right-x-28-16, 2)
	const tight = 1.3
	for i, s := range lines {
		v.write(x+28, mid+size*0.36+(float64(i)-float64(len(lines)-1)/2)*size*tight, size, figure.Ink, s)
	}
	at, atOK := p.at()
	for i, cell := range row.cells {
		bx := right + float64(i)*(boxW+boxGap)
		p.cell(v, cell, bx, y+3, pitch-6, atOK && cell == at && !p.ranking())
	}
}

func (p *Paper) cell(v *view, cell int, x, y, h float64, here bool) {
	fill, stroke, line := figure.Card, figure.Edge, 1.0
	if here {
		stroke, line = figure.Accent, 2
	}
	covered := p.covered()
	if cell != leadCell && !p.visit.asked(cell) && !covered {
		v.box(x, y, boxW, h, 6, figure.Sand, figure.None, 0)
		return
	}
	v.box(x, y, boxW, h, 6, fill, stroke, line)
	if covered {
		p.coveredMark(v, cell, x+boxW/2, y+h/2)
	} else {
		v.Add(figure.Text{X: x + boxW/2, Y: y + h/2 + 6.5, Size: read, Bold: true, Anchor: figure.Middle, Role: figure.Ink, S: p.written(cell)})
	}
	v.press(x, y, boxW, h, func() {
		if p.ranking() && !p.sending {
			p.warning, p.last = "", false
			p.rank(slices.Index(p.visit.here(), cell))
		}
		for i, c := range p.order() {
			if c == cell && !p.sending {
				p.cursor, p.warning = i, ""
			}
		}
		p.stage.redraw()
	})
}

// written is what stands in a place, as it was keyed in.
func (p *Paper) written(cell int) string {
	if cell == leadCell {
		return [...]string{leadsUnknown: "", leadsYes: "1", leadsNo: "2"}[p.visit.leads]
	}
	switch m := p.visit.marks[cell]; {
	case m == workshop.CantSay:
		return "–"
	case m >= unmarked:
		return ""
	case p.question(cell).Kind == workshop.Choice:
		return itoa(int(m) + 1)
	default:
		return itoa(int(m))
	}
}
