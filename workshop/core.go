package workshop

import (
	"reflect"
	"slices"
	"strconv"
	"sync"
	"time"
)

// core is what every command stands on: the state, the store that it is kept in,
// the clock, and those who are told.
type core struct {
	store Store
	rules Rules

	cmd sync.Mutex // held for a whole command, events included

	seen

	last    time.Time     // of the step clock
	up      time.Duration // then, by the clock that nobody can set
	upKnown bool
	unsaved time.Duration // clock time not yet in the file

	deeds deeds // what can be taken back; the command lock guards it
}

// Follow has f called with the present state, and from then on as Subscribe does: nothing comes
// in between, and no old state comes after a new one.
func (c *core) Follow(f func(State, Event)) {
	c.cmd.Lock()
	defer c.cmd.Unlock()
	c.telling.Lock()
	defer c.telling.Unlock()
	f(c.State(), Event{})
	c.Subscribe(f)
}

// put puts a new state in place and tells the subscribers. The command lock must be
// held and what changed be committed. Whether the wall is dark is for darken alone: that
// may have changed since the command began.
func (c *core) put(st State, events ...Event) {
	c.telling.Lock()
	defer c.telling.Unlock()
	was := c.State()
	st.Blank = was.Blank
	c.tell(c.rules.keeps(was, st), events...)
}

// do gives one command: f says what it changes, and all of that is committed at
// once, or nothing. Where a text was too long its beginning is kept, and the error says so.
func (c *core) do(f func(*turn) error) error {
	c.cmd.Lock()
	defer c.cmd.Unlock()
	c.advance()
	return c.give(f)
}

// give is do for whoever holds the command lock and has the clock right.
func (c *core) give(f func(*turn) error) error {
	t := &turn{rules: c.rules, was: c.State()}
	if err := f(t); err != nil {
		return err
	}
	if t.enters {
		t.setClock(c.last)
	}
	if err := c.finish(t); err != nil || t.cut == 0 || t.change.empty() {
		return err
	}
	return Errorf(EText, nil, "what", "cut", "n", strconv.Itoa(t.cut))
}

// finish commits what a command changes, puts it in place and tells.
func (c *core) finish(t *turn) error {
	settleGroups(t)
	if t.change.Pos != nil && t.change.Agenda == nil {
		t.change.Agenda = t.was.Agenda // what the clock has counted goes along
	}
	st := t.was
	switch {
	case t.opens != nil:
		round, err := c.store.OpenRound(*t.opens, t.change)
		if err != nil {
			return c.failed(err)
		}
		st.Rounds = append(slices.Clone(st.Rounds), round)
	case t.closes != 0:
		round, err := c.store.CloseRound(t.closes, t.change)
		if err != nil {
			return c.failed(err)
		}
		t.change.Items = slices.Concat(t.change.Items, round.handedOver())
		st.Rounds = replaced(st.Rounds, roundAt(st.Rounds, round.ID), round)
	case t.change.empty() && t.back == nil && !t.clocked:
		return nil
	case t.change.empty():
	case t.was.ReadOnly && t.change.onlyMoves(): // who only reads moves about without leaving a trace
	default:
		if err := c.store.Commit(t.change); err != nil {
			return c.failed(err)
		}
	}
	if t.change.Agenda != nil {
		c.unsaved = 0
	}
	st = t.change.Apply(st)
	if t.enters || t.clocked {
		st.Timer = t.timer
	}
	if t.back != nil {
		t.back()
	} else {
		c.note(t, st)
	}
	c.put(c.told(st), t.events...)
	return nil
}

// failed passes an error on, after taking up the file's truth where needed.
func (c *core) failed(err error) error {
	if CodeOf(err) == EUnsure {
		c.reload()
	}
	return err
}

// reload takes the truth from the file after a commit whose outcome is not known.
func (c *core) reload() {
	st, err := c.store.Load()
	if err != nil {
		return // the command's own error says more
	}
	if info, err := st.takenUp(); err == nil {
		st.Info = info
	}
	was := c.State()
	st.WayIn = was.WayIn
	if reflect.DeepEqual(st.Info.Clock, was.Info.Clock) {
		st.Timer = was.Timer
	} else {
		st.Timer = onTime(st, c.rules.Now()).Timer
	}
	st.Frozen = moved(was.Frozen, was.Agenda, st.Agenda)
	c.unsaved, c.deeds = 0, deeds{n: c.deeds.n, now: c.deeds.now}
	if i := was.Pos.Step; i < len(st.Agenda) && st.Agenda[i].ID == was.Now().ID {
		c.unsaved = max(0, was.Now().Spent-st.Agenda[i].Spent)
		st.Agenda[i].Spent += c.unsaved
	}
	ev := Event{Kind: EventContent}
	if st.Pos.Step != was.Pos.Step {
		st.Timer, ev = nil, Event{Kind: EventStep, Step: st.Now().ID}
	}
	c.put(st, ev)
}

// roundAt is the place of a round among others; -1 = it is not there.
func roundAt(all []Round, id int64) int {
	return slices.IndexFunc(all, func(r Round) bool { return r.ID == id })
}

// replaced returns a copy of a list with one element changed.
func replaced[T any](list []T, i int, v T) []T {
	out := slices.Clone(list)
	out[i] = v
	return out
}
