package ballot

import (
	"fmt"
	"testing"

	"github.com/upturn-workshop/upturn/ui/ballot/ballottest"
	"github.com/upturn-workshop/upturn/workshop"
)

// vote is a state with a round of a way open, in which those seats have voted.
func vote(way workshop.Way, names []string, used ...bool) workshop.State {
	r := workshop.Round{ID: 7, State: workshop.RoundOpen, Used: used, Seats: len(used), Spec: workshop.Spec{Way: way}}
	for _, u := range used {
		if u {
			r.Cast++
		}
	}
	return workshop.State{Info: workshop.Info{Names: names}, Rounds: []workshop.Round{r}}
}

func TestWhoseTurnItIs(t *testing.T) {
	for _, tt := range []struct {
		name string
		used []bool
		seat int // called before
		want int
	}{
		{"the first", []bool{false, false, false}, -1, 0},
		{"the one called stays", []bool{false, false, false}, 1, 1},
		{"the next after one who has voted", []bool{false, true, false}, 1, 2},
		{"round from the last", []bool{false, false, true}, 2, 0},
		{"past several", []bool{false, true, true, true}, 1, 0},
		{"the last one left", []bool{true, true, false}, 0, 2},
		{"nobody", []bool{true, true}, 1, -1},
		{"no seats", nil, 0, -1},
	} {
		t.Run(tt.name, func(t *testing.T) {
			q := queue{seat: tt.seat}
			q.take(vote(workshop.Booth, nil, tt.used...))
			if q.call(); q.seat != tt.want {
				t.Errorf("seat %d, want %d", q.seat, tt.want)
			}
		})
	}
}

// A name stands for a seat only where each votes at one.
func TestNamedSeats(t *testing.T) {
	names := []string{"", "Ben"}
	for _, tt := range []struct {
		name string
		st   workshop.State
		want bool
	}{
		{"names", vote(workshop.Booth, names, false, false), true},
		{"no names", vote(workshop.Booth, nil, false, false), false},
		{"empty names", vote(workshop.Booth, []string{"", ""}, false, false), false},
		{"on paper", vote(workshop.Paper, names, false, false), false},
		{"by cards", vote(workshop.Cards, names, false, false), false},
	} {
		q := queue{}
		q.take(tt.st)
		if q.named() != tt.want {
			t.Errorf("%s: named %v", tt.name, !tt.want)
		}
	}
	q := queue{}
	q.take(vote(workshop.Booth, names, false, false, false))
	if got := q.name(0) + "," + q.name(1) + "," + q.name(2) + "," + q.name(-1); got != ",Ben,," {
		t.Error(got)
	}
}

// A voter without a name takes any free seat at the end, one with a name only their own.
func TestSettle(t *testing.T) {
	names := []string{"Aino", "Ben", "Cleo"}
	for _, tt := range []struct {
		name  string
		names []string
		used  []bool
		seat  int
		want  int
	}{
		{"nameless, still free", nil, []bool{false, false}, 0, 0},
		{"nameless, taken meanwhile", nil, []bool{true, false}, 0, 1},
		{"nameless, none left", nil, []bool{true, true}, 0, -1},
		{"a name keeps its seat", names, []bool{false, false, false}, 2, 2},
		{"a taken one as well, so that the box says so", names, []bool{false, true, false}, 1, 1},
		{"a name without a seat", names, []bool{true, false, false}, -1, 1},
	} {
		q := queue{seat: tt.seat}
		q.take(vote(workshop.Booth, tt.names, tt.used...))
		if ok := q.settle(); q.seat != tt.want || ok != (tt.want >= 0) {
			t.Errorf("%s: seat %d, %v", tt.name, q.seat, ok)
		}
	}
}

func TestQueueKnowsWhoHasVoted(t *testing.T) {
	q := queue{seat: 1}
	if q.used() || q.waiting() || q.free() != nil {
		t.Error("something is known without a vote")
	}
	if q.take(vote(workshop.Booth, nil, true, false, false)) {
		t.Error("a new round is called the old one")
	}
	if !q.take(vote(workshop.Booth, nil, true, true, false)) {
		t.Error("the same round is called another one")
	}
	if got := fmt.Sprint(q.free(), q.progress()); got != "[2] [k 2 n 3]" || !q.waiting() || !q.used() {
		t.Error(got, q.waiting(), q.used())
	}
	for seat, want := range map[int]bool{-1: false, 0: true, 2: false, 3: false} {
		if q.seat = seat; q.used() != want {
			t.Errorf("seat %d used %v", seat, !want)
		}
	}
	q.seat = 0
	q.take(vote(workshop.Booth, nil, true, true, true))
	if q.waiting() {
		t.Error("waits for nobody")
	}
	st := vote(workshop.Booth, nil, true, false)
	st.Rounds[0].State = workshop.RoundCounted
	if q.take(st) || q.waiting() || q.used() {
		t.Error("a closed round goes on")
	}
}

// Who is looked for by name is on the page, or More leads to a page that has them, and
// from the last one to the first.
func TestPagesOfNames(t *testing.T) {
	for _, c := range []struct {
		people, more int // presses on More that lead back to the first page
	}{
		{nameColumns * nameRows, 0}, {nameColumns*nameRows + 1, 2}, {2*nameColumns*nameRows + 1, 3},
	} {
		t.Run(fmt.Sprint(c.people, " people"), func(t *testing.T) {
			names := make([]string, c.people)
			for i := range names {
				names[i] = fmt.Sprint("Name", i)
			}
			r := newRoom(t, ballottest.Settings{Step: "B1", People: c.people, Names: names})
			b := r.booth(t)
			b.choose()
			offered := ballottest.Written(b.stage, r.T("ballot.more"))
			if offered != (c.more > 0) || len(b.stage.View().Hits) != min(c.people, nameColumns*nameRows)+map[bool]int{false: 1, true: 2}[offered] {
				t.Fatalf("%d places, more: %v", len(b.stage.View().Hits), offered)
			}
			for page := range c.more {
				if first := fmt.Sprint("Name", page*nameColumns*nameRows); !ballottest.Written(b.stage, first) {
					t.Errorf("page %d does not begin with %s", page, first)
				}
				ballottest.Tap(b.stage, len(b.stage.View().Hits)-1)
			}
			if !ballottest.Written(b.stage, "Name0") {
				t.Error("it does not come round")
			}
		})
	}
}
