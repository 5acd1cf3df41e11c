package sqlite

import (
	"reflect"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
)

// Another plan replaces the old one as a whole, and is there after opening again.
func TestAnotherPlan(t *testing.T) {
	s := createStore(t)
	steps := []workshop.Step{
		{ID: "A1", Exercise: "A", Length: workshop.Compact, Minutes: 3, Spent: 90 * time.Second, Entered: true},
		{ID: "A1", Minutes: 10},
		{ID: "C2", Exercise: "C", Minutes: 12},
	}
	for range 2 {
		if err := s.Commit(workshop.Change{Agenda: steps}); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	again, err := Open(s.Path())
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	st, err := again.Load()
	if err != nil || !reflect.DeepEqual(st.Agenda, steps) {
		t.Errorf("%+v (%v)", st.Agenda, err)
	}
}

// Where one part of a change is not possible, nothing of it is kept.
func TestAChangeIsKeptAsAWholeOrNotAtAll(t *testing.T) {
	const round = 1
	words := workshop.Change{
		Items:  []workshop.Item{{ID: "O1", List: "obstacles", Text: "Kiire"}},
		Notes:  map[string]string{"A5": "a"},
		Drafts: map[string]string{"ideas": "b"},
		Tiles:  []string{"c"},
	}
	for _, c := range []struct {
		name string
		with func(*workshop.Change)
		want workshop.Code
	}{
		{"a place that is not in the plan", func(c *workshop.Change) { c.Pos = &workshop.Position{Step: 9} }, workshop.ENotFound},
		{"a plan without the place", func(c *workshop.Change) {
			c.Pos, c.Agenda = &workshop.Position{Step: 1}, newState().Agenda[:1]
		}, workshop.ENotFound},
		{"showing a round that is open", func(c *workshop.Change) { c.Show = []int64{round} }, workshop.EState},
		{"showing a round that never was", func(c *workshop.Change) { c.Show = []int64{9} }, workshop.EState},
		{"voiding a round that never was", func(c *workshop.Change) { c.Void = 9 }, workshop.EState},
		{"fewer seats than ballots", func(c *workshop.Change) { c.Seats = &workshop.Seats{Round: round, N: 4} }, workshop.EInvalid},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := createStore(t)
			castAll(t, s, openRound(t, s, 6), 0, 1, 2, 3, 4)
			before := load(t, s)
			all := words
			c.with(&all)
			wantCode(t, s.Commit(all), c.want)
			if after := load(t, s); !reflect.DeepEqual(before, after) {
				t.Errorf("was %+v\nis  %+v", before, after)
			}
			_, err := s.CloseRound(round, all)
			if c.name == "showing a round that is open" { // this very command counts it
				return
			}
			if err == nil {
				t.Error("the round was counted")
			}
			if after := load(t, s); !reflect.DeepEqual(before, after) {
				t.Errorf("was %+v\nis  %+v", before, after)
			}
		})
	}
}
