package sqlite

import (
	"encoding/binary"
	"errors"
	"io"
	"io/fs"
	"os"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/sqlite/disk"
)

// write runs one transaction and has committed it when it returns nil. On a
// full disk it gives the ballast up and does it again.
func (s *Store) write(do func(tx querier) error) error {
	err := s.writeOnce(do)
	if workshop.CodeOf(err) == workshop.EFull && s.ballast().drop() {
		err = s.writeOnce(do)
	}
	return err
}

func (s *Store) writeOnce(do func(tx querier) error) error {
	if err := s.ready(); err != nil {
		return wrap(err, s.path)
	}
	s.forget() // whatever do changes, the next ballot finds out
	before, err := changes(s.path)
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

// ready tells why nothing can be written now.
func (s *Store) ready() error {
	if s.readOnly {
		return workshop.Errorf(workshop.EReadOnly, nil)
	}
	return s.here()
}

// here reports whether the file still lies where it was opened. SQLite would
// write on into a file without a name.
func (s *Store) here() error {
	fi, err := os.Stat(s.path)
	if err != nil || !os.SameFile(fi, s.file) {
		return workshop.Errorf(workshop.EMoved, err)
	}
	if s.readOnly || s.lock.Held() {
		return nil
	}
	// Somebody has removed the lock. Another Upturn may have come in since.
	lock, err := disk.TryLock(s.path + "-lock")
	if err != nil {
		return err
	}
	s.lock.Forget()
	s.lock, s.trust.suspect = lock, true
	return nil
}

// transact runs do in an immediate transaction. commit reports whether a failure
// came from the commit itself, so that its outcome is open.
func (s *Store) transact(do func(tx querier) error) (commit bool, err error) {
	if s.trust.owed {
		if err := s.settle(); err != nil {
			return false, err
		}
	}
	if s.trust.suspect {
		if err := s.judge(); err != nil {
			return false, err
		}
	}
	s.ahead = nil
	tx, err := begin(s.db)
	if err != nil {
		return false, err
	}
	defer tx.rollback() // should do panic, the connection is not held for ever
	stranger, err := s.trust.strangerWrote(tx)
	if err == nil && !stranger {
		err = noLog(tx)
	}
	if err == nil && !stranger {
		err = do(tx)
	}
	if err != nil || stranger {
		tx.rollback()
		return false, s.broken(err)
	}
	if err := tx.commit(); err != nil {
		s.trust.owed = true
		return true, s.broken(err)
	}
	return false, nil
}

// broken is what to tell of a transaction that did not come about; nil says
// that a stranger had written. What we know of the file is to be read again. A
// stranger's work is judged at once and accepted if it is sound, so that
// trying again helps as soon as the other program is closed.
func (s *Store) broken(err error) error {
	s.forget()
	if err != nil {
		s.trust.suspect = true // SQLite counts what it had to undo as if a stranger had written
		return err
	}
	if err := s.judge(); err != nil {
		return err
	}
	return workshop.Errorf(workshop.EBusy, nil)
}

// afterFailure finds out what became of a commit that failed. It opens the file
// again, for only then the disk's and not the memory's state is read, and asks
// done. The answer is nil, the failure, or EUnsure.
func (s *Store) afterFailure(failure error, done func() (bool, error)) error {
	unsure := func(err error) error {
		return workshop.Errorf(workshop.EUnsure, err, "first", failure.Error())
	}
	if err := errors.Join(s.settle(), s.reopen()); err != nil {
		return unsure(err)
	}
	ok, err := done()
	switch {
	case err != nil:
		return unsure(err)
	case ok:
		if err := s.confirm(); err != nil {
			return unsure(err)
		}
		return nil
	}
	return failure
}

// settle has the disk take journal, file and folder as they are. A commit of which the
// last sync failed can be read in the system's memory, but on the disk its journal may
// still be there to undo it at the next start. Were the next transaction written over
// that journal, a power cut could leave one made of two, which undoes a half.
func (s *Store) settle() error {
	s.trust.owed = true
	err := s.flush(s.path + "-journal")
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if err := errors.Join(s.flush(s.path), disk.SyncFolder(s.path)); err != nil {
		return err
	}
	s.trust.owed = false
	return nil
}

// confirm writes once more and waits for the disk. After a sync that failed the next one
// may succeed without having written what that one could not; a whole transaction is
// taken only by a disk that works.
func (s *Store) confirm() error {
	s.trust.suspect, s.trust.owed = true, true // where it fails
	tx, err := begin(s.db)
	if err != nil {
		return err
	}
	defer tx.rollback()
	if err := one(tx.Exec("UPDATE workshop SET one = 1")); err != nil {
		return err
	}
	if err := tx.commit(); err != nil {
		return err
	}
	s.trust.suspect, s.trust.owed = false, false
	return disk.SyncFolder(s.path)
}

// reopen connects anew and makes sure that the file is sound.
func (s *Store) reopen() error {
	_ = s.db.Close() // it has failed already
	s.forget()
	s.db, s.trust.suspect = s.dial(s.path, s.readOnly), true
	if err := s.here(); err != nil {
		return err
	}
	if err := s.probe(); err != nil {
		return err
	}
	return s.judge()
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
