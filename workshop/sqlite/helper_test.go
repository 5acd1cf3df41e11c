package sqlite

import (
	"path/filepath"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/pack"
)

// sheet has a cell of every kind, and parts for those who lead.
func sheet() workshop.Spec {
	return workshop.Spec{Step: "C2", Way: workshop.Booth, Labels: map[string]string{"O1": "Too many meetings"}, Questions: []workshop.Question{
		{ID: "K1", Kind: workshop.Scale, Aspects: []string{"practice", "self", "importance"}, Lo: 1, Hi: 5},
		{ID: "B4", Kind: workshop.Choice, Aspects: []string{"today"}, Options: []string{"a", "b", "c"}},
		{ID: "D1", Kind: workshop.Dots, Items: []string{"O1", "O2"}, Budget: 3, Cap: 2},
	}}
}

func ballot(i int) workshop.Ballot {
	b := workshop.Ballot{workshop.Mark(1 + i%5), workshop.NotAsked, workshop.Mark(1 + i/5%5), workshop.Mark(i % 3), workshop.Mark(i % 2), workshop.Mark(i / 2 % 3)}
	if i%7 == 6 {
		b[2] = workshop.CantSay
	}
	return b
}

func newState() workshop.State {
	return workshop.State{
		Info: workshop.Info{
			Title: "𠮷野家 😀 ورشة", Group: "Johtoryhmä", When: time.Date(2026, 3, 5, 9, 0, 0, 0, time.UTC),
			People: 12, Minutes: 90, Lang: "fi", Exercises: []string{"A", "B"}, Way: workshop.Booth, MinShow: 5,
		},
		Pack: &workshop.Pack{
			ID: "test", Version: 2, Languages: []string{"en", "fi"},
			Steps: []workshop.StepDef{{ID: "A1", Kind: workshop.StepSay}, {ID: "C2", Kind: workshop.StepVote}},
			Texts: map[string]map[string]string{"en": {"a": "A < B & “C”"}, "fi": {"a": "Ääkkösiä"}},
		},
		Agenda: []workshop.Step{{ID: "A1", Exercise: "A", Length: workshop.Full, Minutes: 5}, {ID: "C2", Exercise: "C", Minutes: 10}},
	}
}

// frozen is a pack as a file gives it back: with texts lent that it has not.
func frozen(t testing.TB, p *workshop.Pack, agenda []workshop.Step) *workshop.Pack {
	t.Helper()
	data, err := pack.Encode(p)
	if err != nil {
		t.Fatal(err)
	}
	got, err := pack.Decode(data, agenda)
	if err != nil {
		t.Fatal(err)
	}
	return got
}

// createStore makes a workshop file that is closed when the test ends.
func createStore(t testing.TB) *Store { return createStoreIn(t, memoryDir(t)) }

func createStoreIn(t testing.TB, dir string) *Store {
	t.Helper()
	s, err := Create(filepath.Join(dir, "w.upturn"), newState())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

func openRound(t testing.TB, s *Store, seats int) int64 {
	t.Helper()
	r, err := s.OpenRound(workshop.Opening{Spec: sheet(), Seats: seats, MinShow: 5}, workshop.Change{})
	if err != nil {
		t.Fatal(err)
	}
	return r.ID
}

// closeRound counts a round and changes nothing else.
func closeRound(s *Store, round int64) (workshop.Tally, error) {
	r, err := s.CloseRound(round, workshop.Change{})
	if err != nil {
		return workshop.Tally{}, err
	}
	return *r.Tally, nil
}

func castAll(t testing.TB, s *Store, round int64, seats ...int) {
	t.Helper()
	for _, i := range seats {
		if _, err := s.Cast(round, workshop.Booth, i, ballot(i)); err != nil {
			t.Fatal(err)
		}
	}
}

// reopen closes a store as the end of the program would, and opens it again.
func reopenStore(t testing.TB, s *Store) *Store {
	t.Helper()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	again, err := Open(s.path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = again.Close() })
	return again
}

func load(t testing.TB, s *Store) workshop.State {
	t.Helper()
	st, err := s.Load()
	if err != nil {
		t.Fatal(err)
	}
	return st
}

func wantCode(t testing.TB, err error, want workshop.Code) {
	t.Helper()
	if got := workshop.CodeOf(err); got != want {
		t.Fatalf("code %q (%v), want %q", got, err, want)
	}
}

// setSeats has an open round expect so many.
func setSeats(t testing.TB, s *Store, round int64, n int) {
	t.Helper()
	if err := people(s, round, n); err != nil {
		t.Fatal(err)
	}
}
