package handout

import (
	"errors"
	"io/fs"
	"os"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/atomicfile"
)

// exists reports whether there is something at a path.
func exists(path string) bool {
	_, err := os.Lstat(path)
	return !errors.Is(err, fs.ErrNotExist)
}

// mayWrite refuses the place of something that is not to be replaced.
func mayWrite(path string, replace bool) error {
	if !replace && exists(path) {
		return workshop.Errorf(workshop.EExists, nil, "file", path)
	}
	return nil
}

// write writes a whole file or none: aside, onto the disk, then renamed.
// Without replace it overwrites nothing.
func write(path string, data []byte, replace bool) error {
	if err := mayWrite(path, replace); err != nil {
		return err
	}
	return atomicfile.Write(path, data)
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
