package storetest

import (
	"fmt"
	"slices"

	"github.com/upturn-workshop/upturn/workshop"
)

// sheet is the question sheet of the open vote, or any where none is open.
func (w *walker) sheet() workshop.Spec {
	if o := w.m.open(); o != nil {
		return o.spec
	}
	return workshop.Spec{Questions: []workshop.Question{{ID: "x", Kind: workshop.Scale, Aspects: []string{"answer"}, Lo: 1, Hi: 5}}}
}

func (w *walker) cast() (workshop.Code, error) {
	o := w.m.open()
	seat := w.rng.IntN(w.m.people+2) - 1
	b, good := w.ballot(w.sheet())
	w.did = fmt.Sprintf("cast of seat %d", seat)
	want := workshop.Code("")
	switch {
	case o == nil:
		want = workshop.EState
	case seat < 0 || seat >= len(o.used):
		want = workshop.ENotFound
	case o.used[seat], o.cast() == o.due:
		want = workshop.EVoted
	case !good:
		want = workshop.EInvalid
	default:
		o.take(seat, workshop.Booth, b)
	}
	err := w.s.Cast(seat, b)
	clear(b) // as the booth does
	return want, err
}

func (w *walker) castFree() (workshop.Code, error) {
	o := w.m.open()
	way := []workshop.Way{workshop.Paper, workshop.Cards}[w.rng.IntN(2)]
	var ballots []workshop.Ballot
	good := true
	for range 1 + w.rng.IntN(3) {
		b, ok := w.ballot(w.sheet())
		ballots, good = append(ballots, b), good && ok
	}
	w.did = fmt.Sprintf("%d ballots by %s", len(ballots), way)
	want := workshop.Code("")
	switch {
	case o == nil:
		want = workshop.EState
	case o.due-o.cast() < len(ballots):
		want = workshop.EVoted
	case !good:
		want = workshop.EInvalid
	default:
		for _, b := range ballots {
			o.take(slices.Index(o.used, false), way, b)
		}
	}
	err := w.s.CastBy(way, ballots...)
	for _, b := range ballots {
		clear(b)
	}
	return want, err
}

func (w *walker) setPeople() (workshop.Code, error) {
	n := w.rng.IntN(13)
	w.did = fmt.Sprintf("%d people", n)
	want := workshop.EInvalid
	if n > 0 {
		want, w.m.people = "", n
		if o := w.m.open(); o != nil {
			o.expect(n)
		}
	}
	return want, w.s.SetPeople(n)
}

// wipe marks a ballot and clears it: nothing may come of it.
func (w *walker) wipe() (workshop.Code, error) {
	w.did = "wipe"
	b, _ := w.ballot(w.sheet())
	clear(b)
	return "", nil
}

func (w *walker) close() (workshop.Code, error) {
	w.did = "close"
	o := w.m.open()
	if o == nil {
		return workshop.EState, w.s.CloseRound()
	}
	w.m.count(o)
	switch here := w.m.here(); {
	case o.step != about(here):
	case len(here.Figures) > 0:
		w.m.show(o.step)
		w.m.phase = workshop.PhaseResult
	default:
		return w.m.enter(w.m.at + 1), w.s.CloseRound()
	}
	return "", w.s.CloseRound()
}

func (w *walker) void() (workshop.Code, error) {
	w.did = "void"
	o := w.m.open()
	if o == nil {
		return workshop.EState, w.s.Void()
	}
	w.m.rounds = slices.DeleteFunc(w.m.rounds, func(r *round) bool { return r == o })
	if o.step == about(w.m.here()) {
		w.m.phase = w.m.entered(w.m.at)
	}
	return "", w.s.Void()
}

func (w *walker) jump() (workshop.Code, error) {
	to := w.rng.IntN(len(w.m.agenda)+2) - 1
	w.did = fmt.Sprintf("jump to %d", to)
	if to < 0 || to >= len(w.m.agenda) {
		return workshop.ENotFound, w.s.Jump(to)
	}
	return w.m.enter(to), w.s.Jump(to)
}

func (w *walker) open() (workshop.Code, error) {
	way := []workshop.Way{workshop.Booth, workshop.Paper, workshop.Cards}[w.rng.IntN(3)]
	here := w.m.here()
	w.did = "open " + here.ID
	if here.Vote == nil || w.m.open() != nil || w.m.find(here.ID, false) != nil {
		return workshop.EState, w.s.Open(way)
	}
	spec, err := workshop.NewSpec(w.s.State(), here, way, nil)
	if err != nil {
		return "", err
	}
	w.m.begin(spec)
	return "", w.s.Open(way)
}

func (w *walker) again() (workshop.Code, error) {
	step := about(w.m.here())
	w.did = "again " + step
	first := w.m.find(step, false)
	if w.m.open() != nil || first == nil || first.tally == nil || w.m.find(step, true) != nil {
		return workshop.EState, w.s.VoteAgain("")
	}
	spec := first.spec
	spec.Second = first.tally.Cast >= w.m.least
	w.m.begin(spec)
	return "", w.s.VoteAgain("")
}

// restart ends the program and takes the file up again.
func (w *walker) restart() (workshop.Code, error) {
	w.did = "restart"
	if err := w.s.Close(); err != nil {
		return "", err
	}
	var err error
	if w.store, err = w.reopen(w.store); err != nil {
		return "", err
	}
	return "", w.start()
}
