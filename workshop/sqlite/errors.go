package sqlite

import (
	"errors"
	"io/fs"
	"path/filepath"

	"github.com/mattn/go-sqlite3"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/sqlite/disk"
)

// wrap gives a failure its code and the name of the file. Errors that have a
// code keep it.
func wrap(err error, path string) error {
	if err == nil {
		return nil
	}
	var known *workshop.Error
	if errors.As(err, &known) {
		if known.Args["file"] == "" {
			if known.Args == nil {
				known.Args = map[string]string{}
			}
			known.Args["file"] = filepath.Base(path)
		}
		return err
	}
	return workshop.Errorf(codeOf(err), err, "file", filepath.Base(path))
}

func codeOf(err error) workshop.Code {
	var sq sqlite3.Error
	if errors.As(err, &sq) {
		return sqliteCode(sq)
	}
	switch {
	case errors.Is(err, disk.ErrLocked):
		return workshop.EBusy
	case errors.Is(err, disk.ErrNotPlain):
		return workshop.EReadOnly
	case disk.IsFull(err):
		return workshop.EFull
	case disk.IsReadOnly(err):
		return workshop.EReadOnly
	case errors.Is(err, fs.ErrNotExist):
		return workshop.ENotFound
	case errors.Is(err, fs.ErrExist):
		return workshop.EExists
	case disk.IsNoName(err):
		return workshop.EInvalid
	}
	return workshop.EIO
}

func sqliteCode(err sqlite3.Error) workshop.Code {
	if err.ExtendedCode == sqlite3.ErrReadonlyDbMoved {
		return workshop.EMoved
	}
	if disk.IsFull(err.SystemErrno) { // a quota, which SQLite does not know
		return workshop.EFull
	}
	switch err.Code {
	case sqlite3.ErrFull:
		return workshop.EFull
	case sqlite3.ErrReadonly, sqlite3.ErrPerm:
		return workshop.EReadOnly
	case sqlite3.ErrBusy, sqlite3.ErrLocked:
		return workshop.EBusy
	case sqlite3.ErrCorrupt, sqlite3.ErrNotADB, sqlite3.ErrTooBig: // a value that is longer than ours can be
		return workshop.EDamaged
	case sqlite3.ErrConstraint:
		return workshop.EState // the file's own rules, when ours above them were passed by
	case sqlite3.ErrError, sqlite3.ErrMisuse, sqlite3.ErrRange, sqlite3.ErrMismatch:
		return workshop.EBug
	}
	return workshop.EIO
}

// unreadable is wrap for what goes wrong while a file is looked at: a statement
// of ours that SQLite does not accept there is the file's fault, not ours.
func unreadable(err error, path string) error {
	err = wrap(err, path)
	if workshop.CodeOf(err) == workshop.EBug {
		return damaged(path, "schema", err)
	}
	return err
}

// damaged says that the file was ours and is broken, and where.
func damaged(path, place string, cause error) error {
	return workshop.Errorf(workshop.EDamaged, cause, "file", filepath.Base(path), "place", place)
}
