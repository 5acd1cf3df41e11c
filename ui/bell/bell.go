// Package bell lets a soft bell sound when a break, or a part of the work, is over: pairs do not
// look at the wall. A program of the system plays it. Where there is none, it is silent.
package bell

import (
	"time"

	"github.com/upturn-workshop/upturn/workshop"
)

// late is how long after its time a bell still makes sense: a computer may have slept.
const late = 10 * time.Second

// Ear hears from one state of a workshop to the next what is over.
type Ear struct {
	step  string
	was   workshop.Countdown
	heard bool // was is known
}

// Over takes the next state, and reports whether in it a break or a part of a timer has just
// ended.
func (e *Ear) Over(st workshop.State) bool {
	now, counts := st.Countdown()
	step, was, heard := e.step, e.was, e.heard
	e.step, e.was, e.heard = st.Now().ID, now, counts
	switch {
	case !counts || !heard || step != e.step:
		return false
	case now.Part == was.Part+1:
		return now.Of-now.Left < late
	}
	return now.Part == was.Part && now.Of == was.Of && was.Left > 0 && now.Left <= 0 && now.Left > -late
}

// Ring plays the bell and waits for its end. Whoever draws calls it beside the windows. An error
// is of no use to a room; the settings say beforehand where nothing can be heard.
func Ring() error { return play(Sound()) }

// Here reports whether this computer has something to play the bell with.
func Here() bool { return here() }
