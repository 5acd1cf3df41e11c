package tally

import (
	"slices"

	"github.com/upturn-workshop/upturn/workshop"
)

// Commonest are the options of a choice that most chose, by their place. One vote
// is no difference: an option that is a vote behind the first is among them. None
// where no option is more than a vote behind, since then nothing leads.
func Commonest(c workshop.Count) []int {
	if answers(c) == 0 {
		return nil
	}
	least := slices.Max(c.N) - 1
	var out []int
	for i, n := range c.N {
		if n >= least {
			out = append(out, i)
		}
	}
	if len(out) == len(c.N) && len(out) > 1 {
		return nil
	}
	return out
}
