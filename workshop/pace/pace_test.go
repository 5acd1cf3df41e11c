package pace

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/rehearsal"
)

func load(t *testing.T) (*workshop.Pack, *pack.Catalog) {
	t.Helper()
	p, err := pack.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	c, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	return p, c
}

func group(p *workshop.Pack, lang string, minutes, people int, way workshop.Way) workshop.Info {
	info := rehearsal.Info("W", "G", lang, people, minutes, time.Date(2026, 11, 3, 9, 0, 0, 0, time.UTC))
	info.Way, info.Exercises = way, p.DefaultExercises(minutes)
	return info
}

func plan(t *testing.T, p *workshop.Pack, info workshop.Info) []workshop.Step {
	t.Helper()
	agenda, _, err := p.Plan(info)
	if err != nil {
		t.Fatal(err)
	}
	return agenda
}

// No step is a fifth shorter or longer than its plan, whoever comes and however they vote.
func TestTimesHold(t *testing.T) {
	p, c := load(t)
	for _, lang := range p.Languages {
		for _, minutes := range []int{60, 90, 120, 180, 240} {
			for _, way := range workshop.Ways() {
				for _, people := range []int{4, 8, 12, 16, 20} {
					t.Run(fmt.Sprint(lang, " ", minutes, " ", way, " ", people), func(t *testing.T) {
						info := group(p, lang, minutes, people, way)
						steps, err := Play(p, c.In(lang), info, plan(t, p, info), 1)
						if err != nil {
							t.Fatal(err)
						}
						for _, s := range steps {
							if s.Off() {
								t.Errorf("%s has %d minutes and takes %v", s.ID, s.Minutes, s.Took)
							}
						}
					})
				}
			}
		}
	}
}

// What is measured is what the room does, not what was planned: by the plan of a small
// group on paper a large one that passes the computer round is late, and just where it
// votes.
func TestAnotherGroupIsLate(t *testing.T) {
	p, c := load(t)
	agenda := plan(t, p, group(p, "en", 180, 4, workshop.Paper))
	steps, err := Play(p, c.In("en"), group(p, "en", 180, 20, workshop.Booth), agenda, 1)
	if err != nil {
		t.Fatal(err)
	}
	var off []string
	for _, s := range steps {
		if s.Off() && s.Took > time.Duration(s.Minutes)*time.Minute {
			off = append(off, s.ID)
		}
	}
	if want := []string{"practice", "A4", "A7", "B1", "B3", "B6", "C2", "C6"}; !slices.Equal(off, want) {
		t.Errorf("late are %q, want %q", off, want)
	}
}

// While pairs talk in the next step ballots are keyed in: those of twelve take no more than
// the talk, those of forty do.
func TestPairsTalkWhileBallotsAreKeyedIn(t *testing.T) {
	p, c := load(t)
	took := func(people int) (vote, talk time.Duration) {
		info := group(p, "en", 240, people, workshop.Paper)
		steps, err := Play(p, c.In("en"), info, plan(t, p, info), 1)
		if err != nil {
			t.Fatal(err)
		}
		i := slices.IndexFunc(steps, func(s Step) bool { return s.ID == "C2" })
		return steps[i].Took, steps[i+1].Took
	}
	fewVote, fewTalk := took(8)
	vote, talk := took(12)
	manyVote, manyTalk := took(40)
	if fewVote != vote || vote != manyVote || fewTalk != talk || manyTalk < talk+5*time.Minute {
		t.Errorf("8 people %v and %v, 12 %v and %v, 40 %v and %v", fewVote, fewTalk, vote, talk, manyVote, manyTalk)
	}
}

func TestOff(t *testing.T) {
	for _, tc := range []struct {
		minutes int
		took    time.Duration
		want    bool
	}{
		{10, 12 * time.Minute, false}, {10, 12*time.Minute + time.Second, true},
		{10, 8 * time.Minute, false}, {10, 8*time.Minute - time.Second, true},
		{1, 90 * time.Second, false}, {1, 91 * time.Second, true}, // whole minutes
	} {
		if got := (Step{workshop.Step{Minutes: tc.minutes}, tc.took}).Off(); got != tc.want {
			t.Errorf("%d minutes, %v: %v", tc.minutes, tc.took, got)
		}
	}
}
