package workshop_test

import (
	"errors"
	"slices"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/memory"
)

// A step that is named by its place is there or not; the first and the last are.
func TestPlacesOutsideThePlan(t *testing.T) {
	type session = workshop.Session
	for name, c := range map[string]struct {
		do          func(s *session, step int) error
		first, last workshop.Code // of the first step, which is on, and of the last
	}{
		"jump":      {(*session).Jump, "", ""},
		"left out":  {(*session).Drop, workshop.EState, workshop.EState},
		"moved":     {func(s *session, step int) error { return s.MoveStep(step, 3) }, workshop.EState, workshop.EState},
		"moved to":  {func(s *session, step int) error { return s.MoveStep(3, step) }, workshop.EState, workshop.EState},
		"lengthier": {func(s *session, step int) error { return s.AddMinutes(step, 1) }, "", ""},
	} {
		t.Run(name, func(t *testing.T) {
			last := len(fixture().Steps) - 1
			for step, want := range map[int]workshop.Code{-1: workshop.ENotFound, 0: c.first, last: c.last, last + 1: workshop.ENotFound} {
				if got := workshop.CodeOf(c.do(newWorld(t, 5).s, step)); got != want {
					t.Errorf("step %d: %q, want %q", step, got, want)
				}
			}
		})
	}
}

// Whoever asks for no time gets a minute, and nobody more than four hours.
func TestHowLongATalkOnTheSpotTakes(t *testing.T) {
	for minutes, want := range map[int]int{-5: 1, 0: 1, 1: 1, 2: 2, 240: 240, 241: 240} {
		w := newWorld(t, 5)
		w.ok(w.s.AddTalk(workshop.Talk{Title: "x", Minutes: minutes}))
		if got := w.s.State().Agenda[1].Minutes; got != want {
			t.Errorf("%d minutes: %d", minutes, got)
		}
	}
}

func TestHowMuchATimerTakes(t *testing.T) {
	parts := func(n int, long time.Duration) []time.Duration { return slices.Repeat([]time.Duration{long}, n) }
	for name, c := range map[string]struct {
		parts []time.Duration
		want  workshop.Code
	}{
		"eight parts":          {parts(8, time.Minute), ""},
		"nine":                 {parts(9, time.Minute), workshop.EInvalid},
		"three hours":          {parts(1, 3*time.Hour), ""},
		"a moment longer":      {parts(1, 3*time.Hour+1), workshop.EInvalid},
		"a moment":             {parts(1, 1), ""},
		"no time between some": {[]time.Duration{1, 0, 1}, workshop.EInvalid},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t, 5)
			if code := workshop.CodeOf(w.s.StartTimer(c.parts...)); code != c.want || (w.s.State().Timer != nil) != (c.want == "") {
				t.Errorf("%q, %+v", code, w.s.State().Timer)
			}
		})
	}
}

// The windows are told of a tick only where time has passed, and nothing is written of it
// where none has: on a slow stick each commit is felt.
func TestATickWithoutTime(t *testing.T) {
	store, now := &counted{Store: memory.New(fixtureState(5))}, time.Unix(0, 0)
	s, err := workshop.Start(store, workshop.Rules{Now: func() time.Time { return now }})
	if err != nil {
		t.Fatal(err)
	}
	ticks := 0
	s.Subscribe(func(_ workshop.State, ev workshop.Event) { ticks++ })
	for _, gap := range []time.Duration{0, -time.Second, 0} {
		now = now.Add(gap)
		if err := s.Tick(); err != nil {
			t.Fatal(err)
		}
	}
	if ticks != 0 {
		t.Errorf("told of %d ticks in no time", ticks)
	}
	store.writes = 0
	if err := s.ShowPage(0); err != nil || store.writes != 0 {
		t.Errorf("%d commits of a place that is the same, %v", store.writes, err)
	}
	now = now.Add(1)
	if err := s.Tick(); err != nil || ticks != 1 {
		t.Errorf("told of %d ticks where a moment has passed, %v", ticks, err)
	}
	if err := s.Close(); err != nil || store.writes != 1 {
		t.Errorf("%d commits of a moment, %v", store.writes, err)
	}
}

func TestClosingWritesNothingWhereNoTimeHasPassed(t *testing.T) {
	store := &counted{Store: memory.New(fixtureState(5))}
	s, err := workshop.Start(store, workshop.Rules{Now: func() time.Time { return time.Unix(0, 0) }})
	if err != nil {
		t.Fatal(err)
	}
	store.writes = 0
	if err := s.Close(); err != nil || store.writes != 0 {
		t.Errorf("%d commits, %v", store.writes, err)
	}
}

// What was counted before a commit of which nobody knew is in the file or gone with its
// step: the next ten seconds are kept in time.
func TestTheClockIsKeptInTimeAfterAnUnsureCommit(t *testing.T) {
	w := newWorld(t, 5)
	w.now = w.now.Add(4 * time.Second)
	w.ok(w.s.Tick())
	w.store.FailAfter = workshop.Errorf(workshop.EUnsure, nil)
	if code := workshop.CodeOf(w.s.Next()); code != workshop.EUnsure {
		t.Fatalf("%q", code)
	}
	w.at("cards", workshop.PhaseAsk)
	for _, c := range []struct{ more, kept time.Duration }{{10*time.Second - 1, 0}, {1, 10 * time.Second}} {
		w.now = w.now.Add(c.more)
		w.ok(w.s.Tick())
		st, err := w.store.Load()
		w.ok(err)
		if got := st.Agenda[1].Spent; got != c.kept {
			t.Errorf("%v are kept, want %v", got, c.kept)
		}
	}
}

// A page that is not there any more is the last one; a picture without a page is on its first.
func TestThePageThatIsLeft(t *testing.T) {
	for pages, want := range map[int]int{0: 0, 1: 0, 2: 1, 3: 2, 4: 2} {
		most := 3
		s, err := workshop.Start(memory.New(fixtureState(5)), workshop.Rules{Pages: func(workshop.State) int { return most }})
		if err != nil {
			t.Fatal(err)
		}
		if err := s.ShowPage(2); err != nil {
			t.Fatal(err)
		}
		most = pages
		if err := s.SetLang("en", ""); err != nil {
			t.Fatal(err)
		}
		if got := s.State().Pos.Page; got != want {
			t.Errorf("of %d pages: %d, want %d", pages, got, want)
		}
	}
}

// Files keep marks and states as these numbers.
func TestTheNumbersThatFilesKeep(t *testing.T) {
	for i, state := range []workshop.RoundState{
		workshop.RoundReady, workshop.RoundOpen, workshop.RoundCounted, workshop.RoundShown, workshop.RoundVoid,
	} {
		if int(state) != i {
			t.Errorf("state %d is kept as %d", i, state)
		}
	}
	for i, length := range []workshop.Length{workshop.Compact, workshop.Full, workshop.Deep} {
		if int(length) != i {
			t.Errorf("length %d is kept as %d", i, length)
		}
	}
}

// A vote whose compact version asks as much stays as it is when its step gets shorter.
func TestAShorterVoteThatAsksAsMuchStays(t *testing.T) {
	for name, c := range map[string]struct {
		compact []string
		want    workshop.Length
	}{
		"fewer":   {[]string{"P1"}, workshop.Compact},
		"as many": {[]string{"P3", "P4"}, workshop.Full},
		"none":    {nil, workshop.Full},
	} {
		t.Run(name, func(t *testing.T) {
			def := voteOn("v", workshop.VoteDef{Kind: workshop.Choice, Options: []string{"a", "b"},
				Items: [3][]string{c.compact, {"P1", "P2"}, {"P1", "P2"}}})
			def.Exercise, def.Cut, def.Least = "B", 1, 2
			w := course(t, workshop.StepDef{ID: "talk", Kind: workshop.StepSay}, def)
			cuts := w.s.State().Cuts()
			if len(cuts) != 1 {
				t.Fatalf("proposed %+v", cuts)
			}
			w.ok(w.s.Apply(cuts[0]))
			if got := w.s.State().Agenda[1]; got.Length != c.want || got.Minutes != 2 {
				t.Errorf("%+v", got)
			}
		})
	}
}

// A choice has options and no scale, whatever a pack writes beside them.
func TestAChoiceHasNoScale(t *testing.T) {
	v := workshop.VoteDef{Kind: workshop.Choice, Options: []string{"a", "b", "c"}, Lo: 2, Hi: 9}
	for _, q := range v.Questions("s", []string{"P1", "P2"}, []string{"answer"}) {
		if q.Lo != 0 || q.Hi != 0 || !slices.Equal(q.Options, v.Options) || q.Kind != workshop.Choice || len(q.Aspects) != 1 {
			t.Errorf("%+v", q)
		}
	}
}

func TestOnePersonMakesAWorkshop(t *testing.T) {
	p := builtin(t)
	i := goodInfo()
	i.People, i.Leaders, i.Names = 1, 1, nil
	if err := i.Validate(p); err != nil {
		t.Error(err)
	}
	i.People, i.Leaders = workshop.MaxSeats, workshop.MaxSeats
	if err := i.Validate(p); err != nil {
		t.Error(err)
	}
	st := fixtureState(6)
	st.Info.Leaders = 6
	if _, err := workshop.Start(memory.New(st), workshop.Rules{}); err != nil {
		t.Errorf("all of six lead: %v", err)
	}
}

// An exercise has the longest version for which there is time, to the minute.
func TestAPlanThatFitsToTheMinute(t *testing.T) {
	p := &workshop.Pack{
		Plans:     []workshop.Plan{{Minutes: 10, Frame: map[string]int{"open": 1, "close": 4}}},
		Exercises: []workshop.Exercise{{ID: "A"}},
		Steps: []workshop.StepDef{
			{ID: "open", Kind: workshop.StepSay}, {ID: "a", Exercise: "A", Kind: workshop.StepSay, Minutes: [3]int{5, 10, 20}}, {ID: "close", Kind: workshop.StepSay},
		},
	}
	for minutes, want := range map[int]struct {
		length workshop.Length
		buffer int
	}{
		26: {workshop.Deep, 1}, 25: {workshop.Deep, 0}, 24: {workshop.Full, 9}, 15: {workshop.Full, 0}, 14: {workshop.Compact, 4},
		10: {workshop.Compact, 0}, 9: {workshop.Compact, -1}, 1: {workshop.Compact, -9},
	} {
		steps, buffer, err := p.Plan(workshop.Info{Minutes: minutes, Exercises: []string{"A"}})
		if err != nil || len(steps) != 3 || steps[1].Length != want.length || buffer != want.buffer {
			t.Errorf("%d minutes: %+v, %d left, %v", minutes, steps, buffer, err)
		}
	}
}

// A list that is voted on where it is made needs nothing but itself.
func TestAListWithItsOwnVoteMayBeLeftOut(t *testing.T) {
	list := workshop.StepDef{ID: "list", Kind: workshop.StepCollect, Collects: workshop.ListIdeas,
		Vote: &workshop.VoteDef{Kind: workshop.Dots, Source: workshop.ListIdeas}}
	w := course(t, workshop.StepDef{ID: "begin", Kind: workshop.StepSay}, workshop.StepDef{ID: "talk", Kind: workshop.StepSay}, list)
	w.ok(w.s.Drop(w.index("list")))
	w = course(t, workshop.StepDef{ID: "begin", Kind: workshop.StepSay}, list, workshop.StepDef{ID: "talk", Kind: workshop.StepSay},
		voteOn("more", workshop.VoteDef{Kind: workshop.Dots, Source: workshop.ListIdeas}))
	if code := workshop.CodeOf(w.s.Drop(w.index("list"))); code != workshop.EState {
		t.Errorf("a list on which a later step votes: %q", code)
	}
}

// A step that a proposal leaves out is gone, one that keeps a minute is not.
func TestWhatIsLeftOfAStepThatIsCut(t *testing.T) {
	for least, want := range map[int]string{0: "[talk 5], end 5", 1: "[talk 5], more 1, end 5"} {
		w := course(t, workshop.StepDef{ID: "talk", Kind: workshop.StepSay},
			workshop.StepDef{ID: "more", Exercise: "B", Kind: workshop.StepSay, Cut: 1, Least: least})
		w.ok(w.s.Apply(w.s.State().Cuts()[0]))
		if got := w.plan(); got != want {
			t.Errorf("at least %d: %s", least, got)
		}
		if got := w.s.State().Agenda[1].Length; got != workshop.Full {
			t.Errorf("at least %d: a step without a vote has length %d", least, got)
		}
	}
}

// A workshop may be of one step, and stands at its first one to begin with.
func TestTheSmallestWorkshopIsSound(t *testing.T) {
	st := newWorld(t, 5).s.State()
	if err := workshop.Sound(st); err != nil {
		t.Errorf("at its first step: %v", err)
	}
	if st.Agenda = st.Agenda[:1]; workshop.Sound(st) != nil {
		t.Errorf("of one step: %v", workshop.Sound(st))
	}
}

// Whoever goes on to the step that shows a result that was counted before reveals it at once.
func TestGoingOnToAResultRevealsIt(t *testing.T) {
	w := newWorld(t, 5)
	w.jump("rate")
	w.ok(w.s.Next())
	w.everyone(3)
	w.ok(w.s.Next())
	w.at("rate", workshop.PhaseClosed)
	w.ok(w.s.Next())
	w.at("talk", workshop.PhaseAsk)
	w.ok(w.s.Next())
	w.at("see", workshop.PhaseResult)
	if r, _ := w.s.State().Round("rate", false); r.State != workshop.RoundShown {
		t.Errorf("on the wall, but in state %d", r.State)
	}
}

// A result that the room has not seen is not revealed by looking round in the workshop.
func TestNobodyComesUponAResult(t *testing.T) {
	counted := func() *world {
		w := newWorld(t, 5)
		w.jump("rate")
		w.ok(w.s.Next())
		w.everyone(3)
		w.ok(w.s.CloseRound())
		return w
	}
	w := counted()
	w.jump("see")
	w.at("see", workshop.PhaseClosed)
	w.jump("again")
	w.ok(w.s.Back())
	w.at("see", workshop.PhaseClosed)
	w.ok(w.s.VoteAgain(""))
	w.at("see", workshop.PhaseVote)
	w.ok(w.s.Void())
	w.at("see", workshop.PhaseClosed)
	r, _ := w.s.State().Round("rate", false)
	if _, there := r.Tally.Find("K1", "nothing"); there {
		t.Error("a count of what was not asked")
	}
	w = newWorld(t, 5) // while a vote is open elsewhere, going on leads there
	w.jump("rate")
	w.ok(w.s.Next())
	w.jump("cards")
	w.ok(w.s.Next())
	w.at("rate", workshop.PhaseVote)
}

// Whoever goes on is told how many have not voted, out of how many.
func TestWhoIsWaitedFor(t *testing.T) {
	w := newWorld(t, 6)
	w.jump("cards")
	w.ok(w.s.Next())
	w.ok(w.s.Cast(2, workshop.Ballot{0, 0}))
	var e *workshop.Error
	if err := w.s.Next(); !errors.As(err, &e) || e.Code != workshop.EWaiting || e.Args["missing"] != "5" || e.Args["of"] != "6" {
		t.Errorf("%v", err)
	}
}

// What is near a text is what says most nearly the same, and is of the same thing.
func TestWhatStandsForATextThatIsNotThere(t *testing.T) {
	p := &workshop.Pack{Languages: []string{"en"}, Texts: map[string]map[string]string{"en": {
		"item.K1.def": "meaning", "item.K1.text": "words", "item.K2.note": "aside",
		"step.S.title": "title", "aspect.S.now.short": "now", "exercise.A.goal": "goal",
	}}}
	for key, want := range map[string]string{
		"item.K1.line": "meaning", "item.K1.name": "words", "item.K1.theme": "words", "item.K1.note": "", "item.K2.name": "K2", "item.K2.line": "",
		"step.K1.line": "", "step.S.wall": "title", "step.S.short": "title", "step.S.note": "",
		"aspect.S.now": "now", "aspect.S.then": "title", "aspect.S.then.short": "title", "exercise.A.title": "goal", "exercise.B.title": "B", "option.yes": "yes",
	} {
		if got := p.Text("en", key); got != want {
			t.Errorf("%s: %q, want %q", key, got, want)
		}
	}
}

func TestWhichStepsPromise(t *testing.T) {
	for _, role := range append(workshop.Roles(), "") {
		if got := role.Promises(); got != (role == workshop.RolePromise || role == workshop.RoleExchange) {
			t.Errorf("%s: %v", role, got)
		}
	}
}
