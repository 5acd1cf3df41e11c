package calendar

import (
	"time"

	ics "github.com/arran4/golang-ical"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/result"
)

// Return is a day on which a group comes back to what it promised.
type Return struct {
	State workshop.State
	Day   time.Time
}

// Due is a calendar of the days on which groups come back: the same entries as those of their
// own calendars.
func Due(all []Return, w result.Words) []byte {
	cal := ics.NewCalendarFor("Upturn")
	for _, r := range all {
		next := followUp(r.State, w, 0)
		e := next.add(cal, r.State)
		e.SetAllDayStartAt(r.Day)
		e.SetAllDayEndAt(r.Day.AddDate(0, 0, 1))
		e.SetSummary(next.Title)
		e.SetDescription(next.Text)
	}
	return []byte(cal.Serialize(ics.WithNewLineWindows))
}
