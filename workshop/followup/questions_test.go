package followup_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/followup"
	"github.com/upturn-workshop/upturn/workshop/trial"
)

// asked are the questions of a follow-up, in their order.
func asked(st workshop.State) (ids []string) {
	for _, t := range st.Info.After.Then {
		for _, q := range t.Spec.Questions {
			ids = append(ids, q.ID)
		}
	}
	return ids
}

// What is asked again can be chosen among all that may be shown of the first day; a vote of
// which nothing is asked is not held.
func TestWhatIsAskedAgainIsChosen(t *testing.T) {
	first := firstDay(t, trial.Info("en", 12, 180))
	c := words(t)
	all := followup.Questions(first, c.In("en"))
	if len(all) != 11 || all[0].ID != "B1" || all[10].ID != "K10" {
		t.Fatalf("can be asked: %v", all)
	}
	var usual []string
	for _, q := range all {
		if q.Usual {
			usual = append(usual, q.ID)
		}
		if name := q.Name(first.Pack, "en"); name == "" || strings.Contains(name, "[") {
			t.Errorf("%s has no name", q.ID)
		}
	}
	for _, tt := range []struct {
		name  string
		asks  []string
		want  []string
		steps int // with the votes
	}{
		{"nobody has chosen", nil, usual, 6},
		{"two keys", []string{"K9", "K2"}, []string{"K2", "K9"}, 5},
		{"whose needs come first alone", []string{"B1"}, []string{"B1"}, 5},
		{"nothing but the promises", []string{}, nil, 4},
	} {
		t.Run(tt.name, func(t *testing.T) {
			st := of(t, first, followup.Plan{Counted: true, Asks: tt.asks})
			if got := asked(st); !slices.Equal(got, tt.want) || len(st.Agenda) != tt.steps {
				t.Errorf("%v in %v, want %v", got, steps(st), tt.want)
			}
			end := held(t, st, 7)
			for _, r := range end.Rounds {
				for _, q := range r.Spec.Questions {
					if !slices.Contains(tt.want, q.ID) {
						t.Errorf("%s is asked", q.ID)
					}
				}
			}
		})
	}
	for name, id := range map[string]string{"not of that day": "K11", "one that is not asked again": "P1"} {
		t.Run(name, func(t *testing.T) {
			if _, err := followup.Of(first, followup.Plan{Day: day, Asks: []string{id}}, c.In("en"), c); workshop.CodeOf(err) != workshop.EInvalid {
				t.Errorf("%v", err)
			}
		})
	}
	t.Run("of a follow-up", func(t *testing.T) {
		second := held(t, of(t, first, followup.Plan{Counted: true, Asks: []string{"K2", "K9"}}), 7)
		if got := asked(of(t, second, followup.Plan{Counted: true})); !slices.Equal(got, []string{"K2", "K9"}) {
			t.Errorf("asked as before: %v", got)
		}
		if got := asked(of(t, second, followup.Plan{Counted: true, Asks: []string{"K9"}})); !slices.Equal(got, []string{"K9"}) {
			t.Errorf("asked: %v", got)
		}
	})
}
