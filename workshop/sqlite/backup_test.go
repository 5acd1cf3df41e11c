package sqlite

import (
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"testing/fstest"

	"github.com/upturn-workshop/upturn/workshop"
)

func TestBackupsAreKeptAfterRounds(t *testing.T) {
	s := createStore(t)
	for range 5 {
		round := openRound(t, s, 6)
		wantCode(t, s.Backup(), workshop.EState)
		castAll(t, s, round, 0, 1, 2, 3, 4)
		if _, err := closeRound(s, round); err != nil {
			t.Fatal(err)
		}
	}
	files, err := filepath.Glob(s.path + "-*")
	if err != nil || len(files) != 5 { // three copies, lock and journal
		t.Fatal(files, err)
	}
	for i, want := range []int{5, 4, 3} {
		path := s.backups()[i]
		if fi, err := os.Stat(path); err != nil || fi.Mode().Perm() != 0o600 && runtime.GOOS != "windows" {
			t.Errorf("mode %v, %v", fi.Mode(), err)
		}
		b, err := Open(path)
		if err != nil {
			t.Fatal(err)
		}
		if st := load(t, b); len(st.Rounds) != want {
			t.Errorf("backup %d has %d rounds, want %d", i+1, len(st.Rounds), want)
		}
		if err := b.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

// A later version's migration, which this version cannot know, is one more
// file in the folder.
func TestEarlierFileIsBroughtUpToDate(t *testing.T) {
	now := latest(migrations)
	later := fstest.MapFS{
		name(now + 1): {Data: []byte("ALTER TABLE item ADD COLUMN colour TEXT NOT NULL DEFAULT ''")},
		name(now + 2): {Data: []byte("CREATE TABLE made_up(n INTEGER PRIMARY KEY) STRICT")},
	}
	for v := 1; v <= now; v++ {
		text, err := fs.ReadFile(migrations, name(v))
		if err != nil {
			t.Fatal(err)
		}
		later[name(v)] = &fstest.MapFile{Data: text}
	}
	prepare := func(t *testing.T, open bool) *Store {
		s := createStore(t)
		round := openRound(t, s, 6)
		castAll(t, s, round, 0, 1, 2, 3, 4)
		if !open {
			if _, err := closeRound(s, round); err != nil {
				t.Fatal(err)
			}
		}
		return s
	}
	copyOf := func(s *Store) string { return fmt.Sprintf("%s-version-%d", s.path, now) }
	t.Run("with a copy", func(t *testing.T) {
		s := prepare(t, false)
		if err := s.upgrade(later); err != nil {
			t.Fatal(err)
		}
		if v, err := version(s.db); v != now+2 || err != nil {
			t.Fatal(v, err)
		}
		if st := load(t, s); len(st.Rounds) != 1 {
			t.Error("the round is gone")
		}
		old, err := Open(copyOf(s))
		if err != nil {
			t.Fatal(err)
		}
		defer old.Close()
		if v, err := version(old.db); v != now || err != nil {
			t.Error(v, err)
		}
	})
	t.Run("no copy of an open ballot box stays", func(t *testing.T) {
		s := prepare(t, true)
		if err := s.upgrade(later); err != nil {
			t.Fatal(err)
		}
		if _, err := os.Stat(copyOf(s)); !os.IsNotExist(err) {
			t.Error("a copy stayed")
		}
		castAll(t, s, 1, 5)
	})
	t.Run("a migration that fails changes nothing", func(t *testing.T) {
		s := prepare(t, false)
		broken := maps.Clone(later)
		broken[name(now+2)] = &fstest.MapFile{Data: []byte("CREATE nonsense")}
		if err := s.upgrade(broken); err == nil {
			t.Fatal("no error")
		}
		s = reopenStore(t, s) // which compares the schema
		if v, err := version(s.db); v != now || err != nil {
			t.Fatal(v, err)
		}
	})
}

func TestRemoveLeavesNothingBehind(t *testing.T) {
	s := createStore(t)
	round := openRound(t, s, 6)
	castAll(t, s, round, 0, 1, 2, 3, 4)
	if _, err := closeRound(s, round); err != nil {
		t.Fatal(err)
	}
	wantCode(t, Remove(s.path), workshop.EBusy)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	letter := filepath.Join(filepath.Dir(s.path), "w.upturn.txt")
	if err := os.WriteFile(letter, []byte("dear all"), 0o600); err != nil {
		t.Fatal(err)
	}
	wantCode(t, Remove(letter), workshop.ENotWorkshop)
	if all, err := Owned(s.path); err != nil || len(all) < 2 || all[len(all)-1] != s.path {
		t.Fatal(all, err)
	}
	if err := Remove(s.path); err != nil {
		t.Fatal(err)
	}
	left, err := os.ReadDir(filepath.Dir(s.path))
	if err != nil || len(left) != 1 || left[0].Name() != "w.upturn.txt" {
		t.Fatal(left, err)
	}
	wantCode(t, Remove(s.path), workshop.ENotFound)
}

// A power cut while a backup is made leaves a piece of it. It must neither stay
// nor spoil the next one.
func TestHalfABackupGoes(t *testing.T) {
	leave := func(t *testing.T, s *Store) (files []string) {
		t.Helper()
		for _, end := range []string{"-backup-new", "-backup-new-journal"} {
			file := s.path + end
			if err := os.WriteFile(file, []byte("half"), 0o600); err != nil {
				t.Fatal(err)
			}
			files = append(files, file)
		}
		return files
	}
	gone := func(t *testing.T, files []string) {
		t.Helper()
		for _, f := range files {
			if _, err := os.Stat(f); err == nil {
				t.Errorf("%s is left over", filepath.Base(f))
			}
		}
	}
	t.Run("at the next start", func(t *testing.T) {
		s := createStore(t)
		files := leave(t, s)
		reopenStore(t, s)
		gone(t, files)
	})
	t.Run("at the next backup", func(t *testing.T) {
		s := createStore(t)
		files := leave(t, s)
		if err := s.Backup(); err != nil {
			t.Fatal(err)
		}
		gone(t, files)
		if found := Check(s.backups()[0]); len(found) > 0 {
			t.Error(found)
		}
	})
}
