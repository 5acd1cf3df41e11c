package home

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"github.com/upturn-workshop/upturn/workshop/followup"
)

// shelf is how the list is looked at: what is searched for, and what is unfolded.
type shelf struct {
	query                string
	finished, rehearsals bool // all of them are shown
	pages                int  // of what is unfolded, beyond the first
}

const (
	searchFrom = 10 // so many workshops can be searched
	newest     = 2  // finished ones that are shown folded
	onePage    = 60 // rows of what is unfolded
)

// searching reports whether something is searched for.
func (s shelf) searching() bool { return strings.TrimSpace(s.query) != "" }

// sections are the workshops by what is to be done about them.
type sections struct {
	waiting    int     // in the list of all; -1 = nothing waits
	ahead      []Entry // others that are not done, and what cannot be read
	due        []Entry // whose groups are to come back to what they promised
	finished   []Entry
	rehearsals []Entry
}

// sorted puts the workshops that are looked for into sections.
func sorted(all []Entry, s shelf, w Words, now time.Time) sections {
	out := sections{waiting: next(all, now)}
	if out.waiting >= 0 && !all[out.waiting].found(s, w) {
		out.waiting = -1
	}
	for i, e := range inSeries(all, now) {
		switch {
		case i == out.waiting || !e.found(s, w):
		case e.Rehearsal:
			out.rehearsals = append(out.rehearsals, e)
		case !e.Done || e.Trouble != "" || e.Missing:
			out.ahead = append(out.ahead, e)
		case e.due:
			out.due = append(out.due, e)
		default:
			out.finished = append(out.finished, e)
		}
	}
	slices.SortStableFunc(out.due, func(a, b Entry) int { return b.Due.Compare(a.Due) })
	slices.SortStableFunc(out.finished, func(a, b Entry) int { return cmp.Or(b.When.Compare(a.When), 0) })
	return out
}

// inSeries has each know of the meetings after it, and whether the next one is due.
func inSeries(all []Entry, now time.Time) []Entry {
	var meetings []followup.Meeting
	for _, e := range all {
		meetings = append(meetings, e.meeting())
	}
	series, out := followup.NewSeries(meetings), slices.Clone(all)
	for i, m := range meetings {
		e := &out[i]
		e.due = series.Due(m, now, now)
		e.later, e.followed = series.Later(m)
	}
	return out
}

// found reports whether an entry has all the words that are searched for: in its names, its
// sponsor, its exercises, its date or its file.
func (e Entry) found(s shelf, w Words) bool {
	if !s.searching() {
		return true
	}
	of := strings.ToLower(strings.Join([]string{
		e.Name(), e.Group, e.Sponsor, strings.Join(e.Exercises, " "), e.state(w), w.Date(e.When), w.DateShort(e.When), e.When.Format(time.DateOnly),
	}, " "))
	for _, word := range strings.Fields(strings.ToLower(s.query)) {
		if !strings.Contains(of, word) {
			return false
		}
	}
	return true
}
