package followup_test

import (
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/followup"
	"github.com/upturn-workshop/upturn/workshop/memory"
	"github.com/upturn-workshop/upturn/workshop/promise"
	"github.com/upturn-workshop/upturn/workshop/script"
	"github.com/upturn-workshop/upturn/workshop/trial"
)

// Whoever votes in a follow-up is told in its opening where the numbers may go: some were not
// there when it was said the first time, and it may be another place by now.
func TestAFollowUpTellsWhereTheNumbersGo(t *testing.T) {
	for _, lang := range []string{"en", "fi"} {
		first := firstDay(t, trial.Info(lang, 12, 180))
		w := words(t).In(lang)
		for _, share := range workshop.Shares() {
			t.Run(lang+" "+share.Key(), func(t *testing.T) {
				st := of(t, first, followup.Plan{Counted: true})
				if st.Info.Share = share; share.Traits().Leaves {
					st.Info.Programme = "Service 2027"
				}
				now := begun(t, memory.New(st)).State()
				said := strings.Join(script.Of(now, lang, w).Do, "\n")
				if want := promise.Say(st.Info, w.T); strings.Contains(said, want) != share.Traits().Leaves || strings.Contains(said, workshop.PromiseMark) {
					t.Errorf("%q, beside %q", said, want)
				}
			})
		}
	}
}

// Only who was there has agreed to see a result of fewer than five, or of few leaders.
func TestNewcomersHaveAgreedToNothing(t *testing.T) {
	for _, c := range []struct {
		name   string
		plan   followup.Plan
		agreed bool
	}{
		{"the same people", followup.Plan{Counted: true}, true},
		{"one is gone", followup.Plan{Counted: true, People: 3, Gone: 1}, true},
		{"one is new", followup.Plan{Counted: true, New: 1, Gone: 1}, false},
		{"nobody has counted", followup.Plan{}, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			info := trial.Info("en", 4, 180)
			info.MinShow = workshop.LeastShow
			was := firstDay(t, info)
			was.Info.Agreed = true
			got := of(t, was, c.plan).Info
			least := workshop.UsualShow
			if c.agreed {
				least = got.People
			}
			if got.MinShow != least || got.Agreed != c.agreed {
				t.Errorf("a result from %d answers, few leaders %t", got.MinShow, got.Agreed)
			}
		})
	}
}
