package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// What opens files is there on most computers, also where no program for the
// file is: it says so by how it ends.
func TestViewerThatFindsNoProgram(t *testing.T) {
	for name, tt := range map[string]struct {
		script string
		want   workshop.Code
	}{
		"opens":          {"exit 0", ""},
		"stays":          {"exec /bin/sleep 3", ""},
		"finds none":     {"exit 3", workshop.ENotFound},
		"is not there":   {"", workshop.ENotFound},
		"cannot be read": {"exit 2", workshop.ENotFound},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			if tt.script != "" {
				if err := os.WriteFile(filepath.Join(dir, "xdg-open"), []byte("#!/bin/sh\n"+tt.script+"\n"), 0o700); err != nil {
					t.Fatal(err)
				}
			}
			t.Setenv("PATH", dir)
			err := (&files{}).View(filepath.Join(dir, "sheet.pdf"))
			if err == nil && tt.want != "" || err != nil && workshop.CodeOf(err) != tt.want {
				t.Errorf("got %v, want %q", err, tt.want)
			}
		})
	}
}
