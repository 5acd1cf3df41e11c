//go:build e2e

package main_test

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// asleep is for how long the programs are stopped: what the toolkit has not painted for a
// minute it forgets.
const asleep = 65 * time.Second

// signal sends the program on a screen a signal.
func (s *screen) signal(sig syscall.Signal) {
	s.t.Helper()
	if err := s.programs[0].cmd.Process.Signal(sig); err != nil {
		s.t.Fatal(err)
	}
}

// jumpingBinary builds the program anew, with a time of day that a signal puts on by ten
// minutes, for it and for the toolkit: to set the clock of the computer is not a test's.
func jumpingBinary(t *testing.T) string {
	t.Helper()
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	clock := filepath.Join(root, "ui", "away", "clock.go")
	code, err := os.ReadFile(clock)
	if err != nil {
		t.Fatal(err)
	}
	text := string(code)
	for old, now := range map[string]string{
		"	start := time.Now()\n": "	jumps()\n	start := time.Now()\n",
		"Wall: now.Round(0),":    "Wall: jumped(now.Round(0)),",
	} {
		if strings.Count(text, old) != 1 {
			t.Fatalf("%s has %d times %q", clock, strings.Count(text, old), old)
		}
		text = strings.Replace(text, old, now, 1)
	}
	temp := t.TempDir()
	moved, overlay := filepath.Join(temp, "clock.go"), filepath.Join(temp, "overlay.json")
	if err := os.WriteFile(moved, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	over, err := json.Marshal(map[string]map[string]string{"Replace": {
		clock: moved,
		filepath.Join(filepath.Dir(clock), "jump.go"): filepath.Join(root, "cmd", "upturn", "testdata", "jump.go"),
	}})
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(overlay, over, 0o600); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(temp, "upturn")
	if out, err := exec.Command("go", "build", "-overlay", overlay, "-o", path, ".").CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}
	return path
}
