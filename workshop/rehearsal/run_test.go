package rehearsal_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/export"
	"github.com/upturn-workshop/upturn/workshop/memory"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/rehearsal"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

var rules = workshop.Rules{Discussed: tally.Discussed}

func store(t *testing.T, lang string, people, minutes int) *memory.Store {
	t.Helper()
	p, err := pack.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	info := rehearsal.Info("t", "g", lang, people, minutes, time.Date(2026, 11, 3, 9, 0, 0, 0, time.UTC))
	info.Exercises = p.DefaultExercises(minutes)
	steps, _, err := p.Plan(workshop.Info{Minutes: minutes, Exercises: info.Exercises})
	if err != nil {
		t.Fatal(err)
	}
	return memory.New(workshop.State{Info: info, Pack: p, Agenda: steps})
}

// keys are words that are their own keys, and days as computers write them.
type keys struct{}

func (keys) T(key string, _ ...string) string { return key }
func (keys) DateShort(day time.Time) string   { return day.Format(time.DateOnly) }

func play(t *testing.T, st workshop.Store, opts rehearsal.Options) (workshop.State, error) {
	t.Helper()
	s, err := workshop.Start(st, rules)
	if err != nil {
		t.Fatal(err)
	}
	opts.Words = keys{}
	err = rehearsal.Run(s, opts)
	return s.State(), err
}

// Days are written as the group's language does, whichever that is.
func TestActionsHaveTheirDays(t *testing.T) {
	st, err := play(t, store(t, "fi", 12, 180), rehearsal.Options{Seed: 1})
	if err != nil || len(st.Actions) == 0 {
		t.Fatal(err, st.Actions)
	}
	for i, a := range st.Actions {
		if want := st.Info.When.AddDate(0, 0, []int{7, 10, 14}[i]).Format(time.DateOnly); a.Due != want {
			t.Errorf("due on %q, want %q", a.Due, want)
		}
	}
}

func TestRehearsalPlaysEveryStep(t *testing.T) {
	for _, minutes := range []int{60, 90, 180} {
		for _, people := range []int{3, 8, 12, 40} {
			t.Run(fmt.Sprintf("%d minutes, %d people", minutes, people), func(t *testing.T) {
				st, err := play(t, store(t, "en", people, minutes), rehearsal.Options{Seed: 7})
				if err != nil {
					t.Fatalf("at %s/%s: %v", st.Now().ID, st.Pos.Phase, err)
				}
				for _, step := range st.Agenda {
					if !step.Entered {
						t.Errorf("step %s was left out", step.ID)
					}
					if def := st.Def(step); def.Vote != nil {
						if r, ok := st.Round(step.ID, false); !ok || r.Tally == nil || r.Tally.Cast != people {
							t.Errorf("vote of %s: %+v", step.ID, r.Tally)
						}
					}
				}
			})
		}
	}
}

func inFinnish(t *testing.T) pack.Words {
	t.Helper()
	c, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	return c.In("fi")
}

var errKilled = errors.New("killed")

// TestKilledRehearsalEndsTheSame stops a rehearsal at many moments, takes it up
// again with a new session, and compares what is exported at the end.
func TestKilledRehearsalEndsTheSame(t *testing.T) {
	whole, err := play(t, store(t, "fi", 12, 180), rehearsal.Options{Seed: 3})
	if err != nil {
		t.Fatal(err)
	}
	want, err := export.JSON(whole, inFinnish(t))
	if err != nil {
		t.Fatal(err)
	}
	for every := 5; every < 120; every += 23 {
		t.Run(fmt.Sprintf("every %d pages and ballots", every), func(t *testing.T) {
			file := store(t, "fi", 12, 180)
			for tries := 0; ; tries++ {
				n := 0
				dies := func() error {
					if n++; n > every {
						return errKilled
					}
					return nil
				}
				st, err := play(t, file, rehearsal.Options{Seed: 3, Pause: dies})
				if err == nil {
					got, err := export.JSON(st, inFinnish(t))
					if err != nil {
						t.Fatal(err)
					}
					if string(got) != string(want) {
						t.Errorf("after %d kills the results differ", tries)
					}
					return
				}
				if !errors.Is(err, errKilled) || tries > 200 {
					t.Fatal(err)
				}
			}
		})
	}
}

func TestBallotDependsOnSeedStepAndSeatOnly(t *testing.T) {
	st, err := play(t, store(t, "en", 12, 180), rehearsal.Options{Seed: 1})
	if err != nil {
		t.Fatal(err)
	}
	differ := 0
	for _, r := range st.Rounds {
		a := rehearsal.Ballot(5, st.Info, r.Spec, 4)
		if !slices.Equal(a, rehearsal.Ballot(5, st.Info, r.Spec, 4)) {
			t.Errorf("%s: asked twice, answered differently", r.Spec.Step)
		}
		if err := r.Spec.Check(a); err != nil {
			t.Errorf("%s: %v", r.Spec.Step, err)
		}
		if !slices.Equal(a, rehearsal.Ballot(6, st.Info, r.Spec, 4)) {
			differ++
		}
	}
	if differ < len(st.Rounds)/2 {
		t.Errorf("another seed changes %d of %d ballots", differ, len(st.Rounds))
	}
}

// Invented people answer every kind of question.
func TestEveryKindIsAnswered(t *testing.T) {
	for _, k := range workshop.Kinds() {
		q := workshop.Question{ID: "q", Kind: k, Aspects: []string{"answer"}, Lo: 1, Hi: 5, Options: []string{"a", "b"}}
		if k.Traits().OfItems {
			items := []string{"a", "b", "c"}
			q = workshop.VoteDef{Kind: k, Budget: 3, Cap: 2}.Questions("q", items, nil)[0]
		}
		spec := workshop.Spec{Step: "s", Questions: []workshop.Question{q}}
		for seat := range 40 {
			if err := spec.Check(rehearsal.Ballot(1, workshop.Info{}, spec, seat)); err != nil {
				t.Errorf("%s: %v", k, err)
				break
			}
		}
	}
}

// Who goes on to the talk in pairs while half of the invented people have voted finds the
// others voting there.
func TestTheOthersVoteWhilePairsTalk(t *testing.T) {
	s, err := workshop.Start(store(t, "en", 12, 180), rules)
	if err != nil {
		t.Fatal(err)
	}
	at := slices.IndexFunc(s.State().Agenda, func(step workshop.Step) bool { return step.ID == "C2" })
	if err := s.Jump(at); err != nil {
		t.Fatal(err)
	}
	if err := s.Open(workshop.Booth); err != nil {
		t.Fatal(err)
	}
	left, away := 5, errors.New("away")
	opts := rehearsal.Options{Seed: 1, Words: keys{}, Pause: func() error {
		if left--; left < 0 {
			return away
		}
		return nil
	}}
	if err := rehearsal.Room(s, opts); !errors.Is(err, away) {
		t.Fatal(err)
	}
	if err := s.Next(); err != nil {
		t.Fatal(err)
	}
	opts.Pause = nil
	if err := rehearsal.Room(s, opts); err != nil {
		t.Fatal(err)
	}
	if r, open := s.State().OpenRound(); !open || r.Cast != 12 || s.State().Now().ID != "C3" {
		t.Errorf("at %s %d of %d have voted", s.State().Now().ID, r.Cast, r.Seats)
	}
}
