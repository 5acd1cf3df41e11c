package wall

import (
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/trial"
)

// Every page of a whole day, not only results, stays on every wall and sets no
// text over another, in one language and in two.
func TestEveryPageHolds(t *testing.T) {
	for _, langs := range trial.Editions() {
		lang, also := langs[0], langs[1]
		pages, w := 0, wordsIn(t, lang)
		_, err := trial.Play(trial.Info(lang, 12, 180), Pages, 2, func(st workshop.State) error {
			pages++
			st.Info.Second = also
			for _, size := range sizes {
				for _, fault := range faults(Scene(st, w, size, 1)) {
					if overview(st) && strings.HasSuffix(fault, "is cut") {
						continue
					}
					t.Errorf("%s+%s %s %s page %d at %gx%g: %s", lang, also, st.Now().ID, st.Pos.Phase, st.Pos.Page, size.W, size.H, fault)
				}
			}
			return nil
		})
		if err != nil || pages < 60 {
			t.Errorf("%s: %d pages, %v", lang, pages, err)
		}
	}
}

// overview reports whether a page shows all groups of cards at once, and pages with the whole
// words follow.
func overview(st workshop.State) bool {
	return st.Pos.Page == 0 && Pages(st) > 1 && len(workshop.GroupsOf(st, st.Def(st.Now()).Collects)) > 0
}
