package tally

import (
	"math"
	"math/rand/v2"
	"testing"
)

// How often drawn groups are called divided: those of two camps nearly always, those
// on one hill next to never.
func TestHowOftenGroupsAreCalledDivided(t *testing.T) {
	bell := func(middle, sd float64) func(*rand.Rand) float64 {
		return func(r *rand.Rand) float64 { return middle + sd*r.NormFloat64() }
	}
	shapes := []struct {
		name        string
		draw        func(*rand.Rand) float64 // from 0, the lowest mark, to 1, the highest
		least, most float64
	}{
		{"two camps", func(r *rand.Rand) float64 {
			if r.IntN(2) == 0 {
				return bell(0.13, 0.12)(r)
			}
			return bell(0.87, 0.12)(r)
		}, 0.75, 1},
		{"bell", bell(0.5, 0.2), 0, 0.05},
		{"skewed bell", bell(0.75, 0.2), 0, 0.05},
		{"strewn evenly", (*rand.Rand).Float64, 0, 0.45},
	}
	const groups = 2000
	r := rand.New(rand.NewPCG(1, 2))
	for _, n := range []int{12, 20} {
		for _, marks := range []int{5, 7, 11} {
			for _, s := range shapes {
				divided := 0
				for range groups {
					c := counts(1, make([]int, marks)...)
					for range n {
						at := int(math.Floor(s.draw(r) * float64(marks)))
						c.N[min(max(at, 0), marks-1)]++
					}
					if OfScale(c) == Divided {
						divided++
					}
				}
				share := float64(divided) / groups
				t.Logf("%2d people, %2d marks, %s: %.1f %%", n, marks, s.name, 100*share)
				if share < s.least || share > s.most {
					t.Errorf("%d people, %d marks, %s: %.3f, want %.2f to %.2f", n, marks, s.name, share, s.least, s.most)
				}
			}
		}
	}
}
