package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/upturn-workshop/upturn/ui/formats"
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
	if err := harmless(out, sources); err != nil {
		return err
	}
	return atomicfile.Write(out, data)
}

// harmless reports why nothing may be written by a name: it is that of what this is made of, or
// of a workshop.
func harmless(out string, sources []string) error {
	for _, source := range sources {
		if isOf(source, out) {
			return workshop.Errorf(workshop.EExists, nil, "what", "source", "file", out)
		}
	}
	if holdsWorkshop(out) {
		return workshop.Errorf(workshop.EExists, nil, "what", "workshop", "file", out)
	}
	return nil
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

// settle finds where results of a format go. What is one file gets its ending where the name
// has none: else nothing opens it. It takes no folder for a file, and what is several files no
// file for their folder.
func (e *exporting) settle(as formats.Format) error {
	if e.out == "" {
		e.out = as.Out()
	}
	fi, err := os.Stat(e.out)
	there, alone := err == nil, alone(as, e.out)
	named := strings.EqualFold(filepath.Ext(e.out), as.Ending)
	switch {
	case e.out == toStdout && !alone:
		return fmt.Errorf("--output %s", e.out)
	case e.out == toStdout:
	case !alone && (there && !fi.IsDir() || !there && named):
		return workshop.Errorf(workshop.EExists, nil, "what", "no_folder", "file", e.out)
	case !alone:
	case there && fi.IsDir():
		return workshop.Errorf(workshop.EExists, nil, "what", "folder", "file", e.out)
	case there && !fi.Mode().IsRegular(): // a device or a pipe
	case filepath.Ext(e.out) == "":
		e.out, e.ended = e.out+as.Ending, true
	}
	return nil
}

// tellOlder names the files of a folder that an earlier export has written and this one has
// not: nobody should take them for a part of it. They are left there, for what somebody has
// written into them since is theirs.
func (e exporting) tellOlder(wrote []string, patterns ...string) {
	var older []string
	for _, pattern := range patterns {
		all, _ := filepath.Glob(filepath.Join(quoted(e.out), pattern)) // which are ours, and so well formed
		for _, path := range all {
			if !slices.Contains(wrote, path) {
				older = append(older, filepath.Base(path))
			}
		}
	}
	if len(older) > 0 {
		fmt.Fprintln(e.err, e.t("cli.older", "folder", e.out, "files", strings.Join(older, ", ")))
	}
}

// quoted is a folder in a pattern, whatever signs its name has. Where the system takes a
// backslash for a part of a path it has no way to quote, and says less.
func quoted(dir string) string {
	if filepath.Separator == '\\' {
		return dir
	}
	return strings.NewReplacer(`\`, `\\`, "*", `\*`, "?", `\?`, "[", `\[`).Replace(dir)
}
