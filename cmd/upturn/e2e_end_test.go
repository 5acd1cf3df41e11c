//go:build e2e

package main_test

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
)

// The system ends the program in the middle of a vote, as at the end of a day: the workshop is
// closed as by its window, with nothing left beside it, and the vote is still open.
func TestTheSystemEndsTheProgram(t *testing.T) {
	s, home := newScreen(t, "ended", 1366, 768), t.TempDir()
	file := filepath.Join(home, "vote.upturn")
	voteAt(t, file, "B1", workshop.Paper)
	s.start(home, "en_US.UTF-8", file)
	there := func(name string) bool { _, err := os.Stat(name); return err == nil }
	s.wait("the workshop", func() bool { return there(file + "-lock") })
	s.shot("open")
	s.signal(syscall.SIGTERM)
	p := s.programs[0]
	select {
	case err := <-p.done:
		p.done <- err // for whoever tidies up
	case <-time.After(20 * time.Second):
		t.Fatal("the program is still there")
	}
	for _, beside := range []string{"-lock", "-journal"} {
		if there(file + beside) {
			t.Errorf("%s lies beside the file", beside)
		}
	}
	upturn(t, "check", file)
}
