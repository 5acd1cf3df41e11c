package pdf

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// form is what paper knows of a kind of question. A kind has a file of its own with
// all of it; what a kind has no need for is nil.
type form struct {
	// picture is what the report shows of a result; alt are the words for it.
	picture func(s *report, t workshop.Tally, alt string) []layout.Part
	// table has all numbers of it.
	table func(s *report, t workshop.Tally) []layout.Part
	// words say under the picture how it is counted, where that is not plain.
	words func(s *report, t workshop.Tally) []layout.Part
	// alt says what a count tells, to those who have a picture read to them.
	alt func(e *edition, q workshop.Question, c workshop.Count) string
	// label tells how far the group agrees.
	label func(c workshop.Count) tally.Label
	// caution is the key of what has to be said about a result; "" = nothing.
	caution func(e *edition, t workshop.Tally) string
	// slips are what such a vote is cast on, whatever step it belongs to.
	slips worksheet
}

// forms lists the kinds of questions.
var forms = map[workshop.Kind]form{
	workshop.Choice:  choiceForm,
	workshop.Bipolar: pairForm,
	workshop.Scale:   scaleForm,
	workshop.Dots:    dotsForm,
	workshop.Ranking: rankingForm,
	workshop.Points:  pointsForm,
	workshop.Words:   wordsForm,
}

// formOf finds what paper knows of a kind; of one that a later version wrote it
// shows nothing but how many answered.
func formOf(kind workshop.Kind) form {
	if f, ok := forms[kind]; ok {
		return f
	}
	return form{alt: func(e *edition, _ workshop.Question, c workshop.Count) string { return e.cantSay(c) }}
}

// votesOf lists the votes of a kind that are planned.
func votesOf(st workshop.State, kind workshop.Kind) (defs []workshop.StepDef) {
	for _, step := range st.Agenda {
		if def := st.Def(step); def.Vote != nil && def.Vote.Kind == kind {
			defs = append(defs, def)
		}
	}
	return defs
}

// slipsOfKinds are the worksheets for kinds of votes.
func slipsOfKinds() (all []worksheet) {
	for _, kind := range workshop.Kinds() {
		if w := formOf(kind).slips; w.lay != nil {
			w.votes = kind
			all = append(all, w)
		}
	}
	return all
}

// shown is what the report shows of a result: the picture, or all numbers.
func (s *report) shown(t workshop.Tally) (parts []layout.Part) {
	f := formOf(t.Spec.Questions[0].Kind)
	switch {
	case s.depth == deep && f.table != nil:
		return f.table(s, t)
	case s.depth == deep || f.picture == nil:
		return nil
	}
	parts = digest{s}.pictured(f, t)
	if f.words != nil {
		parts = append(parts, f.words(s, t)...)
	}
	return append(parts, annex{s}.merged(t)...)
}

// firstOf is the vote before a vote after the discussion, which is drawn beside it;
// false where this is the first one, or that may not be shown.
func (s *report) firstOf(t workshop.Tally) (workshop.Tally, bool) {
	if !t.Spec.Revote {
		return workshop.Tally{}, false
	}
	return s.figures.Before(t)
}

// picture is a figure in one piece, of a height that may depend on how close all stands.
func (s *report) picture(fig drawn, high func() float64, alt string) layout.Part {
	return chart(func() layout.Flowable {
		h := high()
		return layout.Rigid(h, func(p *layout.Page, x, y, w float64) {
			p.Figure(fig.Scene(w, h, figure.PaperStyle(), 1), x, y, alt)
		})
	})
}

// chart is a figure that is lower where all stands closer.
func chart(at func() layout.Flowable) layout.Part { return layout.Part{Gap: gapFigure, At: at} }

// altOf is the words for a picture: they go with its first part.
func (s *report) altOf(alt string, from int) string {
	if from > 0 {
		return s.alts(worded("handout.alt_more"))
	}
	return alt
}
