//go:build e2e

package main_test

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"
)

// Where no window can be opened the program says why in one sentence, in the terminal and
// where there is a screen on it, and ends with 1: it never hangs, and shows no insides.
func TestStartsOrSaysWhy(t *testing.T) {
	plain := serve(t, "Xvfb", []string{"-screen", "0", "800x600x24", "-nolisten", "tcp", "-noreset"})
	without := serve(t, "Xvfb", []string{"-screen", "0", "800x600x24", "-nolisten", "tcp", "-noreset", "-extension", "GLX"})
	for _, c := range []struct {
		name string
		env  []string
		says string
		box  bool
	}{
		{"no screen", nil, "There is no screen", false},
		{"Wayland alone", []string{"WAYLAND_DISPLAY=wayland-0"}, "There is no screen", false},
		{"a screen that is gone", []string{"DISPLAY=:7777"}, "the screen does not answer", true},
		{"no OpenGL", []string{"DISPLAY=" + without}, "without OpenGL 2", true},
		{"OpenGL that is too old", []string{"DISPLAY=" + plain, "LIBGL_ALWAYS_INDIRECT=1", "LIBGL_DRIVERS_PATH=/nonexistent"}, "without OpenGL 2", true},
	} {
		t.Run(c.name, func(t *testing.T) {
			home, bin := t.TempDir(), t.TempDir()
			shown := filepath.Join(bin, "shown")
			write(t, filepath.Join(bin, "zenity"), []byte("#!/bin/sh\nfor a in \"$@\"; do echo \"$a\"; done > "+shown+".new; mv "+shown+".new "+shown+"\n"))
			if err := os.Chmod(filepath.Join(bin, "zenity"), 0o700); err != nil {
				t.Fatal(err)
			}
			ctx, stop := context.WithTimeout(t.Context(), 30*time.Second)
			defer stop()
			cmd := exec.CommandContext(ctx, binary(t))
			cmd.Env = append(c.env, "HOME="+home, "LANG=en_US.UTF-8", "PATH="+bin+":/usr/bin:/bin", "XDG_RUNTIME_DIR="+home)
			said, _ := cmd.CombinedOutput()
			if code := cmd.ProcessState.ExitCode(); code != 1 {
				t.Errorf("it ends with %d: %s", code, said)
			}
			if !bytes.Contains(said, []byte(c.says)) || bytes.Contains(said, []byte("goroutine")) || bytes.Contains(said, []byte("panic")) {
				t.Errorf("it says %s", said)
			}
			if !c.box {
				return
			}
			for end := time.Now().Add(5 * time.Second); ; time.Sleep(20 * time.Millisecond) {
				if text, err := os.ReadFile(shown); err == nil {
					if !strings.Contains(string(text), c.says) {
						t.Errorf("the screen says %s", text)
					}
					return
				}
				if time.Now().After(end) {
					t.Fatal("nothing is said on the screen")
				}
			}
		})
	}
}

// A window manager that died and left its sign does not keep the windows from opening.
func TestADeadWindowManager(t *testing.T) {
	display := serve(t, "Xvfb", []string{"-screen", "0", "1366x768x24", "-nolisten", "tcp", "-noreset"})
	conn, err := xgb.NewConnDisplay(display)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	const name = "_NET_SUPPORTING_WM_CHECK"
	sign, err := xproto.InternAtom(conn, false, uint16(len(name)), name).Reply()
	if err != nil {
		t.Fatal(err)
	}
	root := xproto.Setup(conn).DefaultScreen(conn).Root
	dead := []byte{3, 0, 0x40, 0}
	if err := xproto.ChangePropertyChecked(conn, xproto.PropModeReplace, root, sign.Atom, xproto.AtomWindow, 32, 1, dead).Check(); err != nil {
		t.Fatal(err)
	}
	s := &screen{t: t, display: display, folder: t.TempDir()}
	s.start(t.TempDir(), "en_US.UTF-8")
	s.window("^Upturn$")
}

// A second start hands its file to the first program and ends; one that was killed holds
// nobody up.
func TestASecondStart(t *testing.T) {
	s, home := newScreen(t, "second", 1366, 768), t.TempDir()
	file := rehearsed(t, home)
	t.Setenv("XDG_RUNTIME_DIR", "")
	t.Setenv("TMPDIR", shortFolder(t))
	p := s.start(home, "en_US.UTF-8")
	s.window("^Upturn$")
	again := func(args ...string) {
		t.Helper()
		ctx, stop := context.WithTimeout(t.Context(), 30*time.Second)
		defer stop()
		cmd := exec.CommandContext(ctx, p.cmd.Path, args...)
		cmd.Dir, cmd.Env = filepath.Dir(file), p.cmd.Env
		if said, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("the second start ends with %v: %s", err, said)
		}
	}
	again()
	again(filepath.Base(file)) // a name in the folder that the second one was started in
	s.window("Sample group")
	s.shot("opened")
	p.kill()
	p = s.start(home, "en_US.UTF-8", file)
	s.window("Sample group")
	p.kill()
}

// shortFolder is one whose name leaves room for that of a socket.
func shortFolder(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("/tmp", "u")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	return dir
}
