package workshop_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/upturn-workshop/upturn/workshop"
)

// fitted is a proposal in a line.
func fitted(f workshop.Fitting, ok bool) string {
	if !ok {
		return "no way"
	}
	out := []string{"without " + strings.Join(f.Without, " ")}
	for _, c := range f.Cuts {
		out = append(out, fmt.Sprintf("%s to %d", c.ID, c.Minutes))
	}
	return strings.Join(out, ", ")
}

func TestFit(t *testing.T) {
	p := builtin(t)
	for _, tc := range []struct {
		name string
		info workshop.Info
		want string
	}{
		{"as it is", workshop.Info{Minutes: 180, Exercises: []string{"A", "B", "C"}, People: 12, Way: workshop.Paper}, "without "},
		{"shorter steps", workshop.Info{Minutes: 120, Exercises: []string{"A", "B", "C"}, People: 12, Way: workshop.Paper}, "without , break1 to 6"},
		{"two exercises too many", workshop.Info{Minutes: 60, Exercises: []string{"A", "B", "C"}, People: 12, Way: workshop.Paper}, "without A B"},
		{"the computer goes round", workshop.Info{Minutes: 90, Exercises: []string{"A", "B"}, People: 20, Way: workshop.Booth}, "without B"},
		{"one alone", workshop.Info{Minutes: 30, Exercises: []string{"B"}, People: 12, Way: workshop.Paper}, "no way"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			agenda, _, err := p.Plan(tc.info)
			if err != nil {
				t.Fatal(err)
			}
			if got := fitted(p.Fit(tc.info, agenda)); got != tc.want {
				t.Errorf("%s, want %s", got, tc.want)
			}
		})
	}
}

// A proposal brings the day down to its minutes, and not further than it must; promises,
// closing and what a later step shows stay.
func TestFitFits(t *testing.T) {
	p := builtin(t)
	rapid.Check(t, func(t *rapid.T) {
		order := rapid.Permutation([]string{"A", "B", "C"}).Draw(t, "order")
		info := workshop.Info{
			Minutes:   rapid.IntRange(workshop.LeastMinutes, 260).Draw(t, "minutes"),
			Exercises: order[:rapid.IntRange(1, 3).Draw(t, "count")],
			People:    rapid.IntRange(1, 40).Draw(t, "people"),
			Way:       rapid.SampledFrom(workshop.Ways()).Draw(t, "way"),
		}
		agenda, _, err := p.Plan(info)
		if err != nil {
			t.Fatal(err)
		}
		f, ok := p.Fit(info, agenda)
		if !ok {
			return
		}
		if len(f.Without) > 0 {
			info.Exercises = f.Exercises
			if agenda, _, err = p.Plan(info); err != nil {
				t.Fatal(err)
			}
		}
		before, after := 0, 0
		var kept []workshop.Step
		for i, s := range agenda {
			before += s.Minutes
			at := slices.IndexFunc(f.Cuts, func(c workshop.Cut) bool { return c.ID == s.ID })
			if at >= 0 && (f.Cuts[at].Step != i || f.Cuts[at].Saves != s.Minutes-f.Cuts[at].Minutes || f.Cuts[at].Saves < 1) {
				t.Errorf("%+v is not of %+v", f.Cuts[at], s)
			}
			if at >= 0 {
				s = p.Shortened(s, f.Cuts[at].Minutes)
			}
			if after += s.Minutes; s.Minutes > 0 {
				kept = append(kept, s)
			}
		}
		if after > info.Minutes || before <= info.Minutes && len(f.Cuts) > 0 {
			t.Errorf("%d minutes of %d, of %d before: %s", after, info.Minutes, before, fitted(f, ok))
		}
		for _, c := range f.Cuts {
			if after+c.Saves <= info.Minutes {
				t.Errorf("%s need not be cut: %s", c.ID, fitted(f, ok))
			}
		}
		if err := p.CheckAgenda(kept); err != nil {
			t.Error(err)
		}
		for _, s := range kept {
			if def, _ := p.Step(s.ID); def.Shows != "" && !slices.ContainsFunc(kept, func(o workshop.Step) bool { return o.ID == def.Shows }) {
				t.Errorf("%s shows what is left out", s.ID)
			}
		}
	})
}
