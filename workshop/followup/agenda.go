package followup

import (
	"slices"

	"github.com/upturn-workshop/upturn/workshop"
)

// The steps that only a follow-up has. A pack of somebody's own may call its steps what it
// likes, but for this beginning.
const (
	prefix       = "later_"
	stepOpen     = prefix + "open"
	stepPromises = prefix + "promises"
	stepCustomer = prefix + "customer"
	stepNext     = prefix + "steps"
)

// lasts is how many minutes the parts of a follow-up take, in a short and in a long one.
var lasts = map[string][2]int{
	stepOpen: {1, 2}, stepPromises: {4, 8}, stepCustomer: {2, 3}, stepNext: {2, 5},
	string(workshop.RoleNeeds): {2, 4}, string(workshop.RoleRatings): {4, 8},
}

// agenda has the promises first, since deeds say more than numbers; then the votes, each
// with what came of it; then what comes next.
func (m maker) agenda(p *workshop.Pack) []workshop.Step {
	long := 0
	if m.plan.Minutes >= Long {
		long = 1
	}
	steps := []workshop.Step{{ID: stepOpen, Minutes: lasts[stepOpen][long]}}
	promised := len(Promises(m.was)) > 0
	if promised {
		steps = append(steps, workshop.Step{ID: stepPromises, Minutes: lasts[stepPromises][long]})
	}
	for _, role := range again {
		def, ok := p.StepFor(role, m.was.Agenda)
		if _, held := m.thenOf(def.ID); ok && held {
			steps = append(steps, workshop.Step{ID: def.ID, Exercise: def.Exercise, Length: workshop.Compact, Minutes: lasts[string(role)][long]})
		}
	}
	steps = append(steps, workshop.Step{ID: stepCustomer, Minutes: lasts[stepCustomer][long]})
	if promised {
		steps = append(steps, workshop.Step{ID: stepNext, Minutes: lasts[stepNext][long]})
	}
	return steps
}

// thenOf finds the first counts of a step.
func (m maker) thenOf(step string) (workshop.Tally, bool) {
	then, _ := m.then()
	i := slices.IndexFunc(then, func(t workshop.Tally) bool { return t.Spec.Step == step })
	if i < 0 {
		return workshop.Tally{}, false
	}
	return then[i], true
}
