package phones

import (
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
)

// booked is a box that writes down what it has taken, of which phone: what nobody else can
// know, and what a phone says is held against.
type booked struct {
	Box
	mu    sync.Mutex
	taken map[int64]map[workshop.Pass]workshop.Ballot // by round
}

func (b *booked) CastPasses(round int64, ballots []workshop.PassBallot) []error {
	errs := b.Box.CastPasses(round, ballots)
	b.mu.Lock()
	defer b.mu.Unlock()
	for i, err := range errs {
		if err == nil {
			if b.taken[round] == nil {
				b.taken[round] = map[workshop.Pass]workshop.Ballot{}
			}
			b.taken[round][ballots[i].Pass] = slices.Clone(ballots[i].Ballot)
		}
	}
	return errs
}

// chance is a room in which anything may happen at any moment.
type chance struct {
	*ether
	*rand.Rand
	box    *booked
	people []*person
	rounds map[uint32]int64 // by the number that phones know
	void   map[int64]bool
	deeds  []string
	calm   bool // nothing goes wrong any more
}

// person holds a phone, and knows what it has said.
type person struct {
	*handset
	saw  string // that the phone says now
	over map[int64]bool
}

var steps = []string{"cards", "rate", "dots", "order", inWords}

func newChance(t *testing.T, seed uint64, phones int) *chance {
	c := &chance{ether: airborne(t, 3*phones), Rand: rand.New(rand.NewPCG(seed, 1)), rounds: map[uint32]int64{}, void: map[int64]bool{},
		box: &booked{taken: map[int64]map[workshop.Pass]workshop.Ballot{}}}
	c.watch()
	c.lose = c.fate
	for i := range phones {
		p := &person{handset: c.handset([]string{"en", "fi"}[i%2]), over: map[int64]bool{}}
		p.load()
		c.people = append(c.people, p)
	}
	return c
}

// watch puts the book before the box of a program that has just begun.
func (c *chance) watch() {
	c.w.room.filing.Lock()
	defer c.w.room.filing.Unlock()
	c.box.Box, c.w.room.box, c.w.room.send.wait = c.w.room.box, c.box, 0
}

func (c *chance) fate(r *request) fate {
	if c.calm {
		return arrives
	}
	switch n := c.IntN(10); {
	case n < 2:
		return neverArrives
	case n < 4:
		return unanswered
	case n < 5 && r.method == "POST":
		return spoilt
	case n < 7:
		return waits
	}
	return arrives
}

func (c *chance) did(what string) { c.deeds = append(c.deeds, what) }

// step is one thing that happens.
func (c *chance) step() {
	c.w.Helper()
	p := c.people[c.IntN(len(c.people))]
	switch n := c.IntN(100); {
	case n < 40:
		p.acts(c)
	case n < 70:
		c.net(p)
	case n < 82:
		c.clock += time.Duration(c.IntN(4000)) * time.Millisecond
		p.ring()
	case n < 84:
		c.did("reload")
		p.load()
	case n < 86:
		p.js("document.hidden = !document.hidden; __fire(__documentOn, 'visibilitychange')")
	default:
		c.leads(c.IntN(17))
	}
	for i, p := range c.people {
		p.look(c, i)
	}
}

// net has something happen to what a phone has sent.
func (c *chance) net(p *person) {
	c.w.Helper()
	for _, r := range slices.Clone(p.requests) {
		if slices.Contains(p.requests, r) && p.carry(r) {
			return
		}
	}
}

// leads is what whoever leads does, and what becomes of the computer.
func (c *chance) leads(n int) {
	c.w.Helper()
	_, voting := c.w.s.State().OpenRound()
	switch {
	case n < 3:
		c.did("shut")
		c.shut()
	case n < 6:
		c.did("open")
		c.openAll()
	case n == 6 && voting:
		c.did("end")
		c.end(func() error { c.meanwhile(); return c.w.s.CloseRound() })
	case n == 7 && voting:
		c.did("void")
		r, _ := c.w.s.State().OpenRound()
		c.void[r.ID] = true
		c.end(func() error { c.meanwhile(); return c.w.s.Void() })
	case n == 8:
		c.did("code")
		c.w.ok(c.w.room.NewCode())
	case n == 9:
		c.did("place")
		c.w.ok(c.w.room.AddPlace())
	case n == 10:
		c.did("restart")
		c.shut()
		c.w.restart()
		c.watch()
		if r, open := c.w.s.State().OpenRound(); open && c.rounds[c.w.number()] != r.ID {
			c.w.Fatal("after a new start phones know the vote by another number")
		}
		c.openAll()
	case n > 13:
		on := c.IntN(2) == 0
		c.did(map[bool]string{true: "paper", false: "phones again"}[on])
		c.w.ok(c.w.room.TakePaper(on))
	case n > 10 && !voting:
		c.vote()
	}
}

// meanwhile is while a vote is being closed.
func (c *chance) meanwhile() {
	for range c.IntN(6) {
		c.net(c.people[c.IntN(len(c.people))])
	}
}

func (c *chance) openAll() {
	c.w.Helper()
	c.ether.open()
}

// vote opens another vote, or the same once more.
func (c *chance) vote() {
	c.w.Helper()
	for _, step := range []string{steps[c.IntN(len(steps))], steps[0], steps[1], steps[2], steps[3]} {
		if _, done := c.w.s.State().Round(step, false); !done {
			c.did("vote " + step)
			c.w.open(step)
			r, _ := c.w.s.State().OpenRound()
			c.rounds[c.w.number()] = r.ID
			c.openAll()
			return
		}
	}
}

// key is which of the page's sentences a phone shows; "" = it shows a question.
func (p *person) key() string {
	h1 := p.h1()
	for _, key := range []string{"voted", "some", "twice", "closed", "over", "void", "onpaper", "again", "fate", "ended", "box", "full", "later", "trouble", "lost", "wait", "code"} {
		if p.w.words[p.lang][key] == h1 {
			switch {
			case key == "fate" && p.says("ended_why"):
				return "ended"
			case key == "onpaper" && p.says("bypaper_why"):
				return "bypaper"
			}
			return key
		}
	}
	return ""
}

// acts is what somebody does who reads what the phone says.
func (p *person) acts(c *chance) {
	c.w.Helper()
	words := c.w.words[p.lang]
	switch key := p.key(); {
	case p.is("__reviews()"):
		if !c.calm && c.IntN(6) == 0 {
			p.js("__press(" + quoted(words["back"]) + ")")
			return
		}
		p.js("__pressGo()")
	case p.is("__asks()"):
		p.js("__mark(" + itoa(c.IntN(7)) + "); __pressGo()")
	case key == "code":
		p.js("__type(" + quoted(c.w.room.Code()) + "); __pressGo()")
	default:
		p.js("__pressGo()") // if there is a button
	}
}

// cast is the ballot that the phone has sent last, if it has.
func (p *person) sent() (letter, bool) {
	for i := len(p.letters) - 1; i >= 0; i-- {
		if p.letters[i].purpose == toVote {
			return p.letters[i], true
		}
	}
	return letter{}, false
}

// look holds what a phone has begun to say against what is in the box.
func (p *person) look(c *chance, i int) {
	c.w.Helper()
	if text := p.text(); strings.Contains(text, "undefined") || strings.Contains(text, "NaN") {
		c.w.Fatalf("phone %d says:\n%s\nWhat happened: %s", i, text, strings.Join(c.deeds, ", "))
	}
	says := p.key()
	if says == "code" && p.says("code_new") {
		says = "code_new"
	}
	if says == p.saw {
		return
	}
	p.saw = says
	l, ok := p.sent()
	if !ok {
		return
	}
	c.box.mu.Lock()
	defer c.box.mu.Unlock()
	round, known := c.rounds[l.vote]
	in, taken := c.box.taken[round][l.pass()]
	bad := ""
	switch says {
	case "voted":
		if !taken || !slices.Equal(in, l.ballot) {
			bad = "its ballot is not in the box, or another one is"
		}
	case "twice", "some":
		if !taken && says == "twice" || says == "some" && len(c.box.taken) == 0 {
			bad = "there is none"
		}
	case "closed", "code_new", "box", "onpaper":
		if taken && slices.Equal(in, l.ballot) {
			bad = "its ballot is in the box"
		}
	case "void":
		if !c.void[round] && known {
			bad = "that vote was not taken back"
		}
	}
	if bad != "" {
		c.w.Fatalf("phone %d says %q, and %s. What happened: %s", i, says, bad, strings.Join(c.deeds, ", "))
	}
}

// settle lets all go well from now on: whoever has no ballot in the box gets to vote.
func (c *chance) settle() {
	c.w.Helper()
	c.calm = true
	c.w.ok(c.w.room.TakePaper(false))
	if _, open := c.w.s.State().OpenRound(); !open {
		c.vote()
	}
	r, open := c.w.s.State().OpenRound()
	if !open {
		return // all have been held
	}
	c.openAll()
	done := func(p *person) bool {
		return slices.Contains([]string{"voted", "some", "twice"}, p.key()) && !p.is("__go()")
	}
	for round := range 12 {
		for _, p := range c.people {
			if round > 0 && done(p) {
				continue
			}
			p.js("if (document.hidden) { document.hidden = false; __fire(__documentOn, 'visibilitychange'); }")
			p.run(21 * time.Second)
			for range 16 {
				p.acts(c)
				p.run(time.Second)
			}
			p.look(c, 0)
		}
	}
	for i, p := range c.people {
		if !done(p) {
			c.w.Fatalf("phone %d cannot vote; it says:\n%s\nWhat happened: %s", i, p.text(), strings.Join(c.deeds, ", "))
		}
	}
	now, _ := c.w.s.State().OpenRound()
	if now.ID != r.ID || now.Cast != len(c.box.taken[r.ID]) || now.Cast < len(c.people) {
		c.w.Fatalf("%d ballots of %d phones in the box, %d were taken. What happened: %s", now.Cast, len(c.people), len(c.box.taken[r.ID]), strings.Join(c.deeds, ", "))
	}
	c.end(c.w.s.CloseRound)
	if r, ok := c.w.s.State().Round(r.Spec.Step, false); !ok || r.Tally.Cast != now.Cast {
		c.w.Fatalf("%d were counted, of %d", r.Tally.Cast, now.Cast)
	}
}

// Phones, a network that loses what it likes, and a computer whose door shuts and opens, whose
// program is started anew, whose codes and votes change, in any order: what a phone says of its
// ballot is true whenever it says it, each ballot is in the box once, and whoever's is not gets
// to vote as soon as all goes well.
func TestWhatPhonesSayIsTrue(t *testing.T) {
	runs, first := 30, uint64(1)
	if testing.Short() {
		runs = 8
	}
	if os.Getenv("UPTURN_LONG") != "" {
		runs = 3000
		if n, err := strconv.ParseUint(os.Getenv("UPTURN_SEED"), 10, 64); err == nil {
			first = n
		}
	}
	for i := range runs {
		seed := first + uint64(i)
		t.Run(strconv.FormatUint(seed, 10), func(t *testing.T) {
			c := newChance(t, seed, 4)
			c.vote()
			for range 250 {
				c.step()
			}
			c.settle()
			c.shut()
			c.w.room.Close()
		})
	}
}
