package sqlite

import (
	"crypto/rand"
	"database/sql"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/sqlite/disk"
)

// Store is a workshop file that is open. It is a workshop.Store.
type Store struct {
	passes
	dial     dialer
	db       *sql.DB
	path     string // absolute, links resolved
	file     os.FileInfo
	lock     *disk.Lock
	readOnly bool
	trust    trust
	flush    func(file string) error // has the disk take a file as it is
	known    *box                    // the open round's, verified; nil = to be verified
	ahead    *workshop.State         // what was read to judge the file, for the next Load; nil = to be read
}

var _ workshop.Store = (*Store)(nil)

// Create makes a new workshop file from the info, pack, agenda, items, actions,
// tiles and notes of a state and opens it at the first step. It overwrites nothing but an
// empty file, which is what is left where making one was cut short.
func Create(path string, st workshop.State) (*Store, error) { return createOn(connect, path, st) }

func createOn(dial dialer, path string, st workshop.State) (*Store, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, wrap(err, path)
	}
	// Taking the name first keeps two programs from making the same file.
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600)
	made := err == nil
	if made {
		err = f.Close()
	} else if empty(path) {
		err = nil
	}
	if codeOf(err) == workshop.EReadOnly { // there is nothing to be copied yet
		return nil, workshop.Errorf(workshop.EReadOnly, err, "what", "folder", "folder", filepath.Dir(path))
	}
	if err != nil {
		return nil, wrap(err, path)
	}
	s, err := attach(dial, path, false)
	if err != nil {
		return nil, wrap(err, path) // whoever has it locked may be making it
	}
	if !empty(path) {
		return nil, wrap(errors.Join(workshop.Errorf(workshop.EExists, nil), s.Close()), path)
	}
	if err := fillNew(s, st); err != nil {
		if left := discard(s, made); left != nil {
			return nil, wrap(errors.Join(err, left), path)
		}
		return nil, wrap(unmade(err, path), path)
	}
	return s, nil
}

// unmade is why there is no file. Nothing is unsure about one that was taken away, and a disk
// without the room that a vote needs is the likely reason.
func unmade(err error, path string) error {
	code := workshop.CodeOf(err)
	if code != workshop.EFull && code != workshop.EUnsure {
		return err
	}
	if free, unknown := disk.Free(filepath.Dir(path)); unknown == nil && free < roomNeeded {
		return workshop.Errorf(workshop.EFull, err, "what", "made", "free", inMegabytes(free), "needed", inMegabytes(roomNeeded))
	}
	if code == workshop.EUnsure {
		return workshop.Errorf(workshop.EIO, err)
	}
	return err
}

// discard takes a file away that was not finished. It is ours until then, but Windows takes no
// file away that is open. Where there was none before, its journal is ours, too.
func discard(s *Store, made bool) error {
	ours := []string{s.path}
	if made {
		ours = append(ours, s.path+"-journal")
	}
	remove := func() error {
		var left error
		for _, name := range ours {
			if err := os.Remove(name); err != nil && !errors.Is(err, fs.ErrNotExist) {
				left = errors.Join(left, err)
			}
		}
		return left
	}
	left := remove()
	closed := s.Close()
	if left != nil {
		left = remove()
	}
	return errors.Join(left, closed)
}

// empty reports whether a plain file of no bytes lies there.
func empty(path string) bool {
	fi, err := os.Lstat(path)
	return err == nil && fi.Mode().IsRegular() && fi.Size() == 0
}

// fillNew writes the schema and a workshop into an empty file.
func fillNew(s *Store, st workshop.State) (err error) {
	if s.trust.version, err = dataVersion(s.db); err != nil {
		return err
	}
	err = s.write(func(tx querier) error {
		if err := migrate(tx, migrations, 0, latest(migrations)); err != nil {
			return err
		}
		return fill(tx, st)
	})
	if err != nil {
		return err
	}
	return disk.SyncFolder(s.path)
}

// Open opens a workshop file for writing. It looks at the file before it
// writes anything, and brings a file of an earlier version up to date.
func Open(path string) (*Store, error) { return openOn(connect, path) }

func openOn(dial dialer, path string) (*Store, error) {
	if err := sniff(path); err != nil {
		return nil, wrap(err, path)
	}
	s, err := attach(dial, path, false)
	if err != nil {
		return nil, wrap(err, path)
	}
	if err := s.welcome(); err != nil {
		return nil, wrap(errors.Join(err, s.Close()), path)
	}
	return s, nil
}

// welcome checks and updates a file that has just been opened for writing.
func (s *Store) welcome() error {
	if err := s.judge(); err != nil {
		return err
	}
	if err := s.probe(); err != nil {
		return err
	}
	if err := s.upgrade(migrations); err != nil {
		return err
	}
	// A power cut between closing a round and tidying up leaves free pages.
	s.tidy()
	s.trimBallast()
	dropVoteCopies(s.path)
	_ = s.dropHalfBackup() // a file too many is no reason not to open a workshop
	return nil
}

// probe finds out whether the file can be written at all. To begin a
// transaction is not enough: SQLite then quietly reads only.
func (s *Store) probe() error {
	tx, err := begin(s.db)
	if err != nil {
		return err
	}
	defer tx.rollback()
	_, err = tx.Exec("UPDATE workshop SET one = 1 WHERE false")
	return err
}

// OpenReadOnly opens a workshop file for reading, also one that cannot be
// written or that a later version wrote. Every writing method gives EReadOnly.
func OpenReadOnly(path string) (*Store, error) {
	if err := sniff(path); err != nil && workshop.CodeOf(err) != workshop.ENewer {
		return nil, wrap(err, path)
	}
	if err := finishJournal(path); err != nil {
		return nil, unreadable(err, path)
	}
	s, err := attach(connect, path, true)
	if err != nil {
		return nil, wrap(err, path)
	}
	st, found := s.examine()
	if err := first(found); err != nil && workshop.CodeOf(err) != workshop.ENewer {
		return nil, wrap(errors.Join(err, s.Close()), path)
	}
	if len(found) == 0 {
		s.ahead = &st
	}
	return s, nil
}

// finishJournal lets SQLite undo what a power cut left half done: a reader may
// not do so, and without it could not read.
func finishJournal(path string) error {
	if !journalLeft(path) {
		return nil
	}
	s, err := attach(connect, path, false)
	if err != nil {
		return err
	}
	return errors.Join(undo(s.db), s.Close())
}

// attach locks the file, unless for reading only, and connects to it.
func attach(dial dialer, path string, readOnly bool) (*Store, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	// Journal and lock lie beside the file itself, not beside a link to it.
	if path, err = filepath.EvalSymlinks(path); err != nil {
		return nil, err
	}
	if err := besides(path); err != nil {
		return nil, err
	}
	s := &Store{dial: dial, path: path, readOnly: readOnly, flush: disk.SyncFile, trust: trust{acked: map[int64]ack{}}}
	s.passes.of = s
	if !readOnly {
		if s.lock, err = disk.TryLock(path + "-lock"); err != nil {
			return nil, err
		}
	}
	if s.file, err = os.Stat(path); err == nil && !readOnly {
		err = oneName(path)
	}
	if err != nil {
		return nil, errors.Join(err, s.lock.Release())
	}
	s.db = dial(path, readOnly)
	return s, nil
}

// Close closes the file and lets others have it. The workshop is then one file
// alone.
func (s *Store) Close() error {
	s.forget()
	err := s.db.Close()
	journal := s.path + "-journal"
	if fi, e := os.Stat(journal); err == nil && !s.readOnly && e == nil && fi.Size() == 0 {
		err = os.Remove(journal)
	}
	if !s.readOnly {
		s.ballast().drop()
	}
	return wrap(errors.Join(err, s.lock.Release()), s.path)
}

// Path is where the file lies.
func (s *Store) Path() string { return s.path }

// random fills n bytes from the operating system's generator, the only source
// of chance in this package.
func random(n int) []byte {
	b := make([]byte, n)
	_, _ = rand.Read(b) // it never fails: the program ends when the system has no chance to give
	return b
}
