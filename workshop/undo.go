package workshop

import (
	"slices"
	"time"
)

// Done is what a command has done that can be taken back, or what was taken back and can
// be done again: enough to say it in a sentence.
type Done struct {
	Command Command
	N       int // counts up: another number is another deed
	At      time.Time
	Text    string // the words that it was about: of an item, or a title; "" = none
	Step    Step   // of the agenda; no ID = none
	By      int    // minutes more or fewer, or how many people there are
	Loses   bool   // something that stood there does not any more
	Again   bool   // it was taken back: it can be done again
}

// deed is a command that was committed, with the states before and after it. It lies in
// memory alone: what a group took off its list is in no file.
type deed struct {
	Done
	before, after State
}

// mostDeeds is how many commands can be taken back, one after another.
const mostDeeds = 100

// deeds are the commands that can be taken back, and those that were: the last one first
// to go.
type deeds struct {
	past, future []deed
	n            int
	now          func() time.Time
}

// last is what is on top of a pile; nil = nothing is.
func last(pile []deed, again bool) *Done {
	if len(pile) == 0 {
		return nil
	}
	d := pile[len(pile)-1].Done
	d.Again = again
	return &d
}

// stamp gives a deed the next number, and the time.
func (d *deeds) stamp(done Done) Done {
	d.n++
	done.N, done.At = d.n, d.now()
	return done
}

// push notes a command, after which nothing can be done again that was taken back before.
func (d *deeds) push(did deed) {
	did.Done = d.stamp(did.Done)
	d.past = append(d.past, did)
	d.past = slices.Delete(d.past, 0, max(0, len(d.past)-mostDeeds))
	d.future = nil
}

// pass forgets what can be taken back only until something else moves the workshop.
func (d *deeds) pass() {
	d.past = slices.DeleteFunc(d.past, func(did deed) bool {
		how, _ := did.Command.Undoing()
		return how == Passing
	})
}

// pop takes the last deed off one pile and puts it on the other.
func (d *deeds) pop(again bool) {
	from, to := &d.past, &d.future
	if again {
		from, to = to, from
	}
	did := (*from)[len(*from)-1]
	did.Done = d.stamp(did.Done)
	*from, *to = (*from)[:len(*from)-1], append(*to, did)
}

// did says what a command is about to do, so that it can be taken back.
func (t *turn) did(d Done) { t.done = d }

// note keeps what a command has done, if that can be taken back and is anything at all.
// What opened, counted, showed or voided a vote stays, whatever else it did.
func (c *core) note(t *turn, after State) {
	how, known := t.done.Command.Undoing()
	voted := t.opens != nil || t.closes != 0 || t.change.Void != 0 || len(t.change.Show) > 0
	if !known || how > Passing || voted || t.was.ReadOnly {
		if t.change.Pos != nil {
			c.deeds.pass()
		}
		return
	}
	try := &turn{was: after}
	if stands, err := try.restore(after, t.was, after.Rounds); stands && err == nil && !try.change.empty() {
		c.deeds.push(deed{Done: t.done, before: withoutUnread(t.was), after: withoutUnread(after)})
	}
}

// Undo takes the last command back that can be taken back. EState tells that there is
// none, or that a vote rests on what it did.
func (c *core) Undo() error { return c.takeBack(false) }

// Redo does again what Undo took back last.
func (c *core) Redo() error { return c.takeBack(true) }

// takeBack takes a deed back or does one again, in one commit. One that nothing is left
// of is passed over, and one that a vote rests on is told of once: those before it can
// still be taken back.
func (c *core) takeBack(again bool) error {
	for {
		passed := false
		err := c.do(func(t *turn) error {
			pile := c.deeds.past
			if again {
				pile = c.deeds.future
			}
			if len(pile) == 0 {
				return Errorf(EState, nil, "what", "nothing_to_undo")
			}
			d := pile[len(pile)-1]
			from, to := d.after, d.before
			if again {
				from, to = to, from
			}
			stands, err := t.restore(from, to, d.after.Rounds)
			if stands && err == nil {
				t.back = func() { c.deeds.pop(again) }
				return nil
			}
			c.drop(again)
			how, _ := d.Command.Undoing()
			passed = !stands && how == Passing
			if err == nil {
				err = Errorf(EState, nil, "what", "changed_since")
			}
			return err
		})
		if !passed {
			return err
		}
	}
}

// drop forgets the last deed: it cannot be taken back any more.
func (c *core) drop(again bool) {
	if again {
		c.deeds.future = c.deeds.future[:len(c.deeds.future)-1]
	} else {
		c.deeds.past = c.deeds.past[:len(c.deeds.past)-1]
	}
	c.put(c.told(c.State()), Event{Kind: EventContent})
}

// told has a state say what can be taken back, and what can be done again.
func (c *core) told(st State) State {
	st.Undo, st.Redo = last(c.deeds.past, false), last(c.deeds.future, true)
	return st
}
