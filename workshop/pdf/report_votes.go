package pdf

import (
	"slices"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
)

// exercise is one exercise: every vote of it that was planned.
func (s *report) exercise(id string) []layout.Part {
	parts := []layout.Part{s.section(packed("exercise."+id+".title"), false)}
	if s.depth == usual && id == s.exerciseOf(workshop.RolePyramid) && len(s.st.Tiles) > 0 {
		parts = append(parts, s.ownPyramid()...)
	}
	held := s.votes(func(def workshop.StepDef) bool { return def.Exercise == id && s.st.Pack.Planned(def.ID) })
	if len(held) == 0 && comesBack(s.sheet) { // it does not go through the exercises once more
		return nil
	}
	if len(held) == 0 {
		held = s.read([]layout.Part{s.says(worded("report.no_results"))}, id, packed("exercise."+id+".title"))
	}
	return append(parts, held...)
}

// besides are the votes that belong to no exercise: those that frame the workshop, and
// those that were made up on the spot, during whatever it was.
func (s *report) besides() (parts []layout.Part) {
	for _, group := range []struct {
		title string
		in    func(def workshop.StepDef) bool
	}{
		{"report.frame", func(def workshop.StepDef) bool {
			return def.Exercise == "" && def.Role != workshop.RolePractice && s.st.Pack.Planned(def.ID)
		}},
		{"report.spot", func(def workshop.StepDef) bool { return !s.st.Pack.Planned(def.ID) }},
	} {
		if held := s.votes(group.in); len(held) > 0 {
			parts = append(append(parts, s.section(worded(group.title), false)), held...)
		}
	}
	return parts
}

// votes are those of some steps of the agenda: each with the one after the discussion
// under it, and with what the facilitator makes of both.
func (s *report) votes(in func(def workshop.StepDef) bool) (parts []layout.Part) {
	for _, step := range s.st.Agenda {
		def := s.st.Def(step)
		if def.Vote == nil || !in(def) {
			continue
		}
		var held []layout.Part
		for _, second := range []bool{false, true} {
			t, ok := s.resultOf(step.ID, second)
			title := s.voteTitle(def, second, len(held) == 0)
			switch {
			case ok:
				held = append(held, s.whole(append([]layout.Part{title}, s.vote(t)...))...)
			case s.tooFew(step.ID, second): // that it was asked is said, no more
				held = append(held, title, s.says(func(l *edition) string { return whyNothing(l, step.ID, second) }))
			}
		}
		if len(held) > 0 {
			parts = append(parts, s.read(held, def.ID, packed("step."+def.ID+".title"))...)
		}
	}
	return parts
}

// read puts under a result what the facilitator makes of it, or lines to write that on
// for who asked for them; where there is neither, nothing says so.
func (s *report) read(held []layout.Part, step string, of func(l *edition) string) []layout.Part {
	note := s.st.Notes[workshop.ReadingKey(step)]
	if s.depth == deep || note == "" && !s.opts.Lines {
		return held
	}
	held[len(held)-1].KeepNext = true
	return append(held, chart(readingBox{s, note, of}.box))
}

// whole keeps the picture of a vote in one piece where a page holds it with what stands
// over it: who compares rows needs all of them.
func (s *report) whole(vote []layout.Part) []layout.Part {
	vote = wholeTables(s, layout.Set(vote, s.Width))
	all := slices.Clone(vote)
	fits := func() bool {
		h := 0.0
		for i, part := range layout.Fixed(all) {
			if h += part.Height(s.Width); i > 0 {
				h += part.Gap
			}
		}
		return h <= s.column().H-sectionRoom
	}
	for i, part := range all {
		if part.At == nil {
			continue
		}
		vote[i].At = func() layout.Flowable {
			f := part.At()
			if _, ok := f.(layout.Rows); ok && fits() {
				return layout.Undivided{Flowable: f}
			}
			return f
		}
	}
	return vote
}

// wholeTables keeps each table of a vote in one piece where a page holds it with the heads that
// go with it, for numbers are compared along a column: the rest of the page before stays empty.
// A higher one goes on under its head.
func wholeTables(s *report, vote []layout.Part) []layout.Part {
	over := 0.0
	for i, part := range vote {
		if part.Flowable == nil {
			over = 0
			continue
		}
		if over > 0 {
			over += part.Gap
		}
		over += part.Height(s.Width)
		if grid, ok := part.Flowable.(layout.Grid); ok && over <= s.column().H-sectionRoom {
			vote[i].Flowable = layout.Undivided{Flowable: grid}
		}
		if !part.KeepNext {
			over = 0
		}
	}
	return vote
}

// sectionRoom is what the title of an exercise takes over its first vote.
const sectionRoom = 24

// voteTitle is that of the step, with whether it was asked once more. The contents list
// a step once.
func (s *report) voteTitle(def workshop.StepDef, second, listed bool) layout.Part {
	heading := s.subheading
	if listed {
		heading = s.subsection
	}
	return heading(func(l *edition) string {
		title := l.pack("step." + def.ID + ".title")
		if second {
			title += " – " + l.pack("vote.second")
		}
		return title
	})
}

// vote is one question: as asked, how and by how many, what came of it.
func (s *report) vote(t workshop.Tally) (parts []layout.Part) {
	if asked := s.asked(t); len(asked) > 1 || !titled(s, t, 0) {
		parts = append(parts, s.headLine(layout.Para{Size: bodySize}, func(l *edition) string { return strings.Join(l.asked(t), " · ") }))
	}
	parts = append(parts, s.headLine(layout.Para{Size: smallSize, Role: figure.Ink2}, func(l *edition) string { return answeredBy(l, t) }))
	if s.depth == usual {
		parts = append(parts, s.findings(t)...)
	}
	return append(parts, s.shown(t)...)
}

// titled reports whether the title of a vote is a question already, as it is of votes
// on the spot.
func titled(s *report, t workshop.Tally, i int) bool {
	return !slices.ContainsFunc(s.editions(), func(l *edition) bool {
		return nth(l.asked(t), i) != l.pack("step."+t.Spec.Step+".title")
	})
}

// findings are what the room read of a vote, the first of them as the title of the figure.
// In large print they fill a third of a page: the further ones, and the picture after them,
// may go on on the next page rather than leave this one empty.
func (s *report) findings(t workshop.Tally) (parts []layout.Part) {
	for i := range found(s.edition, t) {
		parts = append(parts, s.headLine(layout.Para{Size: bodySize + 1 - min(1, float64(i)), Bold: i == 0}, func(l *edition) string { return nth(found(l, t), i) }))
		parts[i].KeepNext = i == 0 || s.K == 1
	}
	return parts
}

// headLine is a text over a figure; it is not parted from that, nor in itself.
func (s *report) headLine(set layout.Para, text func(l *edition) string) layout.Part {
	part := s.abreast(func(l *edition) layout.Part {
		para := set
		para.Text = text(l)
		return layout.Part{Flowable: para, Gap: 4, KeepNext: true}
	})
	part.Flowable = layout.Undivided{Flowable: part.Flowable}
	return part
}

// nth is the i-th of some texts; "" where a language has fewer.
func nth(texts []string, i int) string {
	if i < len(texts) {
		return texts[i]
	}
	return ""
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
