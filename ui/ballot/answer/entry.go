package answer

import (
	"slices"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/workshop"
)

// Entry is a paper ballot that is being keyed in, in the order of the ballot: a number
// writes and moves on.
type Entry struct {
	visit   *Visit
	words   Words
	cursor  int  // in order; len(order) is the end
	typing  bool // the number at the cursor may go on
	warning string
	slip    slip // of a dot vote
}

// Row is a row of places on the ballot.
type Row struct {
	Label string
	Cells []int
}

// nowhere is no place of a ballot.
const nowhere = -2

// NewEntry begins an empty ballot in the words of who keys it in.
func NewEntry(s *Sheet, w Words) *Entry { return &Entry{visit: NewVisit(s), words: w} }

func (e *Entry) word(key string, args ...string) string {
	return e.words.T("ballot.paper."+key, args...)
}

// Ballot is the finished ballot; the marks stay here until Wipe.
func (e *Entry) Ballot() workshop.Ballot { return e.visit.Ballot() }

// Wipe overwrites the marks.
func (e *Entry) Wipe() {
	e.visit.Wipe()
	e.slip.wipe()
}

// Begun reports whether anything has been written.
func (e *Entry) Begun() bool {
	return e.visit.leads != leadsUnknown || len(e.visit.words.texts()) > 0 || e.slip.number > 0 || slices.ContainsFunc(e.visit.marks, func(m workshop.Mark) bool {
		return m != unmarked && m != workshop.NotAsked
	})
}

// Warning is what is wrong, "" for nothing.
func (e *Entry) Warning() string { return e.warning }

// Dismiss takes the warning away.
func (e *Entry) Dismiss() { e.warning = "" }

// questions lists what the ballot asks, in its order.
func (e *Entry) questions() []int {
	var out []int
	if e.visit.sheet.Leaders != "" {
		out = append(out, leadPage)
	}
	for q := range e.visit.sheet.spec.Questions {
		out = append(out, q)
	}
	return out
}

// order lists the places of the ballot as they stand on paper; what a person
// who leads, or who does not, leaves empty is stepped over.
func (e *Entry) order() []int {
	var order []int
	if e.visit.sheet.Leaders != "" {
		order = append(order, leadCell)
	}
	for i := range e.visit.sheet.cells {
		if e.visit.asked(i) {
			order = append(order, i)
		}
	}
	return order
}

// at is the place under the cursor, nowhere at the end.
func (e *Entry) at() int {
	if order := e.order(); e.cursor < len(order) {
		return order[e.cursor]
	}
	return nowhere
}

// questionOf is the question of a place; that of the end is the last.
func (e *Entry) questionOf(cell int) int {
	switch cell {
	case leadCell:
		return leadPage
	case nowhere:
		cell = len(e.visit.sheet.cells) - 1
	}
	return e.visit.sheet.cells[cell].Question
}

func (e *Entry) input(cell int) input { return e.visit.input(e.questionOf(cell)) }

// Key takes a key at the cursor.
func (e *Entry) Key(k fyne.KeyName) {
	e.Dismiss()
	cell := e.at()
	q := e.questionOf(cell)
	in := e.visit.input(q)
	if in.keyIn(e, q, k) {
		return
	}
	if n, ok := digit(k); ok {
		e.write(in, cell, n)
		return
	}
	switch k {
	case fyne.KeySpace:
		if cell != nowhere {
			e.move(in.cant(e.visit, cell))
		}
	case fyne.KeyBackspace:
		e.erase()
	case fyne.KeyLeft:
		e.move(-1)
	case fyne.KeyRight:
		e.move(1)
	case fyne.KeyUp:
		e.moveRow(in, cell, -1)
	case fyne.KeyDown:
		e.moveRow(in, cell, 1)
	}
}

// write puts a number into the place under the cursor and moves on.
func (e *Entry) write(in input, cell, n int) {
	switch {
	case cell == nowhere:
	case !in.put(e.visit, cell, n):
		e.warning = e.word("range")
	default:
		e.cursor++
	}
}

// erase goes one place back and empties it.
func (e *Entry) erase() {
	e.move(-1)
	if cell := e.at(); cell != nowhere {
		e.input(cell).erase(e.visit, cell)
	}
}

func (e *Entry) move(by int) {
	e.cursor, e.typing = min(max(e.cursor+by, 0), len(e.order())), false
}

// moveRow goes to the same column of another row.
func (e *Entry) moveRow(in input, cell, by int) {
	if cell != nowhere {
		by *= in.across(e.visit, e.questionOf(cell))
	}
	e.move(by)
}

// wrong tells what still hinders the ballot, and in which place.
func (e *Entry) wrong() (string, int) {
	for _, q := range e.questions() {
		if warning, cell := e.visit.input(q).wrong(e, q); warning != "" {
			return warning, cell
		}
	}
	return "", nowhere
}

// Ready reports whether the ballot can be cast.
func (e *Entry) Ready() bool {
	warning, _ := e.wrong()
	return warning == ""
}

// Check is Ready, but says what is wrong and moves the cursor there.
func (e *Entry) Check() bool {
	warning, cell := e.wrong()
	e.warning = warning
	if i := slices.Index(e.order(), cell); i >= 0 {
		e.cursor = i
	}
	return warning == ""
}

// Rows lists the places of the ballot as they stand on paper.
func (e *Entry) Rows() []Row {
	var out []Row
	for _, q := range e.questions() {
		out = append(out, e.visit.input(q).rows(e, q)...)
	}
	return out
}

// Numbered reports whether a row has a number on paper; who leads is asked before the
// numbered questions.
func (e *Entry) Numbered(r Row) bool { return r.Cells[0] != leadCell }

// Column names what stands in a place where its row has several.
func (e *Entry) Column(cell int) string { return e.visit.sheet.Column(cell) }

// Asked reports whether a place is for this person.
func (e *Entry) Asked(cell int) bool { return cell == leadCell || e.visit.asked(cell) }

// Here reports whether the cursor is seen in a place; covered, where the room may see
// it.
func (e *Entry) Here(cell int, covered bool) bool {
	return cell == e.at() && e.input(cell).cursor(covered)
}

// Written is what stands in a place, as it was keyed in.
func (e *Entry) Written(cell int) string { return e.input(cell).written(e.visit, cell) }

// Filled reports whether a place looks filled where the room may see the screen.
func (e *Entry) Filled(cell int) bool { return e.input(cell).filled(e.visit, cell) }

// Press moves the cursor to a place.
func (e *Entry) Press(cell int) {
	e.Dismiss()
	e.typing = false
	e.input(cell).pressed(e, cell)
	if i := slices.Index(e.order(), cell); i >= 0 {
		e.cursor = i
	}
}

// Means tells what the numbers mean at the cursor; covered, nothing that depends on
// those keyed in.
func (e *Entry) Means(covered bool) string {
	q := e.questionOf(e.at())
	return e.visit.input(q).means(e, q, covered)
}

// Hint tells what the keys do.
func (e *Entry) Hint() string { return inputOf(e.visit.asks(0)).entryHint(e, 0) }

// ReadEntry is a finished ballot to be looked at, as it was keyed in. It is wiped like any
// other.
func ReadEntry(s *Sheet, w Words, b workshop.Ballot) *Entry {
	e := NewEntry(s, w)
	v := e.visit
	copy(v.marks, b)
	if _, writes := SlipOf(e); writes {
		readWords(v)
		return e
	}
	for i, c := range s.cells {
		q := s.spec.Questions[c.Question]
		if c.Part == s.Leaders && s.Leaders != "" {
			v.leads = leadsNo
			if v.marks[i] != workshop.NotAsked {
				v.leads = leadsYes
				break
			}
		}
		if v.marks[i] == inputOf(q).unwritten() {
			v.marks[i] = unmarked
		}
	}
	return e
}
