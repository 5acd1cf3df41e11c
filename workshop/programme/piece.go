package programme

import (
	"slices"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/export"
)

// piece is one group's answers to one part of a question on one day: the smallest there is
// (P1). What is made here may be told outside the room; all else of a file stays behind.
type piece struct {
	Asked export.Asked   `json:"asked"`
	Round int64          `json:"round"`
	Count workshop.Count `json:"count"`
	Step  int            `json:"step"` // in the order of the exercises
}

// asker says what a count counts: export.AskedOf, or something that keeps what it said of the
// same exercises in mind.
type asker func(workshop.State, workshop.Tally, workshop.Question, workshop.Count) export.Asked

// pieces are what of a workshop may be told: of the first vote on each question of the
// exercises, and of the team only where leaders were asked apart.
func pieces(st workshop.State, least int, asked asker) (out []piece) {
	st, err := export.Beside(st)
	if err != nil {
		return nil
	}
	tried, _ := st.Pack.StepFor(workshop.RolePractice, st.Agenda)
	seen := map[string]bool{}
	for _, r := range st.Rounds {
		if r.Tally == nil || r.Spec.Revote || r.Spec.Step == tried.ID || seen[r.Spec.Step] {
			continue
		}
		seen[r.Spec.Step] = true
		all := st.Team(*r.Tally).From(max(least, workshop.UsualShow)) // P2
		if !all.Shown() {
			continue
		}
		step := slices.IndexFunc(st.Pack.Steps, func(d workshop.StepDef) bool { return d.ID == r.Spec.Step })
		for _, c := range all.Counts {
			i := slices.IndexFunc(all.Spec.Questions, func(q workshop.Question) bool { return q.ID == c.Question })
			if i < 0 || !tellable(c) {
				continue
			}
			out = append(out, piece{asked(st, *r.Tally, all.Spec.Questions[i], c), r.ID, c, step})
		}
	}
	return out
}

// tellable reports whether an answer that may be shown may leave the room: not where all are of
// one mind, which would tell the answer of each (P6).
func tellable(c workshop.Count) bool { return !c.Hidden && !slices.Contains(c.N, c.Answers()) }
