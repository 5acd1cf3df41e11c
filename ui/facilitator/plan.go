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

// punctual is how far from its planned time a workshop may begin and still be
// measured against it. One that begins at another time of the day is measured
// from when it really began.
const punctual = time.Hour

// timeOf compares the steps' clocks, and on time the wall clock, with the plan.
func timeOf(st workshop.State, now time.Time) timing {
	var spent, after, whole time.Duration
	total := st.Promised()
	for i, step := range st.Agenda {
		plan := minutes(step.Minutes)
		whole += plan
		switch {
		case i < st.Pos.Step:
			spent += step.Spent
		case i == st.Pos.Step:
			spent += step.Spent
			after += max(0, plan-step.Spent)
		default:
			after += plan
		}
	}
	start, on := st.Info.When, now
	switch began := now.Add(-spent); {
	case st.Pos.Step == 0 && now.Before(start): // being prepared
		on, after = start, whole
	case st.Info.Rehearsal, began.Sub(start).Abs() > punctual:
		start = began
	}
	t := timing{planned: start.Add(total), ends: on.Add(after)}
	t.behind = t.ends.Sub(t.planned)
	if last := len(st.Agenda) - 1; st.Pos.Step < last {
		t.closing = after - minutes(st.Agenda[last].Minutes)
	}
	return t
}

func minutes(n int) time.Duration { return time.Duration(n) * time.Minute }
