package workshop_test

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// A path into somebody's own folders works on one machine only.
var ownPath = regexp.MustCompile(`(?:^|[\s"'=(:` + "`" + `])/(?:work|root|tmp/w|home/\w+|Users/\w+)/`)

// TestNoPathOfOneMachine looks through every text file that is not built.
func TestNoPathOfOneMachine(t *testing.T) {
	seen := 0
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if name := d.Name(); name == ".git" || name == "build" {
			if d.IsDir() {
				return filepath.SkipDir
			}
			return nil
		}
		if d.IsDir() {
			return nil
		}
		text, err := os.ReadFile(path)
		if os.IsNotExist(err) || bytes.IndexByte(text, 0) >= 0 {
			return nil
		}
		if err != nil {
			return err
		}
		seen++
		for i, line := range strings.Split(string(text), "\n") {
			if ownPath.MatchString(line) {
				t.Errorf("%s:%d: %s", path, i+1, strings.TrimSpace(line))
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if seen < 20 {
		t.Fatalf("only %d files seen", seen)
	}
}

func TestOwnPath(t *testing.T) {
	for text, want := range map[string]bool{
		`dir := "/` + `home/anna/x"`: true,
		`cd /` + `work/main`:         true,
		`https://example.org/work/`:  false,
		`workshop/work/x`:            false,
	} {
		if got := ownPath.MatchString(text); got != want {
			t.Errorf("%q: got %t, want %t", text, got, want)
		}
	}
}
