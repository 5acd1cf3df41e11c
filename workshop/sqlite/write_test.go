package sqlite

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// All of the box is verified anew after so many ballots, and not before.
func TestTrustEndsAfterSomeBallots(t *testing.T) {
	s := createStore(t)
	round := openRound(t, s, 40)
	castAll(t, s, round, 0)
	verified := s.known
	for seat := 1; seat <= verifyEvery; seat++ {
		if castAll(t, s, round, seat); s.known != verified {
			t.Fatalf("verified anew at ballot %d", seat+1)
		}
	}
	if castAll(t, s, round, verifyEvery+1); s.known == verified {
		t.Error("still trusted")
	}
}

// Whose folder is gone is told so, and not that the disk is full.
func TestFolderGoneIsNoFullDisk(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "a")
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	s := createStoreIn(t, dir)
	if err := os.Rename(dir, dir+"b"); err != nil {
		t.Fatal(err)
	}
	_, err := s.OpenRound(workshop.Opening{Spec: sheet(), Seats: 6, MinShow: 5}, workshop.Change{})
	wantCode(t, err, workshop.EMoved)
}

// A transaction that never began has no outcome to look up: nothing is opened anew.
func TestBusyFileStaysOpen(t *testing.T) {
	s := createStore(t)
	if _, err := s.db.Exec("PRAGMA busy_timeout = 1"); err != nil {
		t.Fatal(err)
	}
	other := connect(s.path, false)
	defer other.Close()
	tx, err := begin(other)
	if err != nil {
		t.Fatal(err)
	}
	before := s.db
	wantCode(t, s.Commit(workshop.Change{Tiles: []string{"x"}}), workshop.EBusy)
	if s.db != before {
		t.Error("opened anew")
	}
	tx.rollback()
	if err := s.Commit(workshop.Change{Tiles: []string{"x"}}); err != nil {
		t.Error(err)
	}
}

// Whether a commit that failed took place is told by SQLite's own counter.
func TestChangesAreCounted(t *testing.T) {
	s := createStore(t)
	before, err := changes(s.path)
	if err != nil || before == 0 {
		t.Fatal(before, err)
	}
	if err := s.Commit(workshop.Change{Tiles: []string{"x"}}); err != nil {
		t.Fatal(err)
	}
	if after, err := changes(s.path); err != nil || after == before {
		t.Error(after, err)
	}
	short := filepath.Join(t.TempDir(), "short")
	if err := os.WriteFile(short, []byte("a file being made"), 0o600); err != nil {
		t.Fatal(err)
	}
	if n, err := changes(short); err != nil || n != 0 {
		t.Error("of a file being made:", n, err)
	}
	for _, path := range []string{short + "er", filepath.Dir(short)} {
		if _, err := changes(path); err == nil {
			t.Error("of no file:", path)
		}
	}
}

// What was counted and cannot be found again is damage, and no crash.
func TestARoundThatIsNotThereIsDamage(t *testing.T) {
	_, err := createStore(t).view().closedRound(7)
	wantCode(t, err, workshop.EDamaged)
}

// After a commit of which the outcome is open, journal, file and folder are on the disk
// before anything else is written; where one of them is not, that is still owed.
func TestWhatIsOwedIsSettled(t *testing.T) {
	bad := errors.New("no")
	for _, c := range []struct {
		name            string
		journal, file   error
		settled, inFull bool
	}{
		{"the disk takes both", nil, nil, true, true},
		{"there is no journal", fs.ErrNotExist, nil, true, true},
		{"the journal is not taken", bad, nil, false, false},
		{"the file is not taken", nil, bad, false, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := createStore(t)
			var flushed []string
			s.flush = func(path string) error {
				flushed = append(flushed, path)
				if path == s.path {
					return c.file
				}
				return c.journal
			}
			err := s.settle()
			if (err == nil) != c.settled || s.trust.owed == c.settled {
				t.Errorf("%v, owed: %v", err, s.trust.owed)
			}
			if slices.Contains(flushed, s.path) != c.inFull || flushed[0] != s.path+"-journal" {
				t.Error(flushed)
			}
			s.trust.owed = false
		})
	}
}

// A disk that has taken a whole transaction is trusted again, and nothing is owed to it.
func TestADiskThatConfirmsIsTrusted(t *testing.T) {
	s := createStore(t)
	s.trust.suspect, s.trust.owed = true, true
	if err := s.confirm(); err != nil || s.trust.suspect || s.trust.owed {
		t.Errorf("%v, %+v", err, s.trust)
	}
}
