package answer

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/workshop"
)

// slip is a dot vote as it stands on paper: the numbers of what was chosen, in any order.
type slip struct {
	number int   // that is begun: another figure may belong to it; 0 = none
	given  []int // rows that got a dot, the last one last
	ended  bool  // a number was complete by itself, and Enter has not ended it
}

// wipe forgets the numbers.
func (s *slip) wipe() {
	clear(s.given[:cap(s.given)])
	*s = slip{}
}

// keyIn takes the numbers as they are written. A figure belongs to the number before it
// where there is such an item; Enter parts numbers, and Backspace takes the last one back.
func (dots) keyIn(e *Entry, q int, k fyne.KeyName) bool {
	n, number := digit(k)
	begun := e.slip.number
	e.slip.number, e.slip.ended = 0, false
	switch {
	case n == 10: // it has a key of its own
		e.parted(q, begun)
		e.dot(q, n)
	case number && begun > 0 && begun*10+n <= len(e.visit.rows(q)):
		e.dot(q, begun*10+n)
	case number:
		e.parted(q, begun)
		e.figure(q, n)
	case k == fyne.KeySpace:
		e.slip.given = e.slip.given[:0]
		e.visit.cantAll(q)
	case k == fyne.KeyBackspace:
		return begun > 0 || e.undot(q)
	default:
		e.slip.number = begun
		return false
	}
	return true
}

// parted gives a dot to the number that was begun, if any.
func (e *Entry) parted(q, begun int) {
	if begun > 0 {
		e.dot(q, begun)
	}
}

// figure begins a number, or ends it at once where no other figure could belong to it.
func (e *Entry) figure(q, n int) {
	if n > 0 && n*10 <= len(e.visit.rows(q)) {
		e.slip.number = n
		return
	}
	e.dot(q, n)
}

// dot gives a dot to the item of a number.
func (e *Entry) dot(q, number int) {
	rows := e.visit.rows(q)
	e.slip.ended = true
	if number < 1 || number > len(rows) {
		e.warning = e.word("rank_range")
		return
	}
	cell := rows[number-1]
	question := e.visit.asks(q)
	switch have := e.visit.dots(cell); {
	case e.visit.left(q) < 1 && !e.visit.cant(q):
		e.warning = e.word("over", "n", strconv.Itoa(e.visit.spent(q)+1), "m", strconv.Itoa(question.Budget))
	case have >= question.Cap:
		e.warning = e.word("dots_cap", "cap", strconv.Itoa(question.Cap))
	default:
		e.visit.renew(q)
		e.visit.marks[cell] = workshop.Mark(have + 1)
		if e.slip.given == nil {
			e.slip.given = make([]int, 0, question.Budget) // what outgrows a slice leaves a copy behind
		}
		e.slip.given = append(e.slip.given, number)
	}
}

// undot takes the last dot back, or "can't say"; false when there is nothing to take back.
func (e *Entry) undot(q int) bool {
	n := len(e.slip.given)
	if n == 0 {
		said := e.visit.cant(q)
		e.visit.renew(q)
		return said
	}
	cell := e.visit.rows(q)[e.slip.given[n-1]-1]
	e.slip.given[n-1] = 0
	e.slip.given = e.slip.given[:n-1]
	if e.visit.marks[cell]--; e.visit.marks[cell] == 0 {
		e.visit.marks[cell] = unmarked
	}
	return true
}

// Ends has Enter end the number that was keyed in last, and reports whether it did no
// more than that: while dots are left, the ballot is done at the next Enter.
func (e *Entry) Ends() bool {
	q := e.questionOf(e.at())
	if _, is := e.visit.input(q).(dots); !is {
		return false
	}
	begun, ended := e.slip.number, e.slip.ended
	e.slip.number, e.warning = 0, ""
	e.parted(q, begun)
	e.slip.ended = false
	left := e.visit.left(q)
	if e.warning != "" || begun == 0 && !ended || left < 1 || e.visit.spent(q) == 0 {
		return e.warning != ""
	}
	e.warning = e.word("dots_more", "n", strconv.Itoa(left))
	return true
}

// Settle ends the number that was begun: the ballot is done.
func (e *Entry) Settle() {
	if q := e.questionOf(e.at()); e.slip.number > 0 {
		begun := e.slip.number
		e.slip.number = 0
		e.parted(q, begun)
	}
}

// Whole reports whether the ballot can be cast and takes nothing more: with dots left somebody
// may still be writing.
func (e *Entry) Whole() bool {
	for _, q := range e.questions() {
		in := e.visit.input(q)
		if _, is := in.(dots); !is {
			if warning, _ := in.wrong(e, q); warning != "" {
				return false
			}
			continue
		}
		left, begun := e.visit.left(q), e.slip.number > 0
		if begun {
			left--
		}
		if left != 0 && (begun || !e.visit.cant(q)) {
			return false
		}
	}
	return true
}

// Another reports whether a key begins the next ballot: the one in hand has one question,
// which is answered, and no further figure belongs to the answer. Who went back to the
// answer mends this one.
func (e *Entry) Another(k fyne.KeyName) bool {
	_, number := digit(k)
	return (number || k == fyne.KeySpace) && e.Single() && e.at() == nowhere && e.Ready()
}

// Single reports whether the ballot asks for one figure and no more.
func (e *Entry) Single() bool {
	order := e.order()
	if len(order) != 1 || order[0] == leadCell || len(e.visit.sheet.cells) != 1 {
		return false
	}
	q := e.visit.asks(0)
	return !q.Kind.Traits().OfItems && e.visit.sheet.cells[0].Hi < 9
}

// oneHint tells what the keys do: on a ballot with one figure they also begin the next.
func (e *Entry) oneHint() string {
	if e.Single() {
		return e.word("hint_one")
	}
	return e.word("hint")
}

func (dots) pressed(e *Entry, cell int) {
	q := e.visit.sheet.cells[cell].Question
	e.slip.number = 0
	e.dot(q, slices.Index(e.visit.rows(q), cell)+1)
}

// The cursor would tell nothing: numbers come in any order. How many of them there are is
// what a ballot says, so nothing looks filled where the room may see it.
func (dots) cursor(bool) bool          { return false }
func (dots) filled(*Visit, int) bool   { return false }
func (dots) put(*Visit, int, int) bool { return false }
