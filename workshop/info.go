package workshop

import (
	"slices"
	"strconv"
	"time"
	"unicode"
)

// Info is what the facilitator says about a workshop when making it.
type Info struct {
	Title      string      `json:"title"`
	Group      string      `json:"group"`
	When       time.Time   `json:"when"`
	People     int         `json:"people"`            // people present, 1..MaxSeats
	Leaders    int         `json:"leaders"`           // of them, those who lead others; 0 = not asked
	Agreed     bool        `json:"agreed,omitempty"`  // each leader agreed in private that a few are compared
	Names      []string    `json:"names,omitempty"`   // of seats, optional
	Minutes    int         `json:"minutes"`           // LeastMinutes..MostMinutes
	Planned    int         `json:"planned,omitempty"` // minutes of the agenda as it was made; 0 = not known
	Lang       string      `json:"lang"`              // of the wall and the ballots
	Second     string      `json:"second,omitempty"`  // language under the first one on the wall, for mixed groups; "" = none
	Exercises  []string    `json:"exercises"`         // in order
	Way        Way         `json:"way"`               // the usual way of voting
	MinShow    int         `json:"min_show"`          // answers needed to show a result: UsualShow, or fewer by consent
	Rehearsal  bool        `json:"rehearsal,omitempty"`
	Sponsor    string      `json:"sponsor,omitempty"`     // who asked for it, to find it again
	FollowedUp bool        `json:"followed_up,omitempty"` // the group has come back to what it promised
	Away       []int       `json:"away,omitempty"`        // seats whose people have left, in order; they are not among People
	Turnover   Turnover    `json:"turnover,omitzero"`     // since the beginning
	Clock      Clock       `json:"clock,omitzero"`        // of the break or the timer that is on
	Share      Share       `json:"share,omitempty"`       // where the counts may go; "" = for the room
	Programme  string      `json:"programme,omitempty"`   // who gets them, where they may leave this computer
	Told       bool        `json:"told,omitempty"`        // a vote was opened: people answered on what was said of it
	Country    string      `json:"country,omitempty"`     // whose holidays are left out; "" = of before there were countries
	Tried      TriedPhones `json:"tried,omitzero"`        // that a phone came in before the day
	After      *After      `json:"after,omitempty"`       // of a follow-up: what it goes back to; nil = it is none
}

// Minutes that a workshop may take.
const (
	LeastMinutes = 30  // opening, the shortest exercise and closing
	MostMinutes  = 480 // a whole day
)

// MaxLetters is the longest title, group or name, in letters as people see them.
const MaxLetters = 80

// Answers needed to show a result.
const (
	UsualShow = 5 // nobody can be made out among five
	LeastShow = 3 // by everybody's consent; fewer never are
)

// CanConsent reports whether a group of this size may agree to results of fewer
// answers than usual.
func CanConsent(people int) bool { return people >= LeastShow && people < UsualShow }

// ShowsFrom returns how many answers a result needs in a group of this size.
func ShowsFrom(people int, consent bool) int {
	if consent && CanConsent(people) {
		return people
	}
	return UsualShow
}

// FewLeaders reports whether there are too few leaders to be shown apart unless
// each of them agrees.
func (i Info) FewLeaders() bool {
	return i.Leaders >= LeastShow && i.Leaders < MinView && i.People-i.Leaders >= MinView
}

// UnequalViews reports whether leaders are asked for, but one of the two groups is
// too small to be shown.
func (i Info) UnequalViews() bool {
	few := i.Leaders < MinView || i.People-i.Leaders < MinView
	return i.Leaders > 0 && few && !i.FewLeaders()
}

// Validate returns what keeps a workshop of the pack from being made with the info.
// What only nobody sees in its words is no hindrance: Cleaned takes it away.
func (i Info) Validate(p *Pack) error {
	if err := i.sound(p); err != nil {
		return err
	}
	if err := i.named(); err != nil {
		return err
	}
	if err := i.lasting(p); err != nil {
		return err
	}
	switch {
	case i.Leaders > i.People:
		return Errorf(EInvalid, nil, "what", "leaders")
	case !i.Way.Known():
		return Errorf(EInvalid, nil, "what", "way")
	case i.MinShow < LeastShow || i.MinShow > UsualShow:
		return Errorf(EInvalid, nil, "what", "min_show")
	}
	return checkShare(p, i.Share, i.Programme)
}

// lasting returns what is wrong with how long it is to take, and with what.
func (i Info) lasting(p *Pack) error {
	least := LeastMinutes
	if i.After != nil {
		least = LeastFollowUp
	}
	switch {
	case i.Minutes < least || i.Minutes > MostMinutes:
		return Errorf(EInvalid, nil, "what", "minutes", "min", strconv.Itoa(least), "max", strconv.Itoa(MostMinutes))
	case i.After != nil:
		return i.following()
	case len(i.Exercises) == 0:
		return Errorf(EInvalid, nil, "what", "exercises")
	}
	return p.checkChoice(i.Minutes, i.Exercises)
}

// Roster is how many seats there are, with those of people who have left.
func (i Info) Roster() int { return i.People + len(i.Away) }

// named returns what is wrong with the words of the info.
func (i Info) named() error {
	if Clean(i.Group) == "" {
		return Errorf(EInvalid, nil, "what", "group")
	}
	if err := i.words(); err != nil {
		return err
	}
	for _, s := range i.texts() {
		if Letters(s) > MaxLetters {
			return Errorf(EInvalid, nil, "what", "long_name", "name", FirstLetters(s, 20)+"…", "max", strconv.Itoa(MaxLetters))
		}
	}
	if len(i.Names) > i.Roster() {
		return Errorf(EInvalid, nil, "what", "names", "n", strconv.Itoa(len(i.Names)), "people", strconv.Itoa(i.Roster()))
	}
	return nil
}

// texts lists the words of the info: group, title, sponsor, programme and names.
func (i Info) texts() []string {
	return append([]string{i.Group, i.Title, i.Sponsor, i.Programme}, i.Names...)
}

// words refuses what no screen and no sheet can show, or what turns the direction of
// writing. Any script may be used.
func (i Info) words() error {
	for _, s := range i.texts() {
		for _, r := range s {
			if unicode.Is(unicode.Cc, r) || unicode.Is(unicode.Bidi_Control, r) || r == unicode.ReplacementChar {
				return Errorf(EInvalid, nil, "what", "sign")
			}
		}
	}
	return nil
}

// sound refuses numbers and languages that mean nothing, at every commit of an
// info. Who leads was said when the workshop was made: some may have left since,
// so more leaders than people are not refused here.
func (i Info) sound(p *Pack) error {
	langs := p.Langs()
	switch {
	case i.People < 1 || i.People > MaxSeats:
		return Errorf(EInvalid, nil, "what", "people", "max", strconv.Itoa(MaxSeats))
	case i.Turnover.Came < 0 || i.Turnover.Left < 0:
		return Errorf(EInvalid, nil, "what", "people", "max", strconv.Itoa(MaxSeats))
	case !i.After.sound():
		return Errorf(EInvalid, nil, "detail", "follow-up")
	case !soundCountry(i.Country):
		return Errorf(EInvalid, nil, "detail", "country")
	case !i.soundAway():
		return Errorf(EInvalid, nil, "what", "people", "max", strconv.Itoa(MaxSeats))
	case i.Planned < 0 || i.Planned > maxSteps*maxMinutes:
		return Errorf(EInvalid, nil, "what", "minutes", "min", "0", "max", strconv.Itoa(maxSteps*maxMinutes))
	case i.Leaders < 0 || i.Leaders > MaxSeats:
		return Errorf(EInvalid, nil, "what", "leaders")
	case !slices.Contains(langs, i.Lang), i.Second != "" && !slices.Contains(langs, i.Second), i.Second == i.Lang:
		return Errorf(EInvalid, nil, "what", "language")
	}
	return nil
}

// soundAway reports whether the seats of those who have left are seats, each once.
func (i Info) soundAway() bool {
	last := -1
	for _, seat := range i.Away {
		if seat <= last {
			return false
		}
		last = seat
	}
	return last < i.Roster() && (len(i.Away) == 0 || i.Roster() <= MaxSeats)
}

// Cleaned returns the info with its words cleaned like any typed text. Seats keep
// their numbers: a name of which nothing is left stays as an empty one.
func (i Info) Cleaned() Info {
	i.Title, i.Group, i.Sponsor, i.Names = Clean(i.Title), Clean(i.Group), Clean(i.Sponsor), slices.Clone(i.Names)
	for n, name := range i.Names {
		i.Names[n] = Clean(name)
	}
	return i.shareCleaned()
}

// takenUp returns the info of a workshop that is taken up from a store.
//
// Nobody is to be locked out of a file that an older version wrote, so only what no
// version ever wrote is refused: numbers and languages that mean nothing, control
// characters and turned directions in words, and more leaders than people before
// anybody could have left. Such a file is damaged or was altered by hand. Long
// names, names of people who have left, a least of answers below LeastShow (rounds
// keep to it all the same) and a way that is not known (votes open in the booth) do
// no harm and stay; characters that nobody sees are cleaned away as the file is
// read, and are gone from it when the info is next kept.
func (s State) takenUp() (Info, error) {
	err := s.Info.sound(s.Pack)
	if err == nil {
		err = s.Info.words()
	}
	begun := slices.ContainsFunc(s.Agenda, func(st Step) bool { return st.Entered })
	if err == nil && !begun && s.Info.Leaders > s.Info.People {
		err = Errorf(EInvalid, nil, "what", "leaders")
	}
	if err != nil {
		return Info{}, Errorf(EDamaged, err, "place", "info")
	}
	return s.Info.Cleaned().seated(), nil
}

// seated returns the info with a seat for each name. Files of earlier versions have more
// names than people where some have left: there the last ones were not called any more.
func (i Info) seated() Info {
	for seat := i.Roster(); seat < len(i.Names); seat++ {
		i.Away = append(slices.Clone(i.Away), seat)
	}
	return i
}
