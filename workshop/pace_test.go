package workshop_test

import (
	"fmt"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/upturn-workshop/upturn/workshop"
)

func TestVoteTime(t *testing.T) {
	for _, tc := range []struct {
		name                     string
		way                      workshop.Way
		people, questions, marks int
		want                     time.Duration
	}{
		{"the computer goes round with one question", workshop.Booth, 12, 1, 1, 12 * 16 * time.Second},
		{"with three questions", workshop.Booth, 8, 3, 3, 8 * 28 * time.Second},
		{"a slip with one mark is keyed in in ten seconds", workshop.Paper, 12, 1, 1, 60*time.Second + 12*9700*time.Millisecond},
		{"one with sixteen in twenty", workshop.Paper, 12, 8, 16, 285*time.Second + 12*20200*time.Millisecond},
		{"cards take as long for many as for few", workshop.Cards, 12, 6, 6, 4 * time.Minute},
		{"cards of forty people", workshop.Cards, 40, 6, 6, 4 * time.Minute},
		{"phones take as long for many as for few", workshop.Phones, 40, 3, 3, 57 * time.Second},
		{"a way that a later version has", "pigeon", 12, 1, 1, 0},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := tc.way.VoteTime(tc.people, tc.questions, tc.marks); got != tc.want {
				t.Errorf("got %v, want %v", got, tc.want)
			}
		})
	}
}

// minutesOf is how long the plan gives a step.
func minutesOf(t *testing.T, p *workshop.Pack, info workshop.Info, step string) int {
	t.Helper()
	steps, _, err := p.Plan(info)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range steps {
		if s.ID == step {
			return s.Minutes
		}
	}
	t.Fatalf("no step %s in %s", step, outline(steps))
	return 0
}

// Whoever votes by passing the computer round needs longer than on paper, and the
// larger the group the more.
func TestThePlanFollowsTheGroup(t *testing.T) {
	p := builtin(t)
	for _, tc := range []struct {
		step   string
		people int
		way    workshop.Way
		more   int // minutes, than the pack says for twelve in the vote's own way
	}{
		{"A4", 12, "", 0},
		{"A4", 12, workshop.Paper, 0},
		{"A4", 12, workshop.Booth, 12}, // 12 × 106 s for 285 s + 12 × 20 s
		{"A4", 5, workshop.Paper, -2},
		{"A4", 30, workshop.Paper, 6},
		{"B1", 12, "", 0},
		{"B1", 12, workshop.Booth, 0}, // 12 × 16 s for 60 s + 12 × 10 s: the same
		{"B1", 4, workshop.Booth, -2},
		{"B1", 20, workshop.Booth, 2},
		{"A2", 30, workshop.Paper, 0}, // by cards, whatever the workshop's way
		{"B7", 30, workshop.Booth, 0}, // no vote
	} {
		t.Run(fmt.Sprint(tc.step, " ", tc.people, " ", tc.way), func(t *testing.T) {
			info := workshop.Info{Minutes: 400, Exercises: []string{"A", "B"}, People: tc.people, Way: tc.way}
			usual := workshop.Info{Minutes: 400, Exercises: info.Exercises}
			if got := minutesOf(t, p, info, tc.step) - minutesOf(t, p, usual, tc.step); got != tc.more {
				t.Errorf("%+d minutes, want %+d", got, tc.more)
			}
		})
	}
}

// No group is told to be quicker because somebody else came.
func TestMorePeopleTakeNoLess(t *testing.T) {
	p := builtin(t)
	rapid.Check(t, func(t *rapid.T) {
		way := rapid.SampledFrom(workshop.Ways()).Draw(t, "way")
		people := rapid.IntRange(1, workshop.MaxSeats-1).Draw(t, "people")
		length := workshop.Length(rapid.IntRange(int(workshop.Compact), int(workshop.Deep)).Draw(t, "length"))
		for _, def := range p.Steps {
			few := workshop.Info{People: people, Way: way}.Pace(def, length)
			many := workshop.Info{People: people + 1, Way: way}.Pace(def, length)
			if many < few || def.Vote == nil && few != 0 || def.Vote != nil && few <= 0 {
				t.Errorf("%s: %d people %v, one more %v", def.ID, people, few, many)
			}
		}
	})
}

// A step keeps a minute however small the group.
func TestAStepKeepsAMinute(t *testing.T) {
	p := builtin(t)
	for _, way := range workshop.Ways() {
		steps, _, err := p.Plan(workshop.Info{Minutes: 180, Exercises: []string{"A", "B", "C"}, People: 1, Way: way})
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range steps {
			if s.Minutes < 1 {
				t.Errorf("%s has %d minutes", s.ID, s.Minutes)
			}
		}
	}
}

// A day that a larger group does not get through as it is has the first exercise
// shortened, not all of them, and keeps some minutes free.
func TestALargerGroupShortensTheFirstExercise(t *testing.T) {
	p := builtin(t)
	for _, tc := range []struct {
		people  int
		lengths map[string]workshop.Length
	}{
		{12, map[string]workshop.Length{"A": workshop.Full, "B": workshop.Full, "C": workshop.Full}},
		{16, map[string]workshop.Length{"A": workshop.Compact, "B": workshop.Full, "C": workshop.Full}},
	} {
		t.Run(fmt.Sprint(tc.people), func(t *testing.T) {
			steps, buffer, err := p.Plan(workshop.Info{Minutes: 180, Exercises: []string{"A", "B", "C"}, People: tc.people, Way: workshop.Paper})
			if err != nil {
				t.Fatal(err)
			}
			if least := 9; buffer < 0 || tc.people > 12 && buffer < least {
				t.Errorf("%d minutes are left", buffer)
			}
			for _, s := range steps {
				if s.Exercise != "" && s.Length != tc.lengths[s.Exercise] {
					t.Errorf("%s has length %d", s.ID, s.Length)
				}
			}
		})
	}
}
