package workshop_test

import (
	"slices"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

func TestTheSameIsAskedOnceMoreAfterTheDiscussion(t *testing.T) {
	w := newWorld(t, 5)
	w.jump("cards")
	if w.s.State().CanVoteAgain() {
		t.Error("there is nothing to repeat before the first vote")
	}
	w.ok(w.s.Open(""))
	w.everyone(0)
	w.ok(w.s.CloseRound())
	w.reveal("cards")
	w.at("cards", workshop.PhaseResult)
	w.ok(w.s.VoteAgain(workshop.Paper, "P2"))
	w.at("cards", workshop.PhaseVote)
	if _, _, ok := w.s.State().Again("cards"); ok {
		t.Error("compared with a vote that is open")
	}
	r, _ := w.s.State().OpenRound()
	if !r.Spec.Revote || len(r.Spec.Questions) != 1 || r.Spec.Questions[0].ID != "P2" || r.Spec.Way != workshop.Paper {
		t.Fatalf("asked %+v", r.Spec)
	}
	if workshop.CodeOf(w.s.Next()) != workshop.EWaiting {
		t.Error("nobody has voted again yet")
	}
	w.ok(w.s.CastFree(filled(r.Spec, 1), filled(r.Spec, 1), filled(r.Spec, 1), filled(r.Spec, 1), filled(r.Spec, 1)))
	w.ok(w.s.Next())
	w.reveal("cards")
	w.at("cards", workshop.PhaseResult)
	first, second, ok := w.s.State().Again("cards")
	if !ok || first.Counts[1].N[0] != 5 || second.Counts[0].N[1] != 5 {
		t.Errorf("first %+v second %+v", first.Counts, second.Counts)
	}
	if workshop.CodeOf(w.s.VoteAgain("")) != workshop.EState {
		t.Error("a third vote was opened")
	}
	w.ok(w.s.Next())
	w.at("rate", workshop.PhaseAsk)
}

func TestARevealMayAskItsVoteOnceMore(t *testing.T) {
	w := newWorld(t, 5)
	w.jump("rate")
	w.ok(w.s.Open(""))
	w.everyone(3)
	w.jump("see")
	w.reveal("see")
	w.ok(w.s.VoteAgain(""))
	if r, _ := w.s.State().OpenRound(); r.Spec.Way != workshop.Booth {
		t.Errorf("opened by %q, and was by the booth before", r.Spec.Way)
	}
	w.at("see", workshop.PhaseVote)
	w.start() // the power failed
	w.at("see", workshop.PhaseVote)
	w.jump("talk")
	w.jump("see") // going away and coming back neither counts nor hides it
	w.at("see", workshop.PhaseVote)
	w.ok(w.s.Void())
	w.at("see", workshop.PhaseResult)
	w.ok(w.s.VoteAgain(""))
	w.everyone(4)
	w.ok(w.s.Next())
	w.reveal("see")
	w.at("see", workshop.PhaseResult)
	r, _ := w.s.State().Round("rate", true)
	if r.State != workshop.RoundShown {
		t.Error("the second result is not marked as shown")
	}
}

func TestARoundTakesBallotsInSeveralWays(t *testing.T) {
	w := newWorld(t, 6)
	w.jump("cards")
	w.ok(w.s.Open(workshop.Booth))
	r, _ := w.s.State().OpenRound()
	b := filled(r.Spec, 0)
	ways := func() []workshop.Way {
		r, _ := w.s.State().Last("cards")
		return w.s.State().WaysOf(r)
	}
	w.ok(w.s.Cast(2, b))
	if w.s.State().Mixed(r) {
		t.Error("only the booth was used")
	}
	if workshop.CodeOf(w.s.CastBy(workshop.Cards, b[:1])) != workshop.EInvalid || len(ways()) != 1 {
		t.Error("cards that were not recorded count as used:", ways())
	}
	w.ok(w.s.CastFree(b, b))
	w.ok(w.s.CastBy(workshop.Cards, b))
	if got := ways(); !slices.Equal(got, []workshop.Way{workshop.Booth, workshop.Paper, workshop.Cards}) {
		t.Error("ways:", got)
	}
	if workshop.CodeOf(w.s.Cast(0, b)) != workshop.EVoted {
		t.Error("a paper ballot took the first seat")
	}
	w.start()
	w.ok(w.s.CloseRound())
	last, _ := w.s.State().Last("cards")
	if len(w.s.State().Ways(*last.Tally)) != 3 || last.Tally.Cast != 4 {
		t.Error("after a restart:", ways(), last.Tally.Cast)
	}
}

// A vote that was opened on paper and held by cards was held by cards: no paper
// is named that nobody wrote.
func TestOnlyTheWaysThatWereUsedAreNamed(t *testing.T) {
	w := newWorld(t, 6)
	w.jump("cards")
	w.ok(w.s.Open(workshop.Paper))
	r, _ := w.s.State().OpenRound()
	b := filled(r.Spec, 0)
	is := func(want ...workshop.Way) {
		t.Helper()
		r, _ := w.s.State().Last("cards")
		if got := w.s.State().WaysOf(r); !slices.Equal(got, want) {
			t.Errorf("ways %v, want %v", got, want)
		}
	}
	is(workshop.Paper) // none came yet
	w.ok(w.s.CastBy(workshop.Cards, b, b))
	is(workshop.Cards)
	if r, _ := w.s.State().Last("cards"); !w.s.State().Mixed(r) {
		t.Error("a seat stands for a certain person although cards took some")
	}
	w.start()
	w.ok(w.s.CastBy(workshop.Paper, b))
	is(workshop.Paper, workshop.Cards) // which came first nobody can see
	w.ok(w.s.CloseRound())
	last, _ := w.s.State().Last("cards")
	if !w.s.State().Open(*last.Tally) {
		t.Error("it was an open vote")
	}
}

// A vote of which too few made no result is asked anew and not once more: what comes
// of it is the result, also where another step shows it.
func TestAVoteOfTooFewIsAskedAnew(t *testing.T) {
	for step, show := range map[string]string{"cards": "cards", "rate": "see"} {
		t.Run(step, func(t *testing.T) {
			w := newWorld(t, 5)
			w.jump(step)
			w.ok(w.s.Open(""))
			spec := w.s.State().Rounds[0].Spec
			w.ok(w.s.CastFree(filled(spec, 1)))
			w.ok(w.s.CloseRound())
			w.jump(show)
			w.ok(w.s.VoteAgain("", spec.Questions[0].ID))
			w.at(show, workshop.PhaseVote)
			w.start() // the power failed
			w.at(show, workshop.PhaseVote)
			r, _ := w.s.State().OpenRound()
			if r.Spec.Revote || len(r.Spec.Questions) != len(spec.Questions) {
				t.Fatalf("asked %+v", r.Spec)
			}
			w.jump("talk")
			w.jump(show)
			w.at(show, workshop.PhaseVote)
			w.everyone(1)
			w.ok(w.s.Next())
			w.reveal(show)
			w.at(show, workshop.PhaseResult)
			if r, ok := w.s.State().Round(step, false); !ok || r.State != workshop.RoundShown || r.Tally == nil || !r.Tally.Shown() {
				t.Fatalf("the result is %+v", r)
			}
			w.ok(w.s.VoteAgain("")) // after the discussion
			if r, _ := w.s.State().OpenRound(); !r.Spec.Revote {
				t.Error("what follows a result is no vote after the discussion")
			}
		})
	}
}
