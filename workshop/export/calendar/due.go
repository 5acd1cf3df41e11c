package calendar

import (
	"strings"
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
	cal.SetMethod(ics.MethodPublish)
	for _, r := range all {
		e := cal.AddEvent(strings.ToUpper(r.State.ID) + "-followup@upturn")
		e.SetDtStampTime(r.State.Info.When.UTC())
		e.SetSequence(workshop.Revision(r.State))
		e.SetAllDayStartAt(r.Day)
		e.SetAllDayEndAt(r.Day.AddDate(0, 0, 1))
		e.SetSummary(w.T("calendar.follow", "group", r.State.Info.Group))
		e.SetDescription(w.T("calendar.follow_text"))
	}
	return []byte(cal.Serialize(ics.WithNewLineWindows))
}
