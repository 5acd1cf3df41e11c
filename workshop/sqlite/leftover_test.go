package sqlite

import (
	"slices"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/storetest/remains"
)

// What was taken out lies nowhere afterwards, nor does the key that it was sealed under.
func TestNothingOfWhatWasTakenOutIsLeft(t *testing.T) {
	for name, by := range map[string]workshop.Ballot{"corrected": ballot(2), "struck out": nil} {
		t.Run(name, func(t *testing.T) {
			s := createStore(t)
			round := openRound(t, s, 12)
			var sealed []record
			var key []byte
			for i := range 12 {
				keyIn(t, s, round, ballot(i))
				k, now := records(t, s)
				key, sealed = k, append(sealed, now...)
			}
			r, err := s.Correct(round, ballot(7), by)
			if err != nil {
				t.Fatal(err)
			}
			if n := findRemnants(t, s, key, sealed); n > 0 {
				t.Errorf("%d remnants of the old box", n)
			}
			key, sealed = records(t, s)
			if findRemnants(t, s, key, sealed) == 0 {
				t.Fatal("the search finds nothing of the new box either")
			}
			text := ""
			if err := s.db.QueryRow("SELECT spec FROM round WHERE id = ?", r.ID).Scan(&text); err != nil {
				t.Fatal(err)
			}
			x, err := newSealer(r.ID, key, text, r.MinShow)
			if err != nil {
				t.Fatal(err)
			}
			for _, rec := range sealed {
				if b, err := x.open(rec.id, rec.sealed); err != nil || slices.Equal(b, ballot(7)) {
					t.Errorf("what was taken out lies in slot %d, or that does not open: %v", rec.id, err)
				}
			}
		})
	}
}

// One copy of the file after a correction tells as little of the order as one before it:
// not when the others were keyed in, nor which one was put in last.
func TestACorrectionTellsNoOrder(t *testing.T) {
	s := createStore(t)
	find := func(trials int) map[string]finding {
		return distinct().auditAfter(t, s, trials, func(round int64) int64 {
			r, err := s.Correct(round, workshop.Ballot{voters - 1}, workshop.Ballot{voters - 1})
			if err != nil {
				t.Fatal(err)
			}
			return r.ID
		}, func(round int64, _ int, b workshop.Ballot) { keyIn(t, s, round, b) })
	}
	trials := 40
	found := find(trials)
	for _, f := range found {
		if f.suspicious(trials) {
			trials = 200
			found = find(trials)
			break
		}
	}
	for name, f := range found {
		t.Logf("%s: rank correlation %+.3f, in the right place %.2f of %d, %d trials", name, f.rho, f.right, voters, trials)
		if f.suspicious(trials) {
			t.Errorf("the %s tells the order: rank correlation %+.3f, %.2f people in the right place", name, f.rho, f.right)
		}
	}
	if len(found) < 3 {
		t.Errorf("looked at %v only", found)
	}
	t.Run("an order that is there is found", func(t *testing.T) { // the ballots are put where they would lie without lot
		const trials = 3
		found := distinct().auditAfter(t, s, trials, func(round int64) int64 {
			return movedInOrder(t, s, round)
		}, func(round int64, _ int, b workshop.Ballot) { keyIn(t, s, round, b) })
		if f := found["slot"]; f.rho < 0.99 || !f.suspicious(trials) {
			t.Errorf("%+v", f)
		}
	})
}

// movedInOrder does what Correct does, but has the ballots lie in the order of voting.
func movedInOrder(t *testing.T, s *Store, round int64) (id int64) {
	t.Helper()
	err := s.write(func(tx querier) error {
		was, err := loadKeyed(tx, s.path, round)
		if err != nil {
			return err
		}
		defer was.drop()
		ballots := was.ballots
		was.ballots = nil
		if id, err = was.moved(tx); err != nil {
			return err
		}
		for i, b := range sorted(ballots...) {
			to, err := loadBox(tx, s.path, id)
			if err != nil {
				return err
			}
			to.free = to.free[:1]
			err = to.take(tx, was.ways, []int{i}, []workshop.Ballot{b})
			to.drop()
			if err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return id
}

// Whoever has the memory of the program finds neither what was looked at nor what was taken
// out, nor the key that this was sealed under.
func TestACorrectionLeavesNothingInMemory(t *testing.T) {
	s := createStore(t)
	r, err := s.OpenRound(workshop.Opening{Spec: longSheet(), Seats: 6, MinShow: 3}, workshop.Change{})
	if err != nil {
		t.Fatal(err)
	}
	var ballots []remains.Secret
	for v := range 5 {
		b := handed(v)
		keyIn(t, s, r.ID, b)
		clear(b)
		ballots = append(ballots, voted(v))
	}
	for range 2 { // one is put in the place of another, and that one is taken out as well
		key := keyOf(t, s)
		before := left(t, key)
		all, err := s.Keyed(r.ID)
		if err != nil {
			t.Fatal(err)
		}
		if now := left(t, key); now[0] > before[0] {
			t.Errorf("the key lies %d times in memory, %d times before somebody looked", now[0], before[0])
		}
		by := all[0]
		if r.Cast > 0 {
			by = nil
		}
		if r, err = s.Correct(r.ID, all[1], by); err != nil {
			t.Fatal(err)
		}
		for _, b := range all {
			clear(b)
		}
		none(t, "corrected", "ballot", left(t, ballots...))
		none(t, "corrected", "old key or half", left(t, key, key.Part(0, 16), key.Part(16, 16)))
	}
}
