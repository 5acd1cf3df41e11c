package followup_test

import (
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/followup"
	"github.com/upturn-workshop/upturn/workshop/memory"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/rehearsal"
	"github.com/upturn-workshop/upturn/workshop/tally"
	"github.com/upturn-workshop/upturn/workshop/trial"
	"github.com/upturn-workshop/upturn/workshop/wall"
)

// words are the program's.
func words(t testing.TB) *pack.Catalog {
	t.Helper()
	c, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// firstDay is a workshop that invented people have held to its end.
func firstDay(t testing.TB, lang string, people, minutes int) workshop.State {
	t.Helper()
	st, err := trial.Play(trial.Info(lang, people, minutes), wall.Pages, 1, nil)
	if err != nil {
		t.Fatal(err)
	}
	st.ID = "0123456789abcdef0123456789abcdef"
	return st
}

var day = time.Date(2026, 12, 3, 9, 0, 0, 0, time.UTC)

// held has invented people hold a follow-up to its end.
func held(t testing.TB, st workshop.State, seed int64, look func(workshop.State) error) workshop.State {
	t.Helper()
	s, err := workshop.Start(memory.New(st), workshop.Rules{Pages: wall.Pages, Discussed: tally.Discussed})
	if err != nil {
		t.Fatal(err)
	}
	if err := rehearsal.Run(s, rehearsal.Options{Seed: seed, Words: words(t).In(st.Info.Lang), Wall: look}); err != nil {
		t.Fatal(err)
	}
	return s.State()
}

func TestAFollowUpIsHeldToItsEnd(t *testing.T) {
	for _, lang := range []string{"en", "fi"} {
		t.Run(lang, func(t *testing.T) {
			c := words(t)
			first := firstDay(t, lang, 12, 180)
			st, err := followup.Of(first, followup.Plan{Day: day, Counted: true}, c.In(lang), c)
			if err != nil {
				t.Fatal(err)
			}
			end := held(t, st, 7, nil)
			if n := workshop.Revision(end); n != 2 {
				t.Errorf("%d votes", n)
			}
			t.Log(workshop.Total(st.Agenda), st.Agenda, len(st.Info.After.Promises), len(st.Info.After.Then[1].Counts), end.Checks, end.Actions)
		})
	}
}
