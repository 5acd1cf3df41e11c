//go:build !windows

package bell

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// programs are all that can be found, with what each does with the file that it is given.
func programs(t *testing.T, does map[string]string) (dir string) {
	t.Helper()
	dir = t.TempDir()
	for name, script := range does {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("#!/bin/sh\n"+script+"\n"), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("PATH", dir+":/bin:/usr/bin")
	t.Setenv("TMPDIR", t.TempDir())
	return dir
}

func TestPlays(t *testing.T) {
	for name, c := range map[string]struct {
		does  map[string]string
		fails bool
	}{
		"the first":                        {map[string]string{"pw-play": `cp "$1" "$(dirname "$0")/heard"`}, false},
		"the next, where it does not play": {map[string]string{"pw-play": "exit 1", "paplay": `cp "$1" "$(dirname "$0")/heard"`, "aplay": "exit 1", "canberra-gtk-play": "exit 1"}, false},
		"none of them":                     {map[string]string{"pw-play": "exit 1", "paplay": "exit 1", "aplay": "exit 1", "canberra-gtk-play": "exit 1", "afplay": "exit 1"}, true},
	} {
		t.Run(name, func(t *testing.T) {
			dir := programs(t, c.does)
			if !Here() {
				t.Error("nothing can play")
			}
			if err := Ring(); (err != nil) != c.fails {
				t.Fatal(err)
			}
			heard, err := os.ReadFile(filepath.Join(dir, "heard"))
			if c.fails != (err != nil) || !c.fails && !bytes.Equal(heard, Sound()) {
				t.Errorf("heard %d bytes, %v", len(heard), err)
			}
			if left, err := os.ReadDir(os.Getenv("TMPDIR")); err != nil || len(left) > 0 {
				t.Errorf("there stay %v, %v", left, err)
			}
		})
	}
}

func TestSilence(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	if Here() || Ring() == nil {
		t.Error("without a program something plays")
	}
}

// A program that never ends holds nothing up for longer than a bell may take.
func TestAProgramThatHangs(t *testing.T) {
	programs(t, map[string]string{"pw-play": "exec sleep 60"})
	begun := time.Now()
	if err := Ring(); err == nil || time.Since(begun) > longest+5*time.Second {
		t.Errorf("%v after %v", err, time.Since(begun))
	}
}
