package workshop_test

import (
	"encoding/json"
	"maps"
	"reflect"
	"slices"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// full is a state with something of everything that a change can change.
func full() workshop.State {
	st := fixtureState(6)
	st.Items = []workshop.Item{{ID: "O1", List: "obstacles", Text: "a"}, {ID: "O2", List: "obstacles", Text: "b"}}
	st.Actions = []workshop.Action{{Item: "O1", First: "a"}, {Item: "O2", First: "b"}}
	st.Tiles = []string{"x", "y"}
	st.Notes, st.Drafts = map[string]string{"k": "n"}, map[string]string{"obstacles": "d"}
	st.Rounds = []workshop.Round{
		{ID: 1, State: workshop.RoundCounted, Seats: 6, Used: make([]bool, 6)},
		{ID: 2, State: workshop.RoundOpen, Seats: 6, Cast: 2, Used: []bool{true, true, false, false, false, false}},
	}
	return st
}

// Whoever holds a snapshot sees nothing of a change; whoever asks for the new state
// sees that and nothing else.
func TestAChangeMakesAnotherState(t *testing.T) {
	for name, c := range map[string]struct {
		change workshop.Change
		want   func(*workshop.State)
	}{
		"nothing": {workshop.Change{}, func(*workshop.State) {}},
		"info":    {workshop.Change{Info: &workshop.Info{Group: "h"}}, func(st *workshop.State) { st.Info = workshop.Info{Group: "h"} }},
		"place":   {workshop.Change{Pos: &workshop.Position{Step: 3}}, func(st *workshop.State) { st.Pos = workshop.Position{Step: 3} }},
		"plan":    {workshop.Change{Agenda: fixtureState(6).Agenda[:4]}, func(st *workshop.State) { st.Agenda = st.Agenda[:4] }},
		"tiles":   {workshop.Change{Tiles: []string{"z"}}, func(st *workshop.State) { st.Tiles = []string{"z"} }},
		"an item more": {workshop.Change{Items: []workshop.Item{{ID: "O3"}}}, func(st *workshop.State) {
			st.Items = append(slices.Clone(st.Items), workshop.Item{ID: "O3"})
		}},
		"another item": {workshop.Change{Items: []workshop.Item{{ID: "O1", Text: "c"}}}, func(st *workshop.State) {
			st.Items = []workshop.Item{{ID: "O1", Text: "c"}, st.Items[1]}
		}},
		"an item less": {workshop.Change{Gone: []string{"O1"}}, func(st *workshop.State) { st.Items = st.Items[1:] }},
		"two items in one": {workshop.Change{Items: []workshop.Item{{ID: "O2", Text: "c"}}, Gone: []string{"O1"}}, func(st *workshop.State) {
			st.Items = []workshop.Item{{ID: "O2", Text: "c"}}
		}},
		"another action": {workshop.Change{Actions: []workshop.Action{{Item: "O1", First: "c"}}}, func(st *workshop.State) {
			st.Actions = []workshop.Action{{Item: "O1", First: "c"}, st.Actions[1]}
		}},
		"an action less":           {workshop.Change{Actions: []workshop.Action{{Item: "O1"}}}, func(st *workshop.State) { st.Actions = st.Actions[1:] }},
		"an action that never was": {workshop.Change{Actions: []workshop.Action{{Item: "O3"}}}, func(*workshop.State) {}},
		"notes": {workshop.Change{Notes: map[string]string{"k": "", "l": "m"}}, func(st *workshop.State) {
			st.Notes = map[string]string{"l": "m"}
		}},
		"drafts": {workshop.Change{Drafts: map[string]string{"ideas": "e"}}, func(st *workshop.State) {
			st.Drafts = maps.Clone(st.Drafts)
			st.Drafts["ideas"] = "e"
		}},
		"shown": {workshop.Change{Show: []int64{1}}, func(st *workshop.State) { st.Rounds[0].State = workshop.RoundShown }},
		"void":  {workshop.Change{Void: 2}, func(st *workshop.State) { st.Rounds = st.Rounds[:1] }},
		"more seats": {workshop.Change{Seats: &workshop.Seats{Round: 2, N: 7}}, func(st *workshop.State) {
			st.Rounds[1].Seats, st.Rounds[1].Used = 7, append(st.Rounds[1].Used, false)
		}},
		"fewer seats": {workshop.Change{Seats: &workshop.Seats{Round: 2, N: 3}}, func(st *workshop.State) { st.Rounds[1].Seats = 3 }},
	} {
		t.Run(name, func(t *testing.T) {
			was, want := full(), full()
			c.want(&want)
			got := c.change.Apply(was)
			if a, b := told(t, got), told(t, want); a != b {
				t.Errorf("got  %s\nwant %s", a, b)
			}
			if !reflect.DeepEqual(told(t, was), told(t, full())) {
				t.Errorf("the snapshot is %s", told(t, was))
			}
		})
	}
}

func told(t *testing.T, v any) string {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// A wall that is kept where it is stays at its step, whatever the plan becomes.
func TestAFrozenWallMovesWithItsStep(t *testing.T) {
	st := fixtureState(6)
	st.Agenda[0].Entered, st.Agenda[2].Entered = true, true
	st.Frozen = &workshop.Position{Step: 2, Page: 1}
	shorter := slices.Delete(slices.Clone(st.Agenda), 1, 2)
	if got := (workshop.Change{Agenda: shorter}).Apply(st).Frozen; *got != (workshop.Position{Step: 1, Page: 1}) {
		t.Errorf("without the step before it: %+v", *got)
	}
	between := slices.Clone(st.Agenda)
	between[1].Entered = true // somebody goes back to a step that had been passed over
	if got := (workshop.Change{Agenda: between}).Apply(st).Frozen; *got != *st.Frozen {
		t.Errorf("in the same plan: %+v", *got)
	}
	if st.Frozen.Step != 2 {
		t.Error("the snapshot was changed")
	}
}
