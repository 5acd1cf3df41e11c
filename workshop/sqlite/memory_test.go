package sqlite

import (
	"database/sql"
	"errors"
	"os"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/storetest/remains"
)

// longSheet has as many cells as a page of the longest scale has, so that no ballot lies
// in memory by chance.
func longSheet() workshop.Spec {
	var parts []string
	for i := range 16 {
		parts = append(parts, string(rune('a'+i)))
	}
	return workshop.Spec{Step: "C2", Way: workshop.Booth, Questions: []workshop.Question{{ID: "K1", Kind: workshop.Scale, Aspects: parts, Lo: 1, Hi: 7}}}
}

// marked is what a voter marks in a cell. Nothing holds all of it but the ballot.
func marked(voter, cell int) byte { return byte(1 + (voter*voter*31+cell*cell*17+voter*cell*5+cell)%7) }

func voted(voter int) remains.Secret {
	return remains.Secret{Len: 16, At: func(cell int) byte { return marked(voter, cell) }}
}

func handed(voter int) workshop.Ballot {
	b := make(workshop.Ballot, 16)
	for i := range b {
		b[i] = workshop.Mark(marked(voter, i))
	}
	return b
}

// left counts secrets in the memory of this process.
func left(t *testing.T, secrets ...remains.Secret) []int {
	t.Helper()
	n, err := remains.Count(os.Getpid(), secrets...)
	if errors.Is(err, remains.ErrUnknown) {
		t.Skip(err)
	}
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// keyOf is the key of the open round, read without a copy that would be found.
func keyOf(t *testing.T, s *Store) (key remains.Secret) {
	t.Helper()
	err := rows(s.db, func(r *sql.Rows) error {
		var raw sql.RawBytes
		err := r.Scan(&raw)
		key = remains.Key(raw)
		return err
	}, "SELECT key FROM round_key")
	if err != nil || key.Len != 32 {
		t.Fatal(key.Len, err)
	}
	return key
}

func none(t *testing.T, when, what string, found []int) {
	t.Helper()
	for i, n := range found {
		if n > 0 {
			t.Errorf("%s: %s %d lies %d times in memory", when, what, i, n)
		}
	}
}

// Whoever has the memory of the program, from a crash or a hibernation, finds no ballot in
// it, while the vote is open or later, so that the number of copies is no order either;
// and once it is over no key, and no half of it.
func TestNothingOfAVoteStaysInMemory(t *testing.T) {
	for _, c := range []struct {
		name   string
		voters int
		way    workshop.Way                                      // "" = the booth
		then   func(t *testing.T, s *Store, round *int64) *Store // when four have voted
		end    func(s *Store, round int64) error
	}{
		{name: "counted", voters: 6},
		{name: "voided", voters: 6, end: func(s *Store, round int64) error { return s.Commit(workshop.Change{Void: round}) }},
		{name: "opened again meanwhile", voters: 6, then: func(t *testing.T, s *Store, _ *int64) *Store { return reopenStore(t, s) }},
		{name: "more people", voters: 6, then: func(t *testing.T, s *Store, round *int64) *Store {
			setSeats(t, s, *round, 40)
			return s
		}},
		{name: "keyed in, looked at and corrected", voters: 6, way: workshop.Paper, then: func(t *testing.T, s *Store, round *int64) *Store {
			all, err := s.Keyed(*round)
			if err != nil {
				t.Fatal(err)
			}
			wrong := all[1]
			r, err := s.Correct(*round, wrong, all[0])
			if err != nil {
				t.Fatal(err)
			}
			for _, b := range all {
				clear(b)
			}
			*round = r.ID
			return s
		}},
		{name: "looked at meanwhile", voters: 6, then: func(t *testing.T, s *Store, _ *int64) *Store {
			if found := Check(s.path); len(found) > 0 {
				t.Fatal(found)
			}
			return s
		}},
		{name: "voided before anybody votes", end: func(s *Store, round int64) error { return s.Commit(workshop.Change{Void: round}) }},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := createStore(t)
			r, err := s.OpenRound(workshop.Opening{Spec: longSheet(), Seats: max(c.voters, 1), MinShow: 3}, workshop.Change{})
			if err != nil {
				t.Fatal(err)
			}
			var ballots []remains.Secret
			for v := range c.voters {
				b := handed(v)
				if c.way == "" {
					_, err = s.Cast(r.ID, workshop.Booth, v, b)
				} else {
					_, err = s.CastFree(r.ID, c.way, []workshop.Ballot{b})
				}
				if err != nil {
					t.Fatal(err)
				}
				clear(b)
				ballots = append(ballots, voted(v))
				if v == c.voters-3 && c.then != nil {
					s = c.then(t, s, &r.ID)
				}
			}
			key := keyOf(t, s)
			none(t, "open", "ballot", left(t, ballots...))
			if n := left(t, key); n[0] == 0 {
				t.Error("whoever looks does not find what there is")
			}
			if c.end == nil {
				_, err = closeRound(s, r.ID)
			} else {
				err = c.end(s, r.ID)
			}
			if err != nil {
				t.Fatal(err)
			}
			none(t, "over", "ballot", left(t, ballots...))
			none(t, "over", "key or half", left(t, key, key.Part(0, 16), key.Part(16, 16)))
		})
	}
}

// Each place in which a ballot or a key is held wipes it by itself.
func TestEachPlaceWipesWhatItHeld(t *testing.T) {
	key := random(32)
	x, err := newSealer(1, key, "sheet", 5)
	if err != nil {
		t.Fatal(err)
	}
	secret := remains.Key(key) // wipes it
	if n := left(t, secret); n[0] == 0 {
		t.Fatal("the cipher has no key?")
	}
	b := handed(1)
	sealed, err := x.seal(7, b)
	clear(b)
	if err != nil {
		t.Fatal(err)
	}
	none(t, "sealed", "ballot", left(t, voted(1)))
	b, err = x.open(7, sealed)
	if err != nil || len(b) != 16 {
		t.Fatal(b, err)
	}
	if n := left(t, voted(1)); n[0] != 1 {
		t.Errorf("an opened record lies %d times in memory, want once", n[0])
	}
	clear(b)
	none(t, "opened", "ballot", left(t, voted(1)))
	x.wipe()
	none(t, "wiped", "key or half", left(t, secret, secret.Part(0, 16), secret.Part(16, 16)))
}
