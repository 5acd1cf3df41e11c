//go:build e2e

package main_test

import (
	"fmt"
	"image"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/sqlite"
)

// nightShift makes a workshop file of three hours for twelve people and opens it. It
// returns where a step stands in the agenda, too.
func nightShift(t *testing.T, path, step string, way workshop.Way, change ...func(*workshop.Info)) (*workshop.Session, int) {
	t.Helper()
	content, err := pack.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	agenda, _, err := content.Plan(workshop.Info{Minutes: 180, Exercises: []string{"A", "B", "C"}})
	if err != nil {
		t.Fatal(err)
	}
	info := workshop.Info{Group: "Night shift", When: time.Now(), Lang: "en", People: 12, MinShow: 5, Minutes: 180, Exercises: []string{"A", "B", "C"}, Way: way}
	for _, c := range change {
		c(&info)
	}
	store, err := sqlite.Create(path, workshop.State{Info: info, Pack: content, Agenda: agenda})
	if err != nil {
		t.Fatal(err)
	}
	s, err := workshop.Start(store, workshop.Rules{})
	if err != nil {
		t.Fatal(err)
	}
	at := slices.IndexFunc(agenda, func(st workshop.Step) bool { return st.ID == step })
	return s, at
}

// voteAt makes a workshop file in which the vote of a step is open.
func voteAt(t *testing.T, path, step string, way workshop.Way, change ...func(*workshop.Info)) {
	t.Helper()
	s, at := nightShift(t, path, step, way, change...)
	for _, do := range []func() error{func() error { return s.Jump(at) }, func() error { return s.Open(way) }, s.Close} {
		if err := do(); err != nil {
			t.Fatal(err)
		}
	}
}

// A plain locker takes the keyboard and leaves the focus where it is. Whoever
// unlocks the screen finds the curtain, and behind it a fresh ballot.
func TestALockedScreenClearsTheBallot(t *testing.T) {
	s, home := newScreen(t, "lock", 1366, 768), t.TempDir()
	file := filepath.Join(home, "vote.upturn")
	voteAt(t, file, "B1", workshop.Booth)
	s.start(home, "en_US.UTF-8", file)
	s.focus(s.window("Night shift"))
	s.private()
	s.press("Next")          // to the box
	s.press("Tab", "Return") // the room cannot see it
	curtain := s.shot("curtain")
	s.press("Return")
	fresh := s.shot("fresh")
	s.click(894, 338) // the number 7
	if _, ok := s.becomes("marked", fresh, 0.0005); !ok {
		t.Fatal("the ballot cannot be marked")
	}

	locker := s.command("i3lock", "--nofork", "--color=000000")
	if err := locker.Start(); err != nil {
		t.Fatalf("%v: make setup-test", err)
	}
	s.wait("the locker", func() bool { return dark(s.picture()) })
	time.Sleep(2 * time.Second)
	if err := locker.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = locker.Wait() // it was killed
	s.wait("the lock to go", func() bool { return !dark(s.picture()) })
	if n := changed(curtain, s.shot("unlocked")); n > 0.05 { // it says that the ballot was cleared
		t.Errorf("the curtain is not there: %.0f %% of the screen differ", 100*n)
	}
	if at := s.pointer(); at.X == 894 || at.Y == 338 {
		t.Errorf("the pointer still shows at %v what was chosen", at)
	}
	s.press("Return")
	if n := changed(fresh, s.shot("next")); n > 0 {
		t.Errorf("the next ballot is not fresh: %.2f %% of the screen differ", 100*n)
	}
	if st := s.stateAt(file); len(st.Rounds) != 1 || st.Rounds[0].Cast != 0 {
		t.Errorf("after a lock the file has %+v", st.Rounds)
	}
}

// pointer asks where the pointer is.
func (s *screen) pointer() image.Point {
	s.t.Helper()
	out, err := s.command("xdotool", "getmouselocation").Output()
	if err != nil {
		s.t.Fatalf("xdotool: %v", err)
	}
	var at image.Point
	if _, err := fmt.Sscanf(string(out), "x:%d y:%d", &at.X, &at.Y); err != nil {
		s.t.Fatalf("xdotool says %q", out)
	}
	return at
}

// stateAt reads a workshop file that the program has open, and may be writing.
func (s *screen) stateAt(file string) (st workshop.State) {
	s.t.Helper()
	var last error
	if !s.soon(10*time.Second, func() bool {
		var store workshop.Store
		if store, last = sqlite.OpenReadOnly(file); last != nil {
			return false
		}
		defer store.Close()
		st, last = store.Load()
		return last == nil
	}) {
		s.t.Fatal(last)
	}
	return st
}

// Two voters, the second one after the first: a ballot that was confirmed leaves the
// pointer nowhere near its answer.
func TestThePointerLeavesTheAnswer(t *testing.T) {
	s, home := newScreen(t, "pointer", 1366, 768), t.TempDir()
	file := filepath.Join(home, "vote.upturn")
	voteAt(t, file, "B1", workshop.Booth)
	s.start(home, "en_US.UTF-8", file)
	s.focus(s.window("Night shift"))
	s.private()
	s.press("Next")
	s.press("Tab", "Return", "Return")
	var places []image.Point
	for _, x := range []int{894, 154} { // the numbers 7 and 0
		s.click(x, 338)
		s.press("Return", "Return")
		s.wait("the curtain", func() bool { return s.pointer().Y != 338 })
		places = append(places, s.pointer())
		s.wait("the ballot in the box", func() bool { return s.stateAt(file).Rounds[0].Cast == len(places) })
		time.Sleep(3 * time.Second) // "recorded" stands for two
		s.shot("next")
		s.press("Return")
	}
	if places[0] != places[1] {
		t.Errorf("after a 7 the pointer is at %v, after a 0 at %v", places[0], places[1])
	}
}
