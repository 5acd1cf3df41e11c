package answer

import (
	"slices"

	"github.com/upturn-workshop/upturn/workshop"
)

// perItem is what kinds share that ask one question about all items: it is answered
// as a whole, and "can't say" is said to all of it.
type perItem struct{}

func (perItem) missing() string         { return "missing" }
func (perItem) takeBack(*Visit) bool    { return false }
func (perItem) spare(*Page, int) string { return "" }
func (perItem) across(*Visit, int) int  { return 1 }

// card is for nothing here: nobody holds up an answer to all items.
func (perItem) card(*Sheet, workshop.Question, string, int) string { return "" }

func (perItem) cant(v *Visit, cell int) int {
	q := v.sheet.cells[cell].Question
	v.cantAll(q)
	return len(v.rows(q))
}

func (perItem) erase(v *Visit, cell int) {
	if v.marks[cell] == workshop.CantSay {
		v.fill(v.rows(v.sheet.cells[cell].Question), unmarked)
		return
	}
	v.marks[cell] = unmarked
}

func (perItem) rows(e *Entry, q int) []Row {
	var out []Row
	for _, cell := range e.visit.rows(q) {
		out = append(out, Row{e.visit.sheet.Label(e.visit.sheet.cells[cell].Part), []int{cell}})
	}
	return out
}

func (perItem) written(v *Visit, cell int) string { return writtenNumber(v, cell, 0) }

// itemLines lists those of the cells that have a mark above nothing, or says that the
// voter cannot say.
func itemLines(p *Page, q int, cells []int) []line {
	if v := p.Visit; v.cant(q) {
		return []line{{label: v.sheet.Short(v.asks(q)), word: p.word("cant_say")}}
	}
	var out []line
	for _, cell := range cells {
		if m := p.Visit.marks[cell]; m > 0 && m < unmarked {
			out = append(out, line{label: p.Visit.sheet.Label(p.Visit.sheet.cells[cell].Part), cells: []int{cell}})
		}
	}
	return out
}

// cant reports whether a question of items was answered with "can't say".
func (v *Visit) cant(q int) bool {
	return slices.ContainsFunc(v.rows(q), func(cell int) bool { return v.marks[cell] == workshop.CantSay })
}

// cantAll answers the whole question with "can't say".
func (v *Visit) cantAll(q int) { v.fill(v.rows(q), workshop.CantSay) }

// renew takes "can't say" away before an item is marked.
func (v *Visit) renew(q int) {
	if v.cant(q) {
		v.fill(v.rows(q), unmarked)
	}
}
