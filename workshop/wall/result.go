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
	switch figureOf(b.State, def) {
	case workshop.FigBeliefs, workshop.FigBeliefsApart, workshop.FigBeliefsOrder:
		return b.beliefs(def, t, f)
	case workshop.FigSquares:
		return b.squares(t, f)
	case workshop.FigDotRows:
		return b.dotRows(t, f)
	case workshop.FigChain:
		return b.chain(t, f)
	case workshop.FigGap:
		return b.gap(def, t, f)
	case workshop.FigRadar:
		return b.radar(t, f)
	case workshop.FigTable:
		return b.table(t, f)
	case workshop.FigViewpoints:
		return b.viewpoints(t, f)
	case workshop.FigDotVote:
		return b.dotVote(t, f)
	case workshop.FigRanking:
		return b.ranking(t, f)
	case workshop.FigBehaviours:
		return b.behaviours(t, f)
	case workshop.FigShift:
		return b.shift(t, f)
	}
	return page{frame: f}
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
	switch {
	case def.Kind == workshop.StepKeys:
		return pagesOf(len(st.Pack.ItemsOf("key")), definedRowsOn(st))
	case def.Kind == workshop.StepList:
		return pagesOf(len(st.Pack.Lines(st.Info.Lang, "rule")), listRowsOn(st, def))
	case def.Kind == workshop.StepActions:
		return pagesOf(len(agreed(st)), actionRowsOn(st))
	case def.Vote == nil:
		return 1
	case def.Vote.Source == "obstacles" || def.Vote.Source == "ideas":
		return pagesOf(len(st.ItemsIn(def.Vote.Source)), figure.ListRows)
	case def.Vote.Kind != workshop.Bipolar:
		return pagesOf(len(def.Vote.Items[st.Now().Length]), listRowsOn(st, def))
	}
	return 1
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
		return pagesTwice(st, second) + wordPages(st, t)
	}
	rows, most := len(t.Spec.Questions), 0
	switch figureOf(st, def) {
	case workshop.FigBeliefs, workshop.FigBeliefsApart, workshop.FigBeliefsOrder:
		rows, most = len(result.OrderBeliefs(def, figureOf(st, def), t)), beliefRowsOn(st)
	case workshop.FigSquares:
		most = squareRowsOn(st)
	case workshop.FigDotVote:
		rows, most = len(t.Counts), dotVoteRows(st, t)
	case workshop.FigBehaviours:
		rows, most = topRows(t), behaviourRowsOn(st)
	case workshop.FigGap:
		most = gapRowsOn(st)
	case workshop.FigViewpoints:
		most = viewRowsOn(st)
	case workshop.FigTable:
		most = tableRowsOn(st)
	case workshop.FigShift:
		most = shiftRowsOn(st)
	default:
		rows, most = 1, 1
	}
	return pagesOf(rows, most) + wordPages(st, t)
}

// rowsNote tells which rows are on the page.
func (b board) rowsNote(rows, most int) string {
	if rows <= most {
		return ""
	}
	each := perPage(rows, most)
	from := b.Pos.Page*each + 1
	return b.Word("wall.rows", "from", strconv.Itoa(from), "to", strconv.Itoa(min(from+each-1, rows)), "of", strconv.Itoa(rows))
}
