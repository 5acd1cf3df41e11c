package pdf

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// Measures of what is marked on a ballot. Circles ask about today, squares
// about what is wanted, as in the pictures.
const (
	markPitch = 21
	markR     = 7.6
	markRow   = 20
	widePitch = 34 // of a long scale that stands alone
)

// toMark draws the places to mark from lo to hi, and one for who cannot say. x
// and y are the middle of the first.
func (p *page) toMark(x, y, pitch float64, lo, hi int, shape figure.Shape) {
	p.mark(artifact, "", func() {
		for n := lo; n <= hi; n++ {
			p.oneMark(x, y, shape, itoa(n))
			x += pitch
		}
		x += 6
		p.Add(figure.Rect{X: x - 5, Y: y - 5, W: 10, H: 10, R: 1, Stroke: figure.Edge, Width: 0.8})
	})
}

// oneMark is one place to mark, with its number.
func (p *page) oneMark(x, y float64, shape figure.Shape, number string) {
	if shape == figure.Filled {
		p.Add(figure.Rect{X: x - markR, Y: y - markR, W: 2 * markR, H: 2 * markR, R: 1.6, Stroke: figure.Ink, Width: 0.9})
	} else {
		p.Add(figure.Circle{X: x, Y: y, R: markR, Fill: figure.Paper, Stroke: figure.Ink, Width: 0.9})
	}
	p.Add(figure.Text{X: x, Y: y + 2.9, Size: 8, Anchor: figure.Middle, Role: figure.Ink2, S: number})
}

// marksWidth is how much room the places take, can't say with them.
func marksWidth(pitch float64, lo, hi int) float64 { return float64(hi-lo)*pitch + 2*markR + 6 + pitch }

// spec is the question sheet as the entry screen has it, so that paper and
// screen have the same order.
func (s *sheet) spec(step string) (workshop.Spec, bool) {
	def, ok := s.st.Pack.Step(step)
	if !ok || def.Vote == nil {
		return workshop.Spec{}, false
	}
	spec, err := workshop.NewSpec(s.st, def, workshop.Paper, tally.Discussed)
	return spec, err == nil
}

// cantSayHead stands over the box of who cannot say.
func (s *sheet) cantSayHead(p *page, x, y, pitch float64, lo, hi int) {
	at := x + float64(hi-lo+1)*pitch + 6
	var all []string
	for _, t := range s.packs("vote.cantsay") {
		all = append(all, figure.Wrap(t, 7.5, false, 40)...)
	}
	p.mark(artifact, "", func() {
		lines(p, all, at, y-9*float64(len(all)-1), 9, figure.Text{Size: 7.5, Anchor: figure.Middle, Role: figure.Ink2})
	})
}

// secret is what holds for every ballot on paper.
func (s *sheet) secret() flowPart {
	return flowPart{flowable: texts(s.ts("worksheet.secret"), 9.5, false), gap: 4}
}

// pairsBallot asks about pairs of statements: where we are, where we want to be.
func (s *sheet) pairsBallot() []page {
	spec, ok := s.spec("A4")
	if !ok {
		return nil
	}
	q := spec.Questions[0]
	mw := marksWidth(markPitch, q.Lo, q.Hi)
	side := (s.width - mw - 28) / 2
	mx := s.left + side + 14 + markR
	var legend []flowPart
	shapes := []figure.Shape{figure.Hollow, figure.Filled}
	for i, a := range q.Aspects {
		text := one(s.packs("aspect.A4." + a))
		legend = append(legend, flowPart{gap: 3, flowable: rigid(18, func(p *page, x, y, w float64) {
			p.oneMark(x+markR, y+9, shapes[i%2], "")
			ls, size := figure.Fit(text, 10.5, 8, true, w-26, 1)
			p.Add(figure.Text{X: x + 24, Y: y + 12.7, Size: size, Bold: true, Role: figure.Ink, S: ls[0]})
		})})
	}
	legend = append(legend, s.secret(), flowPart{gap: 2, flowable: rigid(18*float64(len(s.langs))+2, func(p *page, _, y, _ float64) {
		s.cantSayHead(p, mx, y+18*float64(len(s.langs))-3, markPitch, q.Lo, q.Hi)
	})})
	var parts []flowPart
	for i, q := range spec.Questions {
		left, right := s.packs("item."+q.ID+".left"), s.packs("item."+q.ID+".right")
		parts = append(parts, flowPart{flowable: s.pairRow(i+1, q, left, right, side, mx-s.left, shapes)})
	}
	return s.flowing("W1", s.packs("step.A4.title"), stackOf(legend...), parts)
}

// pairRow is one pair: what stands at either end, and a row of places for each
// thing asked.
func (s *sheet) pairRow(n int, q workshop.Question, left, right []string, side, mx float64, shapes []figure.Shape) flowable {
	const size, lead = 9.5, 12.4
	number := figure.Width("00", size, false) + 4
	set := func(ts []string, w float64) (out [][]string, n int) {
		for _, t := range ts {
			ls := figure.Wrap(t, size, false, w)
			out, n = append(out, ls), n+len(ls)
		}
		return out, n
	}
	l, nl := set(left, side-number)
	r, nr := set(right, side)
	h := max(lead*float64(max(nl, nr))+4*float64(len(left)-1), markRow*float64(len(q.Aspects))) + 13
	draw := func(p *page, ts [][]string, n int, x, y float64, a figure.Anchor) {
		y += (h-lead*float64(n)-4*float64(len(ts)-1))/2 + 9.5
		for i, ls := range ts {
			role := figure.Ink
			if i > 0 {
				role = figure.Ink2
			}
			p.mark("P", "", func() { lines(p, ls, x, y, lead, figure.Text{Size: size, Anchor: a, Role: role}) })
			y += lead*float64(len(ls)) + 4
		}
	}
	return rigid(h, func(p *page, x, y, w float64) {
		p.Add(figure.Text{X: x, Y: y + (h-lead*float64(nl)-4*float64(len(l)-1))/2 + 9.5, Size: size, Role: figure.Ink2, S: itoa(n)})
		draw(p, l, nl, x+number, y, figure.Start)
		draw(p, r, nr, x+w, y, figure.End)
		top := y + (h-markRow*float64(len(q.Aspects)))/2 + markRow/2
		for i := range q.Aspects {
			p.toMark(x+mx, top+float64(i)*markRow, markPitch, q.Lo, q.Hi, shapes[i%2])
		}
		p.Add(figure.Line{X1: x, Y1: y + h, X2: x + w, Y2: y + h, Width: 0.5, Stroke: figure.Rule})
	})
}

// scaleColumn is one thing that a ballot asks about each of its rows.
type scaleColumn struct {
	asked []string    // in each language
	lo    [2][]string // the words at both ends, in each language
	from  int
	to    int
	shape figure.Shape
	pitch float64
}

func (s *sheet) scaleColumn(step, aspect string, q workshop.Question, shape figure.Shape) scaleColumn {
	c := scaleColumn{asked: s.packs("aspect." + step + "." + aspect), from: q.Lo, to: q.Hi, shape: shape, pitch: markPitch}
	if q.Hi-q.Lo > 8 {
		c.pitch = widePitch
	}
	for i, n := range []int{q.Lo, q.Hi} {
		key := "anchor." + step + "." + aspect + "." + itoa(n)
		if !s.st.Pack.Has(s.lang, key) {
			key = "anchor." + step + "." + itoa(n)
		}
		if s.st.Pack.Has(s.lang, key) {
			c.lo[i] = s.packs(key)
		}
	}
	return c
}

// scaleBallot asks the same of every row, in one or two columns.
func (s *sheet) scaleBallot(id string, titles []string, columns []scaleColumn, names func(i int) []flowPart, rows int, intro []flowPart) []page {
	gap := 14.0
	used := 0.0
	for _, c := range columns {
		used += marksWidth(c.pitch, c.from, c.to) + gap
	}
	nameW := s.width - used
	at := func(k int) float64 {
		x := s.left + nameW + gap + markR
		for _, c := range columns[:k] {
			x += marksWidth(c.pitch, c.from, c.to) + gap
		}
		return x
	}
	headH := s.scaleHeadHeight(columns)
	head := append(intro, flowPart{gap: 6, flowable: rigid(headH, func(p *page, _, y, _ float64) {
		for k, c := range columns {
			s.scaleHead(p, c, at(k), y, headH)
		}
	})})
	var parts []flowPart
	for i := range rows {
		name := stackOf(names(i)...)
		h := max(markRow+6, name.height(nameW)+9)
		parts = append(parts, flowPart{flowable: rigid(h, func(p *page, x, y, w float64) {
			name.draw(p, x, y+(h-name.height(nameW))/2, nameW)
			for k, c := range columns {
				p.toMark(at(k), y+h/2, c.pitch, c.from, c.to, c.shape)
			}
			p.Add(figure.Line{X1: x, Y1: y + h, X2: x + w, Y2: y + h, Width: 0.5, Stroke: figure.Rule})
		})})
	}
	return s.flowing(id, titles, stackOf(head...), parts)
}

// Sizes of what stands over the places to mark.
const headSize, headLead = 8.5, 11.0

func (s *sheet) scaleHeadHeight(columns []scaleColumn) float64 {
	n := 0
	for _, c := range columns {
		k := 0
		for _, t := range c.asked {
			k += len(figure.Wrap(t, headSize+0.5, true, marksWidth(c.pitch, c.from, c.to)))
		}
		n = max(n, k)
	}
	return max(float64(n)*12+10+headLead*2*float64(len(s.langs)), 9*2*float64(len(s.langs))+14+headLead)
}

// scaleHead is the question and the words at both ends of its scale; x is the
// middle of the first place, the words stand right over their places.
func (s *sheet) scaleHead(p *page, c scaleColumn, x, y, h float64) {
	w := marksWidth(c.pitch, c.from, c.to)
	at := y + 9
	for i, t := range c.asked {
		role := figure.Ink
		if i > 0 {
			role = figure.Ink2
		}
		ls := figure.Wrap(t, headSize+0.5, true, w)
		p.mark("P", "", func() {
			lines(p, ls, x-markR, at, 12, figure.Text{Size: headSize + 0.5, Bold: true, Role: role})
		})
		at += 12 * float64(len(ls))
	}
	end := x + float64(c.to-c.from)*c.pitch
	base := y + h - 4
	half := float64(c.to-c.from)*c.pitch/2 + markR - 3
	if c.pitch == widePitch { // a word stands in the middle as well
		half *= 0.62
	}
	words := func(ts []string, x float64, a figure.Anchor) {
		var all []string
		for _, t := range ts {
			all = append(all, figure.Wrap(t, 7.5, false, half)...)
		}
		p.mark("P", "", func() {
			lines(p, all, x, base-9*float64(len(all)-1), 9, figure.Text{Size: 7.5, Anchor: a, Role: figure.Ink2})
		})
	}
	words(c.lo[0], x-markR, figure.Start)
	words(c.lo[1], end+markR, figure.End)
	s.cantSayHead(p, x, base, c.pitch, c.from, c.to)
}

// keysBallot asks how the ten keys show and how important they are: one for the
// team, one for those who lead.
func (s *sheet) keysBallot() []page {
	spec, ok := s.spec("C2")
	if !ok {
		return nil
	}
	q := spec.Questions[0]
	names := func(i int) []flowPart {
		id := spec.Questions[i].ID
		var out []flowPart
		for k, lang := range s.langs {
			name := keyNumber(id) + "  " + s.st.Pack.Text(lang, "item."+id+".name")
			if k > 0 {
				name = s.st.Pack.Text(lang, "item."+id+".name")
			}
			out = append(out, flowPart{flowable: para{text: name, size: 10, lead: 13, bold: true, indent: float64(min(1, k)) * 16}, gap: 1})
			if len(s.langs) == 1 { // two languages with all words would need two pages
				out = append(out, flowPart{flowable: para{text: s.st.Pack.Text(lang, "item."+id+".def"), size: 8.5, lead: 10.5, role: figure.Ink2}})
			}
		}
		return out
	}
	var pages []page
	for _, v := range []struct{ first, who string }{{"practice", "worksheet.team"}, {leadersView, "worksheet.leaders"}} {
		columns := []scaleColumn{s.scaleColumn("C2", v.first, q, figure.Hollow)}
		for _, a := range q.Aspects {
			if a == "importance" {
				columns = append(columns, s.scaleColumn("C2", a, q, figure.Filled))
			}
		}
		intro := []flowPart{{flowable: texts(s.ts(v.who), 10, true)}, s.secret()}
		pages = append(pages, s.scaleBallot("W5", s.packs("exercise.C.title"), columns, names, len(spec.Questions), intro)...)
	}
	return pages
}
