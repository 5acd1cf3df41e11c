package keyed

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/ui/ballot/ballottest"
	"github.com/upturn-workshop/upturn/workshop"
)

func TestPaperByKeys(t *testing.T) {
	ten := strings.TrimSpace(strings.Repeat("4 5 ", 10))
	for _, tt := range []struct {
		name string
		set  ballottest.Settings
		keys string
		want string
	}{
		{"ten keys, twice each", ballottest.Settings{Step: "C2", Length: workshop.Full}, ten, ten},
		{"a mistake corrected", ballottest.Settings{Step: "A4"}, "2 6 1 7 3 back 5 1 1 1", "2 6 1 7 5 1 1 1"},
		{"a mistake found later", ballottest.Settings{Step: "A4"}, "2 6 1 7 3 1 1 1 up up 7", "2 6 1 7 3 7 1 1"},
		{"can't say", ballottest.Settings{Step: "A4"}, "space 6 1 space 3 1 1 1", "- 6 1 - 3 1 1 1"},
		{"a number beyond the scale writes nothing", ballottest.Settings{Step: "A4"}, "9 2 0 6 8 1 7 3 1 1 1", "2 6 1 7 3 1 1 1"},
		{"ten has its key", ballottest.Settings{Step: "B1"}, "x", "10"},
		{"choices are numbered from one", ballottest.Settings{Step: "A2"}, "1 3 space", "0 2 -"},
		{"dots as written", ballottest.Settings{Step: "B6", Items: ballottest.Obstacles("en", 9)}, "4 1 1", "2 0 0 1 0 0 0 0 0"},
		{"dots, can't say", ballottest.Settings{Step: "C6"}, "space", "- - - - - - - - - -"},
		{"in order", ballottest.Settings{Step: "B1", Order: ballottest.Five}, "3 1 5 2 4", "2 4 1 5 3"},
		{"in order, mistakes corrected", ballottest.Settings{Step: "B1", Order: ballottest.Five}, "3 1 1 0 9 2 back left 5 2 4", "2 4 1 5 3"},
		{"in order, can't say", ballottest.Settings{Step: "B1", Order: ballottest.Five}, "3 space", "- - - - -"},
		{"who leads", ballottest.Settings{Step: "C2", People: 12, Leaders: 4}, "1" + strings.Repeat(" 3", 10), strings.TrimSpace(strings.Repeat(". 3 ", 10))},
		{"who does not lead", ballottest.Settings{Step: "C2", People: 12, Leaders: 4}, "2" + strings.Repeat(" 3", 10), strings.TrimSpace(strings.Repeat("3 . ", 10))},
	} {
		t.Run(tt.name, func(t *testing.T) {
			tt.set.Way = workshop.Paper
			r := newRoom(t, tt.set)
			p, win := r.paper(t)
			ballottest.Press(p.stage, ballottest.Keys(tt.keys)...)
			if r.Casts != 0 {
				t.Fatal("cast before Enter")
			}
			ballottest.Fits(t, win, p.stage, 30)
			ballottest.Picture(t, win, "paper-"+strings.ReplaceAll(tt.name, " ", "-"))
			ballottest.Press(p.stage, "enter")
			if p.begun() {
				t.Error("the next ballot is not empty")
			}
			if !ballottest.Written(p.stage, r.T("ballot.paper.count", "k", "1", "n", strconv.Itoa(r.Round().Seats))) {
				t.Error("the count does not run")
			}
			if got := ballottest.Marks(r.Tally()); got != tt.want {
				t.Errorf("the ballot says %q, want %q", got, tt.want)
			}
		})
	}
}

func TestPaperRefuses(t *testing.T) {
	for _, tt := range []struct{ name, step, keys, key string }{
		{"an empty place", "A4", "2 6 1 7 enter", "missing"},
		{"too many dots", "C6", "2 3 4 5", "over"},
		{"dots are left", "C6", "2 enter", "dots_more"},
		{"no dots", "C6", "enter", "missing"},
		{"a number beyond the scale", "A4", "8", "range"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := newRoom(t, ballottest.Settings{Step: tt.step, Way: workshop.Paper})
			p, _ := r.paper(t)
			ballottest.Press(p.stage, ballottest.Keys(tt.keys)...)
			if r.Casts != 0 {
				t.Error("cast")
			}
			if want := r.T("ballot.paper."+tt.key, "n", map[string]string{"over": "4", "dots_more": "2"}[tt.key], "m", "3"); !ballottest.Written(p.stage, want) {
				t.Errorf("not said: %s", want)
			}
		})
	}
	t.Run("what the disk refused stays in hand", func(t *testing.T) {
		r := newRoom(t, ballottest.Settings{Step: "B1", Way: workshop.Paper})
		p, _ := r.paper(t)
		ballottest.Press(p.stage, "7")
		r.Store.Fail = workshop.Errorf(workshop.EFull, nil)
		ballottest.Press(p.stage, "enter")
		if !p.begun() || !ballottest.Written(p.stage, "disk is full") {
			t.Fatal("the ballot is gone or nothing was said")
		}
		ballottest.Press(p.stage, "enter")
		if got := ballottest.Marks(r.Tally()); got != "7" {
			t.Errorf("the second try cast %q", got)
		}
	})
}

func TestPaperFull(t *testing.T) {
	r := newRoom(t, ballottest.Settings{Step: "B1", Way: workshop.Paper, People: 3})
	p, _ := r.paper(t)
	ballottest.Press(p.stage, "1", "enter", "2", "enter", "3", "enter", "4", "enter")
	if r.Round().Cast != 3 || r.Casts != 3 || r.Left != 1 {
		t.Errorf("%d ballots, %d casts, left %d times", r.Round().Cast, r.Casts, r.Left)
	}
}

func TestCards(t *testing.T) {
	r := newRoom(t, ballottest.Settings{Step: "A2", Way: workshop.Cards, People: 12})
	c, win := r.cards(t)
	ballottest.Press(c.stage, ballottest.Keys("5 down 4 down 1 down 2")...)
	ballottest.Fits(t, win, c.stage, 40)
	ballottest.Picture(t, win, "cards-page")
	ballottest.Press(c.stage, ballottest.Keys("enter 1 2 enter")...)         // two figures, one number
	ballottest.Press(c.stage, ballottest.Keys("3 down down space enter")...) // the rest
	ballottest.Fits(t, win, c.stage, 40)
	ballottest.Picture(t, win, "cards-all")
	if r.Casts != 0 {
		t.Fatal("cast before it was confirmed")
	}
	ballottest.Press(c.stage, "enter", "enter")
	if r.Casts != 1 || r.Round().Cast != 12 {
		t.Fatalf("%d casts, %d ballots", r.Casts, r.Round().Cast)
	}
	closed, err := r.Store.CloseRound(r.Round().ID, workshop.Change{})
	if err != nil {
		t.Fatal(err)
	}
	got := ""
	for _, n := range closed.Tally.Counts {
		got += fmt.Sprint(n.N, n.CantSay, " ")
	}
	if want := "[5 4 1] 2 [12 0 0] 0 [3 0 9] 0 "; got != want {
		t.Errorf("counted %s, want %s", got, want)
	}
}

func TestCardsSum(t *testing.T) {
	room := func(t *testing.T) (room, *Cards) {
		r := newRoom(t, ballottest.Settings{Step: "A2", Way: workshop.Cards, People: 12})
		c, _ := r.cards(t)
		return r, c
	}
	t.Run("too many", func(t *testing.T) {
		r, c := room(t)
		ballottest.Press(c.stage, ballottest.Keys("8 down 5 enter enter")...)
		if c.at != 0 || !ballottest.Written(c.stage, r.T("ballot.cards.more", "n", "1")) {
			t.Error("thirteen cards of twelve people were taken")
		}
	})
	t.Run("too few is asked about once", func(t *testing.T) {
		r, c := room(t)
		ballottest.Press(c.stage, ballottest.Keys("8 down 3 enter")...)
		if c.at != 0 || !ballottest.Written(c.stage, r.T("ballot.cards.less", "n", "1")) {
			t.Error("the missing card was not noticed")
		}
		ballottest.Press(c.stage, "enter")
		if c.at != 1 {
			t.Error("somebody who has left the room stops the vote")
		}
	})
	t.Run("somebody leaves meanwhile", func(t *testing.T) {
		r, c := room(t)
		ballottest.Press(c.stage, ballottest.Keys("8 down 3 enter")...)
		if err := r.Session.SetPeople(11); err != nil {
			t.Fatal(err)
		}
		c.Draw(r.Session.State())
		if ballottest.Written(c.stage, r.T("ballot.cards.less", "n", "1")) {
			t.Error("nobody is missing any more, and it says so")
		}
		ballottest.Press(c.stage, "enter")
		if c.at != 1 {
			t.Error("eleven cards of eleven people are not enough")
		}
	})
	t.Run("uneven", func(t *testing.T) {
		r, c := room(t)
		ballottest.Press(c.stage, ballottest.Keys("1 1 enter enter space enter space enter enter")...)
		if r.Casts != 0 || !ballottest.Written(c.stage, r.T("ballot.cards.uneven")) {
			t.Error("eleven and twelve cards went into one vote")
		}
	})
	t.Run("more than a room holds", func(t *testing.T) {
		_, c := room(t)
		ballottest.Press(c.stage, ballottest.Keys("9 9")...)
		if got := c.counts[0][0]; got != 9 {
			t.Errorf("counted %d", got)
		}
	})
}

// The card that is counted is the card on the wall, whichever of the two is
// turned.
func TestCardsAndWallGoTogether(t *testing.T) {
	r := newRoom(t, ballottest.Settings{Step: "A2", Way: workshop.Cards})
	var asked []int
	d := r.deps()
	d.Page = func(i int) { asked = append(asked, i) }
	c := NewCards(d)
	ballottest.Show(t, c.Content(), 960, 640)
	st := r.Session.State()
	c.Draw(st)
	ballottest.Press(c.stage, "6", "enter")
	if fmt.Sprint(asked) != "[1]" {
		t.Errorf("the wall was asked for %v", asked)
	}
	st.Pos.Page = 1
	c.Draw(st)
	st.Pos.Page = 2
	c.Draw(st)
	if c.at != 2 {
		t.Errorf("counts card %d", c.at)
	}
	c.Draw(st)
	c.at = 0
	c.Draw(st) // the same page again says nothing new
	if c.at != 0 {
		t.Error("the count jumped")
	}
}

// A fist and five fingers are counted like cards, each number for itself.
func TestFingersAreCounted(t *testing.T) {
	r := newRoom(t, ballottest.Settings{Step: "B3", People: 4, Way: workshop.Cards})
	c, win := r.cards(t)
	if n := len(c.counts[0]); n != 6 {
		t.Fatalf("%d answers for 1 to 5 and can't say", n)
	}
	ballottest.Fits(t, win, c.stage, 30)
	ballottest.Picture(t, win, "cards-fingers")
	for range 2 { // one says 2, two say 5, one cannot say
		ballottest.Press(c.stage, "down", "1", "down", "down", "down", "2", "down", "1", "enter")
	}
	ballottest.Press(c.stage, "up", "4", "enter", "enter") // all say 1
	if r.Round().Cast != 4 {
		t.Fatal("not recorded:", c.warning)
	}
	if err := r.Session.CloseRound(); err != nil {
		t.Fatal(err)
	}
	last, _ := r.Session.State().Last("B3")
	tally := *last.Tally
	for i, want := range []string{"[0 1 0 0 2] 1", "[0 1 0 0 2] 1", "[4 0 0 0 0] 0"} {
		if got := fmt.Sprint(tally.Counts[i].N, tally.Counts[i].CantSay); got != want {
			t.Errorf("link %d: %s, want %s", i+1, got, want)
		}
	}
}

// A long scale, or one with two marks to a row, is not for cards.
func TestCardsRefuseWhatTheyCannotShow(t *testing.T) {
	for _, step := range []string{"B1", "A4", "C2"} {
		r := newRoom(t, ballottest.Settings{Step: step, Length: workshop.Full, Way: workshop.Cards})
		if c, _ := r.cards(t); c.sheet != nil {
			t.Error("cards are counted for", step)
		}
	}
}
