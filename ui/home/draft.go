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
	usual        string // what the group is called where nothing is typed
	sponsor      string // of the workshop that it is like; the page for editing changes it
	day          time.Time
	clock        string // as typed
	people       int
	ownPeople    bool // chosen by hand, so names leave it alone
	leaders      int
	names        string   // as typed, one a line
	lang, second string   // of the wall; second is "" for one language
	minutes      int      // 0 while what is typed makes no sense
	other        bool     // minutes are typed
	exercises    []string // chosen, in the pack's order
	ownExercises bool     // chosen by hand, so another length leaves them alone
	way          workshop.Way
	ownWay       bool // chosen by hand, so another number of people leaves it alone
	consent      bool
	agreed       bool           // each of a few leaders, to be compared with the team
	share        workshop.Share // where the numbers may go
	programme    string         // who gets them
	own          map[string]int // minutes changed by hand, by step; 0 = left out
	look         look
}

// planned is the agenda with the minutes that were changed by hand, and what
// they leave over.
func (d *draft) planned(p *workshop.Pack, steps []workshop.Step, buffer int) ([]workshop.Step, int) {
	out := make([]workshop.Step, 0, len(steps))
	for _, s := range steps {
		if m, ok := d.own[s.ID]; ok {
			buffer += s.Minutes - m
			s = p.Shortened(s, m)
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

// nameList is the names that were written, or what keeps them from being read.
func (d *draft) nameList() ([]string, error) { return readNames(d.names) }

// readNames reads names of which it is clear what they are.
func readNames(text string) ([]string, error) {
	read, err := workshop.ReadNames(text, workshop.CommasAsk)
	if err == nil && read.Asks {
		err = workshop.Errorf(workshop.EInvalid, nil, "what", "names_asked")
	}
	return read.Names, err
}

// take begins with what another workshop was made with. Who agreed to what has to be
// asked again.
func (d *draft) take(i workshop.Info) {
	d.group, d.sponsor = i.Group, i.Sponsor
	if i.Title != i.Group {
		d.title = i.Title
	}
	d.names = strings.Join(slices.DeleteFunc(slices.Clone(i.Names), func(s string) bool { return s == "" }), "\n")
	d.lang, d.second, d.minutes = i.Lang, i.Second, i.Minutes
	d.other = !slices.Contains(lengths, i.Minutes)
	d.way, d.ownWay, d.ownPeople = i.Way, true, true
	d.share, d.programme = i.Sharing(), i.Programme // nobody has voted yet, so it may be chosen anew
	d.setPeople(i.Roster())
	d.leaders = min(i.Leaders, d.people)
	d.exercises, d.ownExercises = slices.Clone(i.Exercises), true
}

// info is the workshop that the form describes, or what stands in its way.
func (d *draft) info(p *workshop.Pack) (workshop.Info, error) {
	hour, minute, ok := parseClock(d.clock)
	y, m, day := d.day.Date()
	info := d.views()
	names, wrong := d.nameList()
	info.Title, info.Group, info.Sponsor, info.Names = strings.TrimSpace(d.title), strings.TrimSpace(d.group), d.sponsor, names
	info.When = time.Date(y, m, day, hour, minute, 0, 0, d.day.Location())
	info.Minutes, info.Lang, info.Second, info.Way = d.minutes, d.lang, d.second, d.way
	info.Exercises, info.MinShow = slices.Clone(d.exercises), workshop.ShowsFrom(d.people, d.consent)
	info.Agreed = d.agreed && info.FewLeaders()
	info.Share, info.Programme = d.share, d.programme
	if workshop.Clean(info.Group) == "" {
		info.Group = d.usual
	}
	if workshop.Clean(info.Title) == "" {
		info.Title = info.Group
	}
	if wrong != nil {
		return workshop.Info{}, wrong
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
	return workshop.Info{Minutes: d.minutes, Exercises: d.exercises, People: d.people, Leaders: d.leaders, Way: d.way}
}

// views is the info as far as it says whose views are asked for.
func (d *draft) views() workshop.Info { return workshop.Info{People: d.people, Leaders: d.leaders} }

// parseMinutes reads how long a workshop takes; 0 = nothing that makes sense.
func parseMinutes(s string) int {
	n, err := strconv.Atoi(strings.TrimSpace(s))
	if err != nil || n < workshop.LeastMinutes || n > workshop.MostMinutes {
		return 0
	}
	return n
}

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
