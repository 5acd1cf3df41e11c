// Package ballot takes in the votes: the booth, where the computer goes round
// and every person answers alone; the entry of paper ballots; and the counts of
// cards held up. Nothing of a ballot outlives its voter in here, and nothing is
// called recorded before the store has committed it.
package ballot

import (
	"time"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/workshop"
)

// Words are the program's texts in the workshop's language.
type Words interface {
	T(key string, args ...string) string
}

// Deps is what the package asks of its surroundings. All functions are called
// on Fyne's goroutine, and what they call back has to come there too.
type Deps struct {
	Words Words
	// Second are the texts of a mixed group's second language, in which a voter may
	// take the ballot as well; nil = the group speaks one language.
	Second Words
	// Cast puts one seat's ballot into the box, off Fyne's goroutine. The
	// ballot is zeroed once done has been called.
	Cast func(seat int, b workshop.Ballot, done func(error))
	// CastFree puts ballots without a seat into the box, all or none.
	CastFree func(b []workshop.Ballot, done func(error))
	// Page tells which question of a show of cards is being counted, so that
	// the wall shows it; nil = nobody wants to know.
	Page func(question int)
	// Cover keeps what is keyed in from paper out of the room's sight; nil = the room
	// never sees it.
	Cover Cover
	// Leave goes back to the facilitator's window.
	Leave func()
	// Park moves the pointer to a place of the voting window, in fractions of its
	// size; nil leaves it where it is.
	Park func(x, y float64)
	// First sees the keys of a panel before the panel does, but for Escape;
	// true means that it used the key. nil = nobody else wants them.
	First func(fyne.KeyName) bool
	// After calls f once after d; cancel stops it and may be called at any time.
	After func(d time.Duration, f func()) (cancel func())
	// Now is the clock by which sleep is noticed; nil = time.Now.
	Now func() time.Time
}

// Cover tells whether the room may see the facilitator's screen, and remembers that
// the facilitator has looked and knows better.
type Cover interface {
	Shared() bool
	Lifted() bool
	Lift(bool)
}

// word is a text of this package.
func (d Deps) word(key string, args ...string) string { return d.Words.T("ballot."+key, args...) }

// sentence is what a person reads for an error.
func (d Deps) sentence(err error) string { return d.Words.T("error." + string(workshop.CodeOf(err))) }
