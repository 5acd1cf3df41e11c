package play

import (
	"slices"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/wall"
)

// Invented workshops have all in them that is to be read back.
func TestWhatIsPlayed(t *testing.T) {
	kinds, ways := map[string]bool{}, map[string]bool{}
	seen := map[string]bool{}
	for seed := range uint64(40) {
		g, err := Start(seed, wall.Pages)
		if err != nil {
			t.Fatal(err)
		}
		if err := g.Run(); err != nil {
			t.Fatalf("workshop %d: %v", seed, err)
		}
		info := g.State().Info
		seen[info.Lang+info.Second] = true
		for _, v := range g.Votes {
			kinds[string(v.Spec.Questions[0].Kind)] = true
			seen["again"] = seen["again"] || v.Spec.Revote && v.Enough()
			seen["too few"] = seen["too few"] || !v.Enough()
			seen["taken back"] = seen["taken back"] || v.Voided
			seen["on the spot"] = seen["on the spot"] || v.Spec.Step[0] == 'Q'
			for _, w := range v.Ways {
				ways[string(w)] = true
			}
			seen["mixed"] = seen["mixed"] || len(v.Ways) > 1
			if slices.Contains(v.Ways, workshop.Phones) {
				seen["by phone alone"] = seen["by phone alone"] || len(v.Ways) == 1
				seen["by phone, on paper and at the computer"] = seen["by phone, on paper and at the computer"] || len(v.Ways) == 3
			}
		}
	}
	if len(kinds) != 7 || len(ways) != 4 || len(seen) != 11 {
		t.Errorf("%v, %v, %v", kinds, ways, seen)
	}
}
