package sqlite

import (
	"bytes"
	"database/sql"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/sqlite/disk"
)

const damagedEnd = "-damaged-"

// setAside copies the file and its journal to the first name that is free, and takes the
// key of an open vote out of the copy. secret reports that there was one, or that nobody can
// tell, as where the file cannot be read: then the copy goes the next time (dropVoteCopies).
func setAside(path string) (to string, secret bool, err error) {
	for i := 1; ; i++ {
		to = path + damagedEnd + strconv.Itoa(i)
		err := copyFile(path, to)
		if errors.Is(err, os.ErrExist) {
			continue
		}
		if err != nil {
			return "", false, err
		}
		if err = copyJournal(path, to); err == nil {
			secret, err = dropKey(to)
		}
		if err != nil { // a copy without its journal may say something else, and one with its key what somebody voted
			return "", false, errors.Join(err, os.Remove(to), removed(to+"-journal"))
		}
		return to, secret, disk.SyncFolder(to)
	}
}

// dropKey overwrites the key of an open vote in a copy of a damaged file. A transaction
// that was cut short is undone first, for in its journal there may be a key too.
func dropKey(path string) (secret bool, err error) {
	dir, err := os.MkdirTemp("", "upturn")
	if err != nil {
		return true, err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	look := filepath.Join(dir, "look.upturn")
	if err := errors.Join(copyFile(path, look), copyJournal(path, look)); err != nil {
		return true, err
	}
	if blank(look) {
		return false, nil
	}
	keys, err := keysIn(look)
	defer func() {
		for _, key := range keys {
			clear(key)
		}
	}()
	if err != nil || journalLeft(look) {
		return true, nil
	}
	if len(keys) == 0 {
		return false, nil
	}
	raw, err := os.ReadFile(look)
	if err != nil {
		return true, err
	}
	for _, key := range keys {
		for at := bytes.Index(raw, key); at >= 0; at = bytes.Index(raw, key) {
			clear(raw[at : at+len(key)])
		}
	}
	return true, errors.Join(rewrite(path, raw), rewrite(look, make([]byte, len(raw))))
}

// blank reports whether no page of SQLite is left in a copy and nothing was cut short: a file
// of nothing or of zeros holds no key.
func blank(path string) bool {
	raw, err := os.ReadFile(path)
	defer clear(raw)
	return err == nil && !journalLeft(path) && (len(raw) < 512 || len(bytes.Trim(raw, "\x00")) == 0)
}

// keysIn reads the keys of a copy, in which SQLite may undo what was cut short.
func keysIn(path string) (keys [][]byte, err error) {
	s, err := attach(connect, path, false)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	if err := undo(s.db); err != nil {
		return nil, err
	}
	return keys, rows(s.db, func(r *sql.Rows) error {
		var raw sql.RawBytes // the driver's own copy
		err := r.Scan(&raw)
		if len(bytes.Trim(raw, "\x00")) > 0 {
			keys = append(keys, bytes.Clone(raw))
		}
		clear(raw)
		return err
	}, "SELECT key FROM round_key")
}

// rewrite puts other bytes into a file that is ours, and removes its journal.
func rewrite(path string, raw []byte) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	_, err = f.Write(raw)
	if err = errors.Join(err, f.Sync(), f.Close()); err != nil {
		return err
	}
	return removed(path + "-journal")
}

// removed removes a file that may not be there.
func removed(path string) error {
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

// dropVoteCopies removes copies that hold an open vote: those that an earlier program made
// at an update, where it was killed, and those of the damaged file from which the key
// could not be taken. The file itself is there, so nothing is lost with them.
func dropVoteCopies(path string) {
	for v := 1; v < latest(migrations); v++ {
		copied := versionCopy(path, v)
		if keys, err := keyCount(copied); err == nil && keys > 0 {
			_ = os.Remove(copied) // a file too many is no reason not to open a workshop
		}
	}
	files, _ := os.ReadDir(filepath.Dir(path)) // as far as it can be read
	for _, f := range files {
		end, ok := strings.CutPrefix(f.Name(), filepath.Base(path)+damagedEnd)
		if !ok || strings.HasSuffix(end, "-journal") {
			continue
		}
		copied := path + damagedEnd + end
		if keys, err := keyCount(copied); keys > 0 || workshop.CodeOf(err) == workshop.EDamaged {
			_, _ = os.Remove(copied), os.Remove(copied+"-journal")
		}
	}
}

// keyCount tells how many keys a file of ours holds, or EDamaged where it cannot be read.
func keyCount(path string) (n int, err error) {
	if fi, err := os.Lstat(path); err != nil {
		return 0, err
	} else if !fi.Mode().IsRegular() {
		return 0, workshop.Errorf(workshop.ENotWorkshop, nil)
	}
	if err := sniff(path); err != nil {
		return 0, err
	}
	db := connect(path, true)
	defer db.Close()
	if err := db.QueryRow("SELECT count(*) FROM round_key WHERE key <> zeroblob(32)").Scan(&n); err != nil {
		return 0, damaged(path, "key", err)
	}
	return n, nil
}
