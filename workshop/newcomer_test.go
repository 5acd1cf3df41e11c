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

// attack holds two votes with somebody new in the second, many times over. same is how much
// of the views of all others is the same in both: all of it, and nobody else moves. It
// returns how many results were shown, in how many the guess was right, and whether some
// difference of two results that came often gave the newcomer away each time.
func attack(t *testing.T, others int, same float64, runs int) (shown, right int, certain []string) {
	r := rand.New(rand.NewPCG(7, uint64(others)))
	seen := map[string][2]int{}
	for range runs {
		was, is := make([]int, 5), make([]int, 5)
		for range others {
			view := math.Sqrt(same) * r.NormFloat64()
			was[markOf(view+math.Sqrt(1-same)*r.NormFloat64())]++
			is[markOf(view+math.Sqrt(1-same)*r.NormFloat64())]++
		}
		if same == 1 {
			is = slices.Clone(was)
		}
		secret := markOf(r.NormFloat64())
		is[secret]++
		first := scaleRound(t, 1, was, workshop.Turnover{})
		second := scaleRound(t, 2, is, workshop.Turnover{Came: 1}, first)
		if !second.Tally.Shown() {
			continue
		}
		shown++
		differ := make([]int, 5)
		for i := range is {
			differ[i] = is[i] - was[i]
		}
		of := seen[fmt.Sprint(differ)]
		of[1]++
		if guess(was, is) == secret {
			right++
			of[0]++
		}
		seen[fmt.Sprint(differ)] = of
	}
	for differ, of := range seen {
		if of[1] >= 30 && of[0] == of[1] {
			certain = append(certain, differ)
		}
	}
	return shown, right, certain
}

// Whoever lays two results side by side finds out about somebody new no more often than by
// a toss of a coin, and never for certain. In a group of five it is a little more often where
// hardly anybody else moves: there the window proposes that whoever is new does not vote.
func TestWhatASecondVoteTellsOfANewcomer(t *testing.T) {
	for _, c := range []struct {
		others int
		same   float64
		shown  bool
	}{{12, 1, false}, {5, 1, false}, {12, .95, true}, {12, .9, true}, {12, .6, true}, {8, .9, true}, {20, .9, true}, {5, .9, true}, {5, .6, true}} {
		t.Run(fmt.Sprintf("%d others, same %v", c.others, c.same), func(t *testing.T) {
			const runs = 3000
			shown, right, certain := attack(t, c.others, c.same, runs)
			share := float64(right) / float64(max(1, shown))
			t.Logf("shown %.0f %%, right %.1f %%", 100*float64(shown)/runs, 100*share)
			if (shown > 0) != c.shown {
				t.Errorf("shown %d", shown)
			}
			most := .5
			if c.others < workshop.FewToVoteAgain {
				most = .55
			}
			if share > most || len(certain) > 0 {
				t.Errorf("right %.3f, certain %v", share, certain)
			}
		})
	}
}
