// Package ballottest is what the tests of voting share: a workshop in memory with a vote
// open and a clock that stands still, hands that press keys, and eyes that look at all
// that a window holds.
package ballottest

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/memory"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/pack/edit"
)

// Room is a workshop in memory with a vote open, and a clock that stands still.
type Room struct {
	Store   *memory.Store
	Session *workshop.Session
	Catalog *pack.Catalog
	Casts   int
	Left    int               // times the facilitator was called
	Hold    bool              // casts wait for Deliver
	Deliver func()            // ends a cast that waits
	Slept   time.Duration     // that the timers know nothing of
	Handed  []workshop.Ballot // what the box was given

	t      *testing.T
	lang   string
	now    time.Duration
	timers []*timer
}

type timer struct {
	at time.Duration
	f  func()
}

// Settings of a room; zero values are six people at the full length in English.
type Settings struct {
	Step    string
	Lang    string
	Way     workshop.Way
	Length  workshop.Length
	People  int
	Leaders int
	Names   []string
	Items   []string      // collected before the vote
	Order   []string      // options of a ranking on the spot, asked after the step
	Asks    workshop.Kind // what is asked of the options; "" = a ranking
	Ordered bool          // a step of the pack, put in behind the step, asks for an order
	Wordy   bool          // the pack says everything three times
	Share   workshop.Share
	Gets    string // the programme that gets the numbers
}

// Called names what is tested in a room.
func (s Settings) Called(what string) string {
	if s.Wordy {
		what = "wordy-" + what
	}
	return strings.Join([]string{s.Lang, s.Step, strconv.Itoa(s.Leaders), strconv.Itoa(len(s.Items)), what}, "-")
}

// NewRoom opens a vote.
func NewRoom(t *testing.T, set Settings) *Room {
	t.Helper()
	p, err := pack.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	words, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	if set.People == 0 {
		set.People = 6
	}
	if set.Lang == "" {
		set.Lang = "en"
	}
	if set.Way == "" {
		set.Way = workshop.Booth
	}
	if set.Ordered {
		p, set.Step = edit.AddStep(p, set.Step, edit.Order, func(lang, key string) string { return words.T(lang, "packs.begin."+key) })
	}
	if set.Wordy {
		p = wordy(p)
	}
	st := workshop.State{Pack: p, Info: workshop.Info{Lang: set.Lang, People: set.People, Leaders: set.Leaders, Agreed: true, Names: set.Names, MinShow: 3, Way: set.Way, Share: set.Share, Programme: set.Gets}}
	list, sign := "obstacles", "O"
	if set.Step == "A3" {
		list, sign = "ideas", "I"
	}
	for i, s := range set.Items {
		st.Items = append(st.Items, workshop.Item{ID: sign + strconv.Itoa(i+1), List: list, Text: s})
	}
	at := -1
	for i, def := range p.Steps {
		st.Agenda = append(st.Agenda, workshop.Step{ID: def.ID, Exercise: def.Exercise, Length: set.Length})
		if def.ID == set.Step {
			at = i
		}
	}
	if at < 0 {
		t.Fatalf("no step %s", set.Step)
	}
	r := &Room{t: t, Store: memory.New(st), Catalog: words, lang: set.Lang}
	r.open(st, at, set)
	return r
}

// RoomOf opens a vote of a workshop that is there already.
func RoomOf(t *testing.T, st workshop.State, set Settings) *Room {
	t.Helper()
	words, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	at := slices.IndexFunc(st.Agenda, func(s workshop.Step) bool { return s.ID == set.Step })
	if at < 0 {
		t.Fatalf("no step %s", set.Step)
	}
	r := &Room{t: t, Store: memory.New(st), Catalog: words, lang: st.Info.Lang}
	r.open(st, at, set)
	return r
}

// open comes to the vote as a facilitator does.
func (r *Room) open(st workshop.State, at int, set Settings) {
	r.t.Helper()
	var err error
	if r.Session, err = workshop.Start(r.Store, workshop.Rules{}); err != nil {
		r.t.Fatal(err)
	}
	if err := r.Session.Jump(at); err != nil {
		r.t.Fatal(err)
	}
	if set.Order != nil {
		if err := r.Session.AddQuick(workshop.Quick{Question: RankQuestion[set.Lang], Options: set.Order, Kind: cmp.Or(set.Asks, workshop.Ranking), Hi: workshop.MaxAnswers}); err != nil {
			r.t.Fatal(err)
		}
		if err := r.Session.Jump(at + 1); err != nil {
			r.t.Fatal(err)
		}
	}
	if err := r.Session.Open(set.Way); err != nil {
		r.t.Fatal(err)
	}
}

// T is a text in the room's language.
func (r *Room) T(key string, args ...string) string { return r.Catalog.T(r.lang, key, args...) }

// Cast puts the ballot of a seat into the box.
func (r *Room) Cast(seat int, b workshop.Ballot, done func(error)) {
	r.run([]workshop.Ballot{b}, func() error { return r.Session.Cast(seat, b) }, done)
}

// Look reads what was keyed in.
func (r *Room) Look(done func([]workshop.Ballot, error)) {
	all, err := r.Session.Keyed()
	r.Handed = append(r.Handed, all...)
	done(all, err)
}

// Correct puts another ballot in the place of one.
func (r *Room) Correct(old, by workshop.Ballot, done func(error)) {
	r.run([]workshop.Ballot{old, by}, func() error { return r.Session.Correct(old, by) }, done)
}

// CastFree puts ballots without a seat into it.
func (r *Room) CastFree(b []workshop.Ballot, done func(error)) {
	r.run(b, func() error { return r.Session.CastFree(b...) }, done)
}

func (r *Room) run(b []workshop.Ballot, cast func() error, done func(error)) {
	r.Casts++
	r.Handed = append(r.Handed, b...)
	if r.Hold {
		r.Deliver = func() {
			r.Deliver = nil
			done(cast())
		}
		return
	}
	done(cast())
}

// Now is the room's clock.
func (r *Room) Now() time.Time { return time.Unix(0, 0).Add(r.now + r.Slept) }

// After calls f once the time has passed.
func (r *Room) After(d time.Duration, f func()) func() {
	own := &timer{at: r.now + d, f: f}
	r.timers = append(r.timers, own)
	return func() { r.timers = slices.DeleteFunc(r.timers, func(o *timer) bool { return o == own }) }
}

// Pass lets time pass.
func (r *Room) Pass(d time.Duration) {
	end := r.now + d
	for {
		slices.SortStableFunc(r.timers, func(a, b *timer) int { return int(a.at - b.at) })
		if len(r.timers) == 0 || r.timers[0].at > end {
			break
		}
		first := r.timers[0]
		r.timers = r.timers[1:]
		r.now = first.at
		first.f()
	}
	r.now = end
}

// Round is the open or the counted round.
func (r *Room) Round() workshop.Round {
	r.t.Helper()
	rounds := r.Session.State().Rounds
	if len(rounds) == 0 {
		r.t.Fatal("no round")
	}
	return rounds[len(rounds)-1]
}

// company is how many ballots of lowest marks are added before a round is
// counted: what too few have answered is never counted.
const company = workshop.MinView

// Tally closes the round, which has one ballot, and gives its counts without
// the company's.
func (r *Room) Tally() workshop.Tally {
	r.t.Helper()
	round := r.Round()
	if round.Cast != 1 {
		r.t.Fatalf("%d ballots are in the box, want 1", round.Cast)
	}
	var low workshop.Ballot
	for i, c := range round.Spec.Cells() {
		m := c.Lo
		if round.Spec.Questions[c.Question].Kind.Traits().Places {
			m = i + 1 // the order of the ballot
		}
		if t := round.Spec.Questions[c.Question]; t.Kind.Traits().Shares && c.Part == t.Items[0] {
			m = t.Budget // all of it to the first
		}
		low = append(low, workshop.Mark(m))
	}
	for range company {
		if err := r.Session.CastFree(low); err != nil {
			r.t.Fatal(err)
		}
	}
	closed, err := r.Store.CloseRound(round.ID, workshop.Change{})
	if err != nil {
		r.t.Fatal(err)
	}
	t := *closed.Tally
	for i, c := range t.Counts {
		c.N[int(low[i])-c.Lo] -= company
	}
	return t
}

// Marks writes what the one ballot of a tally says as a row of marks, "-" for
// can't say and "." for not asked.
func Marks(t workshop.Tally) string {
	var out []string
	for _, c := range t.Counts {
		word := "."
		if c.CantSay > 0 {
			word = "-"
		}
		for i, n := range c.N {
			if n > 0 {
				word = fmt.Sprint(c.Lo + i)
			}
		}
		out = append(out, word)
	}
	return strings.Join(out, " ")
}
