package workshop_test

import (
	"fmt"
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
		Texts: map[string]map[string]string{"en": {"item.T1.name": "Customers", "item.T2.name": "Team", "step.open.notes.1": workshop.PromiseMark}},
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
	// uptime is the clock that nobody can set; nil = there is none.
	uptime func() (time.Duration, bool)
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
		Uptime:    w.uptime,
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

// reveal has the result of the vote of a step shown, which was closed and is hidden yet.
func (w *world) reveal(step string) {
	w.t.Helper()
	w.at(step, workshop.PhaseClosed)
	w.ok(w.s.Next())
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
