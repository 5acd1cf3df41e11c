package wall

import (
	"strconv"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/result"
)

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
	if t = *r.Tally; figureOf(st, def) != workshop.FigViewpoints {
		t = st.Team(t)
	}
	return t, true, r.Tally.Shown()
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

// picture is a page that shows a closed vote.
func (b board) picture(def workshop.StepDef) page {
	title := b.Text("step." + def.ID + ".wall")
	t, held, enough := shown(b.State, def)
	if first, second, ok := again(b.State, def); ok {
		return b.both(first, second, figure.Frame{Title: title})
	}
	switch {
	case !held:
		return page{body: figure.Hero{Text: title, Small: b.Word("wall.not_held")}}
	case !enough:
		return page{figure.Frame{Footer: b.Word("wall.n", "n", strconv.Itoa(t.Cast), "present", strconv.Itoa(t.Seats))},
			figure.Hero{Text: title, Small: b.Text("honest.few")}}
	}
	f := figure.Frame{Title: title, Footer: b.footer(t)}
	if _, second, ok := b.Again(t.Spec.Step); ok && !second.Shown() {
		// What came of the discussion stays hidden; that it was asked does not.
		f.Footer = result.Dotted(f.Footer, b.VotedBy("vote.second", second))
	}
	v := viewOf(figureOf(b.State, def))
	return v.draw(b, def, t, f, v.cutOf(b.State, def, t))
}

// note is what a page says of its rows, in words; that nobody had an answer is
// always said.
func (b board) note(t workshop.Tally, finding func(result.Figures) string) string {
	if result.Nobody(t) {
		return b.Word("wall.nobody")
	}
	return b.InEach(finding)
}

// nothing is to be said.
func nothing(result.Figures) string { return "" }

// findingOf says what a picture is there to show.
func findingOf(t workshop.Tally) func(result.Figures) string {
	return func(b result.Figures) string { return b.Finding(t) }
}

// Pages is how many pages the present phase has. It depends on the state only,
// so that next and back mean the same on every wall.
func Pages(st workshop.State) int {
	def := st.Def(st.Now())
	switch st.Pos.Phase {
	case workshop.PhaseVote:
		if r, ok := cards(st); ok {
			return len(r.Spec.Questions)
		}
		return 1
	case workshop.PhaseCollect:
		return pagesOf(len(st.ItemsIn(def.Collects)), figure.ListRows)
	case workshop.PhaseResult:
		return resultPages(st, def)
	}
	return openingOf(def).pages(st, def)
}

func pagesOf(rows, most int) int { return max(1, (rows+most-1)/most) }

// perPage shares rows among the pages that they need.
func perPage(rows, most int) int {
	n := pagesOf(rows, most)
	return max(1, (rows+n-1)/n)
}

func resultPages(st workshop.State, def workshop.StepDef) int {
	t, held, enough := shown(st, def)
	if !held || !enough {
		return 1
	}
	if _, second, ok := again(st, def); ok {
		return revoteCut(st, second).pages() + wordPages(st, t)
	}
	return viewOf(figureOf(st, def)).cutOf(st, def, t).pages() + wordPages(st, t)
}

// rowsNote tells which rows are on the page.
func (b board) rowsNote(c cut) string {
	if c.rows <= c.most {
		return ""
	}
	from := c.page*c.each() + 1
	return b.Word("wall.rows", "from", strconv.Itoa(from), "to", strconv.Itoa(min(from+c.each()-1, c.rows)), "of", strconv.Itoa(c.rows))
}

// footer tells how many answered, how many could not say, and how it was voted.
func (b board) footer(t workshop.Tally, more ...string) string {
	parts := []string{b.Word("wall.n", "n", strconv.Itoa(t.Cast), "present", strconv.Itoa(t.Seats)), b.CantSay(t), b.WayNames(t)}
	return result.Dotted(append(parts, more...)...)
}
