package wall

import (
	"strconv"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/result"
)

// results is the wall while a result is on it.
type results struct{ board }

// view is how the wall shows a picture of a result.
type view struct {
	pages   func(results, shownVote) []page
	leaders bool // it shows the leaders' own view beside the team's, with findings of its own
}

// shownVote is the vote that a picture is made of, for a step.
type shownVote struct {
	workshop.Tally
	def   workshop.StepDef
	frame figure.Frame // with the title of the step and the footer of the vote
}

// views lists the pictures of results.
var views = map[workshop.FigureKind]view{
	workshop.FigBeliefs:      {pages: beliefsBy(result.LongestStep, "wall.by_step")},
	workshop.FigBeliefsApart: {pages: beliefsBy(result.WidestApart, "wall.by_apart")},
	workshop.FigBeliefsOrder: {pages: beliefsBy(result.AsOnBallot, "wall.by_sheet")},
	workshop.FigSquares:      {pages: results.squares},
	workshop.FigDotRows:      {pages: results.dotRows},
	workshop.FigChain:        {pages: results.chain},
	workshop.FigGap:          {pages: results.gap},
	workshop.FigRadar:        {pages: results.radar},
	workshop.FigTable:        {pages: results.table},
	workshop.FigViewpoints:   {pages: results.viewpoints, leaders: true},
	workshop.FigDotVote:      {pages: results.dotVote},
	workshop.FigRanking:      {pages: results.ranking},
	workshop.FigShares:       {pages: results.shares},
	workshop.FigBehaviours:   {pages: results.behaviours},
	workshop.FigShift:        {pages: results.shift},
	workshop.FigThenNow:      {pages: results.thenNow},
	workshop.FigCards:        {pages: results.cards},
	workshop.FigWritten:      {pages: results.written},
}

// shown finds the tally that a step shows; false when it was not held or too
// few answered.
func shown(st workshop.State, def workshop.StepDef) (t workshop.Tally, held, enough bool) {
	step := def.Shows
	if step == "" {
		step = def.ID
	}
	r, ok := st.Round(step, false)
	if !ok || r.Tally == nil {
		return workshop.Tally{}, false, false
	}
	if t = *r.Tally; !views[figureOf(st, def)].leaders {
		t = st.Team(t)
	}
	return t, true, t.Shown()
}

// figureOf is the picture that the present view asks for.
func figureOf(st workshop.State, def workshop.StepDef) workshop.FigureKind {
	if st.Pos.View >= 0 && st.Pos.View < len(def.Figures) {
		return def.Figures[st.Pos.View]
	}
	if len(def.Figures) > 0 {
		return def.Figures[0]
	}
	return ""
}

// OfLeaders reports whether the present picture is that of the leaders' own view.
func OfLeaders(st workshop.State) bool { return views[figureOf(st, st.Def(st.Now()))].leaders }

// Bare reports whether a page of a result shows nothing but what was asked: what came of the vote
// stands at a later step.
func Bare(st workshop.State) bool {
	def := st.Def(st.Now())
	if _, _, twice := again(st, def); twice || st.Pos.Page > 0 {
		return false
	}
	_, drawn := views[figureOf(st, def)]
	return !drawn
}

// again is a vote after the discussion and the first one, where both may be
// shown.
func again(st workshop.State, def workshop.StepDef) (first, second workshop.Tally, ok bool) {
	first, second, ok = st.Again(st.Subject(def))
	first, second = st.Team(first), st.Team(second)
	return first, second, ok && first.Shown() && second.Shown() && st.Pos.View == 0
}

// result makes the pages that show a closed vote: those of its picture, in a mixed
// group the one that says it in words, and what is to be read after it.
func (b results) result(def workshop.StepDef) []page {
	pages := b.counted(def)
	after := b.TextOrNone("step." + def.ID + ".after")
	t, held, enough := shown(b.State, def)
	if !held || !enough || after.Empty() || def.Kind.Traits().Flips || b.Pos.View > 0 {
		return pages
	}
	if _, second, ok := again(b.State, def); ok {
		t = second
	}
	return append(pages, page{frame: figure.Frame{Footer: b.footer(t)}, body: figure.Hero{Text: after}})
}

// counted are the pages that show what came of a vote.
func (b results) counted(def workshop.StepDef) []page {
	if first, second, ok := again(b.State, def); ok {
		f := b.told(figure.Frame{Title: b.title(def)}, second, titleOf(second))
		f.Footer = figure.Dotted(b.VotedBy("vote.first", first), b.VotedBy("vote.second", second), b.WayNames(second))
		return b.withWords(askingOf(second.Spec.Questions[0].Kind).revote(b, first, second, f))
	}
	t, held, enough := shown(b.State, def)
	switch {
	case !held:
		return b.ask(def)
	case !enough:
		return alone(figure.Frame{Footer: b.Word("wall.n", "n", strconv.Itoa(t.Cast), "present", strconv.Itoa(t.Seats))},
			figure.Hero{Text: b.title(def), Small: result.Withheld(b.Figures, t)})
	}
	v := shownVote{t, def, b.toldOf(def, t)}
	if _, second, ok := b.Again(t.Spec.Step); ok && !second.Shown() {
		// What came of the discussion stays hidden; that it was asked does not. Why, the
		// facilitator has been told; two languages leave no room for it here.
		v.frame.Footer = figure.Dotted(v.frame.Footer, b.VotedBy("vote.second", second))
		if result.KeptBack(second) {
			v.frame.Footer = figure.Dotted(v.frame.Footer, b.Word("wall.kept_back"))
		}
	}
	p, ok := views[figureOf(b.State, def)]
	if !ok {
		return alone(v.frame, nil)
	}
	return b.withWords(p.pages(b, v))
}

// footer tells how many answered, how many could not say, and how it was voted. Of the
// leaders' own view it tells nothing.
func (b results) footer(t workshop.Tally) figure.Bilingual {
	return b.footerWith(t, b.CantSay(b.Team(t)))
}

func (b results) footerWith(t workshop.Tally, unsure figure.Bilingual) figure.Bilingual {
	return figure.Dotted(b.Word("wall.n", "n", strconv.Itoa(t.Cast), "present", strconv.Itoa(t.Seats)), unsure, b.WayNames(t))
}

// toldOf is the frame of a result before its picture is known. Where there is room to say of
// each question how many could not say, it is not said of all of them together as well.
func (b results) toldOf(def workshop.StepDef, t workshop.Tally) figure.Frame {
	f := figure.Frame{Title: b.title(def), Footer: b.footer(t), Who: b.who(t)}
	if b.CantSayEach(b.Team(t)) != "" {
		f.Footer, f.Unsure = b.footerWith(t, figure.Bilingual{}), b.CantSay(b.Team(t))
	}
	return f
}

// who tells who answered what, and how many could not say of what, where that differs.
func (b results) who(t workshop.Tally) figure.Bilingual {
	return figure.Dotted(
		b.InEach(func(b result.Figures) string { return strings.TrimSuffix(b.WhoAnswered(t), ".") }),
		b.InEach(func(b result.Figures) string { return b.CantSayEach(b.Team(t)) }),
	)
}

// note is what a page says of its rows, in words; that nobody had an answer is
// always said.
func (b results) note(t workshop.Tally, finding func(result.Figures) string) figure.Bilingual {
	if result.Nobody(t) {
		return b.Word("wall.nobody")
	}
	return b.InEach(finding)
}

// told makes what a picture is there to show its title; the question that it answers
// stands small over it. Where there is nothing to say the question stays the title, and
// that nobody had an answer is said under the picture.
func (b results) told(f figure.Frame, t workshop.Tally, title func(result.Figures) string) figure.Frame {
	if result.Nobody(t) {
		f.Note = b.Word("wall.nobody")
		return f
	}
	if said := b.InEach(title); !said.Empty() && f.Asked.Empty() {
		f.Asked, f.Title = f.Title, said
	}
	return f
}

// titleOf is the first finding of a vote.
func titleOf(t workshop.Tally) func(result.Figures) string {
	return func(b result.Figures) string { return b.Title(t) }
}

// rest are the findings after that in the title.
func rest(t workshop.Tally) func(result.Figures) string {
	return func(b result.Figures) string {
		lines := b.Findings(t)
		if len(lines) < 2 {
			return ""
		}
		return result.Sentences(lines[1:])
	}
}

// few stands where a picture may not be shown.
func (b results) few(v shownVote, why figure.Bilingual, words inWords) []page {
	f := v.frame
	f.Who = figure.Bilingual{}   // the small text says it
	f.Title = figure.Bilingual{} // it is the text of the page
	return []page{{f, figure.Hero{Text: v.frame.Title, Small: why}, words}}
}
