package sqlite

import (
	"errors"
	"io/fs"
	"os"
	"slices"
	"strconv"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/sqlite/disk"
)

// Backups is the number of copies that are kept beside a workshop, in files
// NAME.upturn-backup-1 (the newest) and so on. They are counted, not dated:
// clocks jump.
const Backups = 3

// Backup copies the workshop and lets the oldest copy go. It refuses while a
// round is open: who has two states of a ballot box can tell what came between. It also
// refuses while answers in own words lie in the file that the facilitator has not let out:
// what is taken out then is gone for good, and in no copy.
func (s *Store) Backup() error {
	open, err := roundOpen(s.db)
	if err != nil {
		return wrap(err, s.path)
	}
	if open {
		return wrap(workshop.Errorf(workshop.EState, nil, "what", "voting"), s.path)
	}
	if unread, err := unreadIn(s.db); err != nil || unread {
		return wrap(errors.Join(err, workshop.Errorf(workshop.EState, nil, "what", "unread")), s.path)
	}
	fresh := s.path + backupNew
	if err := s.dropHalfBackup(); err != nil {
		return wrap(err, fresh)
	}
	if err := copyInto(s.db, fresh); err != nil {
		return wrap(err, fresh)
	}
	// The oldest goes only for one that is good.
	if err := first(Check(fresh)); err != nil {
		return errors.Join(err, s.dropHalfBackup())
	}
	all := s.backups()
	for i, older := range slices.Backward(all[1:]) {
		if err := os.Rename(all[i], older); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return wrap(err, older)
		}
	}
	if err := os.Rename(fresh, all[0]); err != nil {
		return wrap(err, all[0])
	}
	return wrap(disk.SyncFolder(s.path), s.path)
}

// backupNew is a backup that is being made.
const backupNew = "-backup-new"

// dropHalfBackup removes a backup that a power cut left half made, and its
// journal: beside another copy that would be taken for its own.
func (s *Store) dropHalfBackup() error {
	for _, end := range []string{"", "-journal"} {
		if err := os.Remove(s.path + backupNew + end); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
}

// backups are the paths of the copies, the newest first.
func (s *Store) backups() []string {
	out := make([]string, Backups)
	for i := range out {
		out[i] = s.path + "-backup-" + strconv.Itoa(i+1)
	}
	return out
}

// copyInto writes a compact copy of the database to a new file and to the disk.
func copyInto(q querier, path string) error {
	// Made first, so that nobody else may read it; SQLite accepts an empty file.
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	if _, err := q.Exec("VACUUM INTO ?", path); err != nil {
		return errors.Join(err, f.Close(), os.Remove(path))
	}
	return errors.Join(f.Sync(), f.Close())
}

// tidy gives the space of destroyed records back and keeps a backup. It is
// best effort: the records were overwritten and their key destroyed already.
func (s *Store) tidy() {
	if open, err := roundOpen(s.db); err != nil || open {
		return
	}
	var free int
	if err := s.db.QueryRow("PRAGMA freelist_count").Scan(&free); err != nil || free == 0 {
		return
	}
	s.trust.suspect = true // SQLite counts the rewriting of the file as a stranger's work
	if _, err := s.db.Exec("VACUUM"); err != nil {
		return
	}
	_ = s.Backup() // a copy more or less is no reason to stop a workshop
}

// unreadIn reports whether answers in own words lie in a file that are not on the wall yet.
func unreadIn(q querier) (bool, error) {
	var n int
	err := q.QueryRow("SELECT count(*) FROM item WHERE list LIKE ?", workshop.UnreadLists).Scan(&n)
	return n > 0, err
}

func roundOpen(q querier) (bool, error) {
	var n int
	err := q.QueryRow("SELECT count(*) FROM round WHERE state = 1").Scan(&n)
	return n > 0, err
}
