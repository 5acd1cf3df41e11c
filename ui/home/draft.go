package home

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
)

// draft is what the form holds so far.
type draft struct {
	title, group string
	day          time.Time
	clock        string // as typed
	people       int
	ownPeople    bool // chosen by hand, so names leave it alone
	leaders      int
	names        string // as typed, one a line
	lang, second string // of the wall; second is "" for one language
	minutes      int
	exercises    []string // chosen, in the pack's order
	ownExercises bool     // chosen by hand, so another length leaves them alone
	way          workshop.Way
	ownWay       bool // chosen by hand, so another number of people leaves it alone
	consent      bool
	agreed       bool           // each of a few leaders, to be compared with the team
	own          map[string]int // minutes changed by hand, by step; 0 = left out
}

// planned is the agenda with the minutes that were changed by hand, and what
// they leave over.
func (d *draft) planned(steps []workshop.Step, buffer int) ([]workshop.Step, int) {
	out := make([]workshop.Step, 0, len(steps))
	for _, s := range steps {
		if m, ok := d.own[s.ID]; ok {
			buffer += s.Minutes - m
			s.Minutes = m
		}
		if s.Minutes > 0 {
			out = append(out, s)
		}
	}
	return out, buffer
}

// setStep changes the minutes of a step.
func (d *draft) setStep(id string, minutes int) {
	if d.own == nil {
		d.own = map[string]int{}
	}
	d.own[id] = minutes
}

func (d *draft) setPeople(n int) {
	d.people = n
	d.leaders = min(d.leaders, n)
	if !d.ownWay {
		d.way = workshop.ProposeWay(n)
	}
}

// usualStart is when a workshop begins if nothing else is said: at nine, or, when
// that has passed, five minutes from now.
func usualStart(w Words, now time.Time) string {
	nine := time.Date(now.Year(), now.Month(), now.Day(), 9, 0, 0, 0, now.Location())
	if now.Before(nine) {
		return w.Clock(nine)
	}
	return w.Clock(now.Add(5 * time.Minute).Truncate(5 * time.Minute))
}

func (d *draft) nameList() []string {
	var out []string
	for _, line := range strings.Split(d.names, "\n") {
		if s := strings.TrimSpace(line); s != "" {
			out = append(out, s)
		}
	}
	return out
}

// info is the workshop that the form describes, or what stands in its way.
func (d *draft) info(p *workshop.Pack) (workshop.Info, error) {
	hour, minute, ok := parseClock(d.clock)
	y, m, day := d.day.Date()
	info := d.views()
	info.Title, info.Group, info.Names = strings.TrimSpace(d.title), strings.TrimSpace(d.group), d.nameList()
	info.When = time.Date(y, m, day, hour, minute, 0, 0, d.day.Location())
	info.Minutes, info.Lang, info.Second, info.Way = d.minutes, d.lang, d.second, d.way
	info.Exercises, info.MinShow = slices.Clone(d.exercises), workshop.ShowsFrom(d.people, d.consent)
	info.Agreed = d.agreed && info.FewLeaders()
	if workshop.Clean(info.Title) == "" {
		info.Title = info.Group
	}
	if err := info.Validate(p); err != nil {
		return workshop.Info{}, err
	}
	if !ok {
		return workshop.Info{}, workshop.Errorf(workshop.EInvalid, nil, "what", "clock")
	}
	return info.Cleaned(), nil
}

// asks is the info as far as the plan depends on it.
func (d *draft) asks() workshop.Info {
	return workshop.Info{Minutes: d.minutes, Exercises: d.exercises, People: d.people, Way: d.way}
}

// views is the info as far as it says whose views are asked for.
func (d *draft) views() workshop.Info { return workshop.Info{People: d.people, Leaders: d.leaders} }

// parseClock reads a time of day: "9", "9:30", "9.30".
func parseClock(s string) (hour, minute int, ok bool) {
	h, m, found := strings.Cut(strings.ReplaceAll(strings.TrimSpace(s), ".", ":"), ":")
	if !found {
		m = "00"
	}
	hour, err := strconv.Atoi(h)
	minute, err2 := strconv.Atoi(m)
	ok = err == nil && err2 == nil && len(m) == 2 && hour >= 0 && hour < 24 && minute >= 0 && minute < 60
	return hour, minute, ok
}
