//go:build e2e

package main_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// lain puts a finished workshop into a folder of the home, under a name.
func lain(t *testing.T, home, folder, name string) string {
	t.Helper()
	from, to := rehearsed(t, home), filepath.Join(home, folder, name)
	if err := os.MkdirAll(filepath.Dir(to), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(from, to); err != nil {
		t.Fatal(err)
	}
	return to
}

// Wherever a file lies it is opened, and its sheet is printed beside it.
func TestWhereverAFileLies(t *testing.T) {
	const deep = "a folder inside a folder of forty letters"
	for _, c := range []struct{ name, folder, file string }{
		{"Finnish letters", "Työpajat – syksy/Äänestys & öljy", "Yövuoro (kevät) ä.upturn"},
		{"more than 300 letters", strings.Repeat(deep+"/", 300/len(deep)+1), "Night shift.upturn"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, home := newScreen(t, "where-"+strings.ReplaceAll(c.name, " ", "-"), 1366, 768), t.TempDir()
			file := lain(t, home, c.folder, c.file)
			s.start(home, "en_US.UTF-8", file)
			s.focus(s.window("Sample group"))
			s.press("Next") // at the end it prints the sheet
			var sheets []string
			s.wait("the sheet to take home", func() bool {
				sheets, _ = filepath.Glob(filepath.Join(filepath.Dir(file), "*.pdf")) // the pattern is sound
				return len(sheets) == 1
			})
			s.shot("printed")
			checkPDF(t, sheets[0], "letter", []string{"customer"})
		})
	}
}

// A second program on the same file says that another one has it, and changes nothing.
func TestTwoProgramsOnOneFile(t *testing.T) {
	s, home := newScreen(t, "two-programs", 1366, 768), t.TempDir()
	file := lain(t, home, "Workshops", "Night shift.upturn")
	s.start(home, "en_US.UTF-8", file)
	first := s.window("Sample group")
	before := s.stateAt(file)
	s.start(filepath.Join(home, "another"), "en_US.UTF-8", file) // at home elsewhere, it hands nothing over
	s.focus(s.window("^Upturn$"))
	s.shot("second")
	if all := s.windows("Sample group"); len(all) != 1 || all[0] != first {
		t.Errorf("windows %v have the workshop", all)
	}
	if after := s.stateAt(file); after.Pos != before.Pos || len(after.Rounds) != len(before.Rounds) {
		t.Errorf("%+v has become %+v", before.Pos, after.Pos)
	}
}
