package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
)

// settle finds where results of a format go. What is one file gets its ending where the name
// has none: else nothing opens it. It takes no folder for a file, and what is several files no
// file for their folder.
func (e *exporting) settle(as written) error {
	if e.out == "" {
		e.out = as.out
	}
	fi, err := os.Stat(e.out)
	there := err == nil
	ending := filepath.Ext(as.out)
	switch {
	case e.out == toStdout:
	case ending == "" && (there && !fi.IsDir() || !there && strings.EqualFold(filepath.Ext(e.out), "."+e.format)):
		return workshop.Errorf(workshop.EExists, nil, "what", "no_folder", "file", e.out)
	case ending == "":
	case there && fi.IsDir():
		return workshop.Errorf(workshop.EExists, nil, "what", "folder", "file", e.out)
	case there && !fi.Mode().IsRegular(): // a device or a pipe
	case filepath.Ext(e.out) == "":
		e.out += ending
		fmt.Fprintln(e.err, e.t("cli.written", "file", e.out))
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
