package followup_test

import (
	"encoding/json"
	"errors"
	"reflect"
	"slices"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/followup"
	"github.com/upturn-workshop/upturn/workshop/memory"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/rehearsal"
	"github.com/upturn-workshop/upturn/workshop/result"
	"github.com/upturn-workshop/upturn/workshop/tally"
	"github.com/upturn-workshop/upturn/workshop/trial"
	"github.com/upturn-workshop/upturn/workshop/wall"
)

// words are the program's.
func words(t testing.TB) *pack.Catalog {
	t.Helper()
	c, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// firstDay is a workshop that invented people have held to its end.
func firstDay(t testing.TB, info workshop.Info) workshop.State {
	t.Helper()
	st, err := trial.Play(info, wall.Pages, 1, nil)
	if err != nil {
		t.Fatal(err)
	}
	st.ID = "0123456789abcdef0123456789abcdef"
	return st
}

var day = time.Date(2026, 12, 3, 9, 0, 0, 0, time.UTC)

func of(t testing.TB, was workshop.State, plan followup.Plan) workshop.State {
	t.Helper()
	c := words(t)
	plan.Day = day
	st, err := followup.Of(was, plan, c.In(was.Info.Lang), c)
	if err != nil {
		t.Fatal(err)
	}
	return st
}

func begun(t testing.TB, store workshop.Store) *workshop.Session {
	t.Helper()
	s, err := workshop.Start(store, workshop.Rules{Pages: wall.Pages, Discussed: tally.Discussed, Now: func() time.Time { return day }})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// held has invented people hold a follow-up to its end.
func held(t testing.TB, st workshop.State, seed int64) workshop.State {
	t.Helper()
	s := begun(t, memory.New(st))
	if err := rehearsal.Run(s, rehearsal.Options{Seed: seed, Words: words(t).In(st.Info.Lang)}); err != nil {
		t.Fatal(err)
	}
	end := s.State()
	end.ID = "abcdef0123456789abcdef0123456789"
	return end
}

func steps(st workshop.State) (ids []string) {
	for _, s := range st.Agenda {
		ids = append(ids, s.ID)
	}
	return ids
}

var whole = []string{"later_open", "later_promises", "B1", "C2", "later_customer", "later_steps"}

func TestAFollowUpGoesBackToTheFirstDay(t *testing.T) {
	first := firstDay(t, trial.Info("en", 12, 180))
	for _, c := range []struct {
		name    string
		plan    followup.Plan
		minutes int
	}{{"short", followup.Plan{Counted: true}, 15}, {"long", followup.Plan{Minutes: followup.Long, Counted: true}, 30}} {
		t.Run(c.name, func(t *testing.T) {
			st := of(t, first, c.plan)
			if got := workshop.Total(st.Agenda); got != c.minutes || !slices.Equal(steps(st), whole) {
				t.Errorf("%d minutes of %v", got, steps(st))
			}
			a := st.Info.After
			if a.ID != first.ID || a.Wave != 1 || !a.Held.Equal(first.Info.When) || len(a.Promises) != len(first.Actions) || len(a.Then) != 2 {
				t.Errorf("%+v", a)
			}
			if n := len(a.Then[1].Spec.Questions); n < 1 || n > 4 {
				t.Errorf("%d keys are asked about", n)
			}
			end := held(t, st, 7)
			if workshop.Revision(end) != 2 || len(end.Checks) != len(a.Promises) || len(end.Actions) != len(workshop.ActsOn(end)) {
				t.Errorf("%d votes, checks %v, new steps %v", workshop.Revision(end), end.Checks, end.Actions)
			}
			for _, r := range end.Rounds {
				if r.MinShow < first.Info.MinShow {
					t.Errorf("%s is shown from %d answers", r.Spec.Step, r.MinShow)
				}
			}
		})
	}
}

func TestFollowUpsOfAllSorts(t *testing.T) {
	first := firstDay(t, trial.Info("en", 12, 180))
	for _, c := range []struct {
		name  string
		was   func() workshop.State
		plan  followup.Plan
		holds func(workshop.State) bool
	}{
		{"of a rehearsal it stays one", func() workshop.State { return first }, followup.Plan{}, func(st workshop.State) bool { return st.Info.Rehearsal }},
		{"of a day that was none it is none", func() workshop.State { w := first; w.Info.Rehearsal = false; return w }, followup.Plan{},
			func(st workshop.State) bool { return !st.Info.Rehearsal }},
		{"in another language", func() workshop.State { return first }, followup.Plan{Lang: "fi"},
			func(st workshop.State) bool {
				return st.Info.Lang == "fi" && st.T("step.later_promises.title") == "Lupauksemme"
			}},
		{"another version of the pack is there by now", func() workshop.State {
			w := first
			p := *first.Pack
			p.Version, w.Pack = 99, &p
			return w
		}, followup.Plan{}, func(st workshop.State) bool { return st.Pack.Version == 99 }},
		{"half the people", func() workshop.State { return first }, followup.Plan{People: 6, Counted: true, Gone: 6},
			func(st workshop.State) bool { return st.Info.People == 6 && st.Info.MinShow == 5 }},
		{"nobody of the first day", func() workshop.State { return first }, followup.Plan{People: 9, Counted: true, New: 9, Gone: 12},
			func(st workshop.State) bool { return st.Info.After.New == 9 }},
		{"the second follow-up of the first day", func() workshop.State { return first }, followup.Plan{Wave: 2},
			func(st workshop.State) bool { return st.Info.After.Wave == 2 }},
		{"without keys", func() workshop.State {
			info := trial.Info("en", 12, 90)
			info.Exercises = []string{"A", "B"}
			return firstDay(t, info)
		}, followup.Plan{}, func(st workshop.State) bool { return len(st.Info.After.Then) == 1 }},
		{"without promises", func() workshop.State {
			info := trial.Info("en", 12, 60)
			info.Exercises = []string{"C"}
			return firstDay(t, info)
		}, followup.Plan{}, func(st workshop.State) bool { return !slices.Contains(steps(st), "later_promises") }},
	} {
		t.Run(c.name, func(t *testing.T) {
			st := of(t, c.was(), c.plan)
			if !c.holds(st) {
				t.Errorf("%+v", st.Info)
			}
			if held(t, st, 3).Info.After == nil {
				t.Error("it has lost the first day")
			}
		})
	}
}

// A follow-up of a follow-up goes back to the same first day, to what is not over, and the
// new steps stand for the old ones.
func TestTheSecondWave(t *testing.T) {
	first := firstDay(t, trial.Info("en", 12, 180))
	second := held(t, of(t, first, followup.Plan{Counted: true}), 7)
	third := of(t, second, followup.Plan{Counted: true})
	a := third.Info.After
	if a.ID != first.ID || a.Wave != 2 || len(a.Since) != 2 || !reflect.DeepEqual(a.Then, second.Info.After.Then) {
		t.Errorf("%+v", a)
	}
	for _, p := range a.Promises {
		if workshop.Checked(second, p.Item).Status.Ended() {
			t.Errorf("%s is over", p.Item)
		}
		if workshop.Checked(second, p.Item).Status == workshop.StatusStuck {
			if i := slices.IndexFunc(second.Actions, func(x workshop.Action) bool { return x.Item == p.Item }); second.Actions[i] != p {
				t.Errorf("%+v stands for %+v", p, second.Actions[i])
			}
		}
	}
	if !slices.Equal(steps(third), whole) {
		t.Errorf("%v", steps(third))
	}
	held(t, third, 9)
}

func TestNothingToComeBackTo(t *testing.T) {
	c := words(t)
	fresh, err := trial.State(trial.Info("en", 12, 180))
	if err != nil {
		t.Fatal(err)
	}
	_, err = followup.Of(fresh, followup.Plan{Day: day}, c.In("en"), c)
	if workshop.CodeOf(err) != workshop.EState {
		t.Errorf("%v", err)
	}
	first := firstDay(t, trial.Info("en", 12, 180))
	_, err = followup.Of(first, followup.Plan{Day: day, New: 40}, c.In("en"), c)
	if workshop.CodeOf(err) != workshop.EInvalid {
		t.Errorf("more new people than people: %v", err)
	}
}

// voted opens the vote of a step of a follow-up and hands in ballots.
func voted(t *testing.T, s *workshop.Session, step string, ballots []workshop.Ballot) workshop.Tally {
	t.Helper()
	at := slices.IndexFunc(s.State().Agenda, func(a workshop.Step) bool { return a.ID == step })
	for _, do := range []func() error{
		func() error { return s.Jump(at) }, func() error { return s.Open(workshop.Paper) },
		func() error { return s.CastFree(ballots...) }, s.CloseRound,
	} {
		if err := do(); err != nil {
			t.Fatal(err)
		}
	}
	r, _ := s.State().Round(step, false)
	return *r.Tally
}

// again are ballots that give the counts of the first day once more.
func again(then workshop.Tally) (out []workshop.Ballot) {
	c := then.Counts[0]
	for i, n := range c.N {
		for range n {
			out = append(out, workshop.Ballot{workshop.Mark(c.Lo + i)})
		}
	}
	return out
}

// Where nobody but one person has changed, the difference is that person's answer, and it is
// not there: whether somebody has said so or nobody has counted.
func TestANewcomersAnswerIsKeptBack(t *testing.T) {
	first := firstDay(t, trial.Info("en", 12, 180))
	const swap = -1 // somebody came for somebody who left
	for _, c := range []struct {
		name  string
		plan  followup.Plan
		come  int
		apart bool
	}{
		{"the same people, who answer the same", followup.Plan{Counted: true}, 0, false},
		{"one came", followup.Plan{People: 13, Counted: true, New: 1}, 1, true},
		{"one came, which nobody has counted", followup.Plan{People: 13}, 1, true},
		{"one came, and it was said that none did", followup.Plan{People: 13, Counted: true}, 1, true},
		{"one came for one who left", followup.Plan{Counted: true, New: 1, Gone: 1}, 0, true},
		{"nobody has counted", followup.Plan{}, 0, true},
		{"nobody of that day is here", followup.Plan{Counted: true, New: 12, Gone: 12}, 0, false},
		{"one of that day is here", followup.Plan{Counted: true, New: 11, Gone: 11}, 0, true},
		{"one of that day is here, and as many others as vote", followup.Plan{People: 13, Counted: true, New: 12, Gone: 12}, 0, true},
		{"nobody of that day was here until a swap", followup.Plan{Counted: true, New: 12, Gone: 12}, swap, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			st := of(t, first, c.plan)
			then, _ := workshop.Before(st, "B1")
			ballots := again(then)
			for range max(0, c.come) {
				ballots = append(ballots, workshop.Ballot{3})
			}
			s := begun(t, memory.New(st))
			if c.come == swap {
				if err := workshop.Swap(s); err != nil {
					t.Fatal(err)
				}
			}
			got := voted(t, s, "B1", ballots)
			if got.Counts[0].Apart != c.apart || c.apart && (got.Counts[0].N != nil || got.Shown()) {
				t.Errorf("%+v", got.Counts[0])
			}
		})
	}
}

// A program that ends at any moment, and is begun again on the same store, comes to the same
// end.
func TestKilledAndTakenUp(t *testing.T) {
	st := of(t, firstDay(t, trial.Info("en", 12, 180)), followup.Plan{Counted: true})
	killed := errors.New("killed")
	end := func(every int) string {
		store := memory.New(st)
		for round := 0; ; round++ {
			s, n := begun(t, store), 0
			stop := func() error {
				if n++; every > 0 && n >= every && round < 200 {
					return killed
				}
				return nil
			}
			err := rehearsal.Run(s, rehearsal.Options{
				Seed: 5, Words: words(t).In("en"), Pause: stop, Wall: func(workshop.State) error { return stop() },
			})
			if err == nil {
				now := s.State()
				var votes []workshop.Tally
				for _, r := range now.Rounds {
					votes = append(votes, *r.Tally)
				}
				out, err := json.Marshal([]any{votes, now.Checks, now.Actions})
				if err != nil {
					t.Fatal(err)
				}
				return string(out)
			}
			if !errors.Is(err, killed) {
				t.Fatal(err)
			}
		}
	}
	want := end(0)
	for _, every := range []int{3, 5, 8, 13, 21} {
		if got := end(every); got != want {
			t.Errorf("killed after %d: %s\nwant %s", every, got, want)
		}
	}
}

func TestDays(t *testing.T) {
	for _, c := range []struct{ name, lang, held, now, want string }{
		{"all lie ahead", "en", "2026-11-03", "2026-11-04", "2026-12-03 2027-01-04 2027-02-01"},
		{"no Christmas in Finnish", "fi", "2026-11-25", "2026-11-26", "2027-01-07 2027-01-25 2027-02-23"},
		{"no July in Finnish", "fi", "2026-06-05", "2026-06-06", "2026-08-03 2026-08-04 2026-09-03"},
		{"July elsewhere", "en", "2026-06-05", "2026-06-06", "2026-07-06 2026-08-04 2026-09-03"},
		{"one is past: today comes first", "en", "2026-11-03", "2026-12-10", "2026-12-10 2027-01-04 2027-02-01"},
		{"all are past", "en", "2026-01-07", "2026-12-10", "2026-12-10"},
	} {
		t.Run(c.name, func(t *testing.T) {
			at := func(s string) time.Time {
				d, err := time.Parse(time.DateOnly, s)
				if err != nil {
					t.Fatal(err)
				}
				return d.Add(9 * time.Hour)
			}
			got := ""
			for i, d := range followup.Days(workshop.Info{Lang: c.lang, When: at(c.held)}, at(c.now)) {
				if i > 0 {
					got += " "
				}
				got += d.Format(time.DateOnly)
			}
			if got != c.want {
				t.Errorf("%s, want %s", got, c.want)
			}
		})
	}
}

// Whoever begins a follow-up after the hour of the first day is not late from the beginning.
func TestTodayBeginsAtNoHourThatIsPast(t *testing.T) {
	held := time.Date(2026, 11, 3, 9, 0, 0, 0, time.UTC)
	for name, c := range map[string]struct{ now, want string }{
		"before its hour":                     {"2026-12-10T08:30", "2026-12-10T09:00"},
		"after its hour":                      {"2026-12-10T15:33", "2026-12-10T15:33"},
		"after its hour, on the day proposed": {"2026-12-03T15:33", "2026-12-03T15:33"},
		"on the day before":                   {"2026-12-02T15:33", "2026-12-03T09:00"},
	} {
		t.Run(name, func(t *testing.T) {
			const minute = "2006-01-02T15:04"
			now, err := time.Parse(minute, c.now)
			if err != nil {
				t.Fatal(err)
			}
			if got := followup.Days(workshop.Info{Lang: "en", When: held}, now)[0].Format(minute); got != c.want {
				t.Errorf("%s, want %s", got, c.want)
			}
		})
	}
}

// A vote after the discussion is laid beside the one before it on the same day. Beside the
// first day stands the first vote alone.
func TestTheFirstVoteStandsBesideTheFirstDay(t *testing.T) {
	first := firstDay(t, trial.Info("en", 12, 180))
	s := begun(t, memory.New(of(t, first, followup.Plan{Counted: true})))
	then := s.State().Info.After.Then[0]
	now := voted(t, s, then.Spec.Step, again(then))
	b := result.NewFigures(s.State(), words(t).In("en")).Texts
	if _, ok := result.Then(b, now); !ok {
		t.Error("the first vote stands alone")
	}
	now.Spec.Revote = true
	if _, ok := result.Then(b, now); ok {
		t.Error("the vote after the discussion stands beside the first day")
	}
}
