package workshop_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// chosen is how often people choose each of five marks.
var chosen = []float64{.08, .22, .35, .25, .10}

// markOf is the answer of somebody whose view lies there.
func markOf(view float64) int {
	at := math.Erfc(-view/math.Sqrt2) / 2
	for i, p := range chosen {
		if at -= p; at < 0 {
			return i
		}
	}
	return len(chosen) - 1
}

// guess is where the attacker thinks that the newcomer's mark lies: where most were added,
// and of such marks the one that people choose most.
func guess(was, is []int) int {
	best, at := math.Inf(-1), 0
	for i := range is {
		if v := float64(is[i]-was[i]) + .01*chosen[i]; v > best {
			best, at = v, i
		}
	}
	return at
}

// votes are two votes of so many people who are in both, one who came, and one who left where
// somebody did. same is how much of their views is the same in both: all of it, and nobody
// else moves.
type votes struct {
	others int
	same   float64
	came   bool
	left   bool
	r      *rand.Rand
}

// hold holds both votes. secret is the mark of the one that the attacker is after.
func (v votes) hold() (was, is []int, secret int) {
	was, is = make([]int, 5), make([]int, 5)
	for range v.others {
		view := math.Sqrt(v.same) * v.r.NormFloat64()
		was[markOf(view+math.Sqrt(1-v.same)*v.r.NormFloat64())]++
		is[markOf(view+math.Sqrt(1-v.same)*v.r.NormFloat64())]++
	}
	if v.same == 1 {
		is = slices.Clone(was)
	}
	if v.left {
		secret = markOf(v.r.NormFloat64())
		was[secret]++
	}
	if v.came {
		secret = markOf(v.r.NormFloat64())
		is[secret]++
	}
	return was, is, secret
}

// attacked is what came of many attacks: how many results were shown, in how many the guess
// was right, and which differences that came often gave the mark away each time.
type attacked struct {
	shown, right int
	certain      []string
}

// attack lays many pairs of results side by side.
func (v votes) attack(t *testing.T, runs int) (a attacked) {
	seen := map[string][]int{}
	for range runs {
		was, is, secret := v.hold()
		first := scaleRound(t, 1, was, workshop.Turnover{})
		people := workshop.Turnover{}
		if v.came {
			people.Came = 1
		}
		if v.left {
			people.Left = 1
		}
		if !scaleRound(t, 2, is, people, first).Tally.Shown() {
			continue
		}
		a.shown++
		if !v.came {
			was, is = is, was // what fell is what the one who left had marked
		}
		differ := make([]int, 5)
		for i := range is {
			differ[i] = is[i] - was[i]
		}
		key := fmt.Sprint(differ)
		if seen[key] == nil {
			seen[key] = make([]int, 5)
		}
		seen[key][secret]++
		if guess(was, is) == secret {
			a.right++
		}
	}
	for differ, of := range seen {
		if n := sum(of); n >= 30 && slices.Max(of) == n {
			a.certain = append(a.certain, differ)
		}
	}
	return a
}

// Whoever lays two results side by side finds out about somebody who was in one of them only
// no more often than by a toss of a coin, and never for certain, however small the group and
// however little the others move.
func TestWhatASecondVoteTellsOfOnePerson(t *testing.T) {
	const runs = 2500
	for _, who := range []votes{{came: true}, {left: true}, {came: true, left: true}} {
		for _, others := range []int{5, 7, 8, 10, 12, 20} {
			for _, same := range []float64{1, .95, .9, .6} {
				v := votes{others: others, same: same, came: who.came, left: who.left, r: rand.New(rand.NewPCG(7, uint64(others)))}
				t.Run(fmt.Sprintf("came %t, left %t, %d others, same %v", v.came, v.left, v.others, v.same), func(t *testing.T) {
					a := v.attack(t, runs)
					of := float64(max(1, a.shown))
					t.Logf("shown %.0f %%, right %.1f %%", 100*float64(a.shown)/runs, 100*float64(a.right)/of)
					if (a.shown > 0) != (v.same < 1) {
						t.Errorf("shown %d", a.shown)
					}
					if float64(a.right)/of > .5 || len(a.certain) > 0 {
						t.Errorf("right %.3f, certain %v", float64(a.right)/of, a.certain)
					}
				})
			}
		}
	}
}
