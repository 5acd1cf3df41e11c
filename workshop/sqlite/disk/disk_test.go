package disk

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"testing"
)

func TestLockKeepsOthersOutUntilItIsReleased(t *testing.T) {
	path := filepath.Join(t.TempDir(), "lock")
	l, err := TryLock(path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := TryLock(path); !errors.Is(err, ErrLocked) {
		t.Fatal("second lock:", err)
	}
	if err := l.Release(); err != nil {
		t.Fatal(err)
	}
	if err := l.Release(); err != nil {
		t.Fatal("released twice:", err)
	}
	if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
		t.Error("the lock file stays")
	}
	if l, err = TryLock(path); err != nil {
		t.Fatal(err)
	}
	if err := l.Release(); err != nil {
		t.Fatal(err)
	}
}

// Releasing removes the file: whoever opened it just before must not end up
// with a lock that nobody else sees.
func TestOneHolderAtATime(t *testing.T) {
	path := filepath.Join(t.TempDir(), "lock")
	var holders, worst, taken atomic.Int32
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for range 300 {
				l, err := TryLock(path)
				if errors.Is(err, ErrLocked) {
					continue
				}
				if err != nil {
					t.Error(err)
					return
				}
				taken.Add(1)
				if n := holders.Add(1); n > 1 {
					worst.Store(n)
				}
				holders.Add(-1)
				if err := l.Release(); err != nil {
					t.Error(err)
					return
				}
			}
		})
	}
	all.Wait()
	if worst.Load() > 1 || taken.Load() == 0 {
		t.Errorf("%d held the lock at once, %d in turn", worst.Load(), taken.Load())
	}
}

func TestLockWhereNoFileCanBe(t *testing.T) {
	if _, err := TryLock(filepath.Join(t.TempDir(), "no", "lock")); !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
}

func TestNoRoomWhereNoFolderIs(t *testing.T) {
	if n, err := Free(filepath.Join(t.TempDir(), "no")); err == nil || n != 0 {
		t.Fatal("room in a folder that is not there:", n)
	}
}

func TestWordsForErrors(t *testing.T) {
	if err := fmt.Errorf("write: %w", fs.ErrPermission); !IsReadOnly(err) || IsFull(err) {
		t.Error("permission")
	}
	if IsReadOnly(fs.ErrNotExist) || IsFull(fs.ErrNotExist) || IsFull(nil) || IsReadOnly(nil) {
		t.Error("a missing file is neither")
	}
}

func TestSyncFolder(t *testing.T) {
	if err := SyncFolder(filepath.Join(t.TempDir(), "w")); err != nil {
		t.Fatal(err)
	}
}
