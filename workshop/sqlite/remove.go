package sqlite

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Remove destroys a workshop with all the copies that Store keeps beside it,
// so that nothing of a group's words stays behind. It refuses a file that is
// no workshop and one that is open.
func Remove(path string) error {
	s, err := attach(connect, path, false)
	if err != nil {
		return wrap(err, path)
	}
	err = sniff(s.path)
	if err == nil {
		err = removeAll(s.path)
	}
	if err == nil && s.path != path {
		if err = os.Remove(path); errors.Is(err, fs.ErrNotExist) { // it was a link
			err = nil
		}
	}
	return wrap(errors.Join(err, s.db.Close(), s.lock.Release()), path)
}

// removeAll takes the workshop itself last: while it is there, the rest can be
// removed by trying again.
func removeAll(path string) error {
	files, err := os.ReadDir(filepath.Dir(path))
	if err != nil {
		return err
	}
	for _, f := range files {
		if end, ok := strings.CutPrefix(f.Name(), filepath.Base(path)); ok && isCopy(end) {
			if err := os.Remove(path + end); err != nil {
				return err
			}
		}
	}
	return os.Remove(path)
}

func isCopy(end string) bool {
	return strings.HasPrefix(end, "-backup-") || strings.HasPrefix(end, "-version-") || strings.HasPrefix(end, damagedEnd) || end == "-journal" || end == ballastEnd
}
