package workshop_test

import (
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
