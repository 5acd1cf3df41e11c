package storetest

import (
	"fmt"
	"reflect"
	"slices"

	"github.com/upturn-workshop/upturn/workshop"
)

// Refuse opens a vote of every kind of question in a new store that holds FirstDay of
// five or more, and hands in every ballot that breaks a rule, by every door. Each
// must be refused with the right code and leave nothing; what is counted in the end
// are the good ballots alone.
func Refuse(store workshop.Store) error {
	s, err := workshop.Start(store, workshop.Rules{Discussed: discussed})
	if err != nil {
		return err
	}
	for i, a := range s.State().Agenda {
		def := s.State().Def(a)
		if def.Vote == nil {
			continue
		}
		if err := s.Jump(i); err != nil {
			return err
		}
		if err := refuseAt(s, store); err != nil {
			return fmt.Errorf("%s, a vote of kind %s: %w", a.ID, def.Vote.Kind, err)
		}
	}
	return s.Close()
}

// refuseAt holds the vote of the present step.
func refuseAt(s *workshop.Session, store workshop.Store) error {
	if err := s.Open(workshop.Booth); err != nil {
		return err
	}
	round, _ := s.State().OpenRound()
	good := plain(round.Spec)
	for _, f := range faults(round.Spec) {
		if err := refuseFault(s, good, f); err != nil {
			return err
		}
	}
	for seat := range 3 {
		if err := s.Cast(seat, good); err != nil {
			return err
		}
	}
	for _, seat := range []int{-1, round.Seats} {
		if err := refused(s, workshop.ENotFound, "a seat that is not there", func() error { return s.Cast(seat, good) }); err != nil {
			return err
		}
	}
	err := refused(s, workshop.EVoted, "a seat that has voted", func() error { return s.Cast(1, good) })
	if err == nil {
		more := make([]workshop.Ballot, round.Seats-2)
		for i := range more {
			more[i] = good
		}
		err = refused(s, workshop.EVoted, "more ballots than people", func() error { return s.CastBy(workshop.Cards, more...) })
	}
	if err == nil {
		err = s.CloseRound()
	}
	if err == nil {
		err = refuseClosed(s, store, round, good)
	}
	return err
}

// refuseFault hands a bad ballot in by every door, also among good ones.
func refuseFault(s *workshop.Session, good workshop.Ballot, f fault) error {
	for _, cast := range []func() error{
		func() error { return s.Cast(0, f.ballot) },
		func() error { return s.CastFree(f.ballot) },
		func() error { return s.CastBy(workshop.Cards, good, f.ballot) },
		func() error { return s.CastBy(workshop.Paper, f.ballot, good) },
	} {
		if err := refused(s, workshop.EInvalid, f.rule, cast); err != nil {
			return err
		}
	}
	return nil
}

// refused gives a command that must fail with a code and change nothing.
func refused(s *workshop.Session, want workshop.Code, what string, do func() error) error {
	before := s.State()
	err := do()
	if got := workshop.CodeOf(err); got != want {
		return fmt.Errorf("%s: code %q, want %q", what, got, want)
	}
	if !reflect.DeepEqual(s.State(), before) {
		return fmt.Errorf("%s: something was left of it", what)
	}
	return nil
}

// refuseClosed looks for the good ballots alone in what was counted, and hands one
// in too late.
func refuseClosed(s *workshop.Session, store workshop.Store, round workshop.Round, good workshop.Ballot) error {
	kept, err := store.Load()
	if err != nil {
		return err
	}
	last := kept.Rounds[len(kept.Rounds)-1]
	want, err := workshop.NewTally(round.Spec, round.Seats, round.MinShow, []workshop.Ballot{good, good, good})
	if err != nil {
		return err
	}
	want.Hide()
	if last.Tally == nil || differ(*last.Tally, want) != "" {
		return fmt.Errorf("counted %+v, not three good ballots", last.Tally)
	}
	if ways := kept.WaysOf(last); !slices.Equal(ways, []workshop.Way{round.Spec.Way}) {
		return fmt.Errorf("three ballots of the booth came by %v", ways)
	}
	if err := refused(s, workshop.EState, "a ballot after the vote", func() error { return s.Cast(4, good) }); err != nil {
		return err
	}
	_, err = store.Cast(round.ID, workshop.Booth, 4, good)
	if code := workshop.CodeOf(err); code != workshop.EState {
		return fmt.Errorf("a ballot into a closed box: code %q", code)
	}
	return nil
}
