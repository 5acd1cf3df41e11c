package wall

import (
	"slices"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/trial"
)

// Where every row has a number from one side alone, the page of both says so, and has no table of
// dashes; one row with both is shown.
func TestNoRowFromBothSides(t *testing.T) {
	for _, lang := range trial.Languages() {
		for both, want := range map[bool]string{false: "wall.no_view", true: "wall.difference"} {
			st, w := played(t, lang, 12)
			st.Rounds = slices.Clone(st.Rounds)
			for i, r := range st.Rounds {
				if r.Spec.Step == "C2" {
					st.Rounds[i].Tally = oneSided(*r.Tally, both)
				}
			}
			seen := 0
			eachPage(t, st, func(name string, at workshop.State) {
				if !strings.HasPrefix(name, "C5") || !OfLeaders(at) {
					return
				}
				said := strings.Join(strings.Fields(texts(Scene(at, w, sizes[0], 1))), " ")
				if seen++; !strings.Contains(said, w.T(want)) || both == strings.Contains(said, w.T("wall.no_view")) {
					t.Errorf("%s, %s: %s", lang, name, said)
				}
			})
			if seen == 0 {
				t.Error("no page has both views")
			}
		}
	}
}

// oneSided hides one side of each question, now the one and now the other; of the first none where
// both are to be shown.
func oneSided(t workshop.Tally, both bool) *workshop.Tally {
	t.Counts = slices.Clone(t.Counts)
	for i, q := range t.Spec.Questions {
		for k, c := range t.Counts {
			side := slices.Index([]string{"practice", "self"}, c.Part)
			if c.Question == q.ID && side >= 0 && (i > 0 || !both) && (side == i%2) {
				t.Counts[k].N, t.Counts[k].Hidden, t.Counts[k].Apart = nil, true, true
			}
		}
	}
	return &t
}
