package home

import (
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"github.com/upturn-workshop/upturn/workshop"
)

// maxName is the longest title, group or name, in letters as people see them.
const maxName = 80

// minAnswers is how many answers a result needs; fewer by everybody's consent.
const minAnswers = 5

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

// problem is a sentence about something in the form that cannot stay so.
type problem struct {
	key  string
	args []string
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

// canConsent tells whether fewer answers than usual may be shown if all agree.
func (d *draft) canConsent() bool { return d.people >= 3 && d.people < minAnswers }

func (d *draft) minShow() int {
	if d.consent && d.canConsent() {
		return d.people
	}
	return minAnswers
}

// fewLeaders tells whether there are too few leaders to be shown apart unless each
// of them agrees.
func (d *draft) fewLeaders() bool {
	return d.leaders >= 3 && d.leaders < workshop.MinView && d.people-d.leaders >= workshop.MinView
}

// unequalViews tells whether leaders are asked for, but one of the two groups
// is too small to be shown.
func (d *draft) unequalViews() bool {
	few := d.leaders < workshop.MinView || d.people-d.leaders < workshop.MinView
	return d.leaders > 0 && few && !d.fewLeaders()
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
func (d *draft) info() (workshop.Info, *problem) {
	title, group := strings.TrimSpace(d.title), strings.TrimSpace(d.group)
	if group == "" {
		return workshop.Info{}, &problem{key: "form.error_group"}
	}
	names := d.nameList()
	for _, s := range append([]string{group, title}, names...) {
		if p := checkName(s); p != nil {
			return workshop.Info{}, p
		}
	}
	if len(names) > d.people {
		return workshop.Info{}, &problem{"form.error_names", []string{"n", strconv.Itoa(len(names)), "people", strconv.Itoa(d.people)}}
	}
	hour, minute, ok := parseClock(d.clock)
	if !ok {
		return workshop.Info{}, &problem{key: "form.error_clock"}
	}
	if len(d.exercises) == 0 {
		return workshop.Info{}, &problem{key: "form.error_exercises"}
	}
	if title == "" {
		title = group
	}
	y, m, day := d.day.Date()
	return workshop.Info{
		Title: title, Group: group, When: time.Date(y, m, day, hour, minute, 0, 0, d.day.Location()),
		People: d.people, Leaders: d.leaders, Names: names, Minutes: d.minutes, Lang: d.lang, Second: d.second,
		Exercises: slices.Clone(d.exercises), Way: d.way, MinShow: d.minShow(), Agreed: d.agreed && d.fewLeaders(),
	}, nil
}

// checkName refuses what no screen or sheet can show: control signs, signs that
// turn the direction of writing, and very long names. Any script may be used.
func checkName(s string) *problem {
	for _, r := range s {
		if unicode.Is(unicode.Cc, r) || unicode.Is(unicode.Bidi_Control, r) || r == unicode.ReplacementChar {
			return &problem{key: "form.error_sign"}
		}
	}
	if n := letters(s); n > maxName {
		return &problem{"form.error_long", []string{"name", firstLetters(s, 20), "max", strconv.Itoa(maxName)}}
	}
	return nil
}

// letters counts what people see as one letter each.
func letters(s string) int {
	n := 0
	eachLetter(s, func([]rune) bool { n++; return true })
	return n
}

func firstLetters(s string, max int) string {
	var out []rune
	n := 0
	eachLetter(s, func(l []rune) bool {
		out = append(out, l...)
		n++
		return n < max
	})
	return string(out) + "…"
}

// eachLetter goes through the letters with their marks. Emoji that are joined
// or coloured count as one, as they look.
func eachLetter(s string, do func([]rune) bool) {
	runes := []rune(s)
	for i := 0; i < len(runes); {
		j := i + 1
		for j < len(runes) && (unicode.In(runes[j], unicode.M, unicode.Cf) || unicode.Is(skinTones, runes[j]) || runes[j-1] == joiner) {
			j++
		}
		if !do(runes[i:j]) {
			return
		}
		i = j
	}
}

const joiner = '\u200d'

var skinTones = &unicode.RangeTable{R32: []unicode.Range32{{Lo: 0x1F3FB, Hi: 0x1F3FF, Stride: 1}}}

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
