package facilitator

import (
	"time"

	"github.com/upturn-workshop/upturn/workshop"
)

// timing is how the workshop stands against its plan.
type timing struct {
	behind  time.Duration // of the end; negative = ahead
	planned time.Time     // end as planned
	ends    time.Time     // end as it looks now
	closing time.Duration // until the last step should begin
}

// latest is how long after its beginning the wall clock still measures a workshop.
// One opened on another day, or a rehearsal, is measured by its own clock.
const latest = 12 * time.Hour

// timeOf compares the steps' clocks, and on the day itself the wall clock, with
// the plan.
func timeOf(st workshop.State, now time.Time) timing {
	var total, before, after time.Duration
	for i, step := range st.Agenda {
		plan := minutes(step.Minutes)
		total += plan
		switch {
		case i < st.Pos.Step:
			before += step.Spent
		case i == st.Pos.Step:
			before += step.Spent
			after += max(0, plan-step.Spent)
		default:
			after += plan
		}
	}
	t := timing{planned: st.Info.When.Add(total)}
	start := st.Info.When.Add(before)
	if !st.Info.Rehearsal && now.After(st.Info.When) && now.Before(st.Info.When.Add(latest)) {
		start = now
	}
	t.ends = start.Add(after)
	t.behind = t.ends.Sub(t.planned)
	if last := len(st.Agenda) - 1; st.Pos.Step < last {
		t.closing = after - minutes(st.Agenda[last].Minutes)
	}
	return t
}

func minutes(n int) time.Duration { return time.Duration(n) * time.Minute }
