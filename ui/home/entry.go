// Package home holds the first window and the form for a new workshop. It has more files
// than other packages, since each part of the two has one, and none of them is of use alone.
package home

import (
	"strconv"
	"strings"
	"time"

	"github.com/upturn-workshop/upturn/workshop/followup"
)

// Words is the program's texts in the language of the window.
type Words interface {
	T(key string, args ...string) string
	Date(time.Time) string
	DateShort(time.Time) string
	Near(time.Time) string
	Clock(time.Time) string
	Error(error) string
}

// Entry is one workshop in the list.
type Entry struct {
	Path       string
	Title      string
	Group      string
	Sponsor    string // who asked for it; "" = not said
	When       time.Time
	People     int
	Minutes    int
	Exercises  []string // their names, in order
	Of         int      // exercises that there are to choose from; 0 = unknown
	Stopped    string   // title of the step where it stands; "" = not begun
	Done       bool
	Due        time.Time // when a group that is done comes back to what it promised
	FollowedUp bool      // it has
	Series     string    // the workshop that a follow-up goes back to; itself for a first one
	Wave       int       // which of its follow-ups it is; 0 = a first workshop
	Rehearsal  bool
	Missing    bool      // the file is not where it was
	Trouble    string    // a sentence about a file that cannot be read; "" = none
	Changed    time.Time // the newest stands first in the list

	unanswered bool // Trouble is that its disk has not answered

	due      bool             // its follow-up is
	later    followup.Meeting // that the group has come back for, or will
	followed bool             // there is one
}

// waits reports whether the entry is something to go on with.
func (e Entry) waits() bool {
	return !e.Done && !e.Missing && e.Trouble == "" && !e.Rehearsal
}

// meeting is what tells whether its group is to come back.
func (e Entry) meeting() followup.Meeting {
	return followup.Meeting{
		Series: e.Series, Wave: e.Wave, Held: e.When, Back: e.Due, Rehearsal: e.Rehearsal,
		Over: e.Done && e.Trouble == "" && !e.Missing, Told: e.FollowedUp,
	}
}

// Duplicates reports whether another workshop can be made like it: what a follow-up asks
// comes from the day that it goes back to.
func (e Entry) Duplicates() bool { return e.readable() && e.Wave == 0 }

// next finds the entry that gets the blue button: the first that was stopped, else of
// those that are prepared the one whose day comes next, or the first where all have
// passed; -1 when nothing waits.
func next(list []Entry, now time.Time) int {
	prepared, ahead := -1, -1
	for i, e := range list {
		switch {
		case !e.waits():
			continue
		case e.Stopped != "":
			return i
		case prepared < 0:
			prepared = i
		}
		if coming := e.When.After(now) || sameDay(e.When, now); coming && (ahead < 0 || e.When.Before(list[ahead].When)) {
			ahead = i
		}
	}
	if ahead >= 0 {
		return ahead
	}
	return prepared
}

// Name is what a workshop is called in lists.
func (e Entry) Name() string {
	switch {
	case e.Title != "":
		return e.Title
	case e.Group != "":
		return e.Group
	}
	base := e.Path[strings.LastIndexAny(e.Path, `/\`)+1:]
	return strings.TrimSuffix(base, ".upturn")
}

// about is the second line: what and how many, or what is wrong.
func (e Entry) about(w Words) string {
	if e.Trouble != "" {
		return e.Trouble
	}
	var parts []string
	if e.Rehearsal {
		parts = append(parts, w.T("home.rehearsal"))
	}
	if kind := e.kind(w); kind != "" {
		parts = append(parts, kind)
	}
	if x := e.exercises(w); x != "" {
		parts = append(parts, x)
	}
	if e.People > 0 {
		parts = append(parts, people(w, e.People))
	}
	if e.Sponsor != "" {
		parts = append(parts, e.Sponsor)
	}
	return strings.Join(parts, " · ")
}

// kind says of a follow-up that it is one.
func (e Entry) kind(w Words) string {
	if e.Wave == 0 {
		return ""
	}
	return w.T("home.follow_up")
}

func (e Entry) exercises(w Words) string {
	if n := len(e.Exercises); n > 2 && n == e.Of {
		return w.T("home.all_exercises")
	}
	return strings.Join(e.Exercises, ", ") // in the language of the workshop
}

// state is the third column: where the workshop stands.
func (e Entry) state(w Words) string {
	switch {
	case e.Missing:
		return w.T("home.missing")
	case e.Trouble != "":
		return ""
	case e.Done && (e.FollowedUp || e.followed && e.later.Over):
		return w.T("home.followed")
	case e.Done:
		return w.T("home.done")
	case e.Stopped != "":
		return w.T("home.stopped_row", "step", e.Stopped)
	}
	return w.T("home.prepared")
}

// when is the date, as "Today 9:00" on the day itself.
func (e Entry) when(w Words, now time.Time) string {
	if e.When.IsZero() {
		return ""
	}
	if sameDay(e.When, now) {
		return w.T("home.today", "time", w.Clock(e.When))
	}
	return nearly(w, e.When, now)
}

// nearly writes a day, without its year where nobody could take it for another one's.
func nearly(w Words, day, now time.Time) string {
	const near = 150 * 24 * time.Hour
	if d := day.Sub(now); d < near && -d < near {
		return w.Near(day)
	}
	return w.DateShort(day)
}

func sameDay(a, b time.Time) bool {
	ay, am, ad := a.Date()
	by, bm, bd := b.In(a.Location()).Date()
	return ay == by && am == bm && ad == bd
}

func people(w Words, n int) string { return w.T("home.people", "n", strconv.Itoa(n)) }

// length writes whole hours as hours.
func length(w Words, minutes int) string {
	switch {
	case minutes > 0 && minutes%60 == 0:
		return w.T("home.hours", "n", strconv.Itoa(minutes/60))
	}
	return w.T("home.minutes", "n", strconv.Itoa(minutes))
}
