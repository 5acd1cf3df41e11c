//go:build e2e

package main_test

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"
)

// wakes is how often the goroutine of the windows was woken in the life of a program: its
// thread is the first.
func (p *program) wakes() (n int) {
	p.s.t.Helper()
	pid := p.cmd.Process.Pid
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/task/%d/status", pid, pid))
	if err != nil {
		p.s.t.Fatal(err)
	}
	_, after, _ := strings.Cut(string(status), "\nvoluntary_ctxt_switches:")
	if _, err := fmt.Sscan(after, &n); err != nil {
		p.s.t.Fatalf("no count of wake-ups in\n%s", status)
	}
	return n
}

// Nobody touches the windows: the toolkit's loop, which looks for events sixty times a
// second, sleeps, but the clock goes on; and a key is heard at once.
func TestIdleMeansIdle(t *testing.T) {
	s, p, home, _ := two(t, "idle")
	time.Sleep(rested)
	_, before := s.see("before")
	const watched = 6 // the program looks once meanwhile whether the wall is where it belongs
	woken := p.wakes()
	time.Sleep(watched * time.Second)
	if n := p.wakes() - woken; n > watched*25 { // a look at the wall that kept the loop awake made it 35, the toolkit alone makes it 60
		t.Errorf("at rest the windows wake %d times a second", n/watched)
	}
	if _, lead := s.see("after"); changed(before, lead) == 0 {
		t.Error("the clock stands still")
	}
	for step := 1; step <= 2; step++ { // each out of its sleep
		s.press("Next")
		s.wait("the next step", func() bool { return s.stateOf(home).Pos.Step == step })
		time.Sleep(rested)
	}
	p.kill()
}

// A key that stays down, and a clicker that hangs, lead one step on.
func TestAHeldKeyIsOnePress(t *testing.T) {
	s, _, home, _ := two(t, "held")
	for step, key := range []string{"Next", "Right"} {
		for _, what := range []string{"keydown", "keyup"} {
			if out, err := s.command("xdotool", what, key).CombinedOutput(); err != nil {
				t.Fatalf("%s: %v %s", what, err, out)
			}
			if what == "keydown" {
				time.Sleep(2 * time.Second)
			}
		}
		s.settle()
		if got := s.stateOf(home).Pos.Step; got != step+1 {
			t.Errorf("%s held for two seconds leads to step %d, not %d", key, got, step+1)
		}
	}
}
