// Package disk asks the operating system for what a workshop file needs and
// SQLite does not give: a lock against a second program, the room that is left
// on the disk, and a folder entry that survives a power cut.
package disk

import (
	"errors"
	"io/fs"
	"os"
)

// ErrLocked tells that another program, or this one a second time, has the file.
var ErrLocked = errors.New("locked by another program")

// SyncFile has the disk take a file as it is.
func SyncFile(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

// Lock keeps others from opening a workshop as long as it is held. The
// operating system lets go of it when the program ends, however it ends.
type Lock struct {
	file *os.File
	path string
}

// TryLock takes the lock file at path without waiting.
func TryLock(path string) (*Lock, error) {
	for {
		f, err := openPlain(path)
		if inOtherHands(err) {
			return nil, ErrLocked
		}
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

// ErrNotPlain tells that a link or something else that is no file lies in the place of one.
var ErrNotPlain = errors.New("not a plain file")

// openPlain makes a file, or opens the one that is there. It follows no link: whoever
// puts one there could have a file made, or locked, in another place.
func openPlain(path string) (*os.File, error) {
	for { // others make and remove the file meanwhile
		f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600)
		if !errors.Is(err, fs.ErrExist) {
			return f, err
		}
		if fi, err := os.Lstat(path); err == nil && !fi.Mode().IsRegular() {
			return nil, ErrNotPlain
		}
		if f, err = os.OpenFile(path, os.O_RDWR|noFollow, 0o600); !errors.Is(err, fs.ErrNotExist) {
			return f, err
		}
	}
}

// Held reports whether the lock still has its name, without which it keeps nobody out.
func (l *Lock) Held() bool {
	mine, err1 := l.file.Stat()
	named, err2 := os.Lstat(l.path)
	return err1 == nil && err2 == nil && os.SameFile(mine, named)
}

// Forget lets go of a lock whose name is gone, and leaves the name alone: it may be
// another's by now.
func (l *Lock) Forget() {
	_ = l.file.Close() // nothing was written to it
	l.file = nil
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
