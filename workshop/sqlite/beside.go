package sqlite

import (
	"errors"
	"io/fs"
	"os"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/sqlite/disk"
)

// besides refuses a workshop beside which lies something that SQLite would write
// through: a link or a pipe under the name of its journal leads to a file of the user's
// that opening the workshop would empty, or to nobody, who is waited for.
func besides(path string) error {
	for _, end := range []string{"-journal", "-wal", "-shm"} {
		fi, err := os.Lstat(path + end)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			continue
		case err != nil:
			return err
		case !fi.Mode().IsRegular():
			return workshop.Errorf(workshop.EReadOnly, nil, "what", "beside", "beside", fi.Name())
		}
		if err := oneName(path + end); err != nil {
			return workshop.Errorf(workshop.EReadOnly, err, "what", "beside", "beside", fi.Name())
		}
	}
	return nil
}

// oneName refuses a file that has a second name. Under that name another program could
// open it with a lock and a journal of its own, and a power cut of one would not be
// undone by the other.
func oneName(path string) error {
	n, err := disk.Names(path)
	if err != nil {
		return err
	}
	if n > 1 {
		return workshop.Errorf(workshop.EReadOnly, nil, "what", "second_name")
	}
	return nil
}
