package wall

import (
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/memory"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/rehearsal"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// Every page of a whole day, not only results, stays on every wall and sets no
// text over another, in one language and in two.
func TestEveryPageHolds(t *testing.T) {
	p, err := pack.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	catalog, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	for lang, second := range map[string]string{"en": "fi", "fi": "en"} {
		info := rehearsal.Info("t", "g", lang, 12, 180, time.Date(2026, 11, 3, 9, 0, 0, 0, time.UTC))
		info.Exercises = []string{"A", "B", "C"}
		steps, _, err := p.Plan(180, info.Exercises)
		if err != nil {
			t.Fatal(err)
		}
		s, err := workshop.Start(memory.New(workshop.State{Info: info, Pack: p, Agenda: steps}), workshop.Rules{Pages: Pages, Discussed: tally.Discussed})
		if err != nil {
			t.Fatal(err)
		}
		pages := 0
		err = rehearsal.Run(s, rehearsal.Options{Seed: 2, T: func(key string) string { return catalog.In(lang).T(key) }, Wall: func(st workshop.State) error {
			pages++
			for _, also := range []string{"", second} {
				st.Info.Second = also
				for _, size := range sizes {
					for _, fault := range faults(Scene(st, catalog.In(lang), size, 1)) {
						t.Errorf("%s+%s %s %s page %d at %gx%g: %s", lang, also, st.Now().ID, st.Pos.Phase, st.Pos.Page, size.W, size.H, fault)
					}
				}
			}
			return nil
		}})
		if err != nil || pages < 60 {
			t.Errorf("%s: %d pages, %v", lang, pages, err)
		}
	}
}
