package pdf

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
	"github.com/upturn-workshop/upturn/workshop/paper"
	"strconv"
)

// pairsBallot asks about pairs of statements: where we are, where we want to be.
func (s *ballots) pairsBallot() []layout.Page {
	spec, ok := s.spec(workshop.RoleBeliefs)
	if !ok {
		return nil
	}
	q := spec.Questions[0]
	mw := marksWidth(markPitch, q.Lo, q.Hi)
	side := (s.Width - mw - 28) / 2
	mx := s.Left + side + 14 + markR
	stacked := s.large() // beside the marks a statement would have room for a word
	row := pairRow{q: q, mark: usualMark, pitch: markPitch, row: markRow, stacked: stacked}
	if stacked {
		side = (s.Width - pairGutter) / 2
		row.mark, row.row = largeMark, largeRow
		row.pitch, _ = largePitch(s.Width, 1, q.Hi-q.Lo+1)
		mx = s.Left + largeMark.r + 0.6
	}
	row.side, row.mx = side, mx-s.Left
	row.shapes = []figure.Shape{figure.Hollow, figure.Filled}
	head := s.pairsLegend(row)
	sizes := []float64{11, 10.5, 10, 9.5, 9}
	if stacked {
		sizes = []float64{bodySize}
	}
	rows := s.filling(head, sizes, func(size, more float64) (parts []layout.Part) {
		for i, q := range spec.Questions {
			left, right := s.packs("item."+q.ID+".left"), s.packs("item."+q.ID+".right")
			r := row
			r.n, r.q, r.left, r.right, r.size, r.more = i+1, q, left, right, size, more
			parts = append(parts, layout.Part{Flowable: r.flowable()})
		}
		return parts
	})
	return s.flowing("W1", s.packs(s.stepText(workshop.RoleBeliefs, "title")), head, rows)
}

// pairsLegend says which places ask what, and what the box is for.
func (s *ballots) pairsLegend(row pairRow) layout.Whole {
	var legend []layout.Part
	for i, a := range row.q.Aspects {
		text := one(s.packs(s.aspectText(workshop.RoleBeliefs, a)))
		legend = append(legend, layout.Part{Gap: 3, Flowable: layout.Rigid(18, func(p *layout.Page, x, y, w float64) {
			row.mark.one(p, x+row.mark.r, y+9, row.shapes[i%2], "")
			ls, size := figure.Fit(text, 10.5, 8, true, w-26, 1)
			p.Add(figure.Text{X: x + 24, Y: y + 12.7, Size: size, Bold: true, Role: figure.Ink, S: ls[0]})
		})})
	}
	if row.stacked {
		return layout.StackOf(append(legend, layout.Part{Gap: 3, Flowable: layout.Rigid(18, func(p *layout.Page, x, y, _ float64) {
			p.Mark(paper.Artifact, "", func() { largeMark.square(p, x+largeMark.r, y+9) })
			largeBallots{s}.unsure(p, x+24, y+9)
		})}, s.secret())...)
	}
	words := wordLead * float64(len(s.cantSayLines(freeSayW)))
	return layout.StackOf(append(legend, s.secret(), layout.Part{Gap: 2, Flowable: layout.Rigid(words+2, func(p *layout.Page, x, y, _ float64) {
		s.cantSayHead(p, x+row.mx, y+words-2, freeSayW, markPitch, row.q.Lo, row.q.Hi)
	})})...)
}

// pairRow is one pair: what stands at either end, and a row of places for each
// thing asked.
type pairRow struct {
	n           int
	q           workshop.Question
	left, right []string // in each language
	side, mx    float64  // width of the statements, and where the places begin
	shapes      []figure.Shape
	size, more  float64
	mark        mark
	pitch, row  float64 // of the places
	stacked     bool    // the statements stand over the places
}

// pairGutter parts two statements over their places.
const pairGutter = 18

// pairGap stands between a statement and the same in another language.
const pairGap = 4

// pairSide is what stands at one end, in lines.
type pairSide struct {
	texts [][]string
	high  float64
}

func (r pairRow) set(texts []string, w float64) (out pairSide) {
	for i, t := range texts {
		ls := figure.Wrap(t, r.size, false, w)
		out.texts, out.high = append(out.texts, ls), out.high+r.lead()*float64(len(ls))+pairGap*float64(min(1, i))
	}
	return out
}

func (r pairRow) lead() float64 { return 1.3 * r.size }

func (r pairRow) flowable() layout.Flowable {
	number := figure.Width("00", r.size, false) + 4
	left, right := r.set(r.left, r.side-number), r.set(r.right, r.side)
	marks := r.row * float64(len(r.q.Aspects))
	h := max(left.high, right.high, marks) + 13 + r.more
	texts := h
	if r.stacked {
		texts = max(left.high, right.high) + 8
		h = texts + marks + 8 + r.more
	}
	return layout.Rigid(h, func(p *layout.Page, x, y, w float64) {
		first := y + (texts-left.high)/2 + r.size
		p.Add(figure.Text{X: x, Y: first, Size: r.size, Role: figure.Ink2, S: strconv.Itoa(r.n)})
		r.statement(p, left, x+number, first, figure.Start)
		r.statement(p, right, x+w, y+(texts-right.high)/2+r.size, figure.End)
		at := y + (h-marks)/2 + r.row/2
		if r.stacked {
			at = y + texts + r.row/2 + r.more/2
		}
		for i := range r.q.Aspects {
			r.mark.row(p, x+r.mx, at+float64(i)*r.row, r.pitch, r.q.Lo, r.q.Hi, r.shapes[i%2])
		}
		p.Add(figure.Line{X1: x, Y1: y + h, X2: x + w, Y2: y + h, Width: 0.5, Stroke: figure.Rule})
	})
}

func (r pairRow) statement(p *layout.Page, side pairSide, x, y float64, a figure.Anchor) {
	for i, ls := range side.texts {
		role := figure.Ink
		if i > 0 {
			role = figure.Ink2
		}
		p.Mark("P", "", func() { layout.Lines(p, ls, x, y, r.lead(), figure.Text{Size: r.size, Anchor: a, Role: role}) })
		y += r.lead()*float64(len(ls)) + pairGap
	}
}

// secondBallot is for the rows that the room talked about, known only then.
func (s *ballots) secondBallot() []layout.Page {
	def, ok := s.step(workshop.RoleRevote)
	if !ok || def.Vote == nil {
		return nil
	}
	aspect := firstAspect(def.Vote)
	lo, hi := def.Vote.Lo, def.Vote.Hi
	return s.cutOuts("W1b  "+s.pack(s.stepText(workshop.RoleRevote, "title")), 1, 4, 4, func(p *layout.Page, _ int, c layout.CutOut) {
		y := c.Bold(p, c.Y, s.packs(s.aspectText(workshop.RoleRevote, aspect)), 11.5) + 6
		x := c.X + c.W - marksWidth(markPitch, lo, hi) + markR
		words := wordLead * float64(len(s.cantSayLines(freeSayW)))
		s.cantSayHead(p, x, y+words, freeSayW, markPitch, lo, hi)
		y += words - 12
		step := min(38, (c.Y+c.H-10-y)/2)
		for i := 1; i <= 2; i++ {
			y += step
			layout.Field(p, c.X, x-markR-14, y, one(s.ts("worksheet.row", "n", strconv.Itoa(i))))
			usualMark.row(p, x, y-8, markPitch, lo, hi, figure.Hollow)
		}
		c.Foot(p, "W1b")
	})
}
