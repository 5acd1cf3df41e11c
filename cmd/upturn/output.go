package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/atomicfile"
)

// toStdout is the name of an output that is no file.
const toStdout = "-"

// write writes what a command was asked for, to a file or to standard output. It replaces
// nothing that it was made of, and no workshop at all: a slip of the hand in a name would
// cost a group its votes.
func (p *program) write(out string, data []byte, sources ...string) error {
	if out == toStdout {
		if _, err := p.out.Write(data); err != nil {
			return workshop.Errorf(workshop.EIO, err, "file", out)
		}
		return nil
	}
	for _, source := range sources {
		if isOf(source, out) {
			return workshop.Errorf(workshop.EExists, nil, "what", "source", "file", out)
		}
	}
	if holdsWorkshop(out) {
		return workshop.Errorf(workshop.EExists, nil, "what", "workshop", "file", out)
	}
	return atomicfile.Write(out, data)
}

// isOf reports whether a name is that of a file, by whatever way it leads there, or of what
// lies beside it and belongs to it: a lock, a journal, a backup.
func isOf(source, out string) bool {
	if a, err := os.Stat(source); err == nil {
		if b, err := os.Stat(out); err == nil && os.SameFile(a, b) {
			return true
		}
	}
	source, out = resolved(source), resolved(out)
	return filepath.Dir(source) == filepath.Dir(out) && strings.HasPrefix(filepath.Base(out), filepath.Base(source)+"-")
}

// resolved follows the links of a path as far as it is there.
func resolved(path string) string {
	if abs, err := filepath.Abs(path); err == nil {
		path = abs
	}
	if real, err := filepath.EvalSymlinks(path); err == nil {
		return real
	}
	if dir, err := filepath.EvalSymlinks(filepath.Dir(path)); err == nil {
		return filepath.Join(dir, filepath.Base(path))
	}
	return path
}

// holdsWorkshop reports whether a file is a workshop, or a backup of one.
func holdsWorkshop(path string) bool {
	fi, err := os.Stat(path)
	if err != nil || !fi.Mode().IsRegular() { // a pipe would wait for ever
		return false
	}
	if strings.EqualFold(filepath.Ext(path), extension) {
		return true // one that is damaged too
	}
	f, err := os.Open(path)
	if err != nil {
		return false // it cannot be replaced either, or is no file to be afraid for
	}
	defer f.Close()
	head := make([]byte, 16)
	n, _ := f.Read(head)
	return bytes.Equal(head[:n], []byte("SQLite format 3\x00"))
}
