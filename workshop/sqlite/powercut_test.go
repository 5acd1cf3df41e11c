package sqlite

import (
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// halfDone gives a file and its journal as a power cut in the middle of a
// transaction leaves them: pages written, the old ones in the journal.
func halfDone(t *testing.T) (path string, s *Store) {
	t.Helper()
	s = createStore(t)
	round := openRound(t, s, 60)
	castAll(t, s, round, 0, 1, 2)
	if _, err := s.db.Exec("PRAGMA cache_size = 1; PRAGMA cache_spill = 1"); err != nil {
		t.Fatal(err)
	}
	tx, err := s.db.Begin()
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = tx.Rollback() }()
	x, err := loadBox(tx, s.path, round)
	if err != nil {
		t.Fatal(err)
	}
	if err := x.reshuffle(tx, len(x.slots)); err != nil {
		t.Fatal(err)
	}
	path = filepath.Join(t.TempDir(), "w.upturn")
	for _, end := range []string{"", "-journal"} {
		raw, err := os.ReadFile(s.path + end)
		if err != nil || len(raw) == 0 {
			t.Fatal("no half transaction to look at", err)
		}
		if err := os.WriteFile(path+end, raw, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return path, s
}

func TestHalfATransactionIsUndone(t *testing.T) {
	same := func(t *testing.T, was, now *Store) {
		t.Helper()
		a, b := load(t, was), load(t, now)
		if b.ReadOnly {
			a.ReadOnly = true
		}
		a.Path, a.ID = b.Path, b.ID
		if !reflect.DeepEqual(a, b) {
			t.Errorf("was %+v\nnow %+v", a.Rounds, b.Rounds)
		}
	}
	t.Run("open", func(t *testing.T) {
		path, was := halfDone(t)
		s, err := Open(path)
		if err != nil {
			t.Fatal(err)
		}
		defer s.Close()
		same(t, was, s)
		castAll(t, s, 1, 3)
	})
	t.Run("read only", func(t *testing.T) {
		path, was := halfDone(t)
		s, err := OpenReadOnly(path)
		if err != nil {
			t.Fatal(err)
		}
		defer s.Close()
		same(t, was, s)
	})
	t.Run("check", func(t *testing.T) {
		path, _ := halfDone(t)
		if found := Check(path); len(found) > 0 {
			t.Fatal(found)
		}
	})
	t.Run("without its journal it is damage", func(t *testing.T) {
		path, _ := halfDone(t)
		if err := os.Remove(path + "-journal"); err != nil {
			t.Fatal(err)
		}
		if found := Check(path); len(found) == 0 {
			t.Fatal("a half transaction passes for a whole one")
		}
	})
}

func TestSpaceOfAClosedRoundIsGivenBackAtTheNextStart(t *testing.T) {
	s := createStore(t)
	round := openRound(t, s, 60)
	castAll(t, s, round, 0, 1, 2, 3, 4)
	if _, err := s.countRound(round, workshop.Change{}); err != nil {
		t.Fatal(err)
	}
	free := func(s *Store) (n int) {
		if err := s.db.QueryRow("PRAGMA freelist_count").Scan(&n); err != nil {
			t.Fatal(err)
		}
		return n
	}
	if free(s) == 0 {
		t.Fatal("nothing to give back")
	}
	s = reopenStore(t, s)
	if n := free(s); n > 0 {
		t.Errorf("%d free pages", n)
	}
}
