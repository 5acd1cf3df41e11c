package answer

import (
	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/workshop"
)

// input is how a kind of question is answered. q numbers the question, cell a place of
// the sheet; whoever calls has found the kind by it.
type input interface {
	inBooth
	inReview
	onPaper
	// card says what is on the card for number n of a cell.
	card(s *Sheet, q workshop.Question, part string, n int) string
}

// inBooth is the page of a question, on which a voter marks the present page's rows.
type inBooth interface {
	// draw draws the page below the head.
	draw(p *Page, q int)
	// hint tells what the keys do on it; covered, where no answer is shown.
	hint(p *Page, q int, covered bool) string
	// missing names the text that says what keeps a voter on the page.
	missing() string
	// key takes a key of a voter who sees the answer.
	key(v *Visit, k fyne.KeyName)
	// blind takes one of a voter who does not. Keys that would feel their way along a
	// scale do nothing, and a cursor that rests would point at the answer.
	blind(v *Visit, k fyne.KeyName) Took
	// takeBack takes the last step of an answer back; false when Backspace leads to
	// the page before.
	takeBack(v *Visit) bool
	// done reports whether the question is answered.
	done(v *Visit, q int) bool
	// unwritten is what a cell without a mark says on a finished ballot.
	unwritten() workshop.Mark
}

// inReview is what a voter reads of the answer before it goes into the box.
type inReview interface {
	lines(p *Page, q int) []line
	// given draws what stands in a cell, from x leftward, and tells where it begins.
	given(p *Page, cell int, x, mid float64) float64
	// spare says what the voter could still give; "" = nothing.
	spare(p *Page, q int) string
}

// onPaper is how the answer on a paper ballot is keyed in.
type onPaper interface {
	// keyIn takes a key before the cursor does; false leaves it to the cursor.
	keyIn(e *Entry, q int, k fyne.KeyName) bool
	// put writes a number as it stands on paper into a place; false when it cannot
	// stand there.
	put(v *Visit, cell, n int) bool
	// cant says "can't say" in a place and tells by how many places the cursor goes on.
	cant(v *Visit, cell int) int
	// erase empties a place.
	erase(v *Visit, cell int)
	// pressed takes a press on a place before the cursor goes there.
	pressed(e *Entry, cell int)
	// cursor reports whether the cursor is shown; covered, where the room may see it.
	cursor(covered bool) bool
	// across is how many places stand in a row.
	across(v *Visit, q int) int
	// rows lists the places as they stand on paper.
	rows(e *Entry, q int) []Row
	// written is what stands in a place, as it was keyed in.
	written(v *Visit, cell int) string
	// filled reports whether a place looks filled where the room may see the screen.
	filled(v *Visit, cell int) bool
	// wrong says what still hinders the answer, and in which place; nowhere = not in
	// one.
	wrong(e *Entry, q int) (warning string, cell int)
	// means tells what the numbers mean; covered, nothing that depends on those keyed in.
	means(e *Entry, q int, covered bool) string
	// entryHint tells what the keys do.
	entryHint(e *Entry, q int) string
}

// inputs has a row for each kind of question.
var inputs = map[workshop.Kind]input{
	workshop.Choice:  choice{},
	workshop.Bipolar: pair{},
	workshop.Scale:   scale{},
	workshop.Dots:    dots{},
	workshop.Ranking: ranking{},
	workshop.Points:  points{},
	workshop.Words:   written{},
}

// inputOf finds how a question is answered. A kind that this version does not know has
// no cells, so nothing can be marked.
func inputOf(q workshop.Question) input {
	if in, ok := inputs[q.Kind]; ok {
		return in
	}
	return scale{}
}

// Took is what became of a key on a page that shows no answer.
type Took int

// What may become of it.
const (
	Ignored Took = iota // it means nothing here
	Taken
	Refused // it means something, but not here and now
)

func took(ok bool) Took {
	if ok {
		return Taken
	}
	return Refused
}

// digit is the number of a key; ten has a key of its own.
func digit(k fyne.KeyName) (int, bool) {
	switch {
	case len(k) == 1 && k[0] >= '0' && k[0] <= '9':
		return int(k[0] - '0'), true
	case k == fyne.KeyX, k == fyne.KeyPlus:
		return 10, true
	}
	return 0, false
}
