package pdf

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/memory"
	"github.com/upturn-workshop/upturn/workshop/pack/edit"
	"github.com/upturn-workshop/upturn/workshop/rehearsal"
)

// withOrderOfPack is a workshop whose pack has a step that asks for an order, after
// the vote if voted.
func withOrderOfPack(t *testing.T, voted bool) (st workshop.State, step string) {
	t.Helper()
	c := words(t)
	st = full(t, "en", crowds[2])
	st.Pack, step = edit.AddStep(st.Pack, "A2", edit.Order, func(lang, key string) string { return c.T(lang, "packs.begin."+key) })
	at := slices.IndexFunc(st.Agenda, func(s workshop.Step) bool { return s.ID == "A2" }) + 1
	st.Agenda = slices.Insert(slices.Clone(st.Agenda), at, workshop.Step{ID: step, Exercise: "A", Length: workshop.Full, Minutes: 5})
	if !voted {
		return st, step
	}
	s, err := workshop.Start(memory.New(st), workshop.Rules{})
	if err != nil {
		t.Fatal(err)
	}
	var ballots []workshop.Ballot
	for i := range 12 {
		ballots = append(ballots, []workshop.Ballot{{2, 1, 3}, {1, 2, 3}, {3, 1, 2}}[i%3])
	}
	for _, do := range []func() error{
		func() error { return s.Jump(at) },
		func() error { return s.Open(workshop.Paper) },
		func() error { return s.CastFree(ballots...) },
		s.CloseRound, s.Next,
	} {
		if err := do(); err != nil {
			t.Fatal(err)
		}
	}
	return s.State(), step
}

// What a pack asks to be put in order is on slips before the day and in the report
// after it, in both languages of the pack.
func TestAnOrderOfAPackOnPaper(t *testing.T) {
	c := words(t)
	before, step := withOrderOfPack(t, false)
	if !slices.Contains(Worksheets(before), "W10") {
		t.Fatal("no slips for it")
	}
	h := mustLayout(t, before, KindWorksheets, Options{Only: []string{"W10"}, Lang: "en+fi"})
	slip := inOne(texts2(h))
	for i, key := range []string{"order_one", "order_two", "order_three"} {
		want := strconv.Itoa(i+1) + " " + c.T("en", "packs.begin."+key) + " / " + c.T("fi", "packs.begin."+key)
		if strings.Count(slip, want) != 2 {
			t.Errorf("the slips do not say %q: %s", want, slip)
		}
	}
	for n, pg := range draw(t, h.pages...).Pages {
		checkPage(t, n+1, pg, h.size.W, h.size.H)
	}
	after, _ := withOrderOfPack(t, true)
	for _, lang := range []string{"en", "fi", "en+fi"} {
		h := mustLayout(t, after, KindReport, Options{Lang: lang})
		said := inOne(texts2(h))
		for _, l := range strings.Split(lang, "+") {
			for _, want := range []string{
				after.Pack.Text(l, "step."+step+".wall"), c.T(l, "reading.rank_first", "list", c.T(l, "packs.begin.order_two")+" 20"),
				c.T(l, "wall.rank_method", "points", "2, 1, 0"),
			} {
				if !strings.Contains(strings.ReplaceAll(said, "- ", "-"), want) {
					t.Errorf("%s: the report does not say %q", lang, want)
				}
			}
		}
		for n, pg := range draw(t, h.pages...).Pages {
			checkPage(t, n+1, pg, h.size.W, h.size.H)
			checkWhole(t, n+1, pg, after)
		}
	}
}

// Invented people put it in order like everybody else.
func TestAnOrderOfAPackIsRehearsed(t *testing.T) {
	st, step := withOrderOfPack(t, false)
	def, _ := st.Pack.Step(step)
	spec, err := workshop.NewSpec(st, def, workshop.Booth, nil)
	if err != nil {
		t.Fatal(err)
	}
	for seat := range 12 {
		if err := spec.Check(rehearsal.Ballot(1, st.Info, spec, seat)); err != nil {
			t.Error(err)
		}
	}
}
