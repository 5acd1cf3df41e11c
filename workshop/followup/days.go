package followup

import (
	"time"

	"github.com/upturn-workshop/upturn/workshop"
)

// apart are the days after which a group comes back, as far as it was shown to help.
var apart = []int{30, 60, 90}

// Days are those that are proposed for a follow-up of a workshop: days of work, and where
// Finnish is spoken none of July or of the time between Christmas and Epiphany. What is past
// is left out; where a follow-up is due already, today comes first.
func Days(was workshop.Info, now time.Time) (days []time.Time) {
	y, m, d := now.Date()
	h, min, _ := was.When.Clock()
	today := time.Date(y, m, d, h, min, 0, 0, now.Location())
	for _, after := range apart {
		day := workday(was.When.AddDate(0, 0, after), was.Lang)
		if day.Before(today) {
			if len(days) == 0 {
				days = append(days, today)
			}
			continue
		}
		if len(days) == 0 || days[len(days)-1].Before(day) {
			days = append(days, day)
		}
	}
	return days
}

// workday is a day itself, or the first one after it on which the group is at work.
func workday(day time.Time, lang string) time.Time {
	for {
		next := workshop.Workday(day)
		if lang != "fi" || !quiet(next) {
			return next
		}
		day = next.AddDate(0, 0, 1)
	}
}

// quiet reports whether most of Finland is on holiday.
func quiet(day time.Time) bool {
	_, m, d := day.Date()
	return m == time.July || m == time.December && d >= 23 || m == time.January && d <= 6
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
