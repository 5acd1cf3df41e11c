package sqlite

import (
	"database/sql"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// stranger runs statements on the file of an open store as another program would.
func stranger(t *testing.T, s *Store, statements ...string) *sql.DB {
	t.Helper()
	dsn := s.path
	if runtime.GOOS == "windows" { // where nobody removes the journal that we hold open
		dsn += "?_journal=TRUNCATE"
	}
	db, err := sql.Open("sqlite3", dsn)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	db.SetMaxOpenConns(1)
	for _, q := range statements {
		if _, err := db.Exec(q); err != nil {
			t.Fatalf("%s: %v", q, err)
		}
	}
	return db
}

// cast is one ballot of a seat in the booth.
func cast(s *Store, round int64, seat int) error {
	_, err := s.Cast(round, workshop.Booth, seat, ballot(seat))
	return err
}

const spy = "CREATE TRIGGER spy AFTER UPDATE ON seat BEGIN INSERT INTO note(key, text) VALUES ('spy' || NEW.seat, 'x'); END"

// Whatever was done last, what another program writes after it is seen before the next
// ballot is in, and judged: a trigger that would copy ballots takes none.
func TestAStrangerIsNoticedBeforeTheNextBallot(t *testing.T) {
	for name, last := range map[string]func(t *testing.T, s *Store, round int64){
		"after a ballot": func(t *testing.T, s *Store, round int64) { castAll(t, s, round, 0) },
		"after a refused ballot": func(t *testing.T, s *Store, round int64) {
			castAll(t, s, round, 0)
			wantCode(t, cast(s, round, 0), workshop.EVoted)
		},
		"after a refused command": func(t *testing.T, s *Store, round int64) {
			wantCode(t, s.Commit(workshop.Change{Void: 99}), workshop.EState)
		},
		"after the file was opened again": func(t *testing.T, s *Store, _ int64) {
			if err := s.reopen(); err != nil {
				t.Fatal(err)
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			s := createStore(t)
			round := openRound(t, s, 6)
			last(t, s, round)
			stranger(t, s, spy)
			for i := range 3 {
				wantCode(t, cast(s, round, 3+i), workshop.EDamaged)
			}
			var n int
			if err := s.db.QueryRow("SELECT count(*) FROM note").Scan(&n); err != nil || n > 0 {
				t.Errorf("%d ballots were copied, %v", n, err)
			}
			stranger(t, s, "DROP TRIGGER spy")
			if err := cast(s, round, 3); err != nil {
				wantCode(t, err, workshop.EBusy) // noticed, and judged
			}
			castAll(t, s, round, 4)
		})
	}
}

// Closing a vote rewrites the file and makes a backup: what a stranger does between two
// votes is seen all the same, and a backup that is no good takes no good one's place.
func TestAStrangerBetweenTwoVotes(t *testing.T) {
	s := createStore(t)
	for range Backups + 1 {
		round := openRound(t, s, 5)
		castAll(t, s, round, 0, 1, 2, 3, 4)
		if _, err := closeRound(s, round); err != nil {
			t.Fatal(err)
		}
	}
	stranger(t, s, "CREATE TABLE mine (x)")
	_, err := s.OpenRound(workshop.Opening{Spec: sheet(), Seats: 5, MinShow: 5}, workshop.Change{})
	wantCode(t, err, workshop.EDamaged)
	wantCode(t, s.Backup(), workshop.EDamaged)
	for _, path := range s.backups() {
		if found := Check(path); len(found) > 0 {
			t.Errorf("%s: %v", path, found)
		}
	}
	for _, end := range []string{"", "-journal"} {
		if _, err := os.Stat(s.path + backupNew + end); !os.IsNotExist(err) {
			t.Error("the backup that is no good stays:", err)
		}
	}
}

// A database program's "optimize" leaves tables of statistics. They are no damage, in
// the file or in a copy.
func TestStatisticsAreNoDamage(t *testing.T) {
	s := createStore(t)
	round := openRound(t, s, 5)
	castAll(t, s, round, 0, 1, 2, 3, 4)
	if _, err := closeRound(s, round); err != nil {
		t.Fatal(err)
	}
	if err := stranger(t, s, "ANALYZE").Close(); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if err := s.Commit(workshop.Change{Tiles: []string{"x"}}); err != nil {
			wantCode(t, err, workshop.EBusy) // the first: somebody has written
		}
	}
	round = openRound(t, s, 5)
	castAll(t, s, round, 0, 1, 2, 3, 4)
	if _, err := closeRound(s, round); err != nil {
		t.Fatal(err)
	}
	s = reopenStore(t, s)
	if st := load(t, s); len(st.Rounds) != 2 || st.Rounds[1].Tally == nil {
		t.Errorf("%+v", st.Rounds)
	}
	if found := Check(s.backups()[0]); len(found) > 0 {
		t.Error(found)
	}
}

// An older state of the file that is put in its place is sound in itself. What was told
// of it since is not in it: that is said each time, until the file is opened anew.
func TestAnOlderStateIsNoticed(t *testing.T) {
	for name, c := range map[string]struct {
		since func(t *testing.T, s *Store, round int64)
	}{
		"fewer ballots": {func(t *testing.T, s *Store, round int64) { castAll(t, s, round, 1, 2) }},
		"a vote that was counted is open again": {func(t *testing.T, s *Store, round int64) {
			castAll(t, s, round, 1, 2, 3, 4)
			if _, err := closeRound(s, round); err != nil {
				t.Fatal(err)
			}
		}},
		"a vote less": {func(t *testing.T, s *Store, round int64) {
			if err := s.Commit(workshop.Change{Void: round}); err != nil {
				t.Fatal(err)
			}
			castAll(t, s, openRound(t, s, 5), 0)
		}},
	} {
		t.Run(name, func(t *testing.T) {
			s := createStore(t)
			round := openRound(t, s, 5)
			castAll(t, s, round, 0)
			old, err := os.ReadFile(s.path)
			if err != nil {
				t.Fatal(err)
			}
			c.since(t, s, round)
			if err := os.WriteFile(s.path, old, 0o600); err != nil { // in place, as a sync client does it
				t.Fatal(err)
			}
			for range 3 {
				wantCode(t, cast(s, round, 4), workshop.EDamaged)
			}
			s = reopenStore(t, s)
			castAll(t, s, round, 4)
		})
	}
}

// A file that another program has switched to a write-ahead log is not voted into.
func TestNoVoteGoesIntoALog(t *testing.T) {
	s := createStore(t)
	round := openRound(t, s, 6)
	castAll(t, s, round, 0)
	other := stranger(t, s, "PRAGMA journal_mode = WAL", "SELECT count(*) FROM seat")
	for i := range 3 {
		wantCode(t, cast(s, round, 1+i), workshop.EBusy)
		_, err := closeRound(s, round)
		wantCode(t, err, workshop.EBusy)
	}
	if fi, err := os.Stat(s.path + "-wal"); err == nil && fi.Size() > 0 {
		t.Errorf("%d bytes in the log", fi.Size())
	}
	if err := other.Close(); err != nil {
		t.Fatal(err)
	}
	if err := cast(s, round, 1); err != nil { // switched back
		wantCode(t, err, workshop.EBusy)
	}
	castAll(t, s, round, 2)
	var mode string
	if err := s.db.QueryRow("PRAGMA journal_mode").Scan(&mode); err != nil || mode != "truncate" {
		t.Error(mode, err)
	}
}

// Without its lock a workshop would let a second program in; under a second name, too.
func TestAloneWhateverHappensToTheNames(t *testing.T) {
	t.Run("the lock is removed", func(t *testing.T) {
		s := createStore(t)
		round := openRound(t, s, 5)
		if err := os.Remove(s.path + "-lock"); err != nil {
			t.Fatal(err)
		}
		castAll(t, s, round, 0) // it is taken anew
		_, err := Open(s.path)
		wantCode(t, err, workshop.EBusy)
	})
	t.Run("and another program has come in", func(t *testing.T) {
		s := createStore(t)
		round := openRound(t, s, 5)
		if err := os.Remove(s.path + "-lock"); err != nil {
			t.Fatal(err)
		}
		other, err := Open(s.path)
		if err != nil {
			t.Fatal(err)
		}
		defer other.Close()
		wantCode(t, cast(s, round, 0), workshop.EBusy)
		castAll(t, other, round, 1)
	})
	t.Run("a second name", func(t *testing.T) {
		path := sample(t)
		second := filepath.Join(t.TempDir(), "second.upturn")
		if err := os.Link(path, second); err != nil {
			t.Skip("no hard links here:", err)
		}
		for _, name := range []string{path, second} {
			_, err := Open(name)
			wantCode(t, err, workshop.EReadOnly)
		}
		if err := os.Remove(second); err != nil {
			t.Fatal(err)
		}
		s, err := Open(path)
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	})
}
