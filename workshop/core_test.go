package workshop_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/memory"
)

// counted is a store that counts what it is asked to write.
type counted struct {
	*memory.Store
	writes int
}

func (c *counted) Commit(ch workshop.Change) error {
	c.writes++
	return c.Store.Commit(ch)
}

func (c *counted) OpenRound(o workshop.Opening, with workshop.Change) (workshop.Round, error) {
	c.writes++
	return c.Store.OpenRound(o, with)
}

func (c *counted) Cast(round int64, way workshop.Way, seat int, b workshop.Ballot) (int, error) {
	c.writes++
	return c.Store.Cast(round, way, seat, b)
}

func (c *counted) CastFree(round int64, way workshop.Way, ballots []workshop.Ballot) (int, error) {
	c.writes++
	return c.Store.CastFree(round, way, ballots)
}

func (c *counted) Correct(round int64, old, by workshop.Ballot) (workshop.Round, error) {
	c.writes++
	return c.Store.Correct(round, old, by)
}

func (c *counted) CloseRound(round int64, with workshop.Change) (workshop.Round, error) {
	c.writes++
	return c.Store.CloseRound(round, with)
}

// Every command is one commit, tells what it is about, and tells it once.
func TestEachCommandIsOneCommit(t *testing.T) {
	store, now := &counted{Store: memory.New(fixtureState(5))}, time.Unix(0, 0)
	s, err := workshop.Start(store, workshop.Rules{Now: func() time.Time { return now }})
	if err != nil {
		t.Fatal(err)
	}
	var events []string
	s.Subscribe(func(st workshop.State, ev workshop.Event) { events = append(events, string(ev.Kind)) })
	b := workshop.Ballot{0, 1}
	marks := workshop.Ballot{1, 2, 3, 4}
	for i, c := range []struct {
		name, tells string
		do          func() error
	}{
		{"the next step", "step", s.Next},
		{"opening", "opened phase", s.Next},
		{"a ballot", "ballot", func() error { return s.Cast(1, b) }},
		{"ballots of another way", "ballot", func() error { return s.CastBy(workshop.Cards, b, b, b, b) }},
		{"counting", "closed phase", s.Next},
		{"showing the result", "phase", s.Next},
		{"the same once more", "opened phase", func() error { return s.VoteAgain("") }},
		{"void", "void phase", s.Void},
		{"another step, and its vote", "step", s.Next},
		{"opening in a way", "opened phase", func() error { return s.Open(workshop.Paper) }},
		{"fewer people", "content", func() error { return s.SetPeople(4) }},
		{"more people", "content", func() error { return s.SetPeople(5) }},
		{"ballots", "ballot", func() error { return s.CastFree(marks, marks, marks, marks, marks) }},
		{"a ballot mended", "ballot", func() error { return s.Correct(marks, workshop.Ballot{4, 3, 2, 1}) }},
		{"a talk meanwhile", "step", func() error { return s.Jump(3) }},
		{"the step that shows it, which counts it first", "closed step", s.Next},
		{"another picture", "phase", func() error { return s.SetView(1) }},
		{"back", "step", s.Back},
		{"the list", "step", func() error { return s.Jump(7) }},
		{"what somebody said", "content", func() error { return s.AddItem("obstacles", "haste") }},
		{"all that is pasted", "content", func() error { return s.AddItems("obstacles", "noise\nhaste\n- stairs") }},
		{"two in one", "content", func() error { return s.MergeItems("O1", "O2") }},
		{"and apart", "content", func() error { return s.SplitItem("O1") }},
		{"a name of a tile", "content", func() error { return s.SetTile(1, "Crew") }},
		{"something more", "content", func() error { return s.AddItem("obstacles", "doors") }},
		{"taken off", "content", func() error { return s.RemoveItem(s.State().Items[len(s.State().Items)-1].ID) }},
		{"an action", "content", func() error { return s.SetAction(workshop.Action{Item: "O1", First: "a"}) }},
		{"a draft", "content", func() error { return s.SetDraft("obstacles", "st") }},
		{"a note", "content", func() error { return s.SetNote("see", "n") }},
		{"another plan", "content", func() error { return s.AddMinutes(8, 5) }},
		{"a vote on the spot", "content", func() error { return s.AddQuick(workshop.Quick{Question: "q", Hi: 5}) }},
	} {
		now = now.Add(time.Second) // there is always some time to be kept
		store.writes, events = 0, nil
		if err := c.do(); err != nil {
			t.Fatalf("%d, %s: %v", i, c.name, err)
		}
		if got := strings.Join(events, " "); store.writes != 1 || got != c.tells {
			t.Errorf("%s: %d commits, told %q, want %q", c.name, store.writes, got, c.tells)
		}
	}
	store.writes = 0
	for _, same := range []func() error{
		func() error { return s.SetDraft("obstacles", "st") }, func() error { return s.ShowPage(0) }, func() error { return s.AddItems("obstacles", "\n noise\n") },
	} {
		if err := same(); err != nil || store.writes > 0 {
			t.Errorf("%d commits where nothing changes, %v", store.writes, err)
		}
	}
}

// After a commit of which nobody knows, the file says where the workshop stands; what
// is of the wall and the clock alone goes on.
func TestAnUnsureCommitIsLookedUp(t *testing.T) {
	lost := func() error { return workshop.Errorf(workshop.EUnsure, nil) }
	for _, came := range []bool{true, false} {
		t.Run(fmt.Sprint("it came ", came), func(t *testing.T) {
			w := newWorld(t, 5)
			w.ok(w.s.StartTimer(time.Minute))
			w.s.SetFrozen(true)
			w.s.SetBlank(true)
			w.now = w.now.Add(4 * time.Second)
			w.ok(w.s.Tick())
			fail := func() {
				if w.log = nil; came {
					w.store.FailAfter = lost()
				} else {
					w.store.Fail = lost()
				}
			}
			is := func(want workshop.Code, err error) {
				t.Helper()
				if code := workshop.CodeOf(err); code != want {
					t.Fatalf("%q", code)
				}
			}
			fail()
			is(workshop.EUnsure, w.s.AddMinutes(0, 1))
			st := w.s.State()
			if st.Agenda[0].Minutes == 6 != came || st.Agenda[0].Spent != 4*time.Second || st.Timer == nil || st.Frozen == nil || !st.Blank {
				t.Errorf("%+v, timer %v, frozen %v, dark %v", st.Agenda[0], st.Timer, st.Frozen, st.Blank)
			}
			if !slices.Equal(w.log, []string{"content  0/0"}) {
				t.Errorf("told %q", w.log)
			}
			fail()
			is(workshop.EUnsure, w.s.Next())
			st = w.s.State()
			if st.Pos.Step == 1 != came || (st.Timer == nil) != came || st.Agenda[1].Entered != came {
				t.Errorf("at %+v, timer %v", st.Pos, st.Timer)
			}
			if want := map[bool]string{true: "step cards 0/0", false: "content  0/0"}[came]; !slices.Equal(w.log, []string{want}) {
				t.Errorf("told %q, want %q", w.log, want)
			}
			w.ok(w.s.Close()) // keeps what the clock had counted
			kept, err := w.store.Load()
			w.ok(err)
			if got := kept.Agenda[0].Spent; got != 4*time.Second {
				t.Errorf("%v are kept", got)
			}
		})
	}
}

// A shorter plan of which nobody knows whether it was kept may lack the last steps.
func TestAnUnsurePlanMayBeShorter(t *testing.T) {
	w := newWorld(t, 5)
	last := len(w.s.State().Agenda) - 1
	w.ok(w.s.Jump(last))
	st, err := w.store.Load()
	w.ok(err)
	for _, left := range []int{last, 2} {
		w.ok(w.store.Commit(workshop.Change{Agenda: st.Agenda[:left], Pos: &workshop.Position{Phase: workshop.PhaseAsk}})) // a stranger's work
		w.store.Fail = workshop.Errorf(workshop.EUnsure, nil)
		if code := workshop.CodeOf(w.s.SetNote("see", "n")); code != workshop.EUnsure {
			t.Fatalf("%q", code)
		}
		if st := w.s.State(); len(st.Agenda) != left || st.Pos.Step != 0 {
			t.Errorf("%d steps, at %+v", len(st.Agenda), st.Pos)
		}
	}
}

// What the clock has counted is kept by whatever is committed next, be it but another
// place in the step: a crash after it costs no time.
func TestTheClockGoesAlongWithAnyCommand(t *testing.T) {
	for name, do := range map[string]func(w *world) error{
		"a vote is opened":  func(w *world) error { return w.s.Next() },
		"another plan":      func(w *world) error { return w.s.AddMinutes(1, 5) },
		"on to the talk":    func(w *world) error { return w.s.Jump(3) },
		"a result is shown": func(w *world) error { w.ok(w.s.Next()); w.everyone(0); return w.s.Next() },
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t, 5)
			w.jump("cards")
			w.now = w.now.Add(7 * time.Second)
			w.ok(do(w))
			st, err := w.store.Load()
			w.ok(err)
			if got := st.Agenda[1].Spent; got != 7*time.Second {
				t.Errorf("%v are kept", got)
			}
		})
	}
}
