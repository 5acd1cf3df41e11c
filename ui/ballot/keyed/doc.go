// Package keyed is where the facilitator enters votes that were given away from the
// computer: ballots on paper, keyed in one by one, and counts of cards held up. Nothing
// is called recorded before the store has committed it.
package keyed

import (
	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/ballot/answer"
	"github.com/upturn-workshop/upturn/ui/ballot/stage"
	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/workshop"
)

// Deps is what the package asks of its surroundings. All functions are called
// on Fyne's goroutine, and what they call back has to come there too.
type Deps struct {
	Words answer.Words
	// Cast puts ballots without a seat into the box, all or none, off Fyne's
	// goroutine. They are zeroed once done has been called.
	Cast func(b []workshop.Ballot, done func(error))
	// Look reads the ballots that were keyed in, in the order of what they say; whoever asked
	// wipes them. Correct puts another one in the place of one of them, or takes it out where
	// by is nil, and both are wiped once done has been called. nil = neither is offered.
	Look    func(done func([]workshop.Ballot, error))
	Correct func(old, by workshop.Ballot, done func(error))
	// Page tells which question of a show of cards is being counted, so that
	// the wall shows it; nil = nobody wants to know.
	Page func(question int)
	// Cover keeps what is keyed in from paper out of the room's sight; nil = the room
	// never sees it.
	Cover Cover
	// Leave goes back to the facilitator's window.
	Leave func()
	// Repaint paints the window anew, whatever the toolkit takes it to show; nil where it
	// always paints.
	Repaint func()
	// Letter gives what a Latin keyboard has on the key with a scan code; nil = nobody knows.
	Letter func(scan int) string
	// Soon calls f once what is being done is done.
	Soon func(f func())
	// First sees the keys of a panel before the panel does, but for Escape;
	// true means that it used the key. nil = nobody else wants them.
	First func(fyne.KeyName) bool
}

// Cover reports whether the room may see the facilitator's screen, and remembers that
// the facilitator has looked and knows better.
type Cover interface {
	Shared() bool
	Lifted() bool
	Lift(bool)
}

// onward does what comes next when all ballots are in, as Page Down does: the vote is
// closed, and its result waits for a press of its own. Where the room is at another step
// by now, that is for the facilitator's window.
func (d Deps) onward(st workshop.State) {
	if _, elsewhere := st.Elsewhere(); !elsewhere && d.First != nil && d.First(fyne.KeyPageDown) {
		return
	}
	if d.Leave != nil {
		d.Leave()
	}
}

// onwardWord says what that is.
func (d Deps) onwardWord(st workshop.State) string {
	if _, elsewhere := st.Elsewhere(); elsewhere || d.First == nil {
		return d.word("paper.to_vote")
	}
	return d.word("close")
}

// paint asks for the window to be painted.
func (d Deps) paint() {
	if d.Repaint != nil {
		d.Repaint()
	}
}

// word is a text of the voting windows.
func (d Deps) word(key string, args ...string) string { return d.Words.T("ballot."+key, args...) }

// sentence is what a person reads for an error.
func (d Deps) sentence(err error) string { return d.Words.T("error." + string(workshop.CodeOf(err))) }

// hearsAll has a panel leave keys with Ctrl that are not its own to the window, which the
// toolkit asks only where nothing has the focus. A ballot leaves none.
func hearsAll(s *stage.Stage) {
	s.OnShortcut = func(sc fyne.Shortcut) {
		if on, ok := controls.CanvasFor(s).(fyne.Shortcutable); ok {
			on.TypedShortcut(sc)
		}
	}
}
