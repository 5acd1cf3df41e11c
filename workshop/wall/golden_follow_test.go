package wall

import (
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/followup"
	"github.com/upturn-workshop/upturn/workshop/memory"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/rehearsal"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// returned is a follow-up that invented people held to its end, months after the first day.
func returned(t *testing.T, lang string, after int, plan followup.Plan) workshop.State {
	t.Helper()
	was, _ := played(t, lang, 12)
	c, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	was.ID = "0123456789abcdef0123456789abcdef"
	plan.Counted, plan.Day = true, was.Info.When.AddDate(0, 0, after)
	st, err := followup.Of(was, plan, c.In(lang), c)
	if err != nil {
		t.Fatal(err)
	}
	now := func() time.Time { return plan.Day }
	s, err := workshop.Start(memory.New(st), workshop.Rules{Pages: Pages, Discussed: tally.Discussed, Now: now})
	if err != nil {
		t.Fatal(err)
	}
	if err := rehearsal.Run(s, rehearsal.Options{Seed: 5, Words: c.In(lang)}); err != nil {
		t.Fatal(err)
	}
	return s.State()
}

// Both days side by side, with how far the promises have come and the day of each, look as they
// were looked at: in one year and in two.
func TestGoldenThenAndNow(t *testing.T) {
	for _, lang := range []string{"en", "fi"} {
		for name, x := range map[string]struct {
			after int
			steps []string
		}{"month": {30, []string{"B1", "C2"}}, "quarter": {90, []string{"C2"}}} {
			st := returned(t, lang, x.after, followup.Plan{})
			for _, step := range x.steps {
				at, ok := At(st, step, 0, 0)
				if !ok {
					t.Fatal(step, "was not held")
				}
				golden(t, "follow-"+step+"-"+name+"-"+lang, Scene(at, wordsIn(t, lang), sizes[0], 1))
			}
		}
	}
}

// How far promises have come is told once an owner has told of one; statuses that none has are
// left out, and of more promises than a line holds each status has one sign.
func TestThePromisesOverBothDays(t *testing.T) {
	st := returned(t, "en", 30, followup.Plan{})
	promised := func(all ...workshop.Status) workshop.State {
		at := st
		after := *st.Info.After
		after.Promises, at.Checks, at.Info.After = nil, nil, &after
		for i, is := range all {
			item := string(rune('a' + i))
			after.Promises = append(after.Promises, workshop.Action{Item: item, First: item})
			at.Checks = append(at.Checks, workshop.Check{Item: item, Status: is})
		}
		return at
	}
	for _, c := range []struct {
		name string
		all  []workshop.Status
		want []int // signs of each status told
	}{
		{"nobody has told", []workshop.Status{workshop.StatusOpen, workshop.StatusOpen}, nil},
		{"one has told", []workshop.Status{workshop.StatusOpen, workshop.StatusDone, workshop.StatusOpen}, []int{1, 2}},
		{"all have told the same", []workshop.Status{workshop.StatusStuck, workshop.StatusStuck}, []int{2}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := results{newBoard(promised(c.all...), wordsIn(t, "en"))}.became()
			if len(got.States) != len(c.want) || got.Label.Empty() != (c.want == nil) {
				t.Fatalf("%+v", got)
			}
			for i, n := range c.want {
				if got.States[i].N != n {
					t.Errorf("%+v", got.States)
				}
			}
		})
	}
}

// More promises than a page holds go on over the next, none is left out, and over both days all
// of them are counted together.
func TestNinePromisesAreOnTheWall(t *testing.T) {
	st := returned(t, "en", 30, followup.Plan{})
	after := *st.Info.After
	after.Promises, st.Checks, st.Info.After = nil, nil, &after
	for _, item := range "abcdefghi" {
		after.Promises = append(after.Promises, workshop.Action{Item: string(item), First: "promise " + string(item)})
		st.Checks = append(st.Checks, workshop.Check{Item: string(item), Status: workshop.StatusMoving})
	}
	b := newBoard(st, wordsIn(t, "en"))
	var shown []string
	pages := b.promises(workshop.StepDef{ID: "later_promises", Kind: workshop.StepCheck})
	for _, p := range pages {
		rows := p.body.(figure.Promises)
		if len(rows.Rows) > figure.PromiseRows.PerPage(false) {
			t.Errorf("%d rows on a page", len(rows.Rows))
		}
		for _, r := range rows.Rows {
			shown = append(shown, r.First)
		}
	}
	if len(pages) != 2 || len(shown) != 9 || shown[0] != "promise a" || shown[8] != "promise i" {
		t.Errorf("%d pages have %q", len(pages), shown)
	}
	if all := (results{b}).became(); len(all.States) != 1 || all.States[0].N != 9 {
		t.Errorf("%+v", all)
	}
}
