package pdf

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/tally"
	"github.com/upturn-workshop/upturn/workshop/wall"
)

// exercise is one exercise: every vote of it that the room saw.
func (s *sheet) exercise(id string) []flowPart {
	parts := []flowPart{s.section(s.pack("exercise."+id+".title"), false)}
	if id == "B" && len(s.st.Tiles) > 0 {
		parts = append(parts, s.ownPyramid()...)
	}
	n := len(parts)
	for _, step := range s.st.Agenda {
		def := s.st.Def(step)
		if def.Exercise != id || def.Vote == nil {
			continue
		}
		for _, second := range []bool{false, true} {
			if t, ok := s.result(step.ID, second); ok && !hidden(t) || ok && def.Vote.Leaders != "" {
				parts = append(parts, s.vote(def, t)...)
			}
		}
	}
	if len(parts) == n {
		parts = append(parts, s.text(s.t("report.no_results")))
		parts = append(parts, flowPart{flowable: s.readingBox(id), gap: gapFigure})
	}
	return parts
}

// vote is one question: as asked, how and by how many, what came of it.
func (s *sheet) vote(def workshop.StepDef, t workshop.Tally) []flowPart {
	title := s.pack("step." + def.ID + ".title")
	if t.Spec.Second {
		title += " – " + s.pack("vote.second")
	}
	parts := []flowPart{s.subsection(title)}
	for _, q := range s.asked(t) {
		parts = append(parts, flowPart{flowable: para{text: q, size: bodySize, bold: true}, gap: 3, keepNext: true})
	}
	who := s.pack("honest.n", "n", itoa(t.Cast), "present", itoa(t.Seats)) + " " + s.waysOf(t)
	parts = append(parts, flowPart{flowable: para{text: who, size: smallSize, role: figure.Ink2}, gap: 3, keepNext: true})
	parts = append(parts, s.pictures(t)...)
	if g, ok := s.numbers(t); ok {
		parts = append(parts, flowPart{flowable: g, gap: gapFigure, keepNext: true})
	}
	parts = append(parts, s.orderWords(t)...)
	for _, key := range s.cautions(t) {
		parts = append(parts, s.smallText(s.pack(key)))
	}
	parts[len(parts)-1].keepNext = true
	return append(parts, flowPart{flowable: s.readingBox(def.ID), gap: gapFigure})
}

// orderWords says in words what a ranking says, and how its points are counted.
func (s *sheet) orderWords(t workshop.Tally) []flowPart {
	if t.Spec.Questions[0].Kind != workshop.Ranking {
		return nil
	}
	var out []flowPart
	for _, l := range s.figs.Findings(t) {
		out = append(out, flowPart{flowable: para{text: clean(l.String()), size: bodySize}, gap: 3, keepNext: true})
	}
	return append(out, s.smallText(s.figs.RankMethod(len(t.Counts))))
}

// asked lists the questions as they stood on the ballot.
func (s *sheet) asked(t workshop.Tally) []string {
	var out []string
	for _, a := range t.Spec.Questions[0].Aspects {
		if key := "aspect." + t.Spec.Step + "." + a; a != leadersView && s.st.Pack.Has(s.lang, key) {
			out = append(out, s.pack(key))
		}
	}
	if len(out) == 0 {
		out = append(out, s.pack("step."+t.Spec.Step+".wall"))
	}
	return out
}

// moved tells whether a vote after the discussion moved the middle of any scale.
func (s *sheet) moved(t workshop.Tally) bool {
	if k := t.Spec.Questions[0].Kind; k != workshop.Scale && k != workshop.Bipolar {
		return false
	}
	_, moved, ok := s.figs.Shift(t)
	return ok && moved
}

// cautions are what has to be said about a result.
func (s *sheet) cautions(t workshop.Tally) []string {
	var out []string
	if s.st.Open(t) {
		out = append(out, "honest.open")
	}
	if s.moved(t) {
		out = append(out, "honest.revote")
	}
	switch t.Spec.Questions[0].Kind {
	case workshop.Dots:
		for _, p := range tally.Rank(t.Counts, 3) {
			if p.Top && p.Tie {
				return append(out, "honest.tie")
			}
		}
	case workshop.Scale:
		for _, a := range t.Spec.Questions[0].Aspects {
			if a == "importance" {
				out = append(out, "honest.ceiling")
			}
		}
	}
	return out
}

// How many rows of a picture stay together.
const (
	chunkBeliefs = 4
	chunkSquares = 7
	chunkDots    = 15
)

// pictures are what the wall showed, cut where a page would be too short.
func (s *sheet) pictures(t workshop.Tally) []flowPart {
	alt := s.alt(t, nil)
	q := t.Spec.Questions[0]
	switch {
	case q.Kind == workshop.Choice:
		fig := s.figs.Squares(t)
		return chunks(fig.Rows, chunkSquares, func(rows []figure.SquareRow, first bool) flowPart {
			f := fig
			f.Rows, f.Slots = rows, len(rows)
			return s.picture(f, 20+32*float64(len(rows)), first, alt, nil)
		})
	case q.Kind == workshop.Dots:
		fig, _ := s.figs.DotVote(t)
		return chunks(fig.Rows, chunkDots, func(rows []figure.DotVoteRow, first bool) flowPart {
			f := fig
			f.Rows = rows
			return s.picture(f, 20+24*float64(len(rows)), first, alt, nil)
		})
	case q.Kind == workshop.Ranking:
		fig := s.figs.Ranking(t)
		part := s.picture(fig, 30+26*float64(len(fig.Rows)), true, alt, nil)
		part.keepNext = true // with what it says in words
		return []flowPart{part}
	case q.Kind == workshop.Bipolar && len(q.Aspects) > 1:
		fig := s.figs.Beliefs(t, wall.BeliefRows(t))
		return chunks(fig.Rows, chunkBeliefs, func(rows []figure.BeliefRow, first bool) flowPart {
			f := fig
			f.Rows, f.Slots = rows, len(rows)
			return s.picture(f, 20+s.beliefRow()*float64(len(rows)), first, alt, s.figs.BeliefLegend(t))
		})
	case q.Kind == workshop.Bipolar:
		fig, _, ok := s.figs.Shift(t)
		if !ok {
			return nil
		}
		fig.Slots = len(fig.Rows)
		return []flowPart{s.picture(fig, 150*float64(len(fig.Rows)), true, alt, nil)}
	case t.Spec.Step == "B3":
		if fig := s.figs.Chain(t); len(fig.Tiles) == len(fig.Links)+1 {
			return []flowPart{s.picture(fig, 200, true, alt, nil)}
		}
	case len(t.Spec.Questions) == 1 && len(t.Counts) == 1:
		fig := s.figs.DotRows(t)
		return []flowPart{s.picture(fig, 110, true, alt, nil)}
	default:
		if fig, _, ok := s.figs.Gap(t); ok {
			fig.Slots = len(fig.Rows)
			return []flowPart{s.picture(fig, 40+22*float64(len(fig.Rows)), true, alt, nil)}
		}
	}
	return nil
}

// beliefRow is the height of a pair: in large print its statements take more lines.
func (s *sheet) beliefRow() float64 {
	if s.k > 1 {
		return 96
	}
	return 64
}

// chunks cuts rows into equal parts of n at most.
func chunks[R any](rows []R, n int, make func(rows []R, first bool) flowPart) []flowPart {
	if len(rows) == 0 {
		return nil
	}
	parts := (len(rows) + n - 1) / n
	each := (len(rows) + parts - 1) / parts
	var out []flowPart
	for from := 0; from < len(rows); from += each {
		out = append(out, make(rows[from:min(from+each, len(rows))], from == 0))
	}
	return out
}

// picture is a figure in a running document. The words for it go with its first part.
func (s *sheet) picture(fig drawn, h float64, first bool, alt string, legend []figure.Key) flowPart {
	head := 0.0
	if len(legend) > 0 && first {
		head = 18
	}
	if !first {
		alt = s.t("handout.alt_more")
	}
	return flowPart{gap: gapFigure, flowable: rigid(h+head, func(p *page, x, y, w float64) {
		if head > 0 {
			s.legend(p, legend, y+11)
		}
		p.figure(fig.Scene(w, h, figure.PaperStyle(), 1), x, y+head, alt)
	})}
}

// ownPyramid is the group's own picture of itself, turned over.
func (s *sheet) ownPyramid() []flowPart {
	tiles := s.tiles()
	fig := figure.Pyramid{Tiles: tiles}
	h := 26 * float64(len(tiles))
	return []flowPart{s.subsection(s.pack("step.B1.title")), {gap: gapFigure, flowable: rigid(h, func(p *page, x, y, w float64) {
		bars := fig.Scene(pyramidWidth*1.2, h, figure.PaperStyle(), 1)
		p.figure(named(bars, tiles), x+(w-pyramidWidth*1.2)/2, y, s.t("handout.alt_pyramid", "tiles", join(", ", tiles...)))
	})}}
}

// readingBox is for what the facilitator makes of a result: their words, or
// room to write them. The program never writes any.
func (s *sheet) readingBox(key string) flowable {
	note := s.st.Notes[key]
	const pad = 10
	title := s.t("report.reading")
	body := func(w float64) []string { return wrapped(note, bodySize, false, w-2*pad) }
	high := func(w float64) float64 {
		if note == "" {
			return 2*pad + 14 + 3*writing
		}
		return 2*pad + 18 + 14*float64(len(body(w)))
	}
	return whole{high, func(p *page, x, y, w float64) {
		p.Add(figure.Rect{X: x + 0.4, Y: y + 0.4, W: w - 0.8, H: high(w) - 0.8, R: 3, Stroke: figure.Edge, Width: 0.8})
		p.mark("P", "", func() {
			p.Add(figure.Text{X: x + pad, Y: y + pad + 8, Size: smallSize, Bold: true, Role: figure.Ink, S: title + " "})
			if note == "" {
				at := x + pad + figure.Width(title+"  ", smallSize, true)
				ls, size := figure.Fit(s.t("report.prompt"), smallSize, 7.5, false, x+w-pad-at, 1)
				p.Add(figure.Text{X: at, Y: y + pad + 8, Size: size, Role: figure.Ink2, S: ls[0]})
			}
		})
		if note != "" {
			p.mark("P", "", func() {
				lines(p, spaced(body(w)), x+pad, y+pad+26, 14, figure.Text{Size: bodySize, Role: figure.Ink})
			})
			return
		}
		for i := range 3 {
			s.rule(p, x+pad, x+w-pad, y+pad+12+float64(i+1)*writing)
		}
	}}
}
