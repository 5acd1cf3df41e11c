package pace

import (
	"strings"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/wall"
)

// How fast a room is, as README and the guide for facilitators say.
const (
	press    = 2 * time.Second  // of the clicker, until the room has looked up
	reads    = 3                // words that people read off the wall in a second
	speaks   = 2                // words that the facilitator says in a second
	look     = 20 * time.Second // at a picture, before anybody speaks
	handOver = 10 * time.Second
	markHere = 6 * time.Second
	write    = 15 * time.Second // a mark on paper
	slips    = 45 * time.Second // are handed out, folded and put into the box
	unfold   = 9 * time.Second  // a ballot, and key in its first mark
	keyIn    = 700 * time.Millisecond
	takeUp   = 2 * time.Second  // phones that were put away
	wake     = 30 * time.Second // a phone, and send what was marked
	touch    = 9 * time.Second  // a mark on it
	card     = 40 * time.Second // a question by cards
	typed    = 15 * time.Second // something that somebody says
	merging  = 20 * time.Second // two of those, once their authors agree
	agreeing = 90 * time.Second // a row with step, owner and day, read aloud
)

// watch measures a workshop while it runs.
type watch struct {
	words Words
	spent []time.Duration // by step of the agenda
	aside []time.Duration // of keying in beside what people do in that step
	seen  map[place]bool
	said  int           // things on lists, merged ones as well
	lists int           // things on lists
	rows  int           // of what was agreed
	most  int           // marks of the longest ballot on paper of the open round
	phone time.Duration // that the longest ballot by phone of it takes
	wrote int           // step in which it was opened
	now   int
}

// place is what was on the wall. A page to which one comes back is not read again.
type place struct {
	step, view, page int
	phase            workshop.Phase
	flipped          bool
}

// tell takes note of what was committed.
func (w *watch) tell(st workshop.State, ev workshop.Event) {
	w.now = st.Pos.Step
	switch ev.Kind {
	case workshop.EventStep:
		w.add(press + w.aloud(st))
		w.page(st)
	case workshop.EventPhase:
		w.add(press)
		w.page(st)
	case workshop.EventOpened:
		w.add(press)
		w.opened(st)
	case workshop.EventClosed:
		w.add(press)
		w.spent[w.wrote] += time.Duration(w.most)*write + w.phone // all at the same time
		w.most, w.phone = 0, 0
	case workshop.EventContent:
		w.content(st)
	}
}

func (w *watch) add(d time.Duration) { w.spent[w.now] += d }

// aloud is how long it takes to say what people do.
func (w *watch) aloud(st workshop.State) time.Duration {
	return perWord(st.Pack.TextOrNone(st.Info.Lang, "step."+st.Now().ID+".do"), speaks)
}

// page has the room read the page of the wall, or look at its picture. What is voted on
// is read by each in their own time.
func (w *watch) page(st workshop.State) {
	at := place{st.Pos.Step, st.Pos.View, st.Pos.Page, st.Pos.Phase, st.Pos.Flipped}
	if w.seen[at] {
		return
	}
	w.seen[at] = true
	switch st.Pos.Phase {
	case workshop.PhaseResult:
		w.add(look)
	case workshop.PhaseAsk, workshop.PhaseCollect:
		var words []string
		for _, it := range wall.Scene(st, w.words, figure.Size{W: 1280, H: 720}, 1).Items {
			if t, ok := it.(figure.Text); ok {
				words = append(words, t.S)
			}
		}
		w.add(perWord(strings.Join(words, " "), reads))
	}
}

func perWord(s string, rate int) time.Duration {
	return time.Duration(len(strings.Fields(s))) * time.Second / time.Duration(rate)
}

// opened has slips handed out, or cards held up for one question after the other.
func (w *watch) opened(st workshop.State) {
	round, ok := st.OpenRound()
	if !ok {
		return
	}
	w.wrote = st.Pos.Step
	switch way := round.Spec.Way.Traits(); {
	case way.Sent:
		w.add(takeUp)
	case way.Keyed:
		w.add(slips)
	case way.Counted:
		w.add(time.Duration(len(round.Spec.Questions)) * card)
	}
}

// cast takes note of a ballot.
func (w *watch) cast(spec workshop.Spec, b workshop.Ballot, elsewhere bool) {
	marks := marked(spec, b)
	switch way := spec.Way.Traits(); {
	case way.Seats:
		w.add(handOver + time.Duration(marks)*markHere)
	case way.Sent:
		w.phone = max(w.phone, wake+time.Duration(marks)*touch)
	case way.Keyed:
		w.most = max(w.most, marks)
		keys := unfold + time.Duration(marks)*keyIn
		if elsewhere {
			w.aside[w.now] += keys
			return
		}
		w.add(keys)
	}
}

// marked is how often somebody set a mark on a ballot. Dots are set one by one, and "can't
// say" to all of a question's items is one mark.
func marked(spec workshop.Spec, b workshop.Ballot) int {
	marks, cannot := 0, map[int]bool{}
	if spec.Questions[0].Kind.Traits().Written {
		return max(1, len(workshop.WordsOf(b))) * workshop.MarksPerAnswer
	}
	for i, c := range spec.Cells() {
		kind := spec.Questions[c.Question].Kind.Traits()
		switch m := b[i]; {
		case m == workshop.NotAsked:
		case m == workshop.CantSay && kind.OfItems:
			cannot[c.Question] = true
		case m == workshop.CantSay:
			marks++
		case kind.Shares:
			marks += int(min(m, 1))
		case kind.Budget:
			marks += int(m)
		default:
			marks++
		}
	}
	return marks + len(cannot)
}

// content takes note of what was said, merged and agreed on.
func (w *watch) content(st workshop.State) {
	lists, said := len(st.Items), len(st.Items)
	for _, it := range st.Items {
		said += len(it.Merged)
	}
	w.add(time.Duration(max(0, said-w.said)) * typed)
	if said == w.said && lists < w.lists {
		w.add(merging)
	}
	w.add(time.Duration(max(0, len(st.Actions)-w.rows)) * agreeing)
	w.said, w.lists, w.rows = said, lists, len(st.Actions)
}
