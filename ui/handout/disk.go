package handout

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
)

// exists tells whether there is something at a path.
func exists(path string) bool {
	_, err := os.Lstat(path)
	return !errors.Is(err, fs.ErrNotExist)
}

// write writes a whole file or none: aside, onto the disk, then renamed.
// Without replace it overwrites nothing.
func write(path string, data []byte, replace bool) error {
	if !replace && exists(path) {
		return workshop.Errorf(workshop.EExists, nil, "file", path)
	}
	f, err := os.CreateTemp(filepath.Dir(path), ".upturn-*")
	if err != nil {
		return workshop.Errorf(workshop.EReadOnly, err, "file", path)
	}
	defer func() { _ = os.Remove(f.Name()) }() // gone already when all went well
	_, err = f.Write(data)
	if err == nil {
		err = f.Sync()
	}
	if cerr := f.Close(); err == nil {
		err = cerr
	}
	if err == nil {
		err = os.Chmod(f.Name(), 0o644)
	}
	if err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		return workshop.Errorf(workshop.EIO, err, "file", path)
	}
	return nil
}

// fileName makes a name that every system takes.
func fileName(s string) string {
	s = strings.Map(func(r rune) rune {
		if r < ' ' || strings.ContainsRune(`<>:"/\|?*`, r) {
			return ' '
		}
		return r
	}, s)
	rs := []rune(strings.Join(strings.Fields(s), " "))
	return strings.TrimRight(string(rs[:min(len(rs), 80)]), ". ")
}
