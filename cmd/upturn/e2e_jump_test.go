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
// A deaf one does not notice that.
func jumpingBinary(t *testing.T, deaf bool) string {
	t.Helper()
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	temp := t.TempDir()
	over := map[string]string{filepath.Join(root, "ui", "away", "jump.go"): filepath.Join(root, "cmd", "upturn", "testdata", "jump.go")}
	edit := func(name string, pairs ...string) {
		t.Helper()
		path := filepath.Join(root, filepath.FromSlash(name))
		code, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		text := string(code)
		for i := 0; i < len(pairs); i += 2 {
			if n := strings.Count(text, pairs[i]); n != 1 {
				t.Fatalf("%s has %d times %q", name, n, pairs[i])
			}
			text = strings.Replace(text, pairs[i], pairs[i+1], 1)
		}
		over[path] = filepath.Join(temp, filepath.Base(name))
		if err := os.WriteFile(over[path], []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	edit("ui/away/clock.go", "	start := time.Now()\n", "	jumps()\n	start := time.Now()\n", "Wall: now.Round(0),", "Wall: jumped(now.Round(0)),")
	if deaf {
		edit("ui/awake.go", "return p.Clock != nil && p.Clock.Take()", "return false")
	}
	overlay := filepath.Join(temp, "overlay.json")
	all, err := json.Marshal(map[string]map[string]string{"Replace": over})
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(overlay, all, 0o600); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(temp, "upturn")
	if out, err := exec.Command("go", "build", "-overlay", overlay, "-o", path, ".").CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}
	return path
}

// Were the program deaf to the jump, its windows would be dead and go on obeying. Nothing
// goes into the box that such a window does not show: Confirm has it painted instead.
func TestADeadWindowCastsNothing(t *testing.T) {
	t.Setenv("UPTURN_BINARY", jumpingBinary(t, true))
	s, _, file, _ := led(t, "dead")
	s.jumps = true
	s.fillIn()
	s.wake()
	time.Sleep(2 * time.Second)
	_, dead := s.see("dead")
	cast := func() int {
		round, _ := s.stateAt(file).OpenRound()
		return round.Cast
	}
	for _, key := range []string{"2", "Return", "Return"} { // another mark, the review, Confirm
		s.strike(key)
	}
	if !s.soon(10*time.Second, func() bool { return changed(dead, part(s.picture(), desk)) > 0.02 }) {
		t.Error("the window is dead still")
	}
	s.shot("review")
	if n := cast(); n != 0 {
		t.Fatal("a ballot is in the box that nobody saw")
	}
	s.press("Return")
	s.wait("the ballot that was seen in the box", func() bool { return cast() == 1 })
}
