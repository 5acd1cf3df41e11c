package sqlite

import (
	"encoding/binary"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
)

// Remove destroys a workshop with all the copies that Store keeps beside it,
// so that nothing of a group's words stays behind. It refuses a file that is
// no workshop, one that is open, and a link: what that leads to lies elsewhere.
func Remove(path string) error {
	if err := noLink(path); err != nil {
		return wrap(err, path)
	}
	s, err := attach(connect, path, false)
	if err != nil {
		return wrap(err, path)
	}
	err = sniff(s.path)
	if workshop.CodeOf(err) == workshop.EDamaged { // it is ours all the same
		err = nil
	}
	if err == nil {
		err = removeAll(s.path)
	}
	return wrap(errors.Join(err, s.db.Close(), s.lock.Release()), path)
}

// Owned lists what Remove takes away: the copies, journal and ballast beside a workshop,
// itself last. Nothing is touched.
func Owned(path string) ([]string, error) {
	if err := noLink(path); err != nil {
		return nil, wrap(err, path)
	}
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, wrap(err, path)
	}
	if err := sniff(path); err != nil && workshop.CodeOf(err) != workshop.EDamaged {
		return nil, wrap(err, path)
	}
	all, err := owned(path)
	return all, wrap(err, path)
}

// noLink refuses a link.
func noLink(path string) error {
	fi, err := os.Lstat(path)
	if err == nil && fi.Mode()&fs.ModeSymlink != 0 {
		err = workshop.Errorf(workshop.EReadOnly, nil, "what", "link")
	}
	return err
}

// removeAll takes the workshop itself last: while it is there, the rest can be
// removed by trying again.
func removeAll(path string) error {
	all, err := owned(path)
	if err != nil {
		return err
	}
	for _, f := range all {
		if err := os.Remove(f); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
}

// owned lists the plain files beside a workshop that this program made, and the workshop.
func owned(path string) ([]string, error) {
	files, err := os.ReadDir(filepath.Dir(path))
	if err != nil {
		return nil, err
	}
	var all []string
	for _, f := range files {
		end, ok := strings.CutPrefix(f.Name(), filepath.Base(path))
		if ok && f.Type().IsRegular() && isOurs(path, end) {
			all = append(all, path+end)
		}
	}
	return append(all, path), nil
}

// isOurs reports whether a file beside a workshop is one that this program makes there:
// by its name, and by its beginning where its name might be somebody else's as well.
func isOurs(path, end string) bool {
	copied := strings.TrimSuffix(end, "-journal")
	switch {
	case copied == "", end == "-wal", end == "-shm": // "": the workshop itself, or its journal
		return end != ""
	case end == ballastEnd:
		return ballast(path + end).ours()
	case copied == backupNew, numbered(copied, damagedEnd):
		return true
	case numbered(copied, "-backup-"), numbered(copied, "-version-"):
		return end != copied || begins(path+end)
	}
	return false
}

// numbered reports whether the end of a name is a mark and a number.
func numbered(end, mark string) bool {
	n, ok := strings.CutPrefix(end, mark)
	return ok && n != "" && strings.Trim(n, "0123456789") == ""
}

// begins reports whether a file begins as a workshop does.
func begins(path string) bool {
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close()
	head := make([]byte, 72)
	_, err = io.ReadFull(f, head)
	return err == nil && binary.BigEndian.Uint32(head[68:]) == application
}
