package main

import (
	"bytes"
	"strings"
	"testing"
	"time"
)

// A screen that does not answer is waited for a while, and then one is told.
func TestAScreenThatHangs(t *testing.T) {
	var said bytes.Buffer
	p, err := newProgram(&bytes.Buffer{}, &said)
	if err != nil {
		t.Fatal(err)
	}
	ended := make(chan int)
	go func() {
		_ = p.ready(10*time.Millisecond, func() error { select {} }, func(code int) { ended <- code })
	}()
	select {
	case code := <-ended:
		if code != 1 || !strings.Contains(said.String(), p.t("error.not_found_screen")) {
			t.Errorf("it ends with %d and says %q", code, &said)
		}
	case <-time.After(20 * time.Second):
		t.Error("it hangs")
	}
	if err := p.ready(time.Minute, func() error { return nil }, func(int) { t.Error("it ended") }); err != nil {
		t.Error(err)
	}
}

// Programs meet that keep their workshops in the same folder and are on the same screen.
func TestWhoMeets(t *testing.T) {
	t.Setenv("DISPLAY", ":1")
	one := meeting("/home/a")
	if meeting("/home/a") != one || meeting("/home/b") == one {
		t.Error("the folder does not count")
	}
	t.Setenv("DISPLAY", ":2")
	if meeting("/home/a") == one {
		t.Error("the screen does not count")
	}
}

// What the system hands over comes once the windows are there, and without a second start.
func TestWhatTheSystemHandsOver(t *testing.T) {
	if handed(nil, nil) != nil {
		t.Error("something is handed over where nobody can")
	}
	documents := make(chan string, 2)
	documents <- "/before/the/window.upturn"
	got := make(chan string)
	handed(nil, documents)(func(path string) { got <- path })
	documents <- "/later.upturn"
	for _, want := range []string{"/before/the/window.upturn", "/later.upturn"} {
		if path := <-got; path != want {
			t.Errorf("%s came, not %s", path, want)
		}
	}
}
