package pdf

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
)

// exercise is one exercise: every vote of it that the room saw.
func (s *report) exercise(id string) []layout.Part {
	parts := []layout.Part{s.section(packed("exercise."+id+".title"), false)}
	if id == s.exerciseOf(workshop.RolePyramid) && len(s.st.Tiles) > 0 {
		parts = append(parts, s.ownPyramid()...)
	}
	n := len(parts)
	for _, step := range s.st.Agenda {
		def := s.st.Def(step)
		if def.Exercise != id || def.Vote == nil {
			continue
		}
		for _, second := range []bool{false, true} {
			if t, ok := s.resultOf(step.ID, second); ok && !hidden(t) || ok && def.Vote.Leaders != "" {
				parts = append(parts, s.vote(def, t)...)
			}
		}
	}
	if len(parts) == n {
		parts = append(parts, s.says(worded("report.no_results")))
		parts = append(parts, layout.Part{Flowable: s.readingBox(id), Gap: gapFigure})
	}
	return parts
}

// vote is one question: as asked, how and by how many, what came of it.
func (s *report) vote(def workshop.StepDef, t workshop.Tally) []layout.Part {
	parts := []layout.Part{s.subsection(func(l *edition) string {
		title := l.pack("step." + def.ID + ".title")
		if t.Spec.Revote {
			title += " – " + l.pack("vote.second")
		}
		return title
	})}
	for i := range s.asked(t) {
		parts = append(parts, s.abreast(func(l *edition) layout.Part {
			return layout.Part{Flowable: layout.Para{Text: l.asked(t)[i], Size: bodySize, Bold: true}, Gap: 3, KeepNext: true}
		}))
	}
	parts = append(parts, s.abreast(func(l *edition) layout.Part {
		who := l.pack("honest.n", "n", itoa(t.Cast), "present", itoa(t.Seats)) + " " + l.waysOf(t)
		for _, key := range l.cautions(t) {
			who += " " + l.pack(key)
		}
		return layout.Part{Flowable: layout.Para{Text: who, Size: smallSize, Role: figure.Ink2}, Gap: 3, KeepNext: true}
	}))
	parts = append(parts, s.shown(t)...)
	parts[len(parts)-1].KeepNext = true
	return append(parts, layout.Part{Flowable: s.readingBox(def.ID), Gap: gapFigure})
}

// ownPyramid is the group's own picture of itself, turned over.
func (s *report) ownPyramid() []layout.Part {
	tiles := s.tiles()
	fig := figure.Pyramid{Tiles: tiles}
	h := 26 * float64(len(tiles))
	return []layout.Part{s.subsection(packed(s.stepText(workshop.RolePyramid, "title"))), {Gap: gapFigure, Flowable: layout.Rigid(h, func(p *layout.Page, x, y, w float64) {
		bars := fig.Scene(pyramidWidth*1.2, h, figure.PaperStyle(), 1)
		p.Figure(named(bars, tiles), x+(w-pyramidWidth*1.2)/2, y, s.pyramidAlt(tiles))
	})}}
}

// readingBox is for what the facilitator makes of a result: their words, or
// room to write them. The program never writes any.
func (s *report) readingBox(key string) layout.Flowable {
	note := s.st.Notes[key]
	const pad = 10
	head := s.readingHead()
	body := func(w float64) []string { return layout.Wrapped(note, bodySize, false, w-2*pad) }
	high := func(w float64) float64 {
		if note == "" {
			return 2*pad + 14 + head.Extra() + 3*writing
		}
		return 2*pad + 18 + head.Extra() + 14*float64(len(body(w)))
	}
	return layout.Whole{High: high, Paint: func(p *layout.Page, x, y, w float64) {
		p.Add(figure.Rect{X: x + 0.4, Y: y + 0.4, W: w - 0.8, H: high(w) - 0.8, R: 3, Stroke: figure.Edge, Width: 0.8})
		s.drawReadingHead(p, head, x+pad, y+pad+8, w-2*pad, note == "")
		y += head.Extra()
		if note != "" {
			p.Mark("P", "", func() {
				layout.Lines(p, layout.Spaced(body(w)), x+pad, y+pad+26, 14, figure.Text{Size: bodySize, Role: figure.Ink})
			})
			return
		}
		for i := range 3 {
			layout.Rule(p, x+pad, x+w-pad, y+pad+12+float64(i+1)*writing)
		}
	}}
}

// readingHead says whose words these are; in two languages what to write stands
// under it, in one beside it.
func (s *report) readingHead() layout.Columns {
	const pad = 10
	if s.other == nil {
		return layout.Columns{}
	}
	return s.columned(worded("report.reading"), smallSize, 12, s.Width-2*pad).
		After(s.columned(worded("report.prompt"), smallSize, 12, s.Width-2*pad))
}

func (s *report) drawReadingHead(p *layout.Page, head layout.Columns, x, base, w float64, ask bool) {
	if s.other != nil {
		head.Draw(p, x, base, w)
		return
	}
	p.Mark("P", "", func() {
		title := s.t("report.reading")
		p.Add(figure.Text{X: x, Y: base, Size: smallSize, Bold: true, Role: figure.Ink, S: title + " "})
		if ask {
			at := x + figure.Width(title+"  ", smallSize, true)
			ls, size := figure.Fit(s.t("report.prompt"), smallSize, 7.5, false, x+w-at, 1)
			p.Add(figure.Text{X: at, Y: base, Size: size, Role: figure.Ink2, S: ls[0]})
		}
	})
}
