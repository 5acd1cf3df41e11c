package workshop_test

import (
	"slices"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// Ballots keyed in may be looked at; those of a vote into which somebody has cast one
// unseen may not, nor may those of one that is closed.
func TestWhichBallotsMayBeLookedAt(t *testing.T) {
	for _, c := range []struct {
		ways  []workshop.Way
		state workshop.RoundState
		cast  int
		may   bool
	}{
		{[]workshop.Way{workshop.Paper}, workshop.RoundOpen, 1, true},
		{[]workshop.Way{workshop.Cards}, workshop.RoundOpen, 1, true},
		{[]workshop.Way{workshop.Paper, workshop.Cards}, workshop.RoundOpen, 9, true},
		{[]workshop.Way{workshop.Booth}, workshop.RoundOpen, 1, false},
		{[]workshop.Way{workshop.Booth, workshop.Paper}, workshop.RoundOpen, 9, false},
		{[]workshop.Way{workshop.Paper, "telepathy"}, workshop.RoundOpen, 9, false},
		{[]workshop.Way{workshop.Paper}, workshop.RoundOpen, 0, false},
		{nil, workshop.RoundOpen, 3, false},
		{[]workshop.Way{workshop.Paper}, workshop.RoundCounted, 9, false},
	} {
		if may := (workshop.Round{State: c.state, Cast: c.cast, Ways: c.ways}).Keyed(); may != c.may {
			t.Errorf("%+v: %v", c, may)
		}
	}
}

// A correction is told of like a ballot, changes nothing but the box, and is nothing that
// Undo takes back. What was to be taken back before it now has a vote resting on it.
func TestACorrectionIsNotTakenBack(t *testing.T) {
	w := newWorld(t, 5)
	w.jump("rate")
	w.ok(w.s.Open(workshop.Paper))
	a, b := workshop.Ballot{1, 2, 3, 4}, workshop.Ballot{4, 3, 2, 1}
	w.ok(w.s.CastFree(a, a))
	w.ok(w.s.SetPeople(6))
	before := w.s.State()
	w.ok(w.s.Correct(a, b))
	after := w.s.State()
	if after.Undo == nil || after.Undo.Command != workshop.CommandSetPeople {
		t.Errorf("offered to be taken back: %+v", after.Undo)
	}
	all, err := w.s.Keyed()
	if w.ok(err); len(all) != 2 || !slices.Equal(all[0], a) || !slices.Equal(all[1], b) {
		t.Errorf("%d ballots", len(all))
	}
	was, _ := before.OpenRound()
	is, _ := after.OpenRound()
	if is.Seats != 6 || is.Cast != 2 || len(after.Rounds) != len(before.Rounds) || was.ID == is.ID || after.Pos != before.Pos {
		t.Errorf("%+v after %+v", is, was)
	}
	if err := w.s.Undo(); workshop.CodeOf(err) != workshop.EState {
		t.Errorf("Undo: %v", err)
	}
	w.ok(w.s.Correct(b, nil))
	if r, _ := w.s.State().OpenRound(); r.Cast != 1 {
		t.Errorf("%d ballots", r.Cast)
	}
	w.ok(w.s.Cast(1, a))
	if _, err := w.s.Keyed(); workshop.CodeOf(err) != workshop.EState {
		t.Errorf("with one of the booth: %v", err)
	}
	if err := w.s.Correct(a, b); workshop.CodeOf(err) != workshop.EState {
		t.Errorf("with one of the booth: %v", err)
	}
}
