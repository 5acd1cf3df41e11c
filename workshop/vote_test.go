package workshop_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/memory"
)

// course is a workshop of these steps, each of five minutes, and of an end.
func course(t *testing.T, steps ...workshop.StepDef) *world {
	t.Helper()
	steps = append(steps, workshop.StepDef{ID: "end", Kind: workshop.StepSay})
	st := workshop.State{
		Pack: &workshop.Pack{ID: "course", Version: 1, Languages: []string{"en"}, Texts: map[string]map[string]string{"en": {}}, Steps: steps},
		Info: fixtureState(6).Info,
	}
	for _, d := range steps {
		st.Agenda = append(st.Agenda, workshop.Step{ID: d.ID, Exercise: d.Exercise, Length: workshop.Full, Minutes: 5})
	}
	w := &world{t: t, store: memory.New(st)}
	w.start()
	return w
}

// in is the same in every length.
func in(ids ...string) [3][]string { return [3][]string{ids, ids, ids} }

// voteOn is a step with a vote.
func voteOn(id string, v workshop.VoteDef) workshop.StepDef {
	return workshop.StepDef{ID: id, Kind: workshop.StepVote, Vote: &v}
}

// The workshop's way holds for what it can hold for. Nobody's secret answer is
// shown round because the rest of the day goes by cards.
func TestTheWayInWhichAVoteOpens(t *testing.T) {
	const booth, paper, cards = workshop.Booth, workshop.Paper, workshop.Cards
	choice := workshop.VoteDef{Kind: workshop.Choice, Items: in("P1"), Options: []string{"a", "b"}}
	scale := workshop.VoteDef{Kind: workshop.Scale, Items: in("K1"), Lo: 1, Hi: 5}
	pair := workshop.VoteDef{Kind: workshop.Bipolar, Items: in("V1"), Lo: 1, Hi: 5}
	dots := workshop.VoteDef{Kind: workshop.Dots, Items: in("x", "y", "z")}
	ranking := workshop.VoteDef{Kind: workshop.Ranking, Items: in("x", "y", "z")}
	by := func(way workshop.Way, v workshop.VoteDef) workshop.VoteDef { v.Way = way; return v }
	for _, c := range []struct {
		name string
		of   workshop.Way // the workshop's
		vote workshop.VoteDef
		want workshop.Way
	}{
		{"nothing is said", "", choice, booth},
		{"a way of a later version", "pigeon", choice, booth},
		{"a choice by the booth", booth, choice, booth},
		{"a choice on paper", paper, choice, paper},
		{"a choice by cards", cards, choice, cards},
		{"a choice that suits cards, by the booth", booth, by(cards, choice), cards},
		{"a choice that suits cards, on paper", paper, by(cards, choice), cards},
		{"a choice that suits paper, by the booth", booth, by(paper, choice), booth},
		{"a choice that suits paper, by cards", cards, by(paper, choice), paper},
		{"a scale by the booth", booth, scale, booth},
		{"a scale on paper", paper, scale, paper},
		{"a scale where the day goes by cards", cards, scale, paper},
		{"a scale that suits the booth, by cards", cards, by(booth, scale), paper},
		{"a scale of fingers, by the booth", booth, by(cards, scale), cards},
		{"a scale of fingers, on paper", paper, by(cards, scale), cards},
		{"a scale that suits a way of a later version", booth, by("pigeon", scale), booth},
		{"a scale of fingers, and nothing is said", "", by(cards, scale), cards},
		{"a pair by the booth", booth, pair, booth},
		{"a pair where the day goes by cards", cards, pair, paper},
		{"a pair that asks for cards", booth, by(cards, pair), booth},
		{"dots by the booth", booth, dots, booth},
		{"dots where the day goes by cards", cards, dots, paper},
		{"dots that ask for cards", paper, by(cards, dots), paper},
		{"an order where the day goes by cards", cards, ranking, paper},
		{"an order that asks for cards", booth, by(cards, ranking), booth},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := course(t, voteOn("v", c.vote))
			info := w.s.State().Info
			info.Way = c.of
			w.ok(w.store.Commit(workshop.Change{Info: &info}))
			w.start()
			st := w.s.State()
			if got := st.UsualWay(st.Def(st.Now())); got != c.want {
				t.Errorf("usual is %s, want %s", got, c.want)
			}
			w.ok(w.s.Next())
			if r, ok := w.s.State().OpenRound(); !ok || r.Spec.Way != c.want {
				t.Errorf("opened in %s, want %s", r.Spec.Way, c.want)
			}
		})
	}
	st := fixtureState(6)
	st.Info.Way = cards
	if got := st.UsualWay(workshop.StepDef{}); got != cards {
		t.Error("a step without a vote:", got)
	}
	if st.Info.Way = ""; st.UsualWay(workshop.StepDef{}) != booth {
		t.Error("a step without a vote, where nothing is said")
	}
}

// While ballots come in the workshop goes on to a step that has nothing to do
// with them, and to no other.
func TestWhereTheWorkshopGoesOnWhileAVoteIsOpen(t *testing.T) {
	v := workshop.VoteDef{Kind: workshop.Choice, Items: in("P1"), Options: []string{"a", "b"}}
	shown := voteOn("v", v)
	shown.Figures = []workshop.FigureKind{workshop.FigSquares}
	for name, c := range map[string]struct {
		steps []workshop.StepDef
		goes  bool
	}{
		"to a talk":              {[]workshop.StepDef{voteOn("v", v), {ID: "talk", Kind: workshop.StepSay}}, true},
		"to a break":             {[]workshop.StepDef{voteOn("v", v), {ID: "pause", Kind: workshop.StepBreak}}, true},
		"to another's result":    {[]workshop.StepDef{voteOn("v", v), {ID: "see", Kind: workshop.StepReveal, Shows: "o"}}, true},
		"not to its result":      {[]workshop.StepDef{voteOn("v", v), {ID: "see", Kind: workshop.StepSay, Shows: "v"}}, false},
		"not to the next vote":   {[]workshop.StepDef{voteOn("v", v), voteOn("o", v)}, false},
		"not past its own":       {[]workshop.StepDef{shown, {ID: "talk", Kind: workshop.StepSay}}, false},
		"and to the end as well": {[]workshop.StepDef{voteOn("v", v)}, true},
	} {
		t.Run(name, func(t *testing.T) {
			w := course(t, c.steps...)
			w.ok(w.s.Next())
			w.at("v", workshop.PhaseVote)
			err := w.s.Next()
			if went := w.s.State().Pos.Step == 1; went != c.goes {
				t.Errorf("went on: %v", went)
			}
			if want := map[bool]workshop.Code{true: "", false: workshop.EWaiting}[c.goes]; workshop.CodeOf(err) != want {
				t.Errorf("%v", err)
			}
			if r, open := w.s.State().OpenRound(); !open || r.Cast != 0 {
				t.Error("the vote was closed")
			}
		})
	}
}

// At the last step there is nowhere to go while ballots come in.
func TestTheLastVoteIsWaitedFor(t *testing.T) {
	w := course(t, voteOn("v", workshop.VoteDef{Kind: workshop.Choice, Items: in("P1"), Options: []string{"a", "b"}}))
	st, err := w.store.Load()
	if err != nil {
		t.Fatal(err)
	}
	w.ok(w.store.Commit(workshop.Change{Agenda: st.Agenda[:1]}))
	w.start()
	w.ok(w.s.Next())
	if code := workshop.CodeOf(w.s.Next()); code != workshop.EWaiting {
		t.Errorf("%q", code)
	}
	w.ok(w.s.CloseRound()) // it is closed all the same, and there is nowhere to go
	w.at("v", workshop.PhaseClosed)
	if r, _ := w.s.State().Round("v", false); r.State != workshop.RoundCounted {
		t.Error("not counted:", r.State)
	}
}

func TestWhenAVoteMayOpen(t *testing.T) {
	v := workshop.VoteDef{Kind: workshop.Choice, Items: in("P1"), Options: []string{"a", "b"}}
	w := course(t, workshop.StepDef{ID: "talk", Kind: workshop.StepSay}, voteOn("v", v), voteOn("o", v))
	refused := func(what string) {
		t.Helper()
		if code := workshop.CodeOf(w.s.Open("")); code != workshop.EState {
			t.Errorf("%s: %q", what, code)
		}
	}
	refused("a step without a vote")
	w.jump("o")
	if code := workshop.CodeOf(w.s.Open("pigeon")); code != workshop.EInvalid {
		t.Errorf("a way of a later version: %q", code)
	}
	w.jump("v")
	w.ok(w.s.Open(""))
	refused("the same once more")
	w.jump("o")
	refused("another beside it")
	w.ok(w.s.CloseRound())
	w.jump("v")
	refused("one that was held")
	w.jump("o")
	w.ok(w.s.Open(workshop.Paper))
	w.ok(w.s.Void())
	w.ok(w.s.Open(workshop.Paper))
}

func TestHowManyMayBePresent(t *testing.T) {
	w := newWorld(t, 6)
	for n, good := range map[int]bool{-1: false, 0: false, 1: true, workshop.MaxSeats: true, workshop.MaxSeats + 1: false} {
		if err := w.s.SetPeople(n); (err == nil) != good || good && w.s.State().Info.People != n {
			t.Errorf("%d: %v", n, err)
		}
	}
}

// Whoever asks for nothing else has the ballots in the way that the vote was opened in.
func TestBallotsWithoutASeatComeInTheWayOfTheRound(t *testing.T) {
	for opened, want := range map[workshop.Way]workshop.Way{
		workshop.Booth: workshop.Paper, workshop.Paper: workshop.Paper, workshop.Cards: workshop.Cards,
	} {
		w := newWorld(t, 6)
		w.jump("cards")
		w.ok(w.s.Open(opened))
		r, _ := w.s.State().OpenRound()
		w.ok(w.s.CastFree(filled(r.Spec, 0)))
		r, _ = w.s.State().OpenRound()
		if got := w.s.State().WaysOf(r); len(got) != 1 || got[0] != want {
			t.Errorf("%s: %v", opened, got)
		}
	}
}

// An open vote never calls itself secret: where nobody knows whether a ballot by
// cards came in, the file says it, and where that cannot be read the cards stay named.
func TestCardsStayNamedWhereItIsNotKnownWhetherTheyCame(t *testing.T) {
	lost := workshop.Errorf(workshop.EUnsure, nil)
	for _, c := range []struct {
		name        string
		before      error // the ballot is not written
		after       error // it is
		blind, open bool
	}{
		{"it came", nil, lost, false, true},
		{"it did not come", lost, nil, false, false},
		{"it came, and the file cannot be read", nil, lost, true, true},
		{"it did not come, and the file cannot be read", lost, nil, true, true},
		{"it is known that it did not come", workshop.Errorf(workshop.EFull, nil), nil, true, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := newWorld(t, 6)
			store := &blind{Store: w.store}
			s, err := workshop.Start(store, workshop.Rules{})
			if err != nil {
				t.Fatal(err)
			}
			w.ok(s.Jump(1))
			w.ok(s.Open(workshop.Paper))
			r, _ := s.State().OpenRound()
			w.store.Fail, w.store.FailAfter, store.blind = c.before, c.after, c.blind
			if err := s.CastBy(workshop.Cards, filled(r.Spec, 0)); err == nil {
				t.Fatal("no failure")
			}
			if got := s.State().Open(workshop.Tally{Spec: r.Spec}); got != c.open {
				t.Errorf("open: %v", got)
			}
			w.ok(s.CloseRound())
			r, _ = s.State().Round("cards", false)
			if came := c.after != nil; s.State().Open(*r.Tally) != came {
				t.Errorf("when it is closed the file knows: open %v", !came)
			}
		})
	}
}

// blind is a store that may not be readable.
type blind struct {
	*memory.Store
	blind bool
}

func (b *blind) Load() (workshop.State, error) {
	if b.blind {
		return workshop.State{}, workshop.Errorf(workshop.EIO, nil)
	}
	return b.Store.Load()
}

// The list stands; it is the vote on it that was taken back.
func TestAVoteOnWhatWasCollectedIsTakenBackToItsQuestion(t *testing.T) {
	list := workshop.StepDef{ID: "list", Kind: workshop.StepCollect, Collects: workshop.ListObstacles, Figures: []workshop.FigureKind{workshop.FigDotVote},
		Vote: &workshop.VoteDef{Kind: workshop.Dots, Source: workshop.ListObstacles}}
	w := course(t, list)
	w.ok(w.s.Jump(0))
	w.at("list", workshop.PhaseCollect)
	w.ok(w.s.AddItem(workshop.ListObstacles, "Haste"))
	w.ok(w.s.Next())
	w.at("list", workshop.PhaseAsk)
	w.ok(w.s.Back())
	w.at("list", workshop.PhaseCollect)
	w.ok(w.s.Next())
	w.ok(w.s.Next())
	w.at("list", workshop.PhaseVote)
	w.ok(w.s.Void())
	w.at("list", workshop.PhaseAsk)
	w.ok(w.s.Next())
	w.jump("end")
	w.jump("list") // whoever comes back sees the list first
	w.at("list", workshop.PhaseCollect)
}

func TestTheWayThatCostsLeastTime(t *testing.T) {
	for people, want := range map[int]workshop.Way{1: workshop.Booth, 8: workshop.Booth, 9: workshop.Paper, 200: workshop.Paper} {
		if got := workshop.ProposeWay(people); got != want {
			t.Errorf("%d people: %s", people, got)
		}
	}
}

// A vote without a picture of its own leads on once it is closed, to the last step as
// well; where it is the last itself, it stays.
func TestWhereAVoteWithoutAPictureLeads(t *testing.T) {
	for _, c := range []struct{ name, agenda, step, fails string }{
		{"to the last step", "open rate close", "close", ""},
		{"to one before", "open rate talk close", "talk", ""},
		{"nowhere", "open rate", "rate", "last_step"},
	} {
		t.Run(c.name, func(t *testing.T) {
			st := fixtureState(5)
			st.Agenda = slices.DeleteFunc(st.Agenda, func(s workshop.Step) bool { return !slices.Contains(strings.Fields(c.agenda), s.ID) })
			w := &world{t: t, store: memory.New(st)}
			w.start()
			w.jump("rate")
			w.ok(w.s.Next())
			w.everyone(3)
			w.ok(w.s.Next())
			w.at("rate", workshop.PhaseClosed)
			what := ""
			var e *workshop.Error
			if errors.As(w.s.Next(), &e) {
				what = e.Args["what"]
			}
			if st := w.s.State(); what != c.fails || st.Now().ID != c.step || st.Rounds[0].State != workshop.RoundCounted {
				t.Errorf("%q, at %s, the round in state %d", what, st.Now().ID, st.Rounds[0].State)
			}
		})
	}
}
