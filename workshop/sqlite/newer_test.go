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
