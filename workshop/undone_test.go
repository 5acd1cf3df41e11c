package workshop_test

import (
	"errors"
	"slices"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
)

// refused is the case of an error.
func refused(err error) string {
	var e *workshop.Error
	if !errors.As(err, &e) || e.Code != workshop.EState {
		return "not refused"
	}
	return e.Args["what"]
}

// first is a ballot with one mark, which suits every vote.
func first(spec workshop.Spec) workshop.Ballot {
	b := filled(spec, 0)
	b[0] = 1
	return b
}

// What a vote is held about stays while it is open and after it, and whoever asks is told
// so once; what is not of a vote can still be taken back then.
func TestNothingThatAVoteRestsOnIsTakenBack(t *testing.T) {
	for name, c := range map[string]struct {
		before func(w *world)
		step   string // where the vote is opened
	}{
		"an obstacle that is voted on": {func(w *world) { w.ok(w.s.AddItem("obstacles", "late")) }, "dots"},
		"its words":                    {func(w *world) { w.ok(w.s.EditItem("O1", "other")) }, "dots"},
		"two that were merged":         {func(w *world) { w.ok(w.s.MergeItems("O1", "O2")) }, "dots"},
		"who is there":                 {func(w *world) { w.ok(w.s.SetPeople(7)) }, "cards"},
		"a vote on the spot":           {func(w *world) { w.ok(w.s.AskQuick(workshop.Quick{Question: "q", Hi: 5})) }, ""},
	} {
		for _, when := range []string{"open", "one ballot in", "closed"} {
			t.Run(name+", "+when, func(t *testing.T) {
				w := newWorld(t, 6)
				w.ok(w.s.AddItems("obstacles", "one\ntwo\nthree"))
				w.ok(w.s.SetNote("k", "earlier"))
				c.before(w)
				if c.step != "" {
					w.jump(c.step)
				}
				w.ok(w.s.Open(workshop.Booth))
				r, _ := w.s.State().OpenRound()
				switch when {
				case "one ballot in":
					w.ok(w.s.Cast(0, first(r.Spec)))
				case "closed":
					for seat := range 5 {
						w.ok(w.s.Cast(seat, first(r.Spec)))
					}
					w.ok(w.s.CloseRound())
				}
				before := lasting(w.s.State())
				if what := refused(w.s.Undo()); what != "vote_rests" {
					t.Errorf("%q", what)
				}
				if got := lasting(w.s.State()); got != before {
					t.Errorf("refused, and yet\n%s\nwant\n%s", got, before)
				}
				w.ok(w.s.Undo())
				if w.s.State().Notes["k"] != "" {
					t.Error("the note that no vote rests on is still there")
				}
			})
		}
	}
}

// Casting, closing and voiding are never offered, and nothing but the number of ballots is
// known of a vote when something is.
func TestNoBallotIsEverTakenBack(t *testing.T) {
	w := newWorld(t, 5)
	w.jump("cards")
	w.ok(w.s.Open(workshop.Paper))
	r, _ := w.s.State().OpenRound()
	w.ok(w.s.CastFree(filled(r.Spec, 1), filled(r.Spec, 0)))
	w.ok(w.s.Cast(3, filled(r.Spec, 1)))
	if d := w.s.State().Undo; d != nil {
		t.Errorf("a ballot can be taken back: %+v", d)
	}
	if what := refused(w.s.Undo()); what != "nothing_to_undo" { // the jump that led here: its vote has begun
		t.Errorf("%q", what)
	}
	if now, _ := w.s.State().OpenRound(); now.Cast != 3 {
		t.Errorf("%d ballots", now.Cast)
	}
	w.ok(w.s.Void())
	if w.s.State().Undo != nil {
		t.Error("a vote that was destroyed can be taken back")
	}
}

// A jump is taken back until the workshop has moved; then what was done before it is.
func TestAJumpIsTakenBackUntilSomethingMoves(t *testing.T) {
	w := newWorld(t, 5)
	w.ok(w.s.StartTimer(time.Minute))
	w.ok(w.s.SetNote("k", "n"))
	w.jump("flip")
	w.ok(w.s.Undo())
	w.at("open", workshop.PhaseAsk)
	if st := w.s.State(); st.Timer == nil || slices.ContainsFunc(st.Agenda[1:], func(a workshop.Step) bool { return a.Entered }) {
		t.Errorf("clock %v, agenda %+v", st.Timer, st.Agenda)
	}
	w.ok(w.s.Redo())
	w.at("flip", workshop.PhaseAsk)
	w.ok(w.s.Next())
	if d := w.s.State().Undo; d == nil || d.Command != workshop.CommandSetNote {
		t.Errorf("after the next step this is offered: %+v", d)
	}
	w.ok(w.s.Undo())
	w.at("flip", workshop.PhaseAsk)
	if w.s.State().Notes["k"] != "" {
		t.Error("the note before the jump is still there")
	}
}

// A step on the spot goes while it is on, and stays once it was held.
func TestAStepOnTheSpotThatIsOn(t *testing.T) {
	w := newWorld(t, 5)
	w.ok(w.s.AskQuick(workshop.Quick{Question: "q", Hi: 5}))
	w.at("Q1", workshop.PhaseAsk)
	w.ok(w.s.Undo())
	w.at("open", workshop.PhaseAsk)
	if _, ok := w.s.State().Pack.Step("Q1"); ok {
		t.Error("the content still knows it")
	}
	w.ok(w.s.AddTalk(workshop.Talk{Title: "t", Minutes: 3}))
	w.ok(w.s.Next())
	w.ok(w.s.Next())
	w.at("cards", workshop.PhaseAsk)
	if what := refused(w.s.Undo()); what != "been_on" {
		t.Errorf("%q", what)
	}
}

// What was taken off comes back to its place although the list has changed since, and is
// told of where its place is taken.
func TestItemsComeBackToTheirPlaces(t *testing.T) {
	w := newWorld(t, 5)
	w.ok(w.s.AddItems("obstacles", "one\ntwo\nthree"))
	w.ok(w.s.RemoveItem("O2"))
	w.ok(w.s.Undo())
	if got := w.s.State().Items; len(got) != 3 || got[1].Text != "two" {
		t.Errorf("%+v", got)
	}
	kept, err := w.store.Load()
	w.ok(err)
	if !slices.EqualFunc(kept.Items, w.s.State().Items, func(a, b workshop.Item) bool { return a.ID == b.ID }) {
		t.Errorf("kept %+v", kept.Items)
	}
}

// A commit that fails takes nothing back, and it can be tried again.
func TestUndoThatFailsCanBeTriedAgain(t *testing.T) {
	w := newWorld(t, 5)
	w.ok(w.s.SetNote("k", "n"))
	w.store.Fail = workshop.Errorf(workshop.EFull, nil)
	if code := workshop.CodeOf(w.s.Undo()); code != workshop.EFull {
		t.Fatal(code)
	}
	if w.s.State().Notes["k"] != "n" || w.s.State().Undo == nil {
		t.Error("half taken back")
	}
	w.ok(w.s.Undo())
	if w.s.State().Notes["k"] != "" {
		t.Error("not taken back")
	}
}

// After a new deed nothing is done again, and after a restart nothing is taken back.
func TestWhatCanBeDoneAgain(t *testing.T) {
	w := newWorld(t, 5)
	w.ok(w.s.SetNote("k", "n"))
	w.ok(w.s.Undo())
	if r := w.s.State().Redo; r == nil || !r.Again {
		t.Fatalf("%+v", r)
	}
	w.ok(w.s.SetNote("l", "m"))
	if w.s.State().Redo != nil {
		t.Error("it can be done again although another deed followed")
	}
	w.start()
	if w.s.State().Undo != nil {
		t.Error("it outlived a restart")
	}
	if what := refused(w.s.Undo()); what != "nothing_to_undo" {
		t.Errorf("%q", what)
	}
}

// Of two breaks with one name the one that was put in goes.
func TestASecondBreakIsTakenBack(t *testing.T) {
	w := newUndoWorld(t, 1)
	w.is(w.s.InsertBreak(w.s.State().Pos.Step, 10), w.s.State(), "first break")
	before := w.s.State()
	if err := w.s.InsertBreak(w.s.State().Pos.Step, 5); err != nil {
		t.Fatal(err)
	}
	w.is(w.s.Undo(), before, "second break")
}
