package wall

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// cut is which rows of a picture go on the present page. Pages are counted and
// drawn by the same one, so that they cannot part.
type cut struct{ rows, most, page int }

// pages is how many pages the rows take.
func (c cut) pages() int { return pagesOf(c.rows, c.most) }

// each is how many rows stand on a page, the last one aside.
func (c cut) each() int { return perPage(c.rows, c.most) }

// onPage returns the rows of the present page; pages are about equally full.
func onPage[T any](c cut, rows []T) []T { return slicePage(rows, c.page, c.most) }

// view is how a picture of a result fills pages of the wall.
type view struct {
	// rows counts the rows of the picture, and says how many go on a page at most.
	// It depends on the state only, so that next and back mean the same on every wall.
	rows func(st workshop.State, def workshop.StepDef, t workshop.Tally) (rows, most int)
	draw func(b board, def workshop.StepDef, t workshop.Tally, f figure.Frame, c cut) page
	// fills reports whether in two languages the picture may take all of a narrow wall.
	fills func(t workshop.Tally) bool
}

// views lists the pictures of results.
var views = map[workshop.FigureKind]view{
	workshop.FigBeliefs:      {beliefRows, board.beliefs, severalRows},
	workshop.FigBeliefsApart: {beliefRows, board.beliefs, severalRows},
	workshop.FigBeliefsOrder: {beliefRows, board.beliefs, severalRows},
	workshop.FigSquares:      {perQuestion(squareRowsOn), board.squares, severalRows},
	workshop.FigDotRows:      {onePage, board.dotRows, never},
	workshop.FigChain:        {onePage, board.chain, severalRows},
	workshop.FigGap:          {perQuestion(gapRowsOn), board.gap, severalRows},
	workshop.FigRadar:        {onePage, board.radar, severalRows},
	workshop.FigTable:        {perQuestion(tableRowsOn), board.table, severalRows},
	workshop.FigViewpoints:   {perQuestion(viewRowsOn), board.viewpoints, severalRows},
	workshop.FigDotVote:      {dotVoteCut, board.dotVote, never},
	workshop.FigRanking:      {onePage, board.ranking, manyRanked},
	workshop.FigBehaviours:   {topCut, board.behaviours, never},
	workshop.FigShift:        {perQuestion(shiftRowsOn), board.shift, severalRows},
}

// viewOf finds a picture; where a step has none, there is nothing but its title.
func viewOf(kind workshop.FigureKind) view {
	if v, ok := views[kind]; ok {
		return v
	}
	return view{onePage, board.titleOnly, never}
}

// cutOf says which rows of a picture go on the present page.
func (v view) cutOf(st workshop.State, def workshop.StepDef, t workshop.Tally) cut {
	rows, most := v.rows(st, def, t)
	return cut{rows, most, st.Pos.Page}
}

func (b board) titleOnly(_ workshop.StepDef, _ workshop.Tally, f figure.Frame, _ cut) page {
	return page{frame: f}
}

// onePage is for pictures that are never cut.
func onePage(workshop.State, workshop.StepDef, workshop.Tally) (rows, most int) { return 1, 1 }

// perQuestion is for pictures with a row for each question.
func perQuestion(most func(workshop.State) int) func(workshop.State, workshop.StepDef, workshop.Tally) (int, int) {
	return func(st workshop.State, _ workshop.StepDef, t workshop.Tally) (int, int) {
		return len(t.Spec.Questions), most(st)
	}
}

func severalRows(t workshop.Tally) bool { return len(t.Counts) > 1 }

func never(workshop.Tally) bool { return false }
