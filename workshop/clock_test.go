package workshop_test

import (
	"slices"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/memory"
)

// newDay is a world with a break before the talk.
func newDay(t *testing.T) *world {
	t.Helper()
	st := fixtureState(5)
	at := slices.IndexFunc(st.Agenda, func(a workshop.Step) bool { return a.ID == "talk" })
	st.Pack.Steps = slices.Insert(st.Pack.Steps, at, workshop.StepDef{ID: "pause", Kind: workshop.StepBreak})
	st.Agenda = slices.Insert(st.Agenda, at, workshop.Step{ID: "pause", Minutes: 10})
	w := &world{t: t, store: memory.New(st), now: time.Unix(0, 0)}
	w.start()
	return w
}

// A break and a timer count to a time of day: what the computer slept, or the program was not
// there, has passed all the same.
func TestABreakAndATimerGoOn(t *testing.T) {
	for name, c := range map[string]struct {
		step    string
		away    time.Duration
		restart bool
		counted time.Duration // of the step
		left    time.Duration // of the timer of ten minutes
		gone    bool          // the timer
	}{
		"a nap in a break":           {"pause", 70 * time.Second, false, 70 * time.Second, 10*time.Minute - 70*time.Second, false},
		"a long one":                 {"pause", 2 * time.Hour, false, 2 * time.Hour, -110 * time.Minute, false},
		"a day":                      {"pause", 24 * time.Hour, false, 0, 0, true},
		"a restart in a break":       {"pause", 4 * time.Minute, true, 4 * time.Minute, 6 * time.Minute, false},
		"after the end":              {"pause", 40 * time.Minute, true, 40 * time.Minute, -30 * time.Minute, false},
		"long after the end":         {"pause", 41 * time.Minute, true, 41 * time.Minute, 0, true},
		"closed over a long lunch":   {"pause", 2 * time.Hour, true, 2 * time.Hour, 0, true},
		"put off to the evening":     {"pause", 5 * time.Hour, true, 0, 0, true},
		"the next day":               {"pause", 24 * time.Hour, true, 0, 0, true},
		"a clock that was set back":  {"pause", -time.Hour, true, 0, 0, true},
		"a restart in a talk":        {"talk", 4 * time.Minute, true, 0, 6 * time.Minute, false},
		"a nap in a talk":            {"talk", 4 * time.Minute, false, 4 * time.Minute, 6 * time.Minute, false},
		"a long nap in a talk":       {"talk", time.Hour, false, 0, -50 * time.Minute, false},
		"set back while it is there": {"talk", -time.Hour, false, 0, 10 * time.Minute, false},
	} {
		t.Run(name, func(t *testing.T) {
			w := newDay(t)
			w.jump(c.step)
			w.ok(w.s.StartTimer(10 * time.Minute))
			w.now = w.now.Add(c.away)
			if c.restart {
				w.start()
			}
			w.ok(w.s.Tick())
			st := w.s.State()
			if got := st.Now().Spent; got != c.counted {
				t.Errorf("the step has taken %v, want %v", got, c.counted)
			}
			if gone := st.Timer == nil; gone != c.gone {
				t.Fatalf("the timer is %+v", st.Timer)
			}
			if st.Timer != nil {
				if _, left := st.Timer.Now(); left != c.left {
					t.Errorf("left of the timer are %v, want %v", left, c.left)
				}
			}
		})
	}
}

// Where a clock counts sleep and cannot be set, the time of day ends no break and rings no bell.
func TestSettingTheTimeOfDayEndsNothing(t *testing.T) {
	for name, c := range map[string]struct{ day, up, counted time.Duration }{
		"set forward":           {3 * time.Hour, time.Second, time.Second},
		"set back":              {-3 * time.Hour, time.Second, time.Second},
		"slept":                 {2 * time.Minute, 2 * time.Minute, 2 * time.Minute},
		"slept, and set back":   {-3 * time.Hour, 2 * time.Minute, 2 * time.Minute},
		"away until the morrow": {14 * time.Hour, 14 * time.Hour, 0},
	} {
		t.Run(name, func(t *testing.T) {
			w, up := newDay(t), time.Hour
			w.uptime = func() (time.Duration, bool) { return up, true }
			w.start()
			w.jump("pause")
			w.ok(w.s.StartTimer(10 * time.Minute))
			w.now, up = w.now.Add(c.day), up+c.up
			w.ok(w.s.Tick())
			st := w.s.State()
			if got := st.Now().Spent; got != c.counted {
				t.Errorf("the break has taken %v, want %v", got, c.counted)
			}
			if gone := c.up > 12*time.Hour; gone != (st.Timer == nil) {
				t.Fatalf("the timer is %+v", st.Timer)
			} else if gone {
				return
			}
			if _, left := st.Timer.Now(); left != 10*time.Minute-c.up {
				t.Errorf("left of the timer are %v", left)
			}
		})
	}
}

// What is not on any more does not come back.
func TestWhatHasEndedStaysEnded(t *testing.T) {
	w := newDay(t)
	w.jump("pause")
	w.ok(w.s.StartTimer(10 * time.Minute))
	w.ok(w.s.StopTimer())
	w.now = w.now.Add(time.Minute)
	w.start()
	if st := w.s.State(); st.Timer != nil || st.Now().Spent != time.Minute {
		t.Errorf("of a break with a timer that was stopped there are %+v and %v", st.Timer, st.Now().Spent)
	}
	w.ok(w.s.Next())
	w.now = w.now.Add(time.Minute)
	w.start()
	if st := w.s.State(); st.Now().Spent != 0 || st.Info.Clock.Break != (time.Time{}) {
		t.Errorf("the break goes on in %s: %v, %+v", st.Now().ID, st.Now().Spent, st.Info.Clock)
	}
}

// A break that is gone back to counts on from where it was.
func TestABreakInTwoParts(t *testing.T) {
	w := newDay(t)
	w.jump("pause")
	w.now = w.now.Add(3 * time.Minute)
	w.ok(w.s.Next())
	w.now = w.now.Add(5 * time.Minute)
	w.ok(w.s.Back())
	w.now = w.now.Add(time.Minute)
	w.start()
	if got := w.s.State().Now().Spent; got != 4*time.Minute {
		t.Errorf("it has taken %v", got)
	}
}

// Where nothing may be written the clock on the wall runs all the same.
func TestATimerOfAReader(t *testing.T) {
	w := newDay(t)
	s, err := workshop.Start(reader{w.store, t}, workshop.Rules{})
	if err != nil {
		t.Fatal(err)
	}
	w.ok(s.StartTimer(time.Minute))
	if st := s.State(); st.Timer == nil || st.Info.Clock.Parts != nil {
		t.Errorf("%+v, %+v", st.Timer, st.Info.Clock)
	}
	w.ok(s.StopTimer())
	if s.State().Timer != nil {
		t.Error("it is still there")
	}
}

func TestClocksThatNobodyWrote(t *testing.T) {
	st := fixtureState(5)
	st.Info.Clock = workshop.Clock{Parts: []time.Duration{-time.Minute}}
	if code := workshop.CodeOf(workshop.Sound(st)); code != workshop.EDamaged {
		t.Errorf("a timer of less than nothing: %q", code)
	}
}

// The first step begins when the cover goes, not when the file is opened; what has no cover
// begins at once.
func TestTheFirstStepWaitsBehindItsCover(t *testing.T) {
	for name, c := range map[string]struct {
		group string
		pages int
		waits bool
	}{
		"a cover":                     {"g", 2, true},
		"a wall that has none":        {"g", 1, false},
		"a workshop without any name": {"", 2, false},
	} {
		t.Run(name, func(t *testing.T) {
			st := fixtureState(5)
			st.Info.Group = c.group
			now := time.Unix(0, 0)
			s, err := workshop.Start(memory.New(st), workshop.Rules{
				Now: func() time.Time { return now }, Pages: func(workshop.State) int { return c.pages },
			})
			if err != nil {
				t.Fatal(err)
			}
			wait := func(what string, after time.Duration, do func() error, want time.Duration) {
				t.Helper()
				now = now.Add(after)
				if err := do(); err != nil {
					t.Fatal(what, err)
				}
				if got := s.State().Now().Spent; got != want {
					t.Errorf("%s: the step has taken %v, want %v", what, got, want)
				}
			}
			before := 3 * time.Minute
			if c.waits {
				before = 0
			}
			wait("coming in", time.Minute, s.Tick, before/3)
			wait("with a clock on the wall", time.Minute, func() error { return s.StartTimer(time.Hour) }, before*2/3)
			wait("the last ones", time.Minute, s.Tick, before)
			if timer := s.State().Timer; timer == nil || timer.Elapsed != time.Minute {
				t.Errorf("the clock on the wall stands at %+v", timer)
			}
			if c.pages > 1 {
				wait("begun", 0, s.Next, before)
				wait("since then", 4*time.Minute, s.Tick, before+4*time.Minute)
			}
		})
	}
}

// A break knows when it is over, through a sleep, a restart and other minutes; not where the
// clock of the computer has been set, nor on another day.
func TestWhenABreakIsOver(t *testing.T) {
	for name, c := range map[string]struct {
		do    func(w *world)
		want  time.Duration // after the beginning of the break
		known bool
	}{
		"at its beginning":    {func(*world) {}, 10 * time.Minute, true},
		"after a nap":         {func(w *world) { w.now = w.now.Add(3 * time.Minute); w.ok(w.s.Tick()) }, 10 * time.Minute, true},
		"after a restart":     {func(w *world) { w.now = w.now.Add(4 * time.Minute); w.start() }, 10 * time.Minute, true},
		"with other minutes":  {func(w *world) { w.ok(w.s.AddMinutes(w.s.State().Pos.Step, 15)) }, 25 * time.Minute, true},
		"with a timer":        {func(w *world) { w.ok(w.s.StartTimer(time.Minute)) }, 0, false},
		"the clock set ahead": {func(w *world) { w.now = w.now.Add(13 * time.Hour); w.ok(w.s.Tick()) }, 0, false},
		"the next day":        {func(w *world) { w.now = w.now.Add(24 * time.Hour); w.start() }, 0, false},
		"in a talk":           {func(w *world) { w.jump("talk") }, 0, false},
	} {
		t.Run(name, func(t *testing.T) {
			w := newDay(t)
			begun := w.now
			w.jump("pause")
			c.do(w)
			end, known := workshop.GoesOn(w.s.State())
			if known != c.known || known && !end.Equal(begun.Add(c.want)) {
				t.Errorf("it is over at %v (%v), want %v (%v)", end.Sub(begun), known, c.want, c.known)
			}
		})
	}
}

// The time of day moves by the minute, and what is only looked at has none.
func TestTheTimeOfDay(t *testing.T) {
	w := newWorld(t, 5)
	w.now = w.now.Add(119 * time.Second)
	w.ok(w.s.Tick())
	if got := w.s.State().Time; !got.Equal(time.Unix(60, 0)) {
		t.Error("it is", got)
	}
}

// The goodbye takes no time of the last step, and stands behind no vote, list or rehearsal.
func TestTheGoodbyeTakesNoTime(t *testing.T) {
	st := fixtureState(5)
	st.Pack.Steps = append(st.Pack.Steps, workshop.StepDef{ID: "end", Kind: workshop.StepSay})
	st.Agenda = append(st.Agenda, workshop.Step{ID: "end", Minutes: 5})
	now := time.Unix(0, 0)
	s, err := workshop.Start(memory.New(st), workshop.Rules{Now: func() time.Time { return now }, Pages: func(workshop.State) int { return 2 }})
	if err != nil {
		t.Fatal(err)
	}
	spent := func(do func() error) time.Duration {
		t.Helper()
		if err := do(); err != nil {
			t.Fatal(err)
		}
		now = now.Add(time.Minute)
		if err := s.Tick(); err != nil {
			t.Fatal(err)
		}
		return s.State().Now().Spent
	}
	if got := spent(func() error { return s.Jump(len(st.Agenda) - 1) }); got != time.Minute || !workshop.Ends(s.State()) {
		t.Error("the closing has taken", got)
	}
	if got := spent(s.Next); got != time.Minute || s.State().Pos.Page != 1 {
		t.Error("with the goodbye it has taken", got)
	}
	for name, change := range map[string]func(*workshop.State){
		"a rehearsal":       func(st *workshop.State) { st.Info.Rehearsal = true },
		"another step":      func(st *workshop.State) { st.Pos.Step-- },
		"a vote that is on": func(st *workshop.State) { st.Pos.Phase = workshop.PhaseVote },
	} {
		st := s.State()
		if change(&st); workshop.Ends(st) {
			t.Error(name, "ends")
		}
	}
}
