package workshop_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/memory"
)

// fixture is a pack with one step of every kind that the session treats apart.
func fixture() *workshop.Pack {
	all := func(ids ...string) [3][]string { return [3][]string{ids, ids, ids} }
	return &workshop.Pack{
		ID: "fixture", Version: 1, Languages: []string{"en"},
		Texts: map[string]map[string]string{"en": {"item.T1.name": "Customers", "item.T2.name": "Team"}},
		Items: []workshop.ItemDef{{ID: "T1", Kind: "tile"}, {ID: "T2", Kind: "tile"}},
		Steps: []workshop.StepDef{
			{ID: "open", Kind: workshop.StepSay},
			{ID: "cards", Kind: workshop.StepVote, Figures: []workshop.FigureKind{workshop.FigSquares},
				Vote: &workshop.VoteDef{Kind: workshop.Choice, Items: all("P1", "P2"), Options: []string{"a", "b"}, Way: workshop.Cards}},
			{ID: "rate", Kind: workshop.StepVote,
				Vote: &workshop.VoteDef{Kind: workshop.Scale, Items: all("K1", "K2"), Aspects: all("practice", "importance"), Lo: 1, Hi: 5, Leaders: "self"}},
			{ID: "talk", Kind: workshop.StepSay},
			{ID: "see", Kind: workshop.StepReveal, Shows: "rate", Figures: []workshop.FigureKind{workshop.FigGap, workshop.FigViewpoints}},
			{ID: "again", Kind: workshop.StepVote, Figures: []workshop.FigureKind{workshop.FigShift},
				Vote: &workshop.VoteDef{Kind: workshop.Scale, Source: "rows:rate", Aspects: all("practice"), Lo: 1, Hi: 5}},
			{ID: "flip", Kind: workshop.StepPyramid},
			{ID: "list", Kind: workshop.StepCollect, Collects: "obstacles", Max: 4},
			{ID: "dots", Kind: workshop.StepVote, Figures: []workshop.FigureKind{workshop.FigDotVote},
				Vote: &workshop.VoteDef{Kind: workshop.Dots, Source: "obstacles", Cap: 2}},
			{ID: "act", Kind: workshop.StepActions},
			{ID: "close", Kind: workshop.StepSay},
		},
	}
}

func fixtureState(people int) workshop.State {
	p := fixture()
	st := workshop.State{Pack: p, Info: workshop.Info{Group: "g", People: people, Lang: "en", Way: workshop.Booth, MinShow: 5}}
	for _, d := range p.Steps {
		st.Agenda = append(st.Agenda, workshop.Step{ID: d.ID, Length: workshop.Full, Minutes: 5})
	}
	return st
}

type world struct {
	t     *testing.T
	store *memory.Store
	s     *workshop.Session
	log   []string
	now   time.Time
}

func newWorld(t *testing.T, people int) *world {
	w := &world{t: t, store: memory.New(fixtureState(people)), now: time.Unix(0, 0)}
	w.start()
	return w
}

func (w *world) start() {
	w.t.Helper()
	s, err := workshop.Start(w.store, workshop.Rules{
		Now:       func() time.Time { return w.now },
		Discussed: func(t workshop.Tally) []string { return []string{t.Counts[0].Question} },
	})
	if err != nil {
		w.t.Fatal(err)
	}
	s.Subscribe(func(st workshop.State, ev workshop.Event) {
		w.log = append(w.log, fmt.Sprintf("%s %s %d/%d", ev.Kind, ev.Step, ev.Recorded, ev.Of))
	})
	w.s = s
}

func (w *world) ok(err error) {
	w.t.Helper()
	if err != nil {
		w.t.Fatal(err)
	}
}

func (w *world) at(step string, phase workshop.Phase) {
	w.t.Helper()
	st := w.s.State()
	if st.Now().ID != step || st.Pos.Phase != phase {
		w.t.Fatalf("at %s/%s, want %s/%s", st.Now().ID, st.Pos.Phase, step, phase)
	}
}

func (w *world) jump(step string) {
	w.t.Helper()
	for i, a := range w.s.State().Agenda {
		if a.ID == step {
			w.ok(w.s.Jump(i))
			return
		}
	}
	w.t.Fatal("no step " + step)
}

// everyone casts the same mark in all cells for all free seats.
func (w *world) everyone(m workshop.Mark) {
	w.t.Helper()
	r, _ := w.s.State().OpenRound()
	for seat, used := range r.Used {
		if !used {
			w.ok(w.s.Cast(seat, filled(r.Spec, m)))
		}
	}
}

func filled(spec workshop.Spec, m workshop.Mark) workshop.Ballot {
	b := make(workshop.Ballot, len(spec.Cells()))
	for i := range b {
		b[i] = m
	}
	return b
}

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

func TestCollecting(t *testing.T) {
	w := newWorld(t, 6)
	w.jump("list")
	for _, text := range []string{" two  approvals\n", "approvals twice", "old\u202e phones"} {
		w.ok(w.s.AddItem("obstacles", text))
	}
	if got := w.s.State().Items[2].Text; got != "old phones" {
		t.Errorf("direction override kept: %q", got)
	}
	w.ok(w.s.MergeItems("O1", "O2"))
	st := w.s.State()
	if len(st.Items) != 2 || st.Items[0].Text != "two approvals" || st.Items[0].Merged[0] != "approvals twice" {
		t.Fatalf("merged into %+v", st.Items)
	}
	w.ok(w.s.AddItem("obstacles", "third"))
	if got := w.s.State().Items[2].ID; got != "O4" {
		t.Errorf("number used twice or skipped: %s", got)
	}
	if code := workshop.CodeOf(w.s.AddItem("obstacles", "\u0007 ")); code != workshop.EText {
		t.Errorf("empty text: %q", code)
	}
	w.ok(w.s.AddItem("obstacles", "fourth"))
	if code := workshop.CodeOf(w.s.AddItem("obstacles", "fifth")); code != workshop.EState {
		t.Errorf("more than the pack allows: %q", code)
	}
	w.jump("dots")
	w.ok(w.s.Next())
	q := w.s.State().Rounds[0].Spec.Questions[0]
	if len(q.Items) != 4 || q.Budget != 3 || q.Cap != 2 {
		t.Errorf("dots: %+v", q)
	}
	if code := workshop.CodeOf(w.s.EditItem("O1", "changed")); code != workshop.EState {
		t.Errorf("changed what is being voted on: %q", code)
	}
	w.ok(w.s.SetAction(workshop.Action{Item: "O1", Owner: "Mia"}))
	w.ok(w.s.SetAction(workshop.Action{Item: "O1"}))
	if n := len(w.s.State().Actions); n != 0 {
		t.Errorf("%d actions after emptying the only one", n)
	}
}

func TestTilesTakeTheGroupsNames(t *testing.T) {
	w := newWorld(t, 6)
	w.ok(w.s.SetTile(1, "Service advisors"))
	if got := strings.Join(w.s.State().TileNames(), "|"); got != "Customers|Service advisors" {
		t.Error(got)
	}
	w.ok(w.s.SetTile(1, " "))
	if got := strings.Join(w.s.State().TileNames(), "|"); got != "Customers|Team" {
		t.Error(got)
	}
}

func TestNotesAreKeptAndTakenBack(t *testing.T) {
	w := newWorld(t, 6)
	w.ok(w.s.SetNote("see", "  Two camps.\r\n\n We talked\u202E long. "))
	if got := w.s.State().Notes["see"]; got != "Two camps.\nWe talked long." {
		t.Errorf("%q", got)
	}
	w.ok(w.s.SetNote("open", strings.Repeat("ä", workshop.MaxNote)))
	if n := len(w.s.State().Notes["open"]); n != workshop.MaxNote {
		t.Errorf("%d bytes", n)
	}
	w.ok(w.s.SetNote("see", " \n "))
	if _, still := w.s.State().Notes["see"]; still {
		t.Error("an emptied note is still there")
	}
	if code := workshop.CodeOf(w.s.SetNote("", "x")); code != workshop.EInvalid {
		t.Errorf("no key: %q", code)
	}
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

func TestResumeMendsThePosition(t *testing.T) {
	for _, c := range []struct {
		name      string
		interrupt func(*world)
		step      string
		phase     workshop.Phase
	}{
		{"opened, but the position says ask", func(w *world) {
			w.jump("cards")
			w.ok(w.s.Next())
			w.ok(w.store.SavePosition(workshop.Position{Step: 1, Phase: workshop.PhaseAsk}, false))
		}, "cards", workshop.PhaseVote},
		{"counted, but the position says vote", func(w *world) {
			w.jump("cards")
			w.ok(w.s.Next())
			w.everyone(1)
			w.ok(w.s.CloseRound())
			w.ok(w.store.SavePosition(workshop.Position{Step: 1, Phase: workshop.PhaseVote}, false))
		}, "cards", workshop.PhaseResult},
		{"voided, but the position says vote", func(w *world) {
			w.jump("cards")
			w.ok(w.s.Next())
			w.ok(w.s.Void())
			w.ok(w.store.SavePosition(workshop.Position{Step: 1, Phase: workshop.PhaseVote}, false))
		}, "cards", workshop.PhaseAsk},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := newWorld(t, 5)
			c.interrupt(w)
			w.start()
			w.at(c.step, c.phase)
		})
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

// A vote that was closed from another step is on the wall as soon as its step
// is, and then belongs on the sheet as well.
func TestResultClosedFromElsewhereIsShownWithItsStep(t *testing.T) {
	w := newWorld(t, 6)
	w.jump("cards")
	w.ok(w.s.Next())
	w.everyone(1)
	w.jump("open")
	w.ok(w.s.CloseRound())
	w.jump("cards")
	w.at("cards", workshop.PhaseResult)
	if r := w.s.State().Rounds[0]; r.State != workshop.RoundShown {
		t.Errorf("on the wall, but in state %d", r.State)
	}
}

func TestAGapOfHalfAMinuteIsNoSleep(t *testing.T) {
	w := newWorld(t, 5)
	for _, gap := range []time.Duration{30 * time.Second, 30*time.Second + 1} {
		w.now = w.now.Add(gap)
		w.ok(w.s.Tick())
	}
	if got := w.s.State().Agenda[0].Spent; got != 30*time.Second {
		t.Errorf("spent %v", got)
	}
}

func TestKeysOfNotesAreShort(t *testing.T) {
	w := newWorld(t, 5)
	for n, good := range map[int]bool{0: false, 1: true, 40: true, 41: false} {
		if err := w.s.SetNote(strings.Repeat("k", n), "x"); (err == nil) != good {
			t.Errorf("%d: %v", n, err)
		}
	}
}

func TestTilesThatAreNotThere(t *testing.T) {
	w := newWorld(t, 5)
	for _, i := range []int{-1, 2} {
		if code := workshop.CodeOf(w.s.SetTile(i, "x")); code != workshop.ENotFound {
			t.Errorf("%d: %q", i, code)
		}
		if code := workshop.CodeOf(w.s.MoveTile(i, 0)); code != workshop.ENotFound {
			t.Errorf("moved from %d: %q", i, code)
		}
		if code := workshop.CodeOf(w.s.MoveTile(0, i)); code != workshop.ENotFound {
			t.Errorf("moved to %d: %q", i, code)
		}
	}
}
