package workshop_test

import (
	"slices"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// A vote that is planned in the frozen pack is judged before it is opened or drawn.
func TestPlannedVotesThatCannotBeAsked(t *testing.T) {
	for name, spoil := range map[string]func(v *workshop.VoteDef){
		"as it is":                      func(*workshop.VoteDef) {},
		"of a later version":            func(v *workshop.VoteDef) { v.Kind, v.Hi = "hologram", 1_000_000_000 },
		"a scale of a thousand million": func(v *workshop.VoteDef) { v.Kind, v.Lo, v.Hi, v.Source = workshop.Scale, 0, 1_000_000_000, "" },
		"upside down":                   func(v *workshop.VoteDef) { v.Kind, v.Lo, v.Hi, v.Source = workshop.Scale, 5, 1, "" },
		"about nothing":                 func(v *workshop.VoteDef) { v.Items, v.Source = [3][]string{}, "" },
		"without end": func(v *workshop.VoteDef) {
			many := make([]string, 100_000)
			for i := range many {
				many[i] = "x"
			}
			v.Kind, v.Aspects = workshop.Scale, [3][]string{many, many, many}
		},
		"in no way": func(v *workshop.VoteDef) { v.Way = "telepathy" },
	} {
		t.Run(name, func(t *testing.T) {
			st := played(t)
			p := *st.Pack
			p.Steps = slices.Clone(p.Steps)
			votes := 0
			for i, def := range p.Steps {
				if def.Vote != nil && slices.ContainsFunc(st.Agenda, func(s workshop.Step) bool { return s.ID == def.ID }) {
					v := *def.Vote
					spoil(&v)
					p.Steps[i].Vote = &v
					votes++
				}
			}
			st.Pack = &p
			err := workshop.Sound(st)
			if fine := name == "as it is" || name == "of a later version"; votes == 0 || fine != (err == nil) {
				t.Errorf("of %d votes: %v", votes, err)
			} else if !fine && workshop.CodeOf(err) != workshop.EDamaged {
				t.Error(err)
			}
		})
	}
}
