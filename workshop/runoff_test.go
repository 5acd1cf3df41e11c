package workshop_test

import (
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
)

// dotted is a dot vote over four wordings whose result the room has seen.
func dotted(t *testing.T) *world {
	t.Helper()
	w := newWorld(t, 5)
	w.ok(w.s.AddItems("obstacles", "haste\nnoise\nstairs\nqueues"))
	w.jump("dots")
	w.ok(w.s.Next())
	w.everyone(0)
	w.ok(w.s.Next())
	w.reveal("dots")
	return w
}

// The last places go to some of those that were voted on, one vote a person and place.
func TestTheLastPlacesAreVotedOnOnceMore(t *testing.T) {
	for _, c := range []struct {
		name   string
		places int
		items  []string
		want   workshop.Code
	}{
		{"two for one place", 1, []string{"O1", "O3"}, ""},
		{"three for two", 2, []string{"O4", "O1", "O3"}, ""},
		{"two for two: nothing to decide", 2, []string{"O1", "O3"}, workshop.EInvalid},
		{"one that was voted on, and one that was not", 1, []string{"O1", "O9"}, workshop.EInvalid},
		{"no place", 0, []string{"O1", "O3"}, workshop.EInvalid},
		{"nobody", 1, nil, workshop.EInvalid},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := dotted(t)
			if err := w.s.RunOff("", c.places, c.items...); workshop.CodeOf(err) != c.want {
				t.Fatalf("%v", err)
			}
			r, open := w.s.State().OpenRound()
			if open != (c.want == "") {
				t.Fatalf("open: %v", open)
			}
			if !open {
				return
			}
			q := r.Spec.Questions[0]
			if len(r.Spec.Questions) != 1 || len(q.Items) != len(c.items) || q.Items[0] != "O1" || q.Budget != c.places || q.Cap != 1 || !r.Spec.Revote {
				t.Errorf("asked %+v", r.Spec)
			}
			w.at("dots", workshop.PhaseVote)
		})
	}
	t.Run("of a choice", func(t *testing.T) {
		w := newWorld(t, 5)
		w.jump("cards")
		w.ok(w.s.Next())
		w.everyone(0)
		w.ok(w.s.Next())
		w.reveal("cards")
		if err := w.s.RunOff("", 1, "P1", "P2"); workshop.CodeOf(err) != workshop.EInvalid {
			t.Errorf("%v", err)
		}
	})
	t.Run("before the vote", func(t *testing.T) {
		w := newWorld(t, 5)
		w.ok(w.s.AddItems("obstacles", "haste\nnoise\nstairs"))
		w.jump("dots")
		if err := w.s.RunOff("", 1, "O1", "O2"); workshop.CodeOf(err) != workshop.EState {
			t.Errorf("%v", err)
		}
	})
}

// The room gathers until something has begun; a rehearsal and what has no name have no room.
func TestWhileTheRoomGathers(t *testing.T) {
	for _, c := range []struct {
		name string
		do   func(st *workshop.State)
		want bool
	}{
		{"a group before the start", func(*workshop.State) {}, true},
		{"a title will do", func(st *workshop.State) { st.Info.Group, st.Info.Title = "", "t" }, true},
		{"without any name", func(st *workshop.State) { st.Info.Group = "" }, false},
		{"a rehearsal", func(st *workshop.State) { st.Info.Rehearsal = true }, false},
		{"on the second step", func(st *workshop.State) { st.Pos.Step = 1 }, false},
		{"back on the first step", func(st *workshop.State) { st.Agenda[1].Entered = true }, false},
		{"the first step has been on, as it is now", func(st *workshop.State) { st.Agenda[0].Entered = true }, true},
		{"a vote in the first step", func(st *workshop.State) { st.Pos.Phase = workshop.PhaseVote }, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			st := newWorld(t, 5).s.State()
			c.do(&st)
			if got := workshop.Gathers(st); got != c.want {
				t.Error(got)
			}
		})
	}
}

// The room is told that it is late once the time has come, be it before the program begins
// or while it runs, and only then.
func TestTheTimeOfBeginning(t *testing.T) {
	for _, c := range []struct {
		name string
		in   time.Duration // from the start to the time of beginning
		wait time.Duration
		want bool
	}{
		{"ahead", time.Minute, 0, false},
		{"still ahead", time.Minute, 59 * time.Second, false},
		{"now", time.Minute, time.Minute, false},
		{"passed while it runs", time.Minute, 61 * time.Second, true},
		{"passed before", -time.Second, 0, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := newWorld(t, 5)
			info := w.s.State().Info
			info.When = w.now.Add(c.in)
			w.ok(w.store.Commit(workshop.Change{Info: &info}))
			w.start()
			if c.wait > 0 {
				w.now = w.now.Add(c.wait)
				w.ok(w.s.Tick())
			}
			if got := w.s.State().Overdue; got != c.want {
				t.Error(got)
			}
		})
	}
}
