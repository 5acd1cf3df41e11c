package claims

import (
	"slices"
	"strings"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/pdf"
)

// comesBack is the day on which a group comes back: 30 days later, or the first day after it
// on which nobody is off. Only what can fall into a game is known of holidays: it has no Easter.
func comesBack(of workshop.Info) time.Time {
	finnish := of.Lang == "fi" || of.Second == "fi"
	off := func(day time.Time) bool {
		date := day.Format("01-02")
		between := func(from, to string) bool { return date >= from && date <= to }
		switch {
		case day.Weekday() == time.Saturday, day.Weekday() == time.Sunday:
			return true
		case slices.Contains([]string{"12-06", "12-24", "12-25", "12-26", "01-01", "01-06", "05-01"}, date):
			return true
		}
		return finnish && (between("07-01", "07-31") || between("12-23", "12-31") || between("01-01", "01-06"))
	}
	day := of.When.AddDate(0, 0, 30)
	for off(day) {
		day = day.AddDate(0, 0, 1)
	}
	return day
}

// tellsStatuses are the papers that say how far each promise of the first day has come.
var tellsStatuses = []pdf.Kind{pdf.KindReport, pdf.KindTakeHome, pdf.KindLeaf}

// statusesWrong are promises beside which another status stands than their owner told, or none.
func statusesWrong(d *desk, where string, kind pdf.Kind) (faults []Fault) {
	if d.st.Info.After == nil || !slices.Contains(tellsStatuses, kind) {
		return nil
	}
	for _, p := range d.st.Info.After.Promises {
		want, told := "status."+string(workshop.Checked(d.st, p.Item).Status), 0
		for i, h := range d.heard {
			if h.said.text != flat(p.First) {
				continue
			}
			for _, key := range statusesAt(d, i, kind == pdf.KindLeaf) {
				if told++; key != want {
					faults = append(faults, Fault{where, p.First, "this is " + want + ", and " + key + " stands beside it"})
				}
			}
		}
		if told == 0 {
			faults = append(faults, Fault{where, p.First, "how far this promise has come does not stand here"})
		}
	}
	return faults
}

// statusesAt are the statuses beside a thing heard: behind it in the same text, or in the cell
// before it, once in each language; on a leaf, whose columns are narrow, in the line below it.
func statusesAt(d *desk, i int, below bool) (keys []string) {
	is := func(k int) bool { return k >= 0 && k < len(d.heard) && strings.HasPrefix(d.heard[k].key, "status.") }
	for k := i + 1; is(k) && d.heard[k].at == d.heard[i].at; k++ {
		keys = append(keys, d.heard[k].key)
	}
	if below && len(keys) == 0 && is(i+1) && d.heard[i+1].at == d.heard[i].at+1 {
		return []string{d.heard[i+1].key}
	}
	if len(keys) > 0 || below {
		return keys
	}
	for k := i - 1; k >= 0 && d.heard[k].at == d.heard[i-1].at; k-- {
		if is(k) { // there may be words about it in the same cell
			keys = append(keys, d.heard[k].key)
		}
	}
	return keys
}

// ownPromises are those that a follow-up goes back to, and what was told of them.
func ownPromises(st workshop.State, add func(key, text string)) {
	if st.Info.After == nil {
		return
	}
	for _, p := range st.Info.After.Promises {
		for _, text := range []string{p.First, p.Owner, p.Due, p.Notice, workshop.Checked(st, p.Item).Note} {
			add("own.promise", text)
		}
	}
	add("own.title", st.Info.After.Title)
}
