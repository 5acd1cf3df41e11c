package keyed

import (
	"slices"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/ui/ballot/ballottest"
	"github.com/upturn-workshop/upturn/workshop"
)

// inBox are the ballots of the open round as rows of marks.
func inBox(t *testing.T, r room) string {
	t.Helper()
	all, err := r.Session.Keyed()
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, b := range all {
		row := ""
		for _, m := range b {
			row += string("0123456789"[m%10])
		}
		out = append(out, row)
	}
	return strings.Join(out, " ")
}

func keyed(p *Paper, ballots ...string) {
	for _, b := range ballots {
		ballottest.Press(p.stage, append(ballottest.Keys(b), "enter")...)
	}
}

// A slip keyed in wrong is found among the others, keyed in anew, and one that was keyed in
// twice is taken out, all by keys; nobody else's ballot is touched.
func TestASlipKeyedInWrongIsCorrected(t *testing.T) {
	for _, tt := range []struct {
		name, slips, box string // as keyed in, parted by commas
		set              ballottest.Settings
		down             string
		mended, want     string
	}{
		{"pairs", "2 6 1 7 3 1 1 1,1 1 1 1 1 1 1 1,7 7 7 7 7 7 7 7", "11111111 26173111 77777777", ballottest.Settings{Step: "A4"}, "down", "5 5 5 5 5 5 5 5", "11111111 55555555 77777777"},
		{"dots as written", "3 8 1 0,1 2 3,4 5 6", "0001110000 0010000101 1110000000", ballottest.Settings{Step: "C6"}, "down down", "9 8 7", "0000001110 0001110000 0010000101"},
		{"one figure", "4,2,9", "2 4 9", ballottest.Settings{Step: "B1"}, "end up", "7", "2 7 9"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			for _, lang := range []string{"en", "fi"} {
				tt.set.Way, tt.set.Lang = workshop.Paper, lang
				r := newRoom(t, tt.set)
				p, win := r.paper(t)
				slips := strings.Split(tt.slips, ",")
				keyed(p, slips...)
				if got := inBox(t, r); got != tt.box {
					t.Fatalf("the box has %q, want %q", got, tt.box)
				}
				ballottest.Fits(t, win, p.stage, 30)
				ballottest.Picture(t, win, "look-offered-"+strings.ReplaceAll(tt.name, " ", "-")+"-"+lang)
				ballottest.Press(p.stage, "L")
				if p.look == nil || !ballottest.Written(p.stage, r.T("ballot.paper.look_sorted")) {
					t.Fatal("nothing to look at")
				}
				ballottest.Fits(t, win, p.stage, 30)
				ballottest.Picture(t, win, "look-"+strings.ReplaceAll(tt.name, " ", "-")+"-"+lang)
				ballottest.Press(p.stage, append(ballottest.Keys(tt.down), "enter")...)
				if p.look != nil || p.instead == nil || !ballottest.Written(p.stage, r.T("ballot.paper.look_instead")) {
					t.Fatal("it is not keyed in anew")
				}
				ballottest.Fits(t, win, p.stage, 30)
				ballottest.Picture(t, win, "look-instead-"+strings.ReplaceAll(tt.name, " ", "-")+"-"+lang)
				ballottest.Press(p.stage, append(ballottest.Keys(tt.mended), "enter")...)
				if got := inBox(t, r); got != tt.want || p.message() != r.T("ballot.paper.corrected") || p.instead != nil {
					t.Fatalf("the box has %q, want %q; said %q", got, tt.want, p.message())
				}
				ballottest.Press(p.stage, "L", "home", "delete")
				if !ballottest.Written(p.stage, r.T("ballot.paper.look_strike")) {
					t.Error("it does not ask")
				}
				ballottest.Fits(t, win, p.stage, 30)
				ballottest.Picture(t, win, "look-strike-"+strings.ReplaceAll(tt.name, " ", "-")+"-"+lang)
				ballottest.Press(p.stage, "delete")
				if got := inBox(t, r); got != strings.Join(strings.Fields(tt.want)[1:], " ") || p.message() != r.T("ballot.paper.struck") {
					t.Fatalf("the box has %q; said %q", got, p.message())
				}
				if r.Round().Cast != 2 {
					t.Errorf("%d ballots", r.Round().Cast)
				}
			}
		})
	}
}

// Whoever looks, asks or begins to correct and goes back has changed nothing.
func TestWhoLooksChangesNothing(t *testing.T) {
	for _, keys := range []string{"L esc", "L delete esc esc", "L delete enter esc", "L delete down delete esc esc", "L enter esc", "L enter 4 5 esc esc", "L home end up down esc", "L delete up esc"} {
		t.Run(keys, func(t *testing.T) {
			r := newRoom(t, ballottest.Settings{Step: "A4", Way: workshop.Paper})
			p, _ := r.paper(t)
			keyed(p, "2 6 1 7 3 1 1 1", "1 1 1 1 1 1 1 1")
			id, box := r.Round().ID, inBox(t, r)
			ballottest.Press(p.stage, ballottest.Keys(keys)...)
			if p.look != nil || p.instead != nil || p.begun() || r.Round().ID != id || inBox(t, r) != box || r.Left != 0 {
				t.Errorf("look %v, instead %v, begun %v, box %q, left %d", p.look != nil, p.instead != nil, p.begun(), inBox(t, r), r.Left)
			}
			keyed(p, "3 3 3 3 3 3 3 3")
			if r.Round().Cast != 3 {
				t.Error("the next slip is not keyed in")
			}
		})
	}
}

// Where all are in, the last look is offered beside what comes next.
func TestAllAreInAndOneIsCorrected(t *testing.T) {
	r := newRoom(t, ballottest.Settings{Step: "B1", Way: workshop.Paper, People: 3})
	p, win := r.paper(t)
	keyed(p, "4", "5", "6")
	if !ballottest.Written(p.stage, r.T("ballot.paper.full")) || !ballottest.Written(p.stage, r.T("ballot.paper.look")) {
		t.Fatal("no look at what is in")
	}
	ballottest.Fits(t, win, p.stage, 30)
	ballottest.Picture(t, win, "look-full")
	ballottest.Press(p.stage, "L", "enter", "x", "enter")
	if got := inBox(t, r); got != "5 6 0" || r.Left != 0 || !ballottest.Written(p.stage, r.T("ballot.paper.full")) {
		t.Errorf("%q, left %d", got, r.Left)
	}
}

// Where a figure begins the next ballot, the one that is keyed in anew says that it does not.
func TestTheHintOfACorrection(t *testing.T) {
	r := newRoom(t, ballottest.Settings{Step: "practice", Way: workshop.Paper, People: 3})
	p, _ := r.paper(t)
	keyed(p, "1", "2")
	ballottest.Press(p.stage, "L", "enter")
	if ballottest.Written(p.stage, r.T("ballot.paper.hint_one")) || !ballottest.Written(p.stage, r.T("ballot.paper.look_anew")) {
		t.Error("the hint is that of a new ballot")
	}
	ballottest.Press(p.stage, "3", "4", "enter")
	if got := inBox(t, r); len(strings.Fields(got)) != 2 {
		t.Errorf("the box has %q", got)
	}
}

// Never where somebody has voted in the booth: no button, no key, and who is looking when
// such a ballot comes sees none any more.
func TestNobodyLooksAtABallotOfTheBooth(t *testing.T) {
	r := newRoom(t, ballottest.Settings{Step: "A4", Way: workshop.Booth})
	p, _ := r.paper(t)
	if ballottest.Press(p.stage, "L"); p.look != nil {
		t.Error("ballots, and none is in")
	}
	keyed(p, "2 6 1 7 3 1 1 1")
	ballottest.Press(p.stage, "L")
	if p.look == nil {
		t.Fatal("the slip cannot be looked at")
	}
	held := p.look.ballots
	if err := r.Session.Cast(2, slices.Repeat(workshop.Ballot{4}, 8)); err != nil {
		t.Fatal(err)
	}
	if p.look != nil || held[0][0] != 0 || ballottest.Written(p.stage, r.T("ballot.paper.look")) {
		t.Error("still looked at, or offered")
	}
	if ballottest.Press(p.stage, "L"); p.look != nil {
		t.Error("looked at by key")
	}
}

// On a screen that the room may see, ballots stand there only after a warning, each time.
func TestTheRoomIsThoughtOfBeforeBallotsAreShown(t *testing.T) {
	for _, lang := range []string{"en", "fi"} {
		r := newRoom(t, ballottest.Settings{Step: "A4", Way: workshop.Paper, Lang: lang})
		s := &sight{shared: true, lifted: true}
		d := r.deps()
		d.Cover = s
		p, win := r.paperOf(t, d)
		keyed(p, "2 6 1 7 3 1 1 1", "7 7 7 7 7 7 7 7")
		for range 2 {
			ballottest.Press(p.stage, "L")
			if !ballottest.Written(p.stage, r.T("ballot.paper.look_back")) || ballottest.Written(p.stage, "7") {
				t.Fatal("no warning, or the ballots stand there")
			}
			ballottest.Fits(t, win, p.stage, 30)
			ballottest.Picture(t, win, "look-warning-"+lang)
			ballottest.Press(p.stage, "down", "delete", "delete", "V")
			if r.Round().Cast != 2 || !ballottest.Written(p.stage, "7") {
				t.Fatalf("%d ballots, or not shown", r.Round().Cast)
			}
			ballottest.Press(p.stage, "esc")
		}
		if ballottest.Press(p.stage, "L", "enter"); p.look != nil {
			t.Error("Enter does not lead back")
		}
	}
}

// What was looked at, and what was being corrected, is overwritten however it ends.
func TestNothingLookedAtRemains(t *testing.T) {
	for name, end := range map[string]func(r room, p *Paper){
		"Esc":       func(_ room, p *Paper) { ballottest.Press(p.stage, "esc") },
		"corrected": func(_ room, p *Paper) { keyed(p, "enter 5 5 5 5 5 5 5 5") },
		"struck":    func(_ room, p *Paper) { ballottest.Press(p.stage, "delete", "delete") },
		"put away":  func(_ room, p *Paper) { p.PutAway() },
		"covered":   func(_ room, p *Paper) { p.Cover() },
		"put away while one is corrected": func(_ room, p *Paper) {
			ballottest.Press(p.stage, "enter", "5")
			p.PutAway()
		},
		"left":   func(_ room, p *Paper) { p.leave() },
		"wiped":  func(_ room, p *Paper) { p.Wipe() },
		"voided": func(r room, _ *Paper) { _ = r.Session.Void() },
		"closed": func(r room, _ *Paper) { _ = r.Session.CloseRound() },
		"voided while one is corrected": func(r room, p *Paper) {
			ballottest.Press(p.stage, "enter", "5")
			_ = r.Session.Void()
		},
		"a full disk": func(r room, p *Paper) {
			r.Store.Fail = workshop.Errorf(workshop.EFull, nil)
			keyed(p, "enter 5 5 5 5 5 5 5 5")
			if p.instead == nil || p.message() == "" {
				panic("the ballot in hand is lost")
			}
			ballottest.Press(p.stage, "esc", "esc")
		},
	} {
		t.Run(name, func(t *testing.T) {
			r := newRoom(t, ballottest.Settings{Step: "A4", Way: workshop.Paper})
			p, _ := r.paper(t)
			keyed(p, "2 6 1 7 3 1 1 1", "7 7 7 7 7 7 7 7")
			ballottest.Press(p.stage, "L")
			held := slices.Clone(p.look.ballots)
			end(r, p)
			held = append(held, r.Handed...)
			for _, b := range held {
				if slices.ContainsFunc(b, func(m workshop.Mark) bool { return m != 0 }) {
					t.Errorf("a ballot is left: %d marks", len(b))
				}
			}
			if p.look != nil || p.instead != nil || p.begun() {
				t.Error("something is in hand")
			}
		})
	}
}

// Ballots that arrive after the panel was put away are wiped unseen.
func TestBallotsThatComeTooLateAreWiped(t *testing.T) {
	r := newRoom(t, ballottest.Settings{Step: "A4", Way: workshop.Paper})
	d := r.deps()
	var late func()
	d.Look = func(done func([]workshop.Ballot, error)) { late = func() { r.Look(done) } }
	p, _ := r.paperOf(t, d)
	keyed(p, "2 6 1 7 3 1 1 1")
	ballottest.Press(p.stage, "L", "enter")
	p.PutAway()
	late()
	if p.look != nil || r.Handed[len(r.Handed)-1][0] != 0 {
		t.Error("they are held")
	}
	ballottest.Press(p.stage, "L", "enter", "delete", "delete") // struck before anybody has seen a ballot
	late()
	if p.look == nil || p.look.asking || p.instead != nil || r.Round().Cast != 1 {
		t.Error("keys did something unseen")
	}
}

// A large ballot takes several lines, and many are scrolled.
func TestManyAndLargeBallotsFit(t *testing.T) {
	for _, set := range []ballottest.Settings{
		{Step: "C2", Length: workshop.Full, People: 20, Leaders: 6},
		{Step: "C6", People: 40},
		{Step: "B1", Order: ballottest.Five, People: 20},
	} {
		for _, lang := range []string{"en", "fi"} {
			set.Way, set.Lang = workshop.Paper, lang
			r := newRoom(t, set)
			var all []workshop.Ballot
			for i := range set.People {
				e := NewPaper(r.deps())
				e.Draw(r.Session.State())
				for _, k := range answers(set, i) {
					e.entry.Key(ballottest.Key(k))
				}
				all = append(all, e.entry.Ballot())
			}
			if err := r.Session.CastFree(all...); err != nil {
				t.Fatal(err)
			}
			p, win := r.paper(t)
			ballottest.Press(p.stage, "L", "end")
			if p.look == nil || p.look.at != set.People-1 {
				t.Fatal("not looked at")
			}
			ballottest.Fits(t, win, p.stage, 30)
			ballottest.Picture(t, win, "look-many-"+set.Step+"-"+lang)
			for range set.People {
				ballottest.Press(p.stage, "up")
				ballottest.Fits(t, win, p.stage, 30)
			}
		}
	}
}

// answers are the keys of somebody's slip.
func answers(set ballottest.Settings, i int) []string {
	switch {
	case set.Order != nil:
		return ballottest.Keys([]string{"3 1 5 2 4", "1 2 3 4 5"}[i%2])
	case set.Step == "C6":
		return ballottest.Keys([]string{"1 2 3", "9 8", "4 5 7"}[i%3])
	}
	return ballottest.Keys([]string{"1", "2"}[i%2] + strings.Repeat([]string{" 3", " 4", " space"}[i%3], 30))
}

// Who presses twice where "Take out" stands is asked, and has not answered.
func TestTakingOutIsNotAnsweredWhereItIsAsked(t *testing.T) {
	r := newRoom(t, ballottest.Settings{Step: "A4", Way: workshop.Paper})
	p, _ := r.paper(t)
	keyed(p, "2 6 1 7 3 1 1 1")
	ballottest.Press(p.stage, "L")
	hits := p.stage.View().Hits
	asks := hits[len(hits)-2] // the middle one of the bar
	if asks.Do(); !p.look.asking {
		t.Fatal("nothing asks")
	}
	p.stage.Redraw()
	hits = p.stage.View().Hits
	if answers := hits[len(hits)-1]; answers.X < asks.X+asks.W && asks.X < answers.X+answers.W {
		t.Errorf("it is asked at %v, %v wide, and answered at %v, %v wide", asks.X, asks.W, answers.X, answers.W)
	}
}
