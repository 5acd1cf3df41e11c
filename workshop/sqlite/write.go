package sqlite

import (
	"database/sql"
	"encoding/binary"
	"io"
	"os"

	"github.com/upturn-workshop/upturn/workshop"
)

// write runs one transaction and has committed it when it returns nil.
func (s *Store) write(do func(tx *sql.Tx) error) error {
	before, err := s.ready()
	if err != nil {
		return wrap(err, s.path)
	}
	commit, err := s.transact(do)
	if err != nil && commit {
		err = s.afterFailure(err, func() (bool, error) {
			now, err := changes(s.path)
			return now != before, err
		})
	}
	return wrap(err, s.path)
}

// ready tells why nothing can be written now. Otherwise it gives the number of
// changes that the file has seen.
func (s *Store) ready() (uint32, error) {
	if s.readOnly {
		return 0, workshop.Errorf(workshop.EReadOnly, nil)
	}
	if err := s.here(); err != nil {
		return 0, err
	}
	return changes(s.path)
}

// here tells whether the file still lies where it was opened. SQLite would
// write on into a file without a name.
func (s *Store) here() error {
	fi, err := os.Stat(s.path)
	if err != nil || !os.SameFile(fi, s.file) {
		return workshop.Errorf(workshop.EMoved, err)
	}
	return nil
}

// transact runs do in an immediate transaction. commit tells whether a failure
// came from the commit itself, so that its outcome is open.
func (s *Store) transact(do func(tx *sql.Tx) error) (commit bool, err error) {
	tx, err := s.db.Begin() // without a context: nothing may interrupt a vote
	if err != nil {
		return false, err
	}
	if err := do(tx); err != nil {
		_ = tx.Rollback() // the first failure is the one to tell
		return false, err
	}
	return true, tx.Commit()
}

// afterFailure finds out what became of a commit that failed. It opens the file
// again, for only then the disk's and not the memory's state is read, and asks
// done. The answer is nil, the failure, or EUnsure.
func (s *Store) afterFailure(failure error, done func() (bool, error)) error {
	unsure := func(err error) error {
		return workshop.Errorf(workshop.EUnsure, err, "first", failure.Error())
	}
	if err := s.reopen(); err != nil {
		return unsure(err)
	}
	ok, err := done()
	switch {
	case err != nil:
		return unsure(err)
	case ok:
		return nil
	}
	return failure
}

// reopen connects anew and makes sure that the file is sound.
func (s *Store) reopen() error {
	_ = s.db.Close() // it has failed already
	s.db = s.dial(s.path, s.readOnly)
	if err := s.here(); err != nil {
		return err
	}
	if err := s.probe(); err != nil {
		return err
	}
	return first(s.problems())
}

// changes reads SQLite's counter of committed transactions from the header.
func changes(path string) (uint32, error) {
	f, err := os.Open(path)
	if err != nil {
		return 0, err
	}
	defer f.Close()
	var b [4]byte
	if _, err := f.ReadAt(b[:], 24); err != nil && err != io.EOF { // a file being made is empty
		return 0, err
	}
	return binary.BigEndian.Uint32(b[:]), nil
}
