package workshop_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/pack"
)

func builtin(t testing.TB) *workshop.Pack {
	t.Helper()
	p, err := pack.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// outline is an agenda in a line: "open A1 …".
func outline(steps []workshop.Step) string {
	var ids []string
	for _, s := range steps {
		ids = append(ids, s.ID)
	}
	return strings.Join(ids, " ")
}

// The agendas that the guide lays out by the minute.
func TestPlans(t *testing.T) {
	p := builtin(t)
	const (
		aCompact = "A1 A2 A4 A5 A8"
		aFull    = "A1 A2 A4 A5 A6 A7 A8"
		aDeep    = "A1 A2 A3 A4 A5 A6 A7 A8"
		bCompact = "B1 B2 B4 B5 B6 B7"
		bFull    = "B1 B2 B3 B4 B5 B6 B7"
		cCompact = "C1 C2 C3 C4 C6 C7 C8"
		cFull    = "C1 C2 C3 C4 C5 C6 C7"
		cDeep    = "C1 C2 C3 C4 C5 C6 C7 C8"
	)
	for _, tc := range []struct {
		minutes   int
		exercises string
		want      string // between opening and closing
		promises  bool
		buffer    int
	}{
		{60, "C", cCompact, false, 8},
		{60, "A", aFull, false, 4},
		{60, "B", bCompact, false, 1},
		{60, "A B", aCompact + " " + bCompact, false, -17},
		{90, "A B", aCompact + " " + bCompact, true, 5},
		{90, "A", aDeep, true, 2},
		{90, "B", bFull, true, 0},
		{90, "C", cDeep, false, 19},
		{90, "C A", cCompact + " " + aCompact, false, 20},
		{120, "A B", aFull + " break1 " + bCompact, true, 2},
		{180, "A B C", aFull + " break1 " + bFull + " break2 " + cFull, true, 2},
		{180, "A B", aDeep + " break1 " + bFull, true, 15},
		{180, "B", bFull, true, 90},
	} {
		t.Run(fmt.Sprint(tc.minutes, " ", tc.exercises), func(t *testing.T) {
			steps, buffer, err := p.Plan(workshop.Info{Minutes: tc.minutes, Exercises: strings.Fields(tc.exercises)})
			if err != nil {
				t.Fatal(err)
			}
			want := "open rules practice " + tc.want
			if tc.promises {
				want += " promises"
			}
			want += " close"
			if got := outline(steps); got != want || buffer != tc.buffer {
				t.Errorf("got %s, buffer %d\nwant %s, buffer %d", got, buffer, want, tc.buffer)
			}
		})
	}
}

func TestLengthsOfThePlans(t *testing.T) {
	p := builtin(t)
	for _, tc := range []struct {
		minutes int
		want    map[string]workshop.Length
	}{
		{60, map[string]workshop.Length{"C": workshop.Compact}},
		{90, map[string]workshop.Length{"A": workshop.Compact, "B": workshop.Compact}},
		{120, map[string]workshop.Length{"A": workshop.Full, "B": workshop.Compact}},
		{180, map[string]workshop.Length{"A": workshop.Full, "B": workshop.Full, "C": workshop.Full}},
	} {
		exercises := p.DefaultExercises(tc.minutes)
		steps, buffer, err := p.Plan(workshop.Info{Minutes: tc.minutes, Exercises: exercises})
		if err != nil || buffer < 0 || len(exercises) != len(tc.want) {
			t.Errorf("%d minutes, exercises %v: buffer %d, %v", tc.minutes, exercises, buffer, err)
		}
		for _, s := range steps {
			if s.Exercise != "" && s.Length != tc.want[s.Exercise] {
				t.Errorf("%d minutes: %s has length %d", tc.minutes, s.ID, s.Length)
			}
		}
	}
}

// Where nobody leads, no minutes go to what would lay the leaders' view beside the team's.
func TestNoLeadersNoComparison(t *testing.T) {
	p, err := pack.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	has := func(info workshop.Info) bool {
		info.Minutes, info.Exercises = 180, []string{"A", "B", "C"}
		steps, _, err := p.Plan(info)
		if err != nil {
			t.Fatal(err)
		}
		return slices.ContainsFunc(steps, func(s workshop.Step) bool { return s.ID == "C5" })
	}
	for _, tc := range []struct {
		info workshop.Info
		want bool
	}{{workshop.Info{}, true}, {workshop.Info{People: 12, Leaders: 5}, true}, {workshop.Info{People: 12, Leaders: 1}, true}, {workshop.Info{People: 12}, false}} {
		if got := has(tc.info); got != tc.want {
			t.Errorf("%d people, %d leaders: compared %v", tc.info.People, tc.info.Leaders, got)
		}
	}
}

func TestPlanRefuses(t *testing.T) {
	p := builtin(t)
	for name, tc := range map[string]struct {
		minutes   int
		exercises []string
		want      workshop.Code
	}{
		"no exercise":      {60, nil, workshop.EInvalid},
		"unknown exercise": {60, []string{"D"}, workshop.ENotFound},
		"exercise twice":   {180, []string{"A", "A"}, workshop.EInvalid},
		"no time":          {0, []string{"A"}, workshop.EInvalid},
	} {
		t.Run(name, func(t *testing.T) {
			if _, _, err := p.Plan(workshop.Info{Minutes: tc.minutes, Exercises: tc.exercises}); workshop.CodeOf(err) != tc.want {
				t.Errorf("got %v", err)
			}
		})
	}
	if _, _, err := (&workshop.Pack{}).Plan(workshop.Info{Minutes: 60, Exercises: []string{"A"}}); workshop.CodeOf(err) != workshop.EPack {
		t.Errorf("empty pack: got %v", err)
	}
}

// Whatever the facilitator chooses there is an agenda, framed and in order.
func TestPlanAlwaysHolds(t *testing.T) {
	p := builtin(t)
	rapid.Check(t, func(t *rapid.T) {
		minutes := rapid.SampledFrom([]int{60, 75, 90, 120, 180, 240}).Draw(t, "minutes")
		order := rapid.Permutation([]string{"A", "B", "C"}).Draw(t, "order")
		exercises := order[:rapid.IntRange(1, 3).Draw(t, "count")]
		steps, buffer, err := p.Plan(workshop.Info{Minutes: minutes, Exercises: exercises})
		if err != nil {
			t.Fatal(err)
		}
		if steps[0].ID != "open" || steps[len(steps)-1].ID != "close" {
			t.Errorf("not framed: %s", outline(steps))
		}
		sum, seen := 0, []string{}
		for i, s := range steps {
			sum += s.Minutes
			def, ok := p.Step(s.ID)
			if !ok || def.Exercise != s.Exercise || s.Minutes < 1 {
				t.Errorf("step %+v", s)
			}
			if s.Exercise != "" && s.Minutes != def.Minutes[s.Length] {
				t.Errorf("%s has %d minutes", s.ID, s.Minutes)
			}
			if s.Exercise != "" && (len(seen) == 0 || seen[len(seen)-1] != s.Exercise) {
				seen = append(seen, s.Exercise)
			}
			if def.Kind == workshop.StepBreak && (minutes < 120 || steps[i-1].Exercise == "" || steps[i+1].Exercise == "") {
				t.Errorf("break in %s", outline(steps))
			}
		}
		if sum+buffer != minutes {
			t.Errorf("%d minutes and buffer %d make no %d", sum, buffer, minutes)
		}
		if !slices.Equal(seen, exercises) {
			t.Errorf("exercises %v, want %v", seen, exercises)
		}
	})
}

// A step without minutes is in no agenda.
func TestAnAgendaHasAnOpeningAndAClosing(t *testing.T) {
	p := builtin(t)
	all, _, err := p.Plan(workshop.Info{Minutes: 60, Exercises: []string{"A"}})
	if err != nil {
		t.Fatal(err)
	}
	without := func(ids string) []workshop.Step {
		out := slices.Clone(all)
		for i, s := range out {
			if slices.Contains(strings.Fields(ids), s.ID) {
				out[i].Minutes = 0
			}
		}
		return out
	}
	short := slices.Clone(all)
	for i := range short {
		short[i].Minutes = min(short[i].Minutes, 1)
	}
	if err := p.CheckAgenda(short); err != nil {
		t.Errorf("a minute is enough: %v", err)
	}
	for gone, good := range map[string]bool{"": true, "rules": true, "open rules practice": false, "promises": true, "promises close": false} {
		if err := p.CheckAgenda(without(gone)); (err == nil) != good {
			t.Errorf("without %q: %v", gone, err)
		}
	}
}
