//go:build unix

package sqlite

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"golang.org/x/sys/unix"

	"github.com/upturn-workshop/upturn/workshop"
)

// limitedEnv tells a copy of this test program which file to open.
const limitedEnv = "UPTURN_TEST_LIMITED"

// A real operating system that refuses real writes: files may not grow beyond
// a limit, which only a program of its own can have set for it.
func TestLimitOfTheSystem(t *testing.T) {
	if path := os.Getenv(limitedEnv); path != "" {
		castUnderLimit(t, path)
		return
	}
	s := createStore(t)
	castAll(t, s, openRound(t, s, 12), 0, 1, 2, 3)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	c := exec.Command(os.Args[0], "-test.run=^TestLimitOfTheSystem$")
	c.Env = append(os.Environ(), limitedEnv+"="+s.path)
	if out, err := c.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	if found := Check(s.path); len(found) > 0 {
		t.Fatal(found)
	}
	again, err := Open(s.path)
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	if tally, err := closeRound(again, 1); err != nil || tally.Cast != 5 {
		t.Fatal(tally.Cast, err)
	}
}

// limited does something while no file may grow beyond n bytes.
func limited(t *testing.T, n uint64, do func()) {
	t.Helper()
	var was unix.Rlimit
	if err := unix.Getrlimit(unix.RLIMIT_FSIZE, &was); err != nil {
		t.Fatal(err)
	}
	for _, set := range []struct {
		n    uint64
		then func()
	}{{n, do}, {was.Cur, func() {}}} {
		if err := unix.Setrlimit(unix.RLIMIT_FSIZE, &unix.Rlimit{Cur: set.n, Max: was.Max}); err != nil {
			t.Fatal(err)
		}
		set.then()
	}
}

// rescuedEnv tells a copy of this test program which file to rescue.
const rescuedEnv = "UPTURN_TEST_RESCUED"

// Where there is no room for a copy of the damaged file, none is begun and left; with room it
// is rescued after all.
func TestARescueWithoutRoomLeavesNothing(t *testing.T) {
	if path := os.Getenv(rescuedEnv); path != "" {
		rescueUnderLimit(t, path)
		return
	}
	path := sample(t)
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	clear(raw[len(raw)/2:])
	if err := os.WriteFile(path, raw, 0o600); err != nil {
		t.Fatal(err)
	}
	c := exec.Command(os.Args[0], "-test.run=^TestARescueWithoutRoomLeavesNothing$")
	c.Env = append(os.Environ(), rescuedEnv+"="+path)
	if out, err := c.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
}

func rescueUnderLimit(t *testing.T, path string) {
	for _, n := range []uint64{0, 100, 5000} {
		var err error
		limited(t, n, func() { _, err = Rescue(path) })
		if left, _ := filepath.Glob(path + damagedEnd + "*"); err == nil || len(left) > 0 {
			t.Errorf("limit %d: %v, and %v are left", n, err, left)
		}
	}
	if r, err := Rescue(path); err != nil || r.Copy == "" {
		t.Errorf("%+v, %v", r, err)
	}
}

func castUnderLimit(t *testing.T, path string) {
	s, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	for _, n := range []uint64{0, 100, 700, 5000, 9000, 14000} { // into the journal, ever further
		var err error
		limited(t, n, func() { _, err = s.Cast(1, workshop.Booth, 4, ballot(4)) })
		wantCode(t, err, workshop.EIO)
		if r, _ := load(t, s).OpenRound(); r.Cast != 4 || r.Used[4] {
			t.Fatalf("limit %d: %+v", n, r)
		}
	}
	castAll(t, s, 1, 4)
}
