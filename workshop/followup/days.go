package followup

import (
	"time"

	"github.com/upturn-workshop/upturn/workshop"
)

// Days are those that are proposed for a follow-up of a workshop: days of work where the
// group works, and in Finland none of July or of the time between Christmas and Epiphany. What is past
// is left out; where a follow-up is due already, today comes first, at the first day's hour as
// long as that is to come: whoever begins later is not late.
func Days(was workshop.Info, now time.Time) (days []time.Time) {
	y, m, d := now.Date()
	h, min, _ := was.When.Clock()
	today := time.Date(y, m, d, h, min, 0, 0, now.Location())
	if today.Before(now) {
		today = now
	}
	for _, day := range workshop.FollowUps(was) {
		switch {
		case len(days) > 0 && !days[len(days)-1].Before(day):
		case day.Before(today):
			days = append(days, today)
		default:
			days = append(days, day)
		}
	}
	return days
}

// Answered is how many answered the last time, at most.
func Answered(was workshop.State) int {
	most := 0
	for _, r := range was.Rounds {
		if r.Tally != nil {
			most = max(most, r.Cast)
		}
	}
	return most
}
