package rehearsal_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop/rehearsal"
)

// Invented people take a card for what it is usually taken for, more often than not, and
// in one language as in the other.
func TestCardsAreTakenForWhatTheyUsuallyAre(t *testing.T) {
	asUsual, all := 0, 0
	for seed := int64(1); seed <= 3; seed++ {
		var said [2]string
		for k, lang := range []string{"en", "fi"} {
			st, err := play(t, store(t, lang, 12, 180), rehearsal.Options{Seed: seed})
			if err != nil {
				t.Fatal(err)
			}
			r, _ := st.Round("B4", false)
			for _, c := range r.Tally.Counts {
				usual, _, _ := strings.Cut(st.Pack.Text(lang, "item."+c.Question+".usual"), ",")
				if lang == "fi" {
					usual, _, _ = strings.Cut(strings.Replace(usual, " tai ", ",", 1), ",")
				}
				most := slices.Index(c.N, slices.Max(c.N))
				option := st.Pack.Text(lang, "option."+r.Spec.Questions[0].Options[most])
				said[k] += c.Question + string(rune('0'+most))
				if all++; strings.EqualFold(option, usual) {
					asUsual++
				}
			}
		}
		if said[0] != said[1] {
			t.Errorf("seed %d: %s in English, %s in Finnish", seed, said[0], said[1])
		}
	}
	if all == 0 || asUsual*4 < all*3 {
		t.Errorf("%d of %d cards", asUsual, all)
	}
}
