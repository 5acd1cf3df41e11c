package answer

import (
	"strconv"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/workshop"
)

// perAspect is what kinds share whose questions are marked once for each aspect, each
// mark an answer by itself.
type perAspect struct{}

func (perAspect) missing() string            { return "missing" }
func (perAspect) takeBack(*Visit) bool       { return false }
func (perAspect) unwritten() workshop.Mark   { return unmarked }
func (perAspect) spare(*Page, int) string    { return "" }
func (perAspect) cursor(bool) bool           { return true }
func (perAspect) pressed(*Entry, int)        {}
func (perAspect) erase(v *Visit, cell int)   { v.marks[cell] = unmarked }
func (perAspect) across(v *Visit, q int) int { return len(v.rows(q)) }

func (perAspect) keyIn(*Entry, int, fyne.KeyName) bool { return false }

func (perAspect) done(v *Visit, q int) bool {
	for _, i := range v.rows(q) {
		if v.marks[i] == unmarked {
			return false
		}
	}
	return true
}

func (perAspect) lines(p *Page, q int) []line {
	return []line{{label: p.Visit.sheet.Short(p.Visit.asks(q)), cells: p.Visit.rows(q)}}
}

func (perAspect) cant(v *Visit, cell int) int {
	v.marks[cell] = workshop.CantSay
	return 1
}

// rows puts all aspects of a question into one row, those as well that are not put to
// this person: on paper they stand there.
func (perAspect) rows(e *Entry, q int) []Row {
	var cells []int
	for i, c := range e.visit.sheet.cells {
		if c.Question == q {
			cells = append(cells, i)
		}
	}
	return []Row{{e.visit.sheet.Short(e.visit.asks(q)), cells}}
}

func (perAspect) wrong(e *Entry, q int) (string, int) {
	for _, i := range e.visit.rows(q) {
		if e.visit.marks[i] == unmarked {
			return e.word("missing"), i
		}
	}
	return "", nowhere
}

// putNumber writes a number into a place; first is what stands on paper for the mark 0.
func putNumber(v *Visit, cell, n, first int) bool {
	c := v.sheet.cells[cell]
	if n -= first; n < c.Lo || n > c.Hi {
		return false
	}
	v.marks[cell] = workshop.Mark(n)
	return true
}

// writtenNumber is what stands in a place.
func writtenNumber(v *Visit, cell, first int) string {
	switch m := v.marks[cell]; {
	case m == workshop.CantSay:
		return "–"
	case m >= unmarked:
		return ""
	default:
		return strconv.Itoa(int(m) + first)
	}
}

// markKey answers the present row; first is the number for the mark 0.
func markKey(v *Visit, k fyne.KeyName, first int) {
	if n, ok := digit(k); ok {
		if n >= first {
			v.mark(v.row, workshop.Mark(n-first))
		}
		return
	}
	switch k {
	case fyne.KeySpace:
		v.mark(v.row, workshop.CantSay)
	case fyne.KeyLeft:
		v.nudge(-1)
	case fyne.KeyRight:
		v.nudge(1)
	case fyne.KeyUp:
		v.move(-1)
	case fyne.KeyDown:
		v.move(1)
	}
}

// blindMark does the same unseen.
func blindMark(v *Visit, k fyne.KeyName, first int) Took {
	if k == fyne.KeySpace {
		return took(v.mark(v.row, workshop.CantSay))
	}
	n, ok := digit(k)
	if !ok {
		return Ignored
	}
	return took(n >= first && v.mark(v.row, workshop.Mark(n-first)))
}
