//go:build e2e

package main_test

import (
	"image"
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
)

// sleeper is a page that stands while time is missed: open brings it up, and awake has
// the program go on and looks at it.
type sleeper struct {
	name  string
	often bool // in every run of the tests, the others in long ones
	open  func(t *testing.T, name string) (s *screen, awake func())

	s     *screen
	awake func()
}

// sleepers are the pages of this run.
func sleepers() (out []*sleeper) {
	for _, page := range []*sleeper{
		{name: "lead", often: true, open: sleepLeading}, {name: "blank", open: sleepBlank}, {name: "frozen", open: sleepFrozen},
		{name: "ballot", often: true, open: sleepBallot}, {name: "keys", open: sleepKeys}, {name: "curtain", open: sleepCurtain},
		{name: "paper", open: sleepPaper}, {name: "home", open: sleepHome}, {name: "packs", open: sleepPacks},
		{name: "handouts", open: sleepHandouts}, {name: "recorded", open: sleepRecorded},
	} {
		if page.often || os.Getenv("UPTURN_LONG") != "" {
			out = append(out, page)
		}
	}
	return out
}

// look wakes the page and looks at it, and ends its program.
func (page *sleeper) look(t *testing.T) {
	t.Run(page.name, func(t *testing.T) {
		page.s.t = t
		page.awake()
	})
	page.s.t = t
	page.s.programs[0].kill()
}

// After more than a minute of sleep every window shows what the program does. All pages
// sleep at the same time, each on a screen of its own.
func TestAwakeMeansPainted(t *testing.T) {
	pages := sleepers()
	for _, page := range pages {
		page.s, page.awake = page.open(t, "awake-"+page.name)
		page.s.signal(syscall.SIGSTOP)
	}
	time.Sleep(asleep)
	for _, page := range pages {
		page.look(t)
	}
}

// So it does when the time of day is put on: the computer slept and its running clock with
// it, or somebody has set the clock.
func TestAJumpOfTheClock(t *testing.T) {
	t.Setenv("UPTURN_BINARY", jumpingBinary(t, false))
	for _, page := range sleepers() {
		page.s, page.awake = page.open(t, "jump-"+page.name)
		page.s.jumps = true
		page.look(t)
	}
}

// wake has the program go on that stood still, and gives it the keys that were struck
// meanwhile; one whose clock is to jump stood still for no time at all.
func (s *screen) wake(struck ...string) {
	s.t.Helper()
	if s.jumps {
		s.signal(syscall.SIGUSR1)
		time.Sleep(50 * time.Millisecond)
	}
	for _, key := range struck {
		s.strike(key)
	}
	if !s.jumps {
		s.signal(syscall.SIGCONT)
	}
}

// strike presses a key and does not wait for what it does. The server keeps it for a
// program that stands still, which then wakes to it: the toolkit paints before it knows
// how late it is.
func (s *screen) strike(key string) {
	s.t.Helper()
	if out, err := s.command("xdotool", "key", key).CombinedOutput(); err != nil {
		s.t.Fatalf("%s: %v %s", key, err, out)
	}
}

// differs fails unless a key has changed a picture that is looked at.
func (s *screen) differs(name string, at image.Rectangle, least float64, keys ...string) {
	s.t.Helper()
	before := part(s.picture(), at)
	s.press(keys...)
	if !s.soon(10*time.Second, func() bool { return changed(before, part(s.picture(), at)) >= least }) {
		s.t.Errorf("%s: %v changes nothing that can be seen", name, keys)
	}
	s.shot(name)
}

func sleepLeading(t *testing.T, name string) (*screen, func()) {
	s, _, home, _ := two(t, name)
	s.shot("before")
	return s, func() {
		s.wake()
		s.differs("wall-next", onWall, 0.005, "Next")
		s.differs("desk-next", desk, 0.005, "Next")
		if st := s.stateOf(home); st.Pos.Step == 0 {
			s.t.Errorf("the workshop is at %+v", st.Pos)
		}
		s.press("b", "b")
		if wall, _ := s.see("dark"); !dark(wall) {
			s.t.Error("B does not darken the wall")
		}
		s.press("b", "b")
		if wall, _ := s.see("light"); dark(wall) {
			s.t.Error("B does not light it again")
		}
	}
}

func sleepBlank(t *testing.T, name string) (*screen, func()) {
	s, _, _, _ := two(t, name)
	wall, _ := s.see("before")
	s.press("b", "b")
	s.see("dark")
	return s, func() {
		s.wake()
		s.press("period")
		if got, _ := s.see("light"); changed(wall, got) > 0 {
			s.t.Error("a wall that slept in the dark is not lit again")
		}
	}
}

func sleepFrozen(t *testing.T, name string) (*screen, func()) {
	s, _, _, _ := two(t, name)
	wall, _ := s.see("before")
	s.press("f", "f", "Next")
	s.see("frozen")
	return s, func() {
		s.wake()
		if got, _ := s.see("awake"); changed(wall, got) > 0 {
			s.t.Error("a frozen wall changed in its sleep")
		}
		s.press("f", "f")
		if got, _ := s.see("follows"); changed(wall, got) < 0.005 {
			s.t.Error("the wall does not follow again")
		}
	}
}

// sleepBallot wakes with somebody else before it.
func sleepBallot(t *testing.T, name string) (*screen, func()) {
	s, _, file, _ := led(t, name)
	s.press("Next")
	_, curtain := s.see("curtain")
	s.press("Return")
	_, fresh := s.see("fresh")
	s.press("7")
	s.see("marked")
	return s, func() {
		s.wake()
		time.Sleep(3 * time.Second)
		if _, got := s.see("awake"); changed(curtain, got) > 0.05 {
			s.t.Error("the ballot is still on the screen")
		}
		s.press("Return")
		if _, got := s.see("next"); changed(fresh, got) > 0.001 {
			s.t.Error("the next ballot is not fresh")
		}
		s.differs("marked-again", desk, 0.0005, "2")
		if round, open := s.stateAt(file).OpenRound(); !open || round.Cast != 0 {
			s.t.Errorf("after the sleep the box has %+v", round)
		}
	}
}

// sleepKeys has a ballot confirmed in its sleep.
func sleepKeys(t *testing.T, name string) (*screen, func()) {
	s, _, file, _ := led(t, name)
	s.fillIn()
	s.press("Return")
	_, review := s.see("review")
	return s, func() {
		s.wake("Return")
		time.Sleep(3 * time.Second)
		if _, got := s.see("awake"); changed(review, got) < 0.05 {
			s.t.Error("the ballot is still on the screen")
		}
		if round, open := s.stateAt(file).OpenRound(); !open || round.Cast != 0 {
			s.t.Errorf("a key that was struck in the sleep cast a ballot: %+v", round)
		}
	}
}

func sleepCurtain(t *testing.T, name string) (*screen, func()) {
	s, _, _, _ := led(t, name)
	s.press("Next")
	s.shot("curtain")
	return s, func() {
		s.wake()
		time.Sleep(3 * time.Second) // a ballot that is opened before the program looks at its clocks is wiped
		s.differs("ballot", desk, 0.05, "Return")
		s.differs("marked", desk, 0.0005, "7")
	}
}

// sleepRecorded falls asleep while the last voter's ballot is said to be in the box.
func sleepRecorded(t *testing.T, name string) (*screen, func()) {
	s, _, file, _ := led(t, name)
	s.fillIn()
	s.press("Return")
	s.strike("Return")
	s.wait("the ballot in the box", func() bool {
		round, open := s.stateAt(file).OpenRound()
		return open && round.Cast == 1
	})
	return s, func() {
		s.wake()
		time.Sleep(5 * time.Second)
		_, curtain := s.see("awake")
		s.differs("ballot", desk, 0.05, "Return")
		s.press("Escape")
		if _, got := s.see("curtain"); changed(curtain, got) > 0.05 {
			s.t.Error("after the sleep the curtain does not come down")
		}
	}
}

func sleepPaper(t *testing.T, name string) (*screen, func()) {
	s, home := newScreens(t, name), t.TempDir()
	s.plug()
	file := filepath.Join(home, "vote.upturn")
	voteAt(t, file, "B1", workshop.Paper)
	s.start(home, "en_US.UTF-8", file)
	s.focus(s.window("Night shift"))
	s.waitForWall(onWall)
	vote := s.shot("vote-open")
	s.press("Next")
	if _, ok := s.becomes("paper", vote, 0.05); !ok {
		t.Fatal("Page Down does not lead to the box")
	}
	return s, func() {
		s.wake()
		s.differs("keyed", desk, 0.0002, "7")
		s.differs("entered", desk, 0.0002, "Return")
	}
}

func sleepHome(t *testing.T, name string) (*screen, func()) {
	s, home := newScreen(t, name, desk.Dx(), desk.Dy()), t.TempDir()
	s.start(home, "en_US.UTF-8")
	s.focus(s.window("^Upturn$"))
	s.shot("home")
	return s, func() {
		s.wake("Tab")
		s.shot("awake")
		s.differs("focus", desk, 0.0001, "Tab")
		s.press("shift+Tab")
		s.differs("form", desk, 0.02, "Return")
		s.differs("written", desk, 0.0001, "m", "m", "m")
	}
}

func sleepPacks(t *testing.T, name string) (*screen, func()) {
	s, home := newScreen(t, name, desk.Dx(), desk.Dy()), t.TempDir()
	s.start(home, "en_US.UTF-8")
	s.focus(s.window("^Upturn$"))
	first := s.shot("home")
	s.click(153, 549) // “Packs”
	if _, ok := s.becomes("packs", first, 0.02); !ok {
		t.Fatal("the packs do not open")
	}
	return s, func() {
		s.wake("Tab")
		s.shot("awake")
		s.differs("focus", desk, 0.0001, "Tab")
		s.differs("home-again", desk, 0.02, "Escape")
	}
}

func sleepHandouts(t *testing.T, name string) (*screen, func()) {
	s, _, _, _ := led(t, name)
	lead := s.shot("lead")
	s.click(232, 673) // “Handouts”
	if _, ok := s.becomes("handouts", lead, 0.02); !ok {
		t.Fatal("the handouts do not open")
	}
	return s, func() {
		s.wake("Tab")
		s.shot("awake")
		s.differs("focus", desk, 0.0001, "Tab")
		s.differs("lead-again", desk, 0.02, "Escape")
	}
}
