package sqlite

import (
	"database/sql"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strconv"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/sqlite/disk"
)

// Report tells what can be had of a damaged workshop.
type Report struct {
	Copy   string           // where the file was copied to as it is, but without the key of an open vote
	Backup string           // the newest copy that is whole; "" = none
	Whole  []workshop.Round // rounds that are whole in the damaged file; an open one without its ballots
	Broken []int64          // numbers of the others, as far as the file tells
	Makes  bool             // Rebuild can make a workshop of what is whole
	Info   workshop.Info    // of that workshop
	Words  bool             // texts may not be as they were written
	Secret bool             // the damaged file may hold ballots of an open vote and the key to them
}

// Rescue copies a damaged workshop aside and looks at what there is to be had.
// It never writes to the file itself.
func Rescue(path string) (Report, error) {
	r, err := rescue(path)
	return r, wrap(err, path)
}

func rescue(path string) (r Report, err error) {
	if path, err = filepath.Abs(path); err != nil {
		return r, err
	}
	if path, err = filepath.EvalSymlinks(path); err != nil {
		return r, err
	}
	if fi, err := os.Stat(path); err != nil {
		return r, err
	} else if !fi.Mode().IsRegular() {
		return r, workshop.Errorf(workshop.ENotWorkshop, nil, "place", "kind of file")
	}
	lock, err := disk.TryLock(path + "-lock") // nobody writes while it is copied
	if err != nil {
		return r, err
	}
	defer func() { err = errors.Join(err, lock.Release()) }()
	dropVoteCopies(path)
	if r.Copy, r.Secret, err = setAside(path); err != nil {
		return r, err
	}
	r.Backup = newestBackup(path)
	return r, lookInto(path, &r)
}

// Restore makes a new workshop file from a backup that is whole. It overwrites
// nothing, and the backup stays as it is.
func Restore(backup, path string) error {
	if err := first(Check(backup)); err != nil {
		return err
	}
	if err := copyFile(backup, path); err != nil {
		return wrap(err, path)
	}
	return wrap(disk.SyncFolder(path), path)
}

func copyJournal(path, to string) error {
	if !journalLeft(path) {
		return nil
	}
	return copyFile(path+"-journal", to+"-journal")
}

// copyFile makes a new file and overwrites none. What cannot be copied whole is not left there.
func copyFile(from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	if err = errors.Join(err, out.Sync(), out.Close()); err != nil {
		return errors.Join(err, os.Remove(to))
	}
	return nil
}

// newestBackup is the newest copy beside a workshop that is whole.
func newestBackup(path string) string {
	beside := &Store{path: path}
	for _, b := range beside.backups() {
		if len(Check(b)) == 0 {
			return b
		}
	}
	return ""
}

// lookInto reads the rounds of a file, and whether a workshop can be made of them.
func lookInto(path string, r *Report) error {
	return inside(path, func(v view) error {
		for _, id := range v.roundIDs() {
			round, err := v.wholeRound(id)
			switch {
			case err != nil:
				r.Broken = append(r.Broken, id)
			case round.State != workshop.RoundVoid:
				r.Whole = append(r.Whole, round)
			}
		}
		st, err := v.rest()
		changed, e := v.changedWords()
		r.Words = e != nil || len(changed) > 0
		r.Info, r.Makes = st.Info, err == nil && len(r.Whole) > 0
		return nil
	})
}

// inside opens a copy of a copy of a damaged file: SQLite must be allowed to undo a
// transaction that was cut short. The format is brought up to date, in a transaction that
// is taken back.
func inside(path string, do func(v view) error) (err error) {
	dir, err := os.MkdirTemp("", "upturn")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	look := filepath.Join(dir, "look.upturn")
	if err := errors.Join(copyFile(path, look), copyJournal(path, look)); err != nil {
		return err
	}
	s, err := attach(connect, look, false)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	tx, err := begin(s.db)
	if err != nil {
		return do(s.view()) // nothing can be read, and do will find that
	}
	defer tx.rollback()
	if v, err := version(tx); err == nil && v > 0 && v < latest(migrations) {
		_ = migrate(tx, migrations, v, latest(migrations)) // what is not there then is found broken
		_ = putMacs(tx, partsSince(v, latest(migrations)))
	}
	return do(view{tx, path})
}

// roundIDs gives those that can be read: damage further on hides no round
// before it.
func (v view) roundIDs() (ids []int64) {
	_ = rows(v, func(r *sql.Rows) error {
		var id int64
		err := r.Scan(&id)
		if err == nil {
			ids = append(ids, id)
		}
		return err
	}, "SELECT id FROM round ORDER BY id")
	return ids
}

// wholeRound gives a round in which nothing is wrong.
func (v view) wholeRound(id int64) (workshop.Round, error) {
	all, err := v.roundsWhere("id = ?", id)
	if err != nil {
		return workshop.Round{}, err
	}
	if len(all) != 1 {
		return workshop.Round{}, damaged(v.path, "round "+strconv.FormatInt(id, 10), nil)
	}
	r := all[0]
	if err := v.roundProblem(r, readBox); err != nil {
		return r, err
	}
	if r.State == workshop.RoundCounted || r.State == workshop.RoundShown {
		t, err := v.tally(id)
		if err != nil {
			return r, err
		}
		r.Tally = &t
	}
	return r, nil
}
