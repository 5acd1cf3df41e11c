// Package disk asks the operating system for what a workshop file needs and
// SQLite does not give: a lock against a second program, the room that is left
// on the disk, and a folder entry that survives a power cut.
package disk

import (
	"errors"
	"os"
)

// ErrLocked tells that another program, or this one a second time, has the file.
var ErrLocked = errors.New("locked by another program")

// Lock keeps others from opening a workshop as long as it is held. The
// operating system lets go of it when the program ends, however it ends.
type Lock struct {
	file *os.File
	path string
}

// TryLock takes the lock file at path without waiting.
func TryLock(path string) (*Lock, error) {
	for {
		f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
		if err != nil {
			return nil, err
		}
		if err := lock(f); err != nil {
			_ = f.Close()
			return nil, err
		}
		// Whoever held the lock before removed its file last: what we locked
		// may have no name any more, and then it keeps nobody out.
		mine, err1 := f.Stat()
		named, err2 := os.Stat(path)
		if err1 == nil && err2 == nil && os.SameFile(mine, named) {
			return &Lock{f, path}, nil
		}
		_ = f.Close()
		if err1 != nil {
			return nil, err1
		}
	}
}

// Release lets others open the workshop and leaves no file behind.
func (l *Lock) Release() error {
	if l == nil || l.file == nil {
		return nil
	}
	err := release(l.file, l.path)
	l.file = nil
	return err
}
