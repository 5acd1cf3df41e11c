package claims

import (
	"slices"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/claims/play"
	"github.com/upturn-workshop/upturn/workshop/pdf"
	"github.com/upturn-workshop/upturn/workshop/wall"
)

// readFollowUp plays the follow-up of a game that is over, and reads its wall, paper and
// export back.
func readFollowUp(c *Checker, first *play.Game, seed uint64, wrong func(Fault)) error {
	g, err := first.Follow(wall.Pages, workshop.Rules{})
	if err != nil || g == nil {
		return err
	}
	g.Look = func(st workshop.State) error {
		for _, f := range c.Wall(st, g.Counted(), g.Open()) {
			f.Where = "follow-up, " + f.Where
			wrong(f)
		}
		return nil
	}
	if err := g.Run(); err != nil {
		return err
	}
	tell := func(faults []Fault, err error) error {
		for _, f := range faults {
			f.Where = "follow-up, " + f.Where
			wrong(f)
		}
		return err
	}
	if err := tell(c.Export(g.State(), g.Counted())); err != nil {
		return err
	}
	for i, kind := range []pdf.Kind{pdf.KindReport, pdf.KindTakeHome, pdf.KindTables, pdf.KindLeaf} {
		opts := editions[(int(seed)+i)%len(editions)]
		if err := tell(c.Paper(g.State(), g.Counted(), kind, opts)); err != nil {
			return err
		}
	}
	return nil
}

// followed is the follow-up of a workshop in English in which a promise is moving.
func followed(t *testing.T, c *Checker) *world {
	t.Helper()
	for seed := uint64(mostWorlds); seed < 3*mostWorlds; seed++ {
		first, err := play.Start(seed, wall.Pages)
		if err != nil {
			t.Fatal(err)
		}
		if i := first.State().Info; i.Lang != "en" || i.Second != "" {
			continue
		}
		if err := first.Run(); err != nil {
			t.Fatal(err)
		}
		g, err := first.Follow(wall.Pages, workshop.Rules{})
		if err != nil {
			t.Fatal(err)
		}
		if g == nil || len(g.State().Info.After.Promises) == 0 {
			continue
		}
		if err := g.Run(); err != nil {
			t.Fatal(err)
		}
		moving := workshop.Check{Item: g.State().Info.After.Promises[0].Item, Status: workshop.StatusMoving, Note: "half way"}
		if err := g.SetStatus(moving); err != nil {
			t.Fatal(err)
		}
		w := &world{c: c, st: g.State(), votes: g.Counted()}
		if told, _ := inExport(`"word": "no_clear"`, is(`"word": "clear"`))(w); told { // the days are compared
			return w
		}
	}
	t.Fatal("nobody has promised anything, or no two days are compared")
	return nil
}

// What a handout of a follow-up says of the promises is read, too.
func TestLiesAboutPromisesAreFound(t *testing.T) {
	c, err := New()
	if err != nil {
		t.Fatal(err)
	}
	w := followed(t, c)
	for _, kind := range []pdf.Kind{report, sheet, leaf} {
		for name, tamper := range map[string]func(st *workshop.State, w *world) bool{
			"one that is moving is done": func(st *workshop.State, _ *world) bool {
				st.Checks = slices.Clone(st.Checks)
				i := slices.IndexFunc(st.Checks, func(c workshop.Check) bool { return c.Status == workshop.StatusMoving })
				st.Checks[i].Status = workshop.StatusDone
				return true
			},
			"one is missing": func(st *workshop.State, _ *world) bool {
				after := *st.Info.After
				after.Promises = after.Promises[1:]
				st.Info.After = &after
				return true
			},
		} {
			t.Run(string(kind)+", "+name, func(t *testing.T) {
				if told, caught := fromState(kind, tamper)(w); !told || len(caught) == 0 {
					t.Errorf("told: %t, nobody noticed", told)
				}
			})
		}
	}
	t.Run("another first day", func(t *testing.T) {
		told, caught := fromState(sheet, func(st *workshop.State, _ *world) bool {
			after := *st.Info.After
			after.Held = after.Held.AddDate(0, 0, 1)
			st.Info.After = &after
			return true
		})(w)
		if !told || len(caught) == 0 {
			t.Errorf("told: %t, nobody noticed", told)
		}
	})
}
