package sqlite

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// A file, its copy and the same after more votes are one workshop; another file is another.
func TestAWorkshopKeepsItsID(t *testing.T) {
	s := createStore(t)
	id := load(t, s).ID
	if len(id) != 32 {
		t.Fatalf("%q", id)
	}
	round := openRound(t, s, 6)
	castAll(t, s, round, 0, 1, 2, 3, 4, 5)
	if _, err := closeRound(s, round); err != nil {
		t.Fatal(err)
	}
	if st := load(t, s); st.ID != id || workshop.Revision(st) != 1 {
		t.Errorf("%q, then %q with revision %d", id, st.ID, workshop.Revision(st))
	}
	path := s.path
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	copied := filepath.Join(t.TempDir(), "copy.upturn")
	if err := os.WriteFile(copied, data, 0o600); err != nil {
		t.Fatal(err)
	}
	again, err := OpenReadOnly(copied)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = again.Close() }() // nothing was written
	if got := load(t, again).ID; got != id {
		t.Errorf("the copy has %q, the file %q", got, id)
	}
	if other := load(t, createStore(t)).ID; other == id {
		t.Error("two workshops have one ID")
	}
}

// Files of earlier versions have one too, without being written to.
func TestFilesOfEarlierVersionsHaveAnID(t *testing.T) {
	files, err := filepath.Glob("testdata/version-*.upturn")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	seen := map[string]string{}
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(t.TempDir(), "w.upturn")
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		s, err := OpenReadOnly(path)
		if err != nil {
			t.Fatal(err)
		}
		id := load(t, s).ID
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		if len(id) != 32 || seen[id] != "" {
			t.Errorf("%s: %q, as %q", f, id, seen[id])
		}
		seen[id] = f
	}
}
