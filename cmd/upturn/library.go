package main

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/upturn-workshop/upturn/workshop"
)

// extension of workshop files.
const extension = ".upturn"

// library is the folder with the workshops of this computer, and the list of
// files that were opened elsewhere.
type library struct {
	usual     string
	elsewhere func() []string // newest first
	remember  func([]string)

	mu     sync.Mutex
	chosen string // instead of the usual one, while the program runs
}

// folder names the folder without touching it.
func (l *library) folder() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return cmp.Or(l.chosen, l.usual)
}

// keepIn has another folder, until the program ends.
func (l *library) keepIn(dir string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.chosen = dir
}

// ready makes the folder where it is not there yet.
func (l *library) ready() (string, error) {
	dir := l.folder()
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", unwritable(dir, err)
	}
	return dir, nil
}

// rememberMost is how many files from elsewhere are kept in mind.
const rememberMost = 20

// paths lists the workshop files. None of them is touched: a disk that one of them lies on
// may not answer. Without the folder there are still those from elsewhere.
func (l *library) paths() ([]string, error) {
	var found []string
	dir, err := l.ready()
	if err == nil {
		found, err = listed(dir)
	}
	for _, p := range l.elsewhere() {
		if !slices.Contains(found, p) {
			found = append(found, p)
		}
	}
	return found, err
}

// listed names the workshop files in a folder.
func listed(dir string) ([]string, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, workshop.Errorf(workshop.EReadOnly, err, "file", dir)
	}
	var found []string
	for _, e := range entries {
		if strings.HasSuffix(e.Name(), extension) {
			found = append(found, filepath.Join(dir, e.Name()))
		}
	}
	return found, nil
}

// opened keeps a file from elsewhere in mind. So is one in the folder of this run alone: the
// next run lists the usual one.
func (l *library) opened(path string) {
	path, err := filepath.Abs(path)
	if err != nil || filepath.Dir(path) == l.usual {
		return
	}
	list := append([]string{path}, slices.DeleteFunc(l.elsewhere(), func(p string) bool { return p == path })...)
	l.remember(list[:min(len(list), rememberMost)])
}

// forget leaves a file from elsewhere out of the list.
func (l *library) forget(path string) {
	list := l.elsewhere()
	if kept := slices.DeleteFunc(slices.Clone(list), func(p string) bool { return p == path }); len(kept) < len(list) {
		l.remember(kept)
	}
}

// free gives a path for a new workshop that no file has yet.
func (l *library) free(info workshop.Info) (string, error) {
	dir, err := l.ready()
	if err != nil {
		return "", err
	}
	name := info.When.Format("2006-01-02") + " " + fileName(info.Group)
	name = strings.TrimSpace(name)
	for i := 1; ; i++ {
		path := filepath.Join(dir, name+extension)
		if i > 1 {
			path = filepath.Join(dir, fmt.Sprintf("%s %d%s", name, i, extension))
		}
		_, err := os.Lstat(path)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return path, nil
		case err != nil: // every name would be refused
			return "", unwritable(dir, err)
		}
	}
}

// unwritable says of a folder that nothing new comes into it.
func unwritable(dir string, err error) error {
	return workshop.Errorf(workshop.EReadOnly, err, "what", "folder", "folder", dir)
}

// make makes a workshop in a file of its own, and keeps it in mind.
func (l *library) make(info workshop.Info, create func(path string) (*workshop.Session, error)) (*workshop.Session, error) {
	path, err := l.free(info)
	if err != nil {
		return nil, err
	}
	s, err := create(path)
	if err == nil {
		l.opened(path)
	}
	return s, err
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
