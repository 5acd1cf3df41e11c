package wall

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/trial"
)

// While the room comes in the wall says who meets, on which day and when they begin; the
// first press begins, and nothing leads to the cover again once another step was on.
func TestTheCoverOfTheBeginning(t *testing.T) {
	info := trial.Info("en", 12, 180)
	info.Rehearsal, info.Group = false, "Riverside service team"
	for _, tt := range []struct {
		name   string
		change func(*workshop.State)
		want   []string // "" = it is not there
	}{
		{"before", func(*workshop.State) {}, []string{"Tuesday 3 November", "We begin at", "9:00"}},
		{"late", func(st *workshop.State) { st.Overdue = true }, []string{"Tuesday 3 November", "We begin soon."}},
		{"no time planned", func(st *workshop.State) { st.Info.When = time.Date(2026, 11, 3, 0, 0, 0, 0, time.UTC) }, []string{"Tuesday 3 November", "!We begin"}},
		{"a mixed group", func(st *workshop.State) { st.Info.Second = "fi" }, []string{"We begin at", "Aloitamme klo 9.00"}},
		{"a title only", func(st *workshop.State) { st.Info.Group, st.Info.Title = "", "Riverside service team" }, []string{"We begin at"}},
		{"a clock", func(st *workshop.State) {
			st.Timer = &workshop.Timer{Parts: []time.Duration{time.Minute}}
		}, []string{"1:00", "!We begin"}},
		{"a rehearsal", func(st *workshop.State) { st.Info.Rehearsal = true }, nil},
		{"begun", func(st *workshop.State) {
			st.Agenda = slices.Clone(st.Agenda)
			st.Agenda[3].Entered = true
		}, nil},
	} {
		st, err := trial.State(info)
		if err != nil {
			t.Fatal(err)
		}
		st.Pos.Phase = workshop.PhaseAsk
		tt.change(&st)
		for _, size := range sizes {
			s := Scene(st, wordsIn(t, "en"), size, 1)
			got := strings.Join(said(s), " ")
			there := strings.Contains(got, "Riverside")
			if there != (tt.want != nil) || there && Pages(st) != 2 {
				t.Errorf("%s: %d pages, %q", tt.name, Pages(st), got)
			}
			for _, want := range tt.want {
				if no, not := strings.CutPrefix(want, "!"); strings.Contains(got, no) == not {
					t.Errorf("%s %v: %q in %q: %v", tt.name, size, no, got, not)
				}
			}
			for _, fault := range faults(s) {
				t.Errorf("%s %v: %s", tt.name, size, fault)
			}
		}
	}
}
