package keyed

import (
	"reflect"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/ui/ballot/ballottest"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// Where the room may see the screen, a ballot that is keyed in tells how many
// places are given, and not to which options.
func TestACoveredOrderTellsNothing(t *testing.T) {
	set := ballottest.Settings{Step: "B1", Order: ballottest.Five, Way: workshop.Paper}
	look := func(keys ...string) figure.Scene {
		_, p := seen(t, set, &sight{shared: true}, keys...)
		return p.stage.View().Scene
	}
	if !reflect.DeepEqual(look("3", "1"), look("5", "4")) {
		t.Error("two orders look different")
	}
	if reflect.DeepEqual(look("3"), look("5", "4")) {
		t.Error("one place looks like two")
	}
}

// A slip has the numbers of the options place by place: keyed in as they stand there
// they are the ballot that somebody meant. Several go one after the other.
func TestAnOrderIsKeyedInAsItIsWritten(t *testing.T) {
	r := newRoom(t, ballottest.Settings{Step: "B1", Order: ballottest.Five, Way: workshop.Paper})
	p, _ := r.paper(t)
	for range 5 {
		ballottest.Press(p.stage, "3", "1", "5", "2", "4", "enter") // c first, then a, e, b, d
	}
	ballottest.Press(p.stage, "space", "enter") // and one who cannot say
	if r.Casts != 6 {
		t.Fatalf("%d ballots of six", r.Casts)
	}
	if err := r.Session.CloseRound(); err != nil {
		t.Fatal(err)
	}
	tally := r.Round().Tally
	if tally == nil {
		t.Fatal("no counts")
	}
	for i, place := range []int{2, 4, 1, 5, 3} { // of a, b, c, d, e
		c := tally.Counts[i]
		if c.N[place-1] != 5 || c.CantSay != 1 {
			t.Errorf("%s: places %v, can't say %d", ballottest.Five[i], c.N, c.CantSay)
		}
	}
}

func TestPaperTellsWhatIsWrongWithAnOrder(t *testing.T) {
	for keys, want := range map[string]string{"3 3": "rank_twice", "6": "rank_range", "0": "rank_range", "3 1 enter": "missing"} {
		r := newRoom(t, ballottest.Settings{Step: "B1", Order: ballottest.Five, Way: workshop.Paper})
		p, _ := r.paper(t)
		ballottest.Press(p.stage, strings.Fields(keys)...)
		if p.message() != r.T("ballot.paper."+want) || r.Casts != 0 {
			t.Errorf("%s: %q", keys, p.message())
		}
	}
}
