// Package ballot is the booth: the computer goes round, and every person answers alone
// behind a curtain. Nothing of a ballot outlives its voter in here, and nothing is
// called recorded before the store has committed it.
//
// What is asked and how it is answered lies in answer, the widget and what is drawn on
// it in stage, votes that were given elsewhere in keyed.
package ballot

import (
	"time"

	"github.com/upturn-workshop/upturn/ui/ballot/answer"
	"github.com/upturn-workshop/upturn/workshop"
)

// Deps is what the booth asks of its surroundings. All functions are called
// on Fyne's goroutine, and what they call back has to come there too.
type Deps struct {
	// Words are the program's texts in the workshop's language.
	Words answer.Words
	// Second are the texts of a mixed group's second language, in which a voter may
	// take the ballot as well; nil = the group speaks one language.
	Second answer.Words
	// Cast puts one seat's ballot into the box, off Fyne's goroutine. The
	// ballot is zeroed once done has been called.
	Cast func(seat int, b workshop.Ballot, done func(error))
	// Leave goes back to the facilitator's window.
	Leave func()
	// Next goes back there and does what comes next, as Page Down does: it closes the vote
	// that has all its ballots. nil = there is no such thing.
	Next func()
	// Park moves the pointer to a place of the voting window, in fractions of its
	// size; nil leaves it where it is.
	Park func(x, y float64)
	// Away reports whether the program itself has just put up another window, which may
	// take the keyboard for a moment, and asks for it back. nil = it never does.
	Away func() bool
	// Repaint paints the voting window anew, whatever the toolkit takes it to show; nil
	// where it always paints.
	Repaint func()
	// Letter gives what a Latin keyboard has on the key with a scan code, for keyboards of
	// other alphabets; nil = nobody knows.
	Letter func(scan int) string
	// After calls f once after d; cancel stops it and may be called at any time.
	After func(d time.Duration, f func()) (cancel func())
	// Now is the clock by which sleep is noticed; nil = time.Now.
	Now func() time.Time
}

// now is the time by the booth's clock.
func (d Deps) now() time.Time {
	if d.Now != nil {
		return d.Now()
	}
	return time.Now()
}
