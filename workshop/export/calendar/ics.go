// Package calendar writes when a group comes back to what it promised, and what is due before
// that, for whatever calendar people use.
package calendar

import (
	"fmt"
	"slices"
	"strings"
	"time"

	ics "github.com/arran4/golang-ical"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/export"
	"github.com/upturn-workshop/upturn/workshop/result"
)

// Entry is a day of a calendar.
type Entry struct {
	Of   string // id of the workshop that it belongs to; of a day on which the group comes back, that of the first one
	Name string // the same whenever it is written: made of what it is about
	Day  time.Time

	Title, Text string
}

// File is the name of a file with this entry alone.
func (e Entry) File() string { return e.Day.Format(time.DateOnly) + "-" + e.Name + ".ics" }

// Entries are the days of a workshop, the nearest first: those on which the group comes back to
// what it promised, and promises whose day was written as a date where they are asked for,
// owners with them.
func Entries(st workshop.State, w result.Words, read export.Reader, with export.With) (out []Entry) {
	for i, day := range workshop.FollowUps(st.Info) {
		e := followUp(st, w, i)
		e.Day = day
		out = append(out, e)
	}
	if with.Actions {
		for _, a := range st.Actions {
			if day, ok := export.DueDay(st, a, st.Info.When, read); ok && a.First != "" {
				out = append(out, Entry{st.ID, a.Item, day, a.First, said(st, w, a, with)})
			}
		}
	}
	for i, e := range out {
		out[i].Title, out[i].Text = brief(export.Plain(e.Title)), brief(export.Plain(e.Text))
	}
	if st.Info.Rehearsal { // as on all paper
		for i := range out {
			out[i].Title = w.T("sheet.rehearsal") + ": " + out[i].Title
		}
	}
	slices.SortStableFunc(out, func(a, b Entry) int { return a.Day.Compare(b.Day) })
	return out
}

// followUp is the entry of a meeting to come, the nearest being 0. They are numbered from the first
// workshop on: what a follow-up says of the next ones takes the place of what was said before.
func followUp(st workshop.State, w result.Words, i int) Entry {
	of, n := st.ID, i+1
	if a := st.Info.After; a != nil {
		of, n = a.ID, n+a.Wave
	}
	e := Entry{Of: of, Name: "followup", Title: w.T("calendar.follow", "group", st.Info.Group), Text: w.T("calendar.follow_text")}
	if n > 1 {
		e.Name = fmt.Sprintf("followup-%d", n)
	}
	return e
}

// mostOfEntry is how many letters a text of an entry has at most: nobody reads more in a calendar.
const mostOfEntry = 1000

func brief(s string) string { return export.Shortened(s, mostOfEntry) }

// said is what stands under a promise: the obstacle, and who sees to it.
func said(st workshop.State, w result.Words, a workshop.Action, with export.With) string {
	var lines []string
	for _, it := range st.Items {
		if it.ID == a.Item {
			lines = append(lines, it.Text)
		}
	}
	if with.Names && a.Owner != "" {
		lines = append(lines, w.T("calendar.owner", "name", a.Owner))
	}
	return strings.Join(lines, "\n")
}

// ICS is a calendar of whole days. Taken in once more it changes the same entries: their names
// are made of the workshop's ID, and a later revision goes before an earlier one.
func ICS(st workshop.State, entries ...Entry) []byte {
	cal := ics.NewCalendarFor("Upturn")
	for _, entry := range entries {
		e := entry.add(cal, st)
		e.SetAllDayStartAt(entry.Day)
		e.SetAllDayEndAt(entry.Day.AddDate(0, 0, 1))
		e.SetSummary(entry.Title)
		if entry.Text != "" {
			e.SetDescription(entry.Text)
		}
		alarm := e.AddAlarm()
		alarm.SetAction(ics.ActionDisplay)
		alarm.SetTrigger("-P1D")
		alarm.SetDescription(entry.Title)
	}
	return []byte(cal.Serialize(ics.WithNewLineWindows))
}

// add puts an entry of a workshop into a calendar, by its name and with the number of its change.
func (e Entry) add(cal *ics.Calendar, st workshop.State) *ics.VEvent {
	out := cal.AddEvent(strings.ToUpper(e.Of) + "-" + e.Name + "@upturn")
	out.SetDtStampTime(st.Info.When.UTC()) // not the present moment: the same file gives the same bytes
	change := workshop.Revision(st)
	if a := st.Info.After; a != nil { // goes before whatever was said on an earlier day
		change += a.Wave * mostChanges
	}
	out.SetSequence(change)
	return out
}

// mostChanges is more than the votes of one workshop.
const mostChanges = 10_000

// List are the entries as a list, to be looked at.
func List(entries []Entry) export.Table {
	t := export.Table{Name: "calendar", Columns: []string{"day", "entry", "text"}}
	for _, e := range entries {
		t.Rows = append(t.Rows, []export.Cell{export.DayOf(e.Day), e.Title, e.Text})
	}
	return t
}
