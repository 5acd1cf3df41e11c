package wall

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// opening is the page, or the pages, on which a kind of step begins.
type opening struct {
	// rows counts what is listed, and says how much of it goes on a page.
	rows func(st workshop.State, def workshop.StepDef) (rows, most int)
	draw func(b board, def workshop.StepDef, title string) page
}

// openings lists the kinds of steps.
var openings = map[workshop.StepKind]opening{
	workshop.StepSay:     {votedRows, board.question},
	workshop.StepList:    {ruleRows, board.listRules},
	workshop.StepKeys:    {keyRows, board.listKeys},
	workshop.StepVote:    {votedRows, board.question},
	workshop.StepReveal:  {votedRows, board.question},
	workshop.StepPyramid: {votedRows, board.pyramid},
	workshop.StepCollect: {votedRows, board.question},
	workshop.StepActions: {agreedRows, board.listActions},
	workshop.StepWrite:   {votedRows, board.write},
	workshop.StepBreak:   {votedRows, board.takeBreak},
}

// openingOf finds how a step begins; one of a later version is at least named.
func openingOf(def workshop.StepDef) opening {
	if o, ok := openings[def.Kind]; ok {
		return o
	}
	return opening{votedRows, board.question}
}

func (o opening) pages(st workshop.State, def workshop.StepDef) int {
	rows, most := o.rows(st, def)
	return pagesOf(rows, most)
}

func (b board) listRules(def workshop.StepDef, title string) page {
	return page{figure.Frame{Title: title}, figure.List{Items: b.part(b.rules(), listRowsOn(b.State, def))}}
}

func ruleRows(st workshop.State, def workshop.StepDef) (rows, most int) {
	return len(st.Pack.Lines(st.Info.Lang, "rule")), listRowsOn(st, def)
}

func (b board) listKeys(_ workshop.StepDef, title string) page {
	return page{figure.Frame{Title: title}, figure.List{Items: b.part(b.keys(), definedRowsOn(b.State))}}
}

func keyRows(st workshop.State, _ workshop.StepDef) (rows, most int) {
	return len(st.Pack.ItemsOf("key")), definedRowsOn(st)
}

func (b board) listActions(_ workshop.StepDef, title string) page {
	return page{figure.Frame{Title: title}, b.Actions()}
}

func agreedRows(st workshop.State, _ workshop.StepDef) (rows, most int) {
	return len(agreed(st)), actionRowsOn(st)
}

func (b board) takeBreak(_ workshop.StepDef, title string) page {
	return page{body: figure.Clock{Time: b.breakTime(), Text: title, Strip: b.day()}}
}

// votedRows counts what a step's vote is about, where that is listed.
func votedRows(st workshop.State, def workshop.StepDef) (rows, most int) {
	switch {
	case def.Vote == nil:
		return 1, 1
	case def.Vote.Source == "obstacles" || def.Vote.Source == "ideas":
		return len(st.ItemsIn(def.Vote.Source)), figure.ListRows
	case askingOf(def.Vote.Kind).lists():
		return len(def.Vote.Items[st.Now().Length]), listRowsOn(st, def)
	}
	return 1, 1
}
