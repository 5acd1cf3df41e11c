// Package calendar writes when a group comes back to what it promised, and what is due before
// that, for whatever calendar people use.
package calendar

import (
	"strings"
	"time"

	ics "github.com/arran4/golang-ical"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/export"
	"github.com/upturn-workshop/upturn/workshop/result"
)

// ICS is a calendar of whole days. Taken in once more it changes the same entries: their names
// are made of the workshop's ID, and a later revision goes before an earlier one. Promises
// whose day was written as a date are in it where they are asked for, and owners with them.
func ICS(st workshop.State, w result.Words, read export.Reader, with export.With) []byte {
	cal := ics.NewCalendarFor("Upturn")
	cal.SetMethod(ics.MethodPublish)
	entry := func(name string, day time.Time, title, text string) {
		if st.Info.Rehearsal { // as on all paper
			title = w.T("sheet.rehearsal") + ": " + title
		}
		e := cal.AddEvent(strings.ToUpper(st.ID) + "-" + name + "@upturn")
		e.SetDtStampTime(st.Info.When.UTC()) // not the present moment: the same file gives the same bytes
		e.SetSequence(workshop.Revision(st))
		e.SetAllDayStartAt(day)
		e.SetAllDayEndAt(day.AddDate(0, 0, 1))
		e.SetSummary(title)
		if text != "" {
			e.SetDescription(text)
		}
		alarm := e.AddAlarm()
		alarm.SetAction(ics.ActionDisplay)
		alarm.SetTrigger("-P1D")
		alarm.SetDescription(title)
	}
	if day := workshop.FollowUp(st.Info.When); !day.IsZero() {
		entry("followup", day, w.T("calendar.follow", "group", st.Info.Group), w.T("calendar.follow_text"))
	}
	if with.Actions {
		for _, a := range st.Actions {
			day, ok := read(a.Due, st.Info.When, st.Pack.Langs()...)
			if !ok || a.First == "" {
				continue
			}
			said := []string{}
			for _, it := range st.Items {
				if it.ID == a.Item {
					said = append(said, it.Text)
				}
			}
			if with.Names && a.Owner != "" {
				said = append(said, w.T("calendar.owner", "name", a.Owner))
			}
			entry(a.Item, day, a.First, strings.Join(said, "\n"))
		}
	}
	return []byte(cal.Serialize(ics.WithNewLineWindows))
}
