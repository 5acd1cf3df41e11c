//go:build e2e

package main_test

import (
	"cmp"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

// binary is the program as "make build" left it, or as a test has named it.
func binary(t *testing.T) string {
	t.Helper()
	if path := os.Getenv("UPTURN_BINARY"); path != "" {
		return path
	}
	path := filepath.Join(buildFolder(t), "upturn")
	if runtime.GOOS == "windows" {
		path += ".exe"
	}
	if _, err := os.Stat(path); err != nil {
		t.Fatalf("%v: make build", err)
	}
	return path
}

// program is Upturn running on a screen, at home in a folder of its own.
type program struct {
	s    *screen
	cmd  *exec.Cmd
	log  string
	done chan error
}

// start opens the program. Started twice with the same home it finds what it left there.
func (s *screen) start(home, lang string, args ...string) *program {
	s.t.Helper()
	log, err := os.CreateTemp(s.folder, "log-*.txt")
	if err != nil {
		s.t.Fatal(err)
	}
	defer log.Close()
	if err := os.MkdirAll(filepath.Join(home, "cache"), 0o700); err != nil {
		s.t.Fatal(err)
	}
	p := &program{s: s, cmd: exec.Command(binary(s.t), args...), log: log.Name(), done: make(chan error, 1)}
	p.cmd.Dir = home
	p.cmd.Env = append(s.env(), "HOME="+home, "XDG_CONFIG_HOME="+home+"/config", "XDG_DATA_HOME="+home+"/data",
		"XDG_CACHE_HOME="+home+"/cache", "XDG_STATE_HOME="+home+"/state", "LANG="+lang, "FYNE_SCALE="+cmp.Or(s.scale, "1"), "FYNE_DISABLE_DPI_DETECTION=1")
	p.cmd.Stdout, p.cmd.Stderr = log, log
	if err := p.cmd.Start(); err != nil {
		s.t.Fatal(err)
	}
	s.programs = append(s.programs, p)
	go func() { p.done <- p.cmd.Wait() }()
	s.t.Cleanup(func() { p.kill() })
	return p
}

// quit waits for the program to end by itself after something asked it to.
func (p *program) quit() {
	p.s.t.Helper()
	select {
	case err := <-p.done:
		p.done <- err
		if err != nil {
			p.s.t.Errorf("the program ended with %v", err)
		}
	case <-time.After(20 * time.Second):
		p.s.shot("does-not-quit")
		p.s.t.Error("the program does not quit")
	}
	p.checkLog()
}

// kill ends the program as a power cut does.
func (p *program) kill() {
	_ = p.cmd.Process.Kill() // it may have ended by itself
	err := <-p.done
	p.done <- err
	p.checkLog()
}

// checkLog fails on what the room would not have seen: drawing from the wrong
// goroutine, and panics.
func (p *program) checkLog() {
	p.s.t.Helper()
	text, err := os.ReadFile(p.log)
	if err != nil {
		p.s.t.Fatal(err)
	}
	for _, bad := range []string{"Error in Fyne call thread", "panic:", "fatal error:", "DATA RACE"} {
		if strings.Contains(string(text), bad) {
			p.s.t.Errorf("the log has %q:\n%s", bad, text)
		}
	}
}
