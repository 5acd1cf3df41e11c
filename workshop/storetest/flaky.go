package storetest

import (
	"maps"
	"slices"

	"github.com/upturn-workshop/upturn/workshop"
)

// flaky is a store on a disk that now and then fails, when it is told to.
type flaky struct {
	workshop.Store
	next   failure // of the next write
	failed bool    // it has come
}

// failure is how a write may fail.
type failure int

const (
	none      failure = iota
	refuses           // nothing is written, and that is known
	forgets           // nothing is written, and nobody knows
	withholds         // all is written, and nobody knows
)

// try does a write, or fails.
func (f *flaky) try(write func() error) error {
	how := f.next
	if f.next, f.failed = none, how != none; how == refuses {
		return workshop.Errorf(workshop.EFull, nil)
	}
	if how != forgets {
		if err := write(); err != nil {
			f.failed = false
			return err
		}
	}
	if how != none {
		return workshop.Errorf(workshop.EUnsure, nil)
	}
	return nil
}

func (f *flaky) Commit(c workshop.Change) error {
	return f.try(func() error { return f.Store.Commit(c) })
}

func (f *flaky) OpenRound(o workshop.Opening, with workshop.Change) (r workshop.Round, err error) {
	return r, f.try(func() error {
		r, err = f.Store.OpenRound(o, with)
		return err
	})
}

func (f *flaky) Cast(round int64, way workshop.Way, seat int, b workshop.Ballot) (n int, err error) {
	return n, f.try(func() error {
		n, err = f.Store.Cast(round, way, seat, b)
		return err
	})
}

func (f *flaky) CastFree(round int64, way workshop.Way, ballots []workshop.Ballot) (n int, err error) {
	return n, f.try(func() error {
		n, err = f.Store.CastFree(round, way, ballots)
		return err
	})
}

func (f *flaky) Correct(round int64, old, by workshop.Ballot) (r workshop.Round, err error) {
	return r, f.try(func() error {
		r, err = f.Store.Correct(round, old, by)
		return err
	})
}

func (f *flaky) MakePasses(code string, places int) error {
	return f.try(func() error { return f.Store.MakePasses(code, places) })
}

func (f *flaky) AddPass() error { return f.try(f.Store.AddPass) }

func (f *flaky) GivePasses(passes []workshop.Pass) (errs []error, err error) {
	return errs, f.try(func() error {
		errs, err = f.Store.GivePasses(passes)
		return err
	})
}

func (f *flaky) CastPasses(round int64, ballots []workshop.PassBallot) (n int, errs []error, err error) {
	err = f.try(func() error {
		n, errs, err = f.Store.CastPasses(round, ballots)
		return err
	})
	return n, errs, err
}

func (f *flaky) CloseRound(round int64, with workshop.Change) (r workshop.Round, err error) {
	return r, f.try(func() error {
		r, err = f.Store.CloseRound(round, with)
		return err
	})
}

// step does one random thing, while the disk fails one time in twenty. A command
// whose write fails has changed nothing, or, where nobody knows, all.
func (w *walker) step() (want workshop.Code, err error) {
	d := w.someDeed()
	w.command, w.did = d.command, d.command
	if w.disk.next, w.disk.failed = none, false; d.command != "Close" && w.rng.IntN(20) == 0 {
		w.disk.next = oneOf(w, []failure{refuses, forgets, withholds})
		w.say("(a disk that fails with %d)", w.disk.next)
	}
	how, before := w.disk.next, w.m.clone()
	if do := func() { want, err = d.do(w) }; d.command == "Undo" || d.command == "Redo" {
		do() // it gives several commands, each of them watched
	} else {
		w.watch(d.command, do)
	}
	if w.disk.next = none; !w.disk.failed {
		return want, err
	}
	w.command += ", failing"
	if how != withholds && d.command != "Tick" { // a clock goes on, whatever the disk does
		w.m = before
	}
	if how == refuses {
		return workshop.EFull, err
	}
	w.m.timer = w.s.State().Timer // it stays what it was
	return workshop.EUnsure, err
}

// clone is the same sheet of paper once more.
func (m *model) clone() *model {
	out := *m
	out.agenda = nil
	for _, s := range m.agenda {
		same := *s
		if out.agenda = append(out.agenda, &same); m.frozen != nil && m.frozen.at == s {
			out.frozen = &frozen{&same, m.frozen.spot}
		}
	}
	out.rounds = nil
	for _, r := range m.rounds {
		same := *r
		same.used, same.ways, same.ballots = slices.Clone(r.used), slices.Clone(r.ways), slices.Clone(r.ballots)
		out.rounds = append(out.rounds, &same)
	}
	out.groups = copyGroups(m.groups)
	out.items, out.actions, out.tiles = slices.Clone(m.items), slices.Clone(m.actions), slices.Clone(m.tiles)
	out.checks = maps.Clone(m.checks)
	out.phones = m.phones.clone()
	out.notes, out.drafts = maps.Clone(m.notes), maps.Clone(m.drafts)
	return &out
}

// kept compares the model with what the store holds. It lacks what is of the wall
// alone, and a few seconds of the clock.
func (w *walker) kept() string {
	st, err := w.store.Load()
	if err != nil {
		return err.Error()
	}
	is := w.s.State()
	st.Blank, st.Frozen, st.Timer = is.Blank, is.Frozen, is.Timer
	if i := is.Pos.Step; i < len(st.Agenda) {
		st.Agenda[i].Spent = is.Agenda[i].Spent
	}
	if diff := w.m.differs(st); diff != "" {
		return "in the store " + diff
	}
	places, err := w.s.Passes()
	if err != nil {
		return err.Error()
	}
	return w.m.phones.differs(places)
}
