package followup_test

import (
	"math"
	"math/rand/v2"
	"os"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/followup"
	"github.com/upturn-workshop/upturn/workshop/result"
	"github.com/upturn-workshop/upturn/workshop/trial"
)

// answerers are people who answer on a scale of five as groups usually do: of a hundred 8, 22,
// 35, 25 and 10 give each mark.
type answerers struct {
	r *rand.Rand
	// alike is how much of an answer is the person and not the moment: the square root of how
	// reliable a question is.
	alike float64
}

// mark is what a leaning between nothing and everything comes out as.
func mark(leaning float64) int {
	for i, below := range []float64{.08, .30, .65, .90} {
		if .5*math.Erfc(-leaning/math.Sqrt2) < below {
			return i
		}
	}
	return 4
}

// twice are the counts of a group that has not changed at all, asked on two days: the same
// people, or as many others.
func (a answerers) twice(people int, same bool) (then, now []int) {
	then, now = make([]int, 5), make([]int, 5)
	for range people {
		self := a.r.NormFloat64()
		say := func() int { return mark(a.alike*self + math.Sqrt(1-a.alike*a.alike)*a.r.NormFloat64()) }
		then[say()]++
		if !same {
			self = a.r.NormFloat64()
		}
		now[say()]++
	}
	return then, now
}

// pulse is a follow-up of a day on which three keys were chosen.
func pulse(t *testing.T) (st workshop.State, now *workshop.Tally) {
	t.Helper()
	st = of(t, firstDay(t, trial.Info("en", 12, 180)), followup.Plan{Counted: true})
	const keys = 3
	then := &st.Info.After.Then[1]
	if len(then.Spec.Questions) < keys || len(then.Counts) < keys || then.Spec.Questions[0].Hi-then.Spec.Questions[0].Lo != 4 {
		t.Fatalf("not three keys on a scale of five: %+v", then.Spec)
	}
	then.Spec.Questions, then.Counts = then.Spec.Questions[:keys], then.Counts[:keys]
	today := *then
	today.Counts = append([]workshop.Count(nil), then.Counts...)
	return st, &today
}

// A group that has not changed is told so seldom that something has changed clearly: of a hundred
// follow-ups with three keys, of five where the same people answer, and of fifteen where others do.
func TestWhatHasNotChangedIsSeldomClear(t *testing.T) {
	st, now := pulse(t)
	groups := 2_000
	if os.Getenv("UPTURN_LONG") != "" {
		groups = 10_000
	}
	then := st.Info.After.Then[1]
	figs := result.NewFigures(st, words(t).In("en"))
	for _, c := range []struct {
		name string
		same bool
		most float64
	}{{"the same people", true, .05}, {"others", false, .15}} {
		t.Run(c.name, func(t *testing.T) {
			a := answerers{rand.New(rand.NewPCG(6, 12)), math.Sqrt(.6)}
			wrong := 0
			for range groups {
				for i := range then.Counts {
					then.Counts[i].N, now.Counts[i].N = a.twice(12, c.same)
				}
				for _, d := range result.TwoDays(figs.Texts, *now) {
					if !d.Known {
						t.Fatalf("%+v is not compared", d)
					}
					if d.Clear {
						wrong++
						break
					}
				}
			}
			share := float64(wrong) / float64(groups)
			t.Logf("%d of %d groups, %.1f %%", wrong, groups, 100*share)
			if wrong == 0 || share > c.most {
				t.Errorf("%.1f %% of the groups are told of a clear change, at most %.0f %% may be", 100*share, 100*c.most)
			}
		})
	}
}

// What has changed a lot is found: without that, never saying "clear" would do.
func TestALargeChangeIsClear(t *testing.T) {
	st, now := pulse(t)
	then := st.Info.After.Then[1]
	figs := result.NewFigures(st, words(t).In("en"))
	a := answerers{rand.New(rand.NewPCG(7, 12)), math.Sqrt(.6)}
	found := 0
	const groups = 200
	for range groups {
		for i := range then.Counts {
			n, later := a.twice(12, true)
			then.Counts[i].N, now.Counts[i].N = n, []int{0, 0, later[0], later[1], later[2] + later[3] + later[4]} // all go up by two
		}
		for _, d := range result.TwoDays(figs.Texts, *now) {
			if d.Clear {
				found++
			}
		}
	}
	if found < 3*groups*9/10 {
		t.Errorf("%d of %d large changes are clear", found, 3*groups)
	}
}
