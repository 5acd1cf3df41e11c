package followup

import (
	"time"

	"github.com/upturn-workshop/upturn/workshop"
)

// Meeting is what tells whether a group is to come back: one time that it came together.
type Meeting struct {
	Series    string // id of the workshop that all began with
	Wave      int    // 0 = that workshop itself
	Held      time.Time
	Back      time.Time // when the group comes back to what it promised
	Over      bool      // it was held to its end
	Told      bool      // somebody has said that the group has come back
	Rehearsal bool
}

// MeetingOf tells of a workshop which of a series it is.
func MeetingOf(id string, info workshop.Info) Meeting {
	m := Meeting{Series: id, Held: info.When, Back: workshop.FollowUp(info), Told: info.FollowedUp, Rehearsal: info.Rehearsal}
	if a := info.After; a != nil {
		m.Series, m.Wave = a.ID, a.Wave
	}
	return m
}

// forgotten is after how many days nobody is reminded of a follow-up any more.
const forgotten = 180 * 24 * time.Hour

// Series are meetings by what they began with. What was only rehearsed is apart.
type Series map[seriesOf]Meeting

type seriesOf struct {
	id        string
	rehearsal bool
}

func (m Meeting) series() seriesOf { return seriesOf{m.Series, m.Rehearsal} }

// NewSeries finds the last meeting of each group.
func NewSeries(all []Meeting) Series {
	s := Series{}
	for _, m := range all {
		if last, ok := s[m.series()]; m.Series != "" && (!ok || m.Wave > last.Wave) {
			s[m.series()] = m
		}
	}
	return s
}

// Later is the last meeting that a group has come together for after another one, or will.
func (s Series) Later(m Meeting) (Meeting, bool) {
	last, ok := s[m.series()]
	return last, ok && last.Wave > m.Wave
}

// Due reports whether a group should come back by a day: where it has not, no meeting is
// planned for it, and that was not so long ago that nobody waits for it.
func (s Series) Due(m Meeting, by, now time.Time) bool {
	if _, later := s.Later(m); later || m.Rehearsal || !m.Over || m.Told || m.Back.IsZero() {
		return false
	}
	return !m.Back.After(by) && now.Sub(m.Back) < forgotten
}
