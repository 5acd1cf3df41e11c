package workshop_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
)

func TestNextWalksThroughAVote(t *testing.T) {
	w := newWorld(t, 6)
	w.at("open", workshop.PhaseAsk)
	w.ok(w.s.Next())
	w.at("cards", workshop.PhaseAsk)
	w.ok(w.s.Next())
	w.at("cards", workshop.PhaseVote)
	w.ok(w.s.Cast(2, filled(w.s.State().Rounds[0].Spec, 1)))
	if code := workshop.CodeOf(w.s.Next()); code != workshop.EWaiting {
		t.Fatalf("Next with five missing gives %q", code)
	}
	w.at("cards", workshop.PhaseVote)
	w.everyone(0)
	w.ok(w.s.Next())
	w.reveal("cards")
	w.at("cards", workshop.PhaseResult)
	c, _ := w.s.State().Rounds[0].Tally.Find("P2", "answer")
	if c.N[0] != 5 || c.N[1] != 1 {
		t.Fatalf("counts %v", c.N)
	}
	w.ok(w.s.Next())
	w.at("rate", workshop.PhaseAsk)
}

func TestAVoteMayStayOpenWhilePairsTalk(t *testing.T) {
	w := newWorld(t, 6)
	w.jump("rate")
	w.ok(w.s.Next())
	w.ok(w.s.Next())
	w.at("talk", workshop.PhaseAsk)
	if code := workshop.CodeOf(w.s.Next()); code != workshop.EWaiting {
		t.Fatalf("the reveal began although nobody had voted: %q", code)
	}
	w.everyone(3)
	w.ok(w.s.Next())
	w.reveal("see")
	w.at("see", workshop.PhaseResult)
	if r := w.s.State().Rounds[0]; r.State != workshop.RoundShown {
		t.Fatalf("round is in state %d", r.State)
	}
}

func TestSecondVoteOpensOnDiscussedRows(t *testing.T) {
	w := newWorld(t, 6)
	w.jump("again")
	if code := workshop.CodeOf(w.s.Next()); code != workshop.EState {
		t.Fatalf("vote on rows of a vote that never was: %q", code)
	}
	w.jump("rate")
	w.ok(w.s.Next())
	w.everyone(4)
	w.ok(w.s.CloseRound())
	w.jump("again")
	w.ok(w.s.Next())
	r, _ := w.s.State().OpenRound()
	if len(r.Spec.Questions) != 1 || r.Spec.Questions[0].ID != "K1" {
		t.Fatalf("asks %+v", r.Spec.Questions)
	}
}

func TestLeadersViewIsAskedOnlyWhenBothGroupsAreLargeEnough(t *testing.T) {
	for _, c := range []struct {
		people, leaders int
		want            string
	}{{12, 0, "practice importance"}, {12, 4, "practice importance"}, {9, 5, "practice importance"}, {10, 5, "practice self importance"}} {
		t.Run(fmt.Sprintf("%d of %d lead", c.leaders, c.people), func(t *testing.T) {
			st := fixtureState(c.people)
			st.Info.Leaders = c.leaders
			spec, err := workshop.NewSpec(st, st.Pack.Steps[2], workshop.Booth, nil)
			if err != nil {
				t.Fatal(err)
			}
			if got := strings.Join(spec.Questions[0].Aspects, " "); got != c.want {
				t.Errorf("asks %q, want %q", got, c.want)
			}
		})
	}
}

func TestFlipIsAStepOfItsOwnAndGoesBack(t *testing.T) {
	w := newWorld(t, 6)
	w.jump("flip")
	w.ok(w.s.Next())
	w.at("flip", workshop.PhaseAsk)
	if !w.s.State().Pos.Flipped {
		t.Fatal("not flipped")
	}
	w.ok(w.s.Back())
	if w.s.State().Pos.Flipped {
		t.Fatal("still flipped")
	}
	w.ok(w.s.Next())
	w.ok(w.s.Next())
	w.at("list", workshop.PhaseCollect)
}

func TestVoidedVoteCanBeHeldAnew(t *testing.T) {
	w := newWorld(t, 6)
	w.jump("cards")
	w.ok(w.s.Next())
	w.ok(w.s.Cast(0, filled(w.s.State().Rounds[0].Spec, 0)))
	w.ok(w.s.Void())
	w.at("cards", workshop.PhaseAsk)
	w.ok(w.s.Next())
	if r, ok := w.s.State().OpenRound(); !ok || r.Cast != 0 {
		t.Fatalf("after void: %+v", r)
	}
}

func TestASeatVotesOnce(t *testing.T) {
	w := newWorld(t, 6)
	w.jump("cards")
	w.ok(w.s.Next())
	b := filled(w.s.State().Rounds[0].Spec, 0)
	w.ok(w.s.Cast(3, b))
	if code := workshop.CodeOf(w.s.Cast(3, b)); code != workshop.EVoted {
		t.Fatalf("second ballot of a seat: %q", code)
	}
	w.ok(w.s.CastFree(b, b))
	r, _ := w.s.State().OpenRound()
	if fmt.Sprint(r.Used) != "[true true false true false false]" || r.Cast != 3 {
		t.Fatalf("used %v, cast %d", r.Used, r.Cast)
	}
}

func TestLatecomersGetSeatsInAnOpenRound(t *testing.T) {
	w := newWorld(t, 6)
	w.jump("cards")
	w.ok(w.s.Next())
	w.ok(w.s.SetPeople(8))
	r, _ := w.s.State().OpenRound()
	if r.Seats != 8 || len(r.Used) != 8 {
		t.Fatalf("%d seats", r.Seats)
	}
}

// Who leaves without having voted is no longer waited for; who has voted and
// leaves stays counted. Which seat remains empty nobody has to say.
func TestAnOpenRoundWaitsForNobodyWhoHasLeft(t *testing.T) {
	w := newWorld(t, 6)
	w.jump("cards")
	w.ok(w.s.Next())
	spec := w.s.State().Rounds[0].Spec
	expected := func(people, seats int) {
		t.Helper()
		st := w.s.State()
		if r, _ := st.OpenRound(); r.Seats != seats || st.Info.People != people || len(r.Used) != 6 {
			t.Fatalf("%d people, %d of %d seats", st.Info.People, r.Seats, len(r.Used))
		}
	}
	w.ok(w.s.Cast(5, filled(spec, 0)))
	w.ok(w.s.Cast(0, filled(spec, 0)))
	w.ok(w.s.SetPeople(4))
	expected(4, 4)
	w.ok(w.s.SetPeople(1))
	expected(1, 2)
	if code := workshop.CodeOf(w.s.Cast(1, filled(spec, 0))); code != workshop.EVoted {
		t.Fatalf("a ballot of nobody: %q", code)
	}
	if code := workshop.CodeOf(w.s.CastFree(filled(spec, 0))); code != workshop.EVoted {
		t.Fatalf("a ballot of nobody: %q", code)
	}
	w.ok(w.s.SetPeople(3)) // one comes back
	expected(3, 3)
	w.ok(w.s.Cast(4, filled(spec, 0)))
	w.ok(w.s.CloseRound())
	if r := w.s.State().Rounds[0]; r.Tally.Seats != 3 || r.Tally.Cast != 3 {
		t.Fatalf("%d of %d", r.Tally.Cast, r.Tally.Seats)
	}
}

func TestTooFewAnswersLeaveNoCounts(t *testing.T) {
	w := newWorld(t, 6)
	w.jump("cards")
	w.ok(w.s.Next())
	b := filled(w.s.State().Rounds[0].Spec, 0)
	w.ok(w.s.CastFree(b, b, b, b))
	w.ok(w.s.CloseRound())
	tally := w.s.State().Rounds[0].Tally
	if tally.Shown() || tally.Counts != nil {
		t.Fatalf("four of at least five are shown: %+v", tally.Counts)
	}
}

// All have voted, and they are too few for a result: going on must not destroy
// what they said. Neither does the step that would show it.
func TestGoingOnClosesNoVoteOfTooFew(t *testing.T) {
	for _, step := range []string{"cards", "rate"} {
		w := newWorld(t, 6)
		w.jump(step)
		w.ok(w.s.Open(""))
		w.ok(w.s.SetPeople(4))
		spec := w.s.State().Rounds[0].Spec
		for range 4 {
			w.ok(w.s.CastFree(filled(spec, 1)))
		}
		goOn := w.s.Next
		if step == "rate" {
			w.jump("talk")
			goOn = func() error {
				return w.s.Jump(slices.IndexFunc(w.s.State().Agenda, func(s workshop.Step) bool { return s.ID == "see" }))
			}
		}
		if code := workshop.CodeOf(goOn()); code != workshop.EWaiting {
			t.Errorf("%s: %q", step, code)
		}
		if r, open := w.s.State().OpenRound(); !open || r.Cast != 4 {
			t.Errorf("%s: the vote is gone", step)
		}
		w.ok(w.s.SetPeople(5)) // a latecomer makes it a result
		w.ok(w.s.CastFree(filled(spec, 1)))
		w.ok(goOn())
		if tally := w.s.State().Rounds[0].Tally; tally == nil || !tally.Shown() {
			t.Errorf("%s: five answered, and nothing is shown", step)
		}
	}
}

func TestEventsTellOnlyHowMany(t *testing.T) {
	w := newWorld(t, 5)
	w.jump("cards")
	w.ok(w.s.Next())
	w.log = nil
	w.everyone(1)
	want := "ballot cards 1/5,ballot cards 2/5,ballot cards 3/5,ballot cards 4/5,ballot cards 5/5"
	if got := strings.Join(w.log, ","); got != want {
		t.Errorf("%s", got)
	}
}

func TestClockCountsDifferencesAndNotSleep(t *testing.T) {
	w := newWorld(t, 5)
	for range 5 {
		w.now = w.now.Add(time.Second)
		w.ok(w.s.Tick())
	}
	w.now = w.now.Add(3 * time.Hour) // asleep
	w.ok(w.s.Tick())
	w.now = w.now.Add(-48 * time.Hour) // the clock was set back
	w.ok(w.s.Tick())
	w.now = w.now.Add(2 * time.Second)
	w.ok(w.s.Next())
	if got := w.s.State().Agenda[0].Spent; got != 7*time.Second {
		t.Errorf("spent %v, want 7s", got)
	}
	w.start()
	if got := w.s.State().Agenda[0].Spent; got != 7*time.Second {
		t.Errorf("after a restart %v, want 7s", got)
	}
}

func TestFailedCommandChangesNothing(t *testing.T) {
	w := newWorld(t, 5)
	before := fmt.Sprintf("%+v", w.s.State().Pos)
	w.store.Fail = workshop.Errorf(workshop.EFull, nil)
	if code := workshop.CodeOf(w.s.Next()); code != workshop.EFull {
		t.Fatalf("full disk gives %q", code)
	}
	if after := fmt.Sprintf("%+v", w.s.State().Pos); after != before {
		t.Errorf("moved to %s although nothing was committed", after)
	}
}

func TestFreezeKeepsTheWall(t *testing.T) {
	w := newWorld(t, 5)
	w.s.SetFrozen(true)
	w.ok(w.s.Next())
	st := w.s.State()
	if st.Frozen == nil || st.Frozen.Step != 0 || st.Pos.Step != 1 {
		t.Fatalf("frozen %+v at %+v", st.Frozen, st.Pos)
	}
	w.s.SetFrozen(false)
	if w.s.State().Frozen != nil {
		t.Fatal("still frozen")
	}
}

func TestBallotsDoNotPrint(t *testing.T) {
	b := workshop.Ballot{3, 1, workshop.CantSay}
	for _, verb := range []string{"%v", "%d", "%x", "%#v", "%s", "%+v"} {
		if got := fmt.Sprintf(verb, b); got != "ballot" {
			t.Errorf("%s prints %q", verb, got)
		}
	}
}

// A vote that was closed from another step waits at its step to be shown, and then
// belongs on the sheet as well.
func TestResultClosedFromElsewhereIsShownWithItsStep(t *testing.T) {
	w := newWorld(t, 6)
	w.jump("cards")
	w.ok(w.s.Next())
	w.everyone(1)
	w.jump("open")
	w.ok(w.s.CloseRound())
	w.jump("cards")
	w.reveal("cards")
	w.at("cards", workshop.PhaseResult)
	if r := w.s.State().Rounds[0]; r.State != workshop.RoundShown {
		t.Errorf("on the wall, but in state %d", r.State)
	}
}

// Whoever has closed the lid has not sent the room away.
func TestHalfAnHourOfAStepMayBeSleptAway(t *testing.T) {
	w := newWorld(t, 5)
	for _, gap := range []time.Duration{30 * time.Minute, 30*time.Minute + 1} {
		w.now = w.now.Add(gap)
		w.ok(w.s.Tick())
	}
	if got := w.s.State().Agenda[0].Spent; got != 30*time.Minute {
		t.Errorf("spent %v", got)
	}
}

// A power cut takes ten seconds of the clock at most.
func TestTheClockIsKeptEveryTenSeconds(t *testing.T) {
	w := newWorld(t, 5)
	for i := range 25 {
		w.now = w.now.Add(time.Second)
		w.ok(w.s.Tick())
		kept, err := w.store.Load()
		if err != nil {
			t.Fatal(err)
		}
		if want := time.Duration((i+1)/10*10) * time.Second; kept.Agenda[0].Spent != want {
			t.Errorf("after %d s the file has %v", i+1, kept.Agenda[0].Spent)
		}
	}
}

func TestViewsOfAResult(t *testing.T) {
	w := newWorld(t, 5)
	w.jump("see")
	for view, good := range map[int]bool{-1: false, 0: true, 1: true, 2: false} {
		if err := w.s.SetView(view); (err == nil) != good || good && (w.s.State().Pos.View != view || w.s.State().Pos.Page != 0) {
			t.Errorf("%d: %v", view, err)
		}
	}
	w.jump("open") // a step without a picture has one view
	if w.s.SetView(0) != nil || w.s.SetView(1) == nil {
		t.Error("views of a step without a picture")
	}
}

// What the clock has counted since it was kept last goes into the file with the next
// step, also where that is a step that was on before.
func TestTheClockIsKeptWithEveryStep(t *testing.T) {
	w := newWorld(t, 5)
	w.ok(w.s.Next())
	for range 4 {
		w.now = w.now.Add(time.Second)
		w.ok(w.s.Tick())
	}
	w.ok(w.s.Back())
	kept, err := w.store.Load()
	if err != nil || kept.Agenda[1].Spent != 4*time.Second {
		t.Errorf("the file has %v, %v", kept.Agenda[1].Spent, err)
	}
}

// Whoever starts a new workshop is in its first step, of which the clock and the papers know;
// one that is taken up again is where it was.
func TestANewWorkshopIsInItsFirstStep(t *testing.T) {
	w := newWorld(t, 5)
	if st := w.s.State(); !st.Now().Entered || st.Pos.Step != 0 {
		t.Errorf("at %+v, %+v", st.Pos, st.Now())
	}
	if kept, err := w.store.Load(); err != nil || !kept.Now().Entered {
		t.Error("the store does not know of it:", err)
	}
	w.ok(w.s.Next())
	at := w.s.State().Pos
	w.start()
	if st := w.s.State(); st.Pos != at || len(w.log) == 0 {
		t.Errorf("taken up at %+v, was at %+v", st.Pos, at)
	}
}
