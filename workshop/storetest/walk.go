package storetest

import (
	"fmt"
	"math/rand/v2"

	"github.com/upturn-workshop/upturn/workshop"
)

// State is the workshop that is walked: a vote of every kind, one that is shown
// by a later step, and steps without a vote.
func State(people int) workshop.State {
	all := func(ids ...string) [3][]string { return [3][]string{ids, ids, ids} }
	fig := func(k workshop.FigureKind) []workshop.FigureKind { return []workshop.FigureKind{k} }
	p := &workshop.Pack{
		ID: "walk", Version: 2, Languages: []string{"en"}, Texts: map[string]map[string]string{"en": {"step.open.title": "Open"}},
		Steps: []workshop.StepDef{
			{ID: "open", Kind: workshop.StepSay},
			{ID: "cards", Kind: workshop.StepVote, Figures: fig(workshop.FigSquares),
				Vote: &workshop.VoteDef{Kind: workshop.Choice, Items: all("P1", "P2"), Aspects: all("answer"), Options: []string{"a", "b", "c"}}},
			{ID: "rate", Kind: workshop.StepVote,
				Vote: &workshop.VoteDef{Kind: workshop.Bipolar, Items: all("V1", "V2"), Aspects: all("today", "goal"), Lo: 1, Hi: 7}},
			{ID: "talk", Kind: workshop.StepSay},
			{ID: "see", Kind: workshop.StepReveal, Shows: "rate", Figures: fig(workshop.FigBeliefs)},
			{ID: "dots", Kind: workshop.StepVote, Figures: fig(workshop.FigDotVote),
				Vote: &workshop.VoteDef{Kind: workshop.Dots, Source: "obstacles", Cap: 2}},
			{ID: "order", Kind: workshop.StepVote, Figures: fig(workshop.FigRanking),
				Vote: &workshop.VoteDef{Kind: workshop.Ranking, Items: all("R1", "R2", "R3", "R4")}},
			{ID: "close", Kind: workshop.StepSay},
		},
	}
	st := workshop.State{Pack: p, Info: workshop.Info{Group: "g", People: people, Lang: "en", Way: workshop.Booth, MinShow: 3}}
	for _, d := range p.Steps {
		st.Agenda = append(st.Agenda, workshop.Step{ID: d.ID, Length: workshop.Full, Minutes: 5})
	}
	for _, id := range []string{"O1", "O2", "O3", "O4"} {
		st.Items = append(st.Items, workshop.Item{ID: id, List: "obstacles", Text: "Obstacle " + id})
	}
	return st
}

// walker takes random steps in a session and in the model beside it.
type walker struct {
	rng    *rand.Rand
	reopen func(workshop.Store) (workshop.Store, error)
	store  workshop.Store
	s      *workshop.Session
	m      *model
	did    string
}

// Walk takes so many random steps from a new store that holds State(people),
// and compares after each. reopen is given the store after it was closed.
func Walk(rng *rand.Rand, store workshop.Store, reopen func(workshop.Store) (workshop.Store, error), steps int) error {
	w := &walker{rng: rng, reopen: reopen, store: store}
	if err := w.start(); err != nil {
		return err
	}
	st := w.s.State()
	w.m = &model{pack: st.Pack, people: st.Info.People, least: max(3, st.Info.MinShow), phase: workshop.PhaseAsk}
	for _, a := range st.Agenda {
		w.m.agenda = append(w.m.agenda, a.ID)
	}
	for i := range steps {
		want, got := w.step()
		if code := workshop.CodeOf(got); code != want {
			return fmt.Errorf("step %d, %s: code %q (%v), model %q", i, w.did, code, got, want)
		}
		if diff := w.m.differs(w.s.State()); diff != "" {
			return fmt.Errorf("step %d, %s: %s", i, w.did, diff)
		}
	}
	return w.s.Close()
}

func (w *walker) start() (err error) {
	w.s, err = workshop.Start(w.store, workshop.Rules{})
	return err
}

// step does one random thing and gives the code that its error should have, and
// the error.
func (w *walker) step() (workshop.Code, error) {
	switch n := w.rng.IntN(100); {
	case n < 38:
		return w.cast()
	case n < 55:
		return w.castFree()
	case n < 62:
		return w.setPeople()
	case n < 66:
		return w.wipe()
	case n < 72:
		return w.close()
	case n < 75:
		return w.void()
	case n < 83:
		return w.jump()
	case n < 91:
		return w.open()
	case n < 95:
		return w.again()
	}
	return w.restart()
}

// ballot answers a sheet at random; sometimes it breaks a rule.
func (w *walker) ballot(spec workshop.Spec) (b workshop.Ballot, good bool) {
	for _, q := range spec.Questions {
		switch q.Kind {
		case workshop.Dots:
			b = append(b, w.dots(q)...)
		case workshop.Ranking:
			b = append(b, w.order(q)...)
		}
	}
	for _, c := range spec.Cells() {
		if spec.Questions[c.Question].OfItems() {
			continue
		}
		switch n := w.rng.IntN(20); n {
		case 0:
			b = append(b, workshop.CantSay)
		case 1:
			b = append(b, workshop.NotAsked)
		default:
			b = append(b, workshop.Mark(c.Lo+w.rng.IntN(c.Hi-c.Lo+1)))
		}
	}
	if w.rng.IntN(25) > 0 {
		return b, true
	}
	if w.rng.IntN(2) == 0 {
		return b[:len(b)-1], false
	}
	b[w.rng.IntN(len(b))] = 100
	return b, false
}

// order puts the items in any order, or cannot say.
func (w *walker) order(q workshop.Question) workshop.Ballot {
	b := make(workshop.Ballot, len(q.Items))
	cant := w.rng.IntN(20) == 0
	for i, place := range w.rng.Perm(len(b)) {
		if b[i] = workshop.Mark(place + 1); cant {
			b[i] = workshop.CantSay
		}
	}
	return b
}

// dots spends a part of the budget.
func (w *walker) dots(q workshop.Question) workshop.Ballot {
	b := make(workshop.Ballot, len(q.Items))
	for range w.rng.IntN(q.Budget + 1) {
		if i := w.rng.IntN(len(b)); int(b[i]) < q.Cap {
			b[i]++
		}
	}
	return b
}
