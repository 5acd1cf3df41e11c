package sqlite

import (
	"database/sql"
	"os"
	"path/filepath"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// A later version may keep things where this one does not look for them: that
// is told as it is, and not as damage or as a fault of the program.
func TestLaterVersionWithAnotherSchemaIsToldAsNewer(t *testing.T) {
	path := filepath.Join(t.TempDir(), "later.upturn")
	data, err := os.ReadFile(filepath.Join("testdata", "version-1.upturn"))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("sqlite3", path)
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range []string{"DROP TABLE item", "PRAGMA user_version = 99"} {
		if _, err := db.Exec(q); err != nil {
			t.Fatal(err)
		}
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	s, err := OpenReadOnly(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.Close() }() // nothing was written
	if _, err := s.Load(); workshop.CodeOf(err) != workshop.ENewer {
		t.Errorf("reading gives %v", err)
	}
}

// A later version may have other rules for the numbers of a round: its file is shown,
// and not called damaged.
func TestLaterVersionWithOtherNumbersIsShown(t *testing.T) {
	s := createStore(t)
	round := openRound(t, s, 6)
	castAll(t, s, round, 0, 1, 2, 3, 4, 5)
	if _, err := closeRound(s, round); err != nil {
		t.Fatal(err)
	}
	path := s.path
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("sqlite3", path)
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range []string{"DROP TRIGGER seat_nodel", "DELETE FROM seat WHERE seat = 5", "PRAGMA user_version = 99"} {
		if _, err := db.Exec(q); err != nil {
			t.Fatal(err)
		}
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	later, err := OpenReadOnly(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = later.Close() }() // nothing was written
	if st := load(t, later); len(st.Rounds) != 1 || st.Rounds[0].Tally == nil || st.Rounds[0].Tally.Cast != 6 {
		t.Errorf("of a round of six %+v is shown", st.Rounds)
	}
}
