package followup_test

import (
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/followup"
)

func TestWhoseFollowUpIsDue(t *testing.T) {
	now := time.Date(2026, 12, 10, 12, 0, 0, 0, time.UTC)
	meeting := func(change func(*followup.Meeting)) followup.Meeting {
		m := followup.Meeting{Series: "a", Back: now.AddDate(0, 0, -1), Over: true}
		change(&m)
		return m
	}
	plain := func(*followup.Meeting) {}
	for _, c := range []struct {
		name  string
		of    func(*followup.Meeting)
		other []followup.Meeting
		due   bool
	}{
		{"its day has come", plain, nil, true},
		{"its day is today", func(m *followup.Meeting) { m.Back = now }, nil, true},
		{"its day is to come", func(m *followup.Meeting) { m.Back = now.AddDate(0, 0, 1) }, nil, false},
		{"nobody knows the day", func(m *followup.Meeting) { m.Back = time.Time{} }, nil, false},
		{"not held to its end", func(m *followup.Meeting) { m.Over = false }, nil, false},
		{"somebody has said that they have come back", func(m *followup.Meeting) { m.Told = true }, nil, false},
		{"a rehearsal", func(m *followup.Meeting) { m.Rehearsal = true }, nil, false},
		{"long ago", func(m *followup.Meeting) { m.Back = now.AddDate(0, 0, -180) }, nil, false},
		{"not so long ago", func(m *followup.Meeting) { m.Back = now.AddDate(0, 0, -179) }, nil, true},
		{"one is planned", plain, []followup.Meeting{{Series: "a", Wave: 1}}, false},
		{"one of somebody else is planned", plain, []followup.Meeting{{Series: "b", Wave: 1}}, true},
		{"one was only rehearsed", plain, []followup.Meeting{{Series: "a", Wave: 1, Rehearsal: true, Over: true}}, true},
		{"the last of several", func(m *followup.Meeting) { m.Wave = 2 }, []followup.Meeting{{Series: "a", Over: true}, {Series: "a", Wave: 1, Over: true}}, true},
		{"a copy beside it", plain, []followup.Meeting{meeting(plain)}, true},
		{"nobody knows which it is", func(m *followup.Meeting) { m.Series = "" }, []followup.Meeting{{Wave: 1}}, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := meeting(c.of)
			if got := followup.NewSeries(append(c.other, m)).Due(m, now, now); got != c.due {
				t.Errorf("due: %t", got)
			}
		})
	}
}

func TestWhichOfASeriesAMeetingIs(t *testing.T) {
	info := workshop.Info{When: day, FollowedUp: true, Rehearsal: true}
	if m := followup.MeetingOf("a", info); m.Series != "a" || m.Wave != 0 || !m.Told || !m.Rehearsal || !m.Back.Equal(workshop.FollowUp(info)) {
		t.Errorf("%+v", m)
	}
	info.After = &workshop.After{ID: "b", Wave: 3}
	if m := followup.MeetingOf("a", info); m.Series != "b" || m.Wave != 3 {
		t.Errorf("%+v", m)
	}
}
