package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"github.com/upturn-workshop/upturn/workshop"
)

// extension of workshop files.
const extension = ".upturn"

// library is the folder with the workshops of this computer, and the list of
// files that were opened elsewhere.
type library struct {
	dir       string
	elsewhere func() []string // newest first
	remember  func([]string)
}

// rememberMost is how many files from elsewhere are kept in mind.
const rememberMost = 20

// paths lists the workshop files. None of them is touched: a disk that one of them lies on
// may not answer.
func (l library) paths() []string {
	found, err := filepath.Glob(filepath.Join(l.dir, "*"+extension))
	if err != nil {
		found = nil // the pattern is fixed; an unreadable folder lists nothing
	}
	for _, p := range l.elsewhere() {
		if !slices.Contains(found, p) {
			found = append(found, p)
		}
	}
	return found
}

// opened keeps a file from elsewhere in mind.
func (l library) opened(path string) {
	path, err := filepath.Abs(path)
	if err != nil || filepath.Dir(path) == l.dir {
		return
	}
	list := append([]string{path}, slices.DeleteFunc(l.elsewhere(), func(p string) bool { return p == path })...)
	l.remember(list[:min(len(list), rememberMost)])
}

// forget leaves a file from elsewhere out of the list.
func (l library) forget(path string) {
	list := l.elsewhere()
	if kept := slices.DeleteFunc(slices.Clone(list), func(p string) bool { return p == path }); len(kept) < len(list) {
		l.remember(kept)
	}
}

// free gives a path for a new workshop that no file has yet.
func (l library) free(info workshop.Info) string {
	name := info.When.Format("2006-01-02") + " " + fileName(info.Group)
	name = strings.TrimSpace(name)
	for i := 1; ; i++ {
		path := filepath.Join(l.dir, name+extension)
		if i > 1 {
			path = filepath.Join(l.dir, fmt.Sprintf("%s %d%s", name, i, extension))
		}
		if _, err := os.Lstat(path); os.IsNotExist(err) {
			return path
		}
	}
}

// nameMost is how many characters of a group's name go into a file name.
const nameMost = 40

// fileName keeps what every file system takes. The date in front of it keeps it
// from being a reserved name.
func fileName(s string) string {
	var out []rune
	for _, r := range s {
		if len(out) == nameMost {
			break
		}
		if unicode.IsLetter(r) || unicode.IsDigit(r) || r == '-' {
			out = append(out, r)
		} else if len(out) > 0 && out[len(out)-1] != ' ' {
			out = append(out, ' ')
		}
	}
	return strings.TrimSpace(string(out))
}
