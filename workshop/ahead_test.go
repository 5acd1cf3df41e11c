package workshop_test

import (
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/memory"
)

// asking is a workshop in which a vote of two pages is open by phone. Two pages ahead of them say
// how to come in while the wall asks.
func asking(t *testing.T, people int) *workshop.Session {
	t.Helper()
	ahead := func(st workshop.State) int {
		if r, open := st.OpenRound(); !open || st.WayIn == nil || !st.WayIn.Asks || r.Cast >= r.Seats {
			return 0
		}
		return 2
	}
	pages := func(st workshop.State) int {
		if st.Pos.Phase != workshop.PhaseVote {
			return 1
		}
		return 2 + ahead(st)
	}
	s, err := workshop.Start(memory.New(fixtureState(people)), workshop.Rules{Pages: pages, Ahead: ahead})
	if err != nil {
		t.Fatal(err)
	}
	for i, a := range s.State().Agenda {
		if a.ID == "cards" {
			err = s.Jump(i)
		}
	}
	if err == nil {
		err = s.Open(workshop.Phones)
	}
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// Nobody presses anything, and the wall stays where it is: when the network goes and comes back,
// and when all have voted. Where people have to come in it turns to how.
func TestTheWallStaysWhereItIs(t *testing.T) {
	const address, code = "192.168.1.2:8080", "K7PM2X"
	open := workshop.WayIn{Address: address, Code: code, Asks: true}
	shut := workshop.WayIn{Code: code}
	quiet := workshop.WayIn{Address: address, Code: code}
	for _, tt := range []struct {
		name       string
		first      *workshop.WayIn
		page       int
		then       []workshop.WayIn
		want, cast int
	}{
		{"a vote that opens asks people in", nil, 0, []workshop.WayIn{open}, 0, 0},
		{"a network that is there at last", &workshop.WayIn{}, 0, []workshop.WayIn{open}, 0, 0},
		{"the network goes, on the second page of the question", &open, 3, []workshop.WayIn{shut}, 1, 0},
		{"it goes and comes back", &open, 3, []workshop.WayIn{shut, open}, 3, 0},
		{"it goes while people come in", &open, 1, []workshop.WayIn{shut}, 0, 0},
		{"another address, so another code", &open, 3, []workshop.WayIn{shut, {Address: "10.0.0.1:8080", Code: "AAAAAA", Asks: true}}, 0, 0},
		{"somebody has the wall ask again", &quiet, 1, []workshop.WayIn{open}, 0, 0},
		{"one more is in", &open, 2, []workshop.WayIn{{Address: address, Code: code, Asks: true, In: 1}}, 2, 0},
		{"all have voted", &open, 2, nil, 0, 2},
		{"all have voted, on the second page", &open, 3, nil, 1, 2},
		{"all have voted while the wall asks people in", &open, 1, nil, 0, 2},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := asking(t, 2)
			if tt.first != nil {
				s.SetWayIn(tt.first)
			}
			if err := s.ShowPage(tt.page); err != nil {
				t.Fatal(err)
			}
			for _, in := range tt.then {
				s.SetWayIn(&in)
			}
			for range tt.cast {
				r, _ := s.State().OpenRound()
				if err := s.CastBy(workshop.Paper, filled(r.Spec, 1)); err != nil {
					t.Fatal(err)
				}
			}
			if got := s.State().Pos.Page; got != tt.want {
				t.Errorf("page %d, want %d", got, tt.want)
			}
		})
	}
}

// A wall that is kept where it is stays there, whatever pages come and go.
func TestAFrozenWallStaysWhereItIs(t *testing.T) {
	s := asking(t, 2)
	open := workshop.WayIn{Address: "192.168.1.2:8080", Code: "K7PM2X", Asks: true}
	s.SetWayIn(&open)
	if err := s.ShowPage(3); err != nil {
		t.Fatal(err)
	}
	s.SetFrozen(true)
	before := s.State().Frozen
	for _, tt := range []struct {
		in   workshop.WayIn
		want int
	}{{workshop.WayIn{Code: "K7PM2X"}, 1}, {workshop.WayIn{Address: "10.0.0.1:8080", Code: "AAAAAA", Asks: true}, 3}} {
		s.SetWayIn(&tt.in)
		if got := s.State().Frozen.Page; got != tt.want {
			t.Errorf("page %d, want %d", got, tt.want)
		}
	}
	if before.Page != 3 {
		t.Error("a state that was given out has changed")
	}
}

// Whoever follows a workshop has its present state before anything else happens.
func TestWhoFollowsHasThePresentStateFirst(t *testing.T) {
	w := newWorld(t, 3)
	var steps []int
	done := make(chan error, 1)
	w.s.Follow(func(st workshop.State, ev workshop.Event) {
		if steps = append(steps, st.Pos.Step); len(steps) > 1 {
			return
		}
		go func() { done <- w.s.Jump(1) }()
		select {
		case <-done:
			t.Error("a command came in between")
			done <- nil
		case <-time.After(50 * time.Millisecond):
		}
	})
	w.ok(<-done)
	if len(steps) != 2 || steps[0] != 0 || steps[1] != 1 {
		t.Errorf("steps %v", steps)
	}
}
