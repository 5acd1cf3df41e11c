package workshop_test

import (
	"slices"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/memory"
)

// paged is a workshop in which every phase has three pages.
func paged(t *testing.T, steps ...workshop.StepDef) *world {
	t.Helper()
	w := course(t, steps...)
	s, err := workshop.Start(w.store, workshop.Rules{
		Now: func() time.Time { return w.now }, Pages: func(workshop.State) int { return 3 },
	})
	w.ok(err)
	w.s = s
	return w
}

// Whatever comes on the wall begins with its first page and its main picture.
func TestWhatComesNextBeginsOnItsFirstPage(t *testing.T) {
	def := voteOn("vote", workshop.VoteDef{Kind: workshop.Choice, Items: in("P1"), Options: []string{"a", "b"}})
	def.Figures = []workshop.FigureKind{workshop.FigSquares, workshop.FigTable}
	collect := workshop.StepDef{ID: "list", Kind: workshop.StepCollect, Collects: workshop.ListIdeas,
		Vote: &workshop.VoteDef{Kind: workshop.Dots, Source: workshop.ListIdeas}}
	w := paged(t, def, collect)
	then := func(what string, do func() error, phase workshop.Phase) {
		t.Helper()
		w.ok(w.s.SetView(len(w.s.State().Def(w.s.State().Now()).Figures) / 2))
		w.ok(w.s.ShowPage(2))
		w.ok(do())
		if pos := w.s.State().Pos; pos.Page != 0 || pos.View != 0 && phase != workshop.PhaseVote || pos.Phase != phase {
			t.Errorf("%s: at %+v", what, pos)
		}
	}
	then("opening", w.s.Next, workshop.PhaseVote)
	w.everyone(1)
	then("closing", w.s.Next, workshop.PhaseClosed)
	then("the result", w.s.Next, workshop.PhaseResult)
	then("once more", func() error { return w.s.VoteAgain("") }, workshop.PhaseVote)
	w.ok(w.s.SetView(0))
	w.ok(w.s.ShowPage(2))
	w.ok(w.s.Void())
	w.at("vote", workshop.PhaseResult)
	if pos := w.s.State().Pos; pos.Page != 0 {
		t.Errorf("taken back: at %+v", pos)
	}
	then("the next step", w.s.Next, workshop.PhaseCollect)
	w.ok(w.s.AddItems(workshop.ListIdeas, "x\ny\nz"))
	then("the question about a list", w.s.Next, workshop.PhaseAsk)
	then("the vote on it", w.s.Next, workshop.PhaseVote)
	w.ok(w.s.ShowPage(2))
	w.ok(w.s.Void())
	w.at("list", workshop.PhaseAsk)
	if pos := w.s.State().Pos; pos.Page != 0 {
		t.Errorf("taken back: at %+v", pos)
	}
	w.jump("vote")
	w.ok(w.s.ShowPage(2))
	w.ok(w.s.SetView(1))
	if pos := w.s.State().Pos; pos.Page != 0 || pos.View != 1 {
		t.Errorf("another picture: at %+v", pos)
	}
}

// A timer begins when it is started, not at the tick before.
func TestATimerBeginsWhenItIsStarted(t *testing.T) {
	w := newWorld(t, 5)
	w.ok(w.s.Tick())
	w.now = w.now.Add(900 * time.Millisecond)
	w.ok(w.s.StartTimer(time.Minute))
	w.second()
	if _, left := w.s.State().Timer.Now(); left != 59*time.Second {
		t.Errorf("%v left after a second", left)
	}
	if got := w.s.State().Now().Spent; got != 1900*time.Millisecond {
		t.Errorf("%v of the step", got)
	}
}

// A file without what nothing can be shown of is damaged, and nobody is let in.
func TestAWorkshopWithoutItsContentIsNotStarted(t *testing.T) {
	for name, spoil := range map[string]func(*workshop.State){
		"no pack":       func(st *workshop.State) { st.Pack = nil },
		"no agenda":     func(st *workshop.State) { st.Agenda = nil },
		"before it":     func(st *workshop.State) { st.Pos.Step = -1 },
		"behind it":     func(st *workshop.State) { st.Pos.Step = len(st.Agenda) },
		"another step":  func(st *workshop.State) { st.Agenda[4].ID = "none" },
		"info of no us": func(st *workshop.State) { st.Info.Lang = "xx" },
	} {
		t.Run(name, func(t *testing.T) {
			st := fixtureState(5)
			spoil(&st)
			if _, err := workshop.Start(memory.New(st), workshop.Rules{}); workshop.CodeOf(err) != workshop.EDamaged {
				t.Errorf("%v", err)
			}
		})
	}
}

// Plans stand in a pack in any order.
func TestThePlanOfALength(t *testing.T) {
	p := &workshop.Pack{Plans: []workshop.Plan{
		{Minutes: 90, Exercises: []string{"A", "B"}}, {Minutes: 60, Exercises: []string{"A"}}, {Minutes: 180, Exercises: []string{"A", "B", "C"}},
	}}
	for minutes, want := range map[int]int{1: 1, 59: 1, 60: 1, 89: 1, 90: 2, 179: 2, 180: 3, 500: 3} {
		if got := p.DefaultExercises(minutes); len(got) != want {
			t.Errorf("%d minutes: %q", minutes, got)
		}
	}
	if got := (&workshop.Pack{}).DefaultExercises(60); got != nil {
		t.Errorf("without plans: %q", got)
	}
}

func TestPagesThatAreNotThere(t *testing.T) {
	w := paged(t)
	for page, want := range map[int]workshop.Code{-1: workshop.ENotFound, 3: workshop.ENotFound, 2: "", 0: ""} {
		if got := workshop.CodeOf(w.s.ShowPage(page)); got != want {
			t.Errorf("%d: %q", page, got)
		}
	}
	w.ok(w.s.ShowPage(2))
	w.ok(w.s.ShowPage(0))
	if got := w.s.State().Pos.Page; got != 0 {
		t.Errorf("back to the first: %d", got)
	}
}

// The first step can be voted on as well; a round of a step that is in no plan leads nowhere.
func TestAVoteThatIsOpenAtTheFirstStep(t *testing.T) {
	w := course(t, voteOn("vote", workshop.VoteDef{Kind: workshop.Choice, Items: in("P1"), Options: []string{"a", "b"}}))
	w.ok(w.s.Next())
	w.jump("end")
	st := w.s.State()
	if step, ok := st.Elsewhere(); step != 0 || !ok {
		t.Errorf("step %d, %v", step, ok)
	}
	st.Agenda, st.Pos.Step = st.Agenda[1:], 0
	if step, ok := st.Elsewhere(); ok {
		t.Errorf("a step that is not there: %d", step)
	}
}

// closing is a store that cannot be closed.
type closing struct {
	*memory.Store
	err error
}

func (c closing) Close() error { return c.err }

func TestAFileThatDoesNotCloseIsTold(t *testing.T) {
	w := newWorld(t, 5)
	s, err := workshop.Start(closing{w.store, workshop.Errorf(workshop.EIO, nil)}, workshop.Rules{})
	w.ok(err)
	if code := workshop.CodeOf(s.Close()); code != workshop.EIO {
		t.Errorf("%q", code)
	}
}

// What nobody sees in a file is not seen after a commit that was looked up either.
func TestTheInfoIsCleanedWheneverAFileIsRead(t *testing.T) {
	w := newWorld(t, 5)
	info := w.s.State().Info
	info.Group = "a\u200bb"
	w.ok(w.store.Commit(workshop.Change{Info: &info}))
	w.store.Fail = workshop.Errorf(workshop.EUnsure, nil)
	if code := workshop.CodeOf(w.s.SetNote("see", "n")); code != workshop.EUnsure {
		t.Fatalf("%q", code)
	}
	if got := w.s.State().Info.Group; got != "ab" {
		t.Errorf("%+q", got)
	}
}

// Nobody can answer a question of a later version.
func TestNoBallotAnswersAnUnknownQuestion(t *testing.T) {
	spec := sheetOf(workshop.Question{ID: "X", Kind: "later", Aspects: []string{"a"}, Items: ids(3)})
	for _, b := range []workshop.Ballot{nil, {1}} {
		if code := workshop.CodeOf(spec.Check(b)); code != workshop.EInvalid {
			t.Errorf("%d marks: %q", len(b), code)
		}
	}
}

// What everybody was asked is shown from as few as the group agreed on; of what a part was
// asked five have to answer.
func TestWhatOnlyAPartWasAsked(t *testing.T) {
	for name, c := range map[string]struct {
		cast, notAsked, least int
		hidden                bool
	}{
		"everybody, four":        {4, 0, 5, false},
		"all but one, four":      {5, 1, 5, true},
		"all but one, five":      {6, 1, 5, false},
		"leaders, three of them": {8, 5, 3, false},
		"leaders, two of them":   {8, 6, 3, true},
	} {
		t.Run(name, func(t *testing.T) {
			part := map[bool]string{true: "self", false: "practice"}[c.least == 3]
			tally := workshop.Tally{Cast: c.cast, MinShow: 3,
				Spec:   workshop.Spec{Views: &workshop.Views{Leaders: "self", Least: c.least}},
				Counts: []workshop.Count{{Question: "q", Part: part, N: []int{c.cast - c.notAsked}, NotAsked: c.notAsked}}}
			if tally.Hide(); tally.Counts[0].Hidden != c.hidden {
				t.Errorf("%+v", tally.Counts[0])
			}
		})
	}
}

// The editor asks for the texts that an item has to have, and for the deeds of a key.
func TestWhichTextsAnItemMayLack(t *testing.T) {
	for _, kind := range workshop.ItemKinds() {
		for _, text := range kind.Texts() {
			if may := slices.Contains([]string{"note", "usual", "line", "again", "first", "owner", "notice"}, text.Name); text.Optional != may {
				t.Errorf("%s of %s may be lacking: %v", text.Name, kind, text.Optional)
			}
			if want := map[string]int{"do": 2}[text.Name]; text.Lines != want {
				t.Errorf("%s of %s has %d lines", text.Name, kind, text.Lines)
			}
		}
	}
}

// An emoji in any colour of skin is one letter; the signs beside the colours are their own.
func TestColouredEmojiAreOneLetter(t *testing.T) {
	for colour, want := range map[rune]int{0x1F3FA: 2, 0x1F3FB: 1, 0x1F3FC: 1, 0x1F3FD: 1, 0x1F3FE: 1, 0x1F3FF: 1, 0x1F400: 2} {
		if got := workshop.Letters("\U0001F44D" + string(colour)); got != want {
			t.Errorf("%U: %d letters", colour, got)
		}
	}
}

// From a list one goes on to the question about it only where there is one, and something to ask it about.
func TestWhereAListLeads(t *testing.T) {
	list := func(v *workshop.VoteDef) workshop.StepDef {
		return workshop.StepDef{ID: "list", Kind: workshop.StepCollect, Collects: workshop.ListIdeas, Vote: v}
	}
	asks := &workshop.VoteDef{Kind: workshop.Dots, Source: workshop.ListIdeas}
	for name, c := range map[string]struct {
		vote  *workshop.VoteDef
		items string
		step  string
	}{
		"a list alone":               {nil, "x\ny", "end"},
		"a list that is asked of":    {asks, "x\ny", "list"},
		"an empty one":               {asks, "", "end"},
		"an empty list alone":        {nil, "", "end"},
		"one thing is enough to ask": {asks, "x", "list"},
	} {
		t.Run(name, func(t *testing.T) {
			w := course(t, workshop.StepDef{ID: "begin", Kind: workshop.StepSay}, list(c.vote))
			w.jump("list")
			w.at("list", workshop.PhaseCollect)
			if c.items != "" {
				w.ok(w.s.AddItems(workshop.ListIdeas, c.items))
			}
			w.ok(w.s.Next())
			w.at(c.step, workshop.PhaseAsk)
		})
	}
}

// Each page is turned, forwards and backwards, before anything else happens.
func TestPagesAreTurnedOneByOne(t *testing.T) {
	w := paged(t, workshop.StepDef{ID: "talk", Kind: workshop.StepSay})
	for _, want := range []int{1, 2} {
		w.ok(w.s.Next())
		if got := w.s.State().Pos; got.Page != want || got.Step != 0 {
			t.Errorf("at %+v, want page %d", got, want)
		}
	}
	for _, want := range []int{1, 0} {
		w.ok(w.s.Back())
		if got := w.s.State().Pos; got.Page != want || got.Step != 0 {
			t.Errorf("back at %+v, want page %d", got, want)
		}
	}
	w.ok(w.s.ShowPage(2))
	w.ok(w.s.Next())
	w.at("end", workshop.PhaseAsk)
}

func TestAListMayTakeASingleThing(t *testing.T) {
	w := course(t, workshop.StepDef{ID: "list", Kind: workshop.StepCollect, Collects: workshop.ListIdeas, Max: 1})
	w.ok(w.s.AddItem(workshop.ListIdeas, "x"))
	if code := workshop.CodeOf(w.s.AddItem(workshop.ListIdeas, "y")); code != workshop.EState {
		t.Errorf("%q", code)
	}
}

// Once everybody has voted the question is read no more: its further pages are not turned.
func TestAVoteWithAllItsBallotsTurnsNoPage(t *testing.T) {
	w := paged(t, voteOn("vote", workshop.VoteDef{Kind: workshop.Choice, Items: in("P1"), Options: []string{"a", "b"}}))
	w.ok(w.s.ShowPage(2))
	w.ok(w.s.Next())
	w.at("vote", workshop.PhaseVote)
	w.ok(w.s.Next())
	if got := w.s.State().Pos.Page; got != 1 {
		t.Errorf("page %d while some vote", got)
	}
	w.everyone(1)
	w.ok(w.s.Next())
	w.at("vote", workshop.PhaseClosed)
}
