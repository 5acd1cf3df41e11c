package main

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// homeWith is a home folder with one settings file of the toolkit, which answers or not.
func homeWith(t *testing.T, answers bool) (home string) {
	t.Helper()
	home = filepath.Join(t.TempDir(), "ann")
	t.Setenv("HOME", home)
	t.Setenv("XDG_CONFIG_HOME", "")
	t.Setenv("XDG_CACHE_HOME", "")
	t.Setenv("XAUTHORITY", "")
	dir := filepath.Join(home, ".config", "fyne")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	settings := filepath.Join(dir, "settings.json")
	if answers {
		if err := os.WriteFile(settings, []byte("{}"), 0o600); err != nil {
			t.Fatal(err)
		}
		return home
	}
	if err := syscall.Mkfifo(settings, 0o600); err != nil { // to open it waits for whoever writes
		t.Fatal(err)
	}
	t.Cleanup(func() {
		f, err := os.OpenFile(settings, os.O_RDWR, 0)
		if err != nil {
			t.Fatal(err)
		}
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
	})
	return home
}

func TestAHomeFolderThatAnswersIsUsed(t *testing.T) {
	home := homeWith(t, true)
	s, err := spareHome()
	if err != nil || s.used() || os.Getenv("HOME") != home || s.environ != nil {
		t.Errorf("%+v, %v; HOME is %s", s, err, os.Getenv("HOME"))
	}
	s.remove()
	for _, dir := range []string{home, filepath.Join(home, ".cache")} { // the second one somebody new has not yet
		if _, err := os.Stat(dir); err != nil {
			t.Error(err)
		}
	}
}

// The toolkit reads its settings before there is a window. Where they do not answer it gets
// an empty folder, while what the program opens files with keeps the person's own.
func TestAHomeFolderThatDoesNotAnswer(t *testing.T) {
	home := homeWith(t, false)
	s, err := spareHome()
	if err != nil || !s.used() {
		t.Fatalf("%+v, %v", s, err)
	}
	config, err := os.UserConfigDir()
	if err != nil {
		t.Fatal(err)
	}
	cache, err := os.UserCacheDir()
	if err != nil {
		t.Fatal(err)
	}
	for _, dir := range []string{os.Getenv("HOME"), config, cache} {
		if !strings.HasPrefix(dir, s.dir) {
			t.Errorf("%s is still asked", dir)
		}
	}
	if filepath.Base(os.Getenv("HOME")) != "ann" || os.Getenv("XAUTHORITY") != filepath.Join(home, ".Xauthority") {
		t.Errorf("HOME %s, XAUTHORITY %s", os.Getenv("HOME"), os.Getenv("XAUTHORITY"))
	}
	if !strings.Contains(strings.Join(s.environ, " "), "HOME="+home) {
		t.Error("other programs get the empty folder as well")
	}
	mine := filepath.Join(s.dir, "mine")
	for _, path := range []string{filepath.Join(config, "fyne", "x"), mine} {
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	s.remove()
	if _, err := os.Stat(filepath.Join(config, "fyne")); !os.IsNotExist(err) {
		t.Errorf("what the toolkit wrote stays: %v", err)
	}
	if err := os.Remove(mine); err != nil {
		t.Errorf("what somebody else wrote goes: %v", err)
	}
	if s.remove(); used(s.dir) {
		t.Error("the empty folder stays")
	}
}

func used(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}
