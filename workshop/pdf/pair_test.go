package pdf

import (
	"slices"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// Two camps with nobody between them divide a group most clearly: the word stands at their
// row in the report and on the leaf, though brackets are drawn on the wall only.
func TestCampsAreCalledDividedOnPaper(t *testing.T) {
	for _, lang := range []string{"en", "fi"} {
		for _, kind := range []Kind{KindReport, KindLeaf} {
			none := rowsCalledDivided(t, lang, kind, []int{3, 6, 3, 0, 0, 0, 0})
			camps := rowsCalledDivided(t, lang, kind, []int{3, 3, 0, 0, 0, 3, 3})
			if camps <= none {
				t.Errorf("%s, %s: %d rows are called divided with camps, %d without", kind, lang, camps, none)
			}
		}
	}
}

// rowsCalledDivided counts the rows at which the word stands where all pairs of statements
// got the same answers for today.
func rowsCalledDivided(t *testing.T, lang string, kind Kind, today []int) (n int) {
	t.Helper()
	st := newSample(t, lang, workshop.Full, "A")
	for i, r := range st.Rounds {
		if r.Spec.Step != "A4" {
			continue
		}
		is := *r.Tally
		is.Counts = slices.Clone(is.Counts)
		for k, c := range is.Counts {
			if c.Part == is.Spec.Questions[0].Aspects[0] {
				is.Counts[k].N, is.Counts[k].CantSay = today, 0
			}
		}
		st.Rounds[i].Tally = &is
	}
	h := mustLayout(t, st, kind, Options{Lang: lang})
	for side := range h.Len() {
		for _, text := range textsOf(h, side) {
			if text.S == words(t).T(lang, "wall.divided") {
				n++
			}
		}
	}
	return n
}
