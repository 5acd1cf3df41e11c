package workshop

import (
	"reflect"
	"time"
)

// How the clocks are kept. They go on while the computer sleeps: the room sits on. A longer
// absence is no step that goes on, but a break goes on.
const (
	clockSaveEvery = 10 * time.Second
	longestNap     = 30 * time.Minute // during a step
	longestPause   = 12 * time.Hour   // during a break, or while a timer runs
	longestClosed  = 2 * time.Hour    // during a break, with the program closed; after more the workshop was put off
	timerStays     = 30 * time.Minute // after its end, for whoever takes the workshop up again
)

// Clock is from when on a break and a timer have counted, for whoever takes the workshop up
// again. It tells nothing of a vote: neither begins with one. Other steps have no time of day
// in the file, for votes are opened and closed in them.
type Clock struct {
	Break time.Time       `json:"break,omitzero"`
	Timer time.Time       `json:"timer,omitzero"`
	Parts []time.Duration `json:"parts,omitempty"` // of the timer
}

// Tick adds the time since the last tick to the present step. Call it once a
// second.
func (s *Session) Tick() error {
	s.cmd.Lock()
	defer s.cmd.Unlock()
	if s.advance() {
		s.put(s.State(), Event{Kind: EventClock})
	}
	if s.unsaved < clockSaveEvery {
		return nil
	}
	return s.give(func(t *turn) error {
		t.saveClock(s.unsaved)
		return nil
	})
}

// advance adds the time that has passed to the present step, and reports whether
// any has. It is not in the file yet.
func (c *core) advance() bool {
	now := c.rules.Now()
	gap := c.elapsed(now)
	st := clocked(c.State(), now)
	c.put(st)
	step, most := st.Now(), longestNap
	if st.Def(step).Kind.Traits().Pauses {
		most = longestPause
	}
	if st.Timer != nil && gap > longestPause { // the day that it was for is over
		st.Timer = nil
		c.put(st)
		return true
	}
	timed := st.Timer != nil
	if gap <= 0 || st.ReadOnly || gap > most && !timed {
		return false
	}
	if timed {
		st.Timer = st.Timer.later(gap)
	}
	if gap <= most && !c.waits(st) {
		c.unsaved += gap
		step.Spent += gap
		st.Agenda = replaced(st.Agenda, st.Pos.Step, step)
	}
	c.put(st)
	return true
}

// clocked is the state at a time of day. What is only looked at has none.
func clocked(st State, now time.Time) State {
	st.Overdue = now.After(st.Info.When)
	if !st.ReadOnly {
		st.Time = now.Truncate(time.Minute)
	}
	return st
}

// waits reports whether a cover is on the wall: the room still comes in, and the first step
// has not begun, however early the file was opened; or it leaves, and the last one is over.
func (c *core) waits(st State) bool {
	pages := c.rules.Pages(st)
	return pages > 1 && (Gathers(st) && st.Pos.Page == 0 || Ends(st) && st.Pos.Page == pages-1)
}

// GoesOn tells the time of day at which a break is over. Where the clock of the computer was set
// since it began, or the day was put off, nobody can say: false.
func GoesOn(s State) (time.Time, bool) {
	left, counts := s.Countdown()
	if !counts || s.Timer != nil || s.Info.Clock.Break.IsZero() || s.Time.IsZero() {
		return time.Time{}, false
	}
	end := s.Info.Clock.Break.Add(left.Of).In(s.Time.Location())
	off := end.Sub(s.Time) - left.Left // the present minute has begun by then
	return end.Round(time.Minute), off > -time.Minute && off < 2*time.Minute
}

// elapsed is the time since it was asked last. A clock that nobody can set goes before the
// time of day.
func (c *core) elapsed(now time.Time) time.Duration {
	gap := passed(now.Sub(c.last), now.Round(0).Sub(c.last.Round(0)))
	up, known := c.rules.Uptime()
	if known && c.upKnown {
		gap = up - c.up
	}
	c.last, c.up, c.upKnown = now, up, known
	return gap
}

// passed is how much time has passed, by the clock that stands still while the computer sleeps
// and by the time of day. The time of day counts, unless somebody has set it: back, or farther
// on than any workshop sleeps.
func passed(ran, day time.Duration) time.Duration {
	if day < ran || day > longestPause {
		return ran
	}
	return day
}

// setClock notes from when on what is on the wall counts.
func (t *turn) setClock(now time.Time) {
	if t.was.ReadOnly {
		return
	}
	st, is := t.now(), Clock{}
	if t.timer != nil {
		is.Timer, is.Parts = now.Round(0).Add(-t.timer.Elapsed), t.timer.Parts
	}
	switch step := st.Now(); {
	case !st.Def(step).Kind.Traits().Pauses:
	case t.enters:
		is.Break = now.Round(0).Add(-step.Spent)
	default:
		is.Break = st.Info.Clock.Break
	}
	if !reflect.DeepEqual(is, st.Info.Clock) {
		info := st.Info
		info.Clock = is
		t.change.Info = &info
	}
}

// onTime has a break and a timer counted on for the time in which the program was not there.
func onTime(st State, now time.Time) State {
	c, step := st.Info.Clock, st.Now()
	if st.ReadOnly {
		return st
	}
	if took := now.Sub(c.Break); !c.Break.IsZero() && st.Def(step).Kind.Traits().Pauses && took > step.Spent && took-step.Spent <= longestClosed {
		step.Spent = took
		st.Agenda = replaced(st.Agenda, st.Pos.Step, step)
	}
	if len(c.Parts) > 0 {
		timer := Timer{Parts: c.Parts, Elapsed: now.Sub(c.Timer)}
		if _, left := timer.Now(); timer.Elapsed >= 0 && left >= -timerStays {
			st.Timer = &timer
		}
	}
	return st
}

// sound reports whether the program has written it.
func (c Clock) sound() bool { return len(c.Parts) == 0 || soundParts(c.Parts) == nil }

// saveClock has what the clock has counted committed.
func (t *turn) saveClock(unsaved time.Duration) {
	if unsaved > 0 {
		t.change.Agenda = t.was.Agenda
	}
}
