package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// The folder of a file is opened with the system's program; where there is none, or it
// finds nothing that shows folders, one is told where the file is.
func TestReveal(t *testing.T) {
	bin, to := t.TempDir(), t.TempDir()
	t.Setenv("PATH", bin+":/usr/bin:/bin")
	opener := filepath.Join(bin, "xdg-open")
	file := filepath.Join(to, "a b.pdf")
	for _, c := range []struct{ name, script, want string }{
		{"shown", "#!/bin/sh\necho \"$@\" > " + bin + "/said\n", ""},
		{"nothing shows folders", "#!/bin/sh\nexit 3\n", file},
	} {
		t.Run(c.name, func(t *testing.T) {
			if err := os.WriteFile(opener, []byte(c.script), 0o700); err != nil {
				t.Fatal(err)
			}
			err := (&files{}).Reveal(file)
			switch {
			case c.want == "" && err != nil:
				t.Error(err)
			case c.want != "" && (workshop.CodeOf(err) != workshop.ENotFound || !strings.Contains(err.Error(), c.want)):
				t.Errorf("it says %v", err)
			}
		})
	}
	if said, err := os.ReadFile(filepath.Join(bin, "said")); err != nil || strings.TrimSpace(string(said)) != to {
		t.Errorf("opened %q, %v", said, err)
	}
	t.Setenv("PATH", to)
	if err := (&files{}).Reveal(file); workshop.CodeOf(err) != workshop.ENotFound {
		t.Errorf("without the program: %v", err)
	}
}
