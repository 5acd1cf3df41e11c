package course

import (
	"time"

	"github.com/upturn-workshop/upturn/workshop"
)

// Timing is how the workshop stands against its plan.
type Timing struct {
	Behind  time.Duration // of the end; negative = ahead
	Planned time.Time     // end as planned
	Ends    time.Time     // end as it looks now
	Closing time.Duration // until the last step should begin
}

// Told is how many minutes behind are said, negative where it is ahead, and the end that
// goes with them: rounded apart, the two would not add up.
func (t Timing) Told() (behind int, end time.Time) {
	late := t.Behind.Round(time.Minute)
	return int(late / time.Minute), t.Planned.Add(late)
}

// punctual is how far from its planned time a workshop may begin and still be
// measured against it. One that begins at another time of the day is measured
// from when it really began.
const punctual = time.Hour

// TimeOf compares the steps' clocks, and on time the wall clock, with the plan.
func TimeOf(st workshop.State, now time.Time) Timing {
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
	t := Timing{Planned: start.Add(total), Ends: on.Add(after)}
	t.Behind = t.Ends.Sub(t.Planned)
	if last := len(st.Agenda) - 1; st.Pos.Step < last {
		t.Closing = after - minutes(st.Agenda[last].Minutes)
	}
	return t
}

func minutes(n int) time.Duration { return time.Duration(n) * time.Minute }
