//go:build e2e

package main_test

import (
	"image"
	"path/filepath"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/sqlite"
)

// stateOf reads the one workshop in a home, while the program has it open or after.
func (s *screen) stateOf(home string) workshop.State {
	s.t.Helper()
	var st workshop.State
	var last error
	if !s.soon(10*time.Second, func() bool {
		files, err := filepath.Glob(filepath.Join(home, "data", "upturn", "*.upturn"))
		if err != nil || len(files) != 1 {
			return false
		}
		var store workshop.Store
		if store, last = sqlite.OpenReadOnly(files[0]); last != nil {
			return false
		}
		st, last = store.Load()
		if err := store.Close(); last == nil {
			last = err
		}
		return last == nil
	}) {
		s.shot("no-workshop")
		s.t.Fatalf("no workshop to read in %s: %v", home, last)
	}
	return st
}

// comes waits until the file of the one workshop in a home has something, and gives what it has
// then, or what it still has after a while: a disk may take its time to record a ballot.
func (s *screen) comes(home string, has func(workshop.State) bool) (st workshop.State) {
	s.t.Helper()
	s.soon(30*time.Second, func() bool {
		st = s.stateOf(home)
		return has(st)
	})
	return st
}

// at reports whether a workshop has come to a phase.
func at(phase workshop.Phase) func(workshop.State) bool {
	return func(st workshop.State) bool { return st.Pos.Phase == phase }
}

// newWorkshop makes a workshop with nothing but the keyboard, from the first window.
func (s *screen) newWorkshop(window, group string) {
	s.t.Helper()
	home := s.shot("home")
	s.press("Tab", "Return") // the first thing on the first window
	if _, ok := s.becomes("form", home, 0.02); !ok {
		s.t.Fatal("Enter on “New workshop” changed nothing")
	}
	s.write(group) // the cursor stands where the group is named
	s.shot("form-filled")
	s.press("shift+Tab", "Return") // backwards from the first field stands the last button
}

// private answers the question of one screen: the room does not see it.
func (s *screen) private() {
	s.t.Helper()
	asks := s.shot("asks-who-sees")
	s.press("Tab", "Return")
	if _, ok := s.becomes("private", asks, 0.02); !ok {
		s.t.Fatal("nobody asks whether the room sees the only screen")
	}
}

// walls gives the places of the audience's windows that can be seen.
func (s *screen) walls() []image.Rectangle {
	var places []image.Rectangle
	for _, w := range s.windows("^Upturn: ") {
		places = append(places, s.place(w))
	}
	return places
}

// waitForWall waits until the audience's window fills a screen.
func (s *screen) waitForWall(want image.Rectangle) {
	s.t.Helper()
	s.wait("the wall on the projector", func() bool {
		found := s.walls()
		return len(found) == 1 && found[0] == want
	})
}

// keyInPaper opens the panel for paper ballots and keys in as many of one question.
func (s *screen) keyInPaper(home string, ballots int) {
	s.t.Helper()
	vote := s.shot("vote-open")
	s.press("Next") // to the box
	if _, ok := s.becomes("paper", vote, 0.05); !ok {
		s.t.Fatalf("Page Down does not lead to the box; see %s", s.folder)
	}
	for i := range ballots {
		s.press([]string{"1", "2"}[i%2])
		if i < ballots-1 {
			s.press("Return")
		}
	}
	s.lastBallot(home, ballots)
}

// lastBallot records the last ballot of all, which is written, and waits until the window says
// that all are in: the next press closes the vote. One before that is for the ballot on its way.
func (s *screen) lastBallot(home string, ballots int) {
	s.t.Helper()
	slip := s.shot("paper-last")
	s.press("Return")
	s.comes(home, func(st workshop.State) bool {
		round, open := st.OpenRound()
		return open && round.Cast == ballots
	})
	// While it is on its way, its button alone is another one: an 80th of the window.
	if _, ok := s.becomes("paper-full", slip, 0.025); !ok {
		s.t.Error("nothing says that all ballots are in")
	}
}

// A workshop on one screen, with a keyboard: made, walked through, left and taken up again.
func TestWalk(t *testing.T) {
	s, home := newScreen(t, "walk", 1366, 768), t.TempDir()
	p := s.start(home, "en_US.UTF-8")
	window := s.window("^Upturn$")
	s.focus(window)
	s.newWorkshop(window, "Night shift")
	s.window("Night shift")
	s.private()
	if st := s.stateOf(home); st.Info.Group != "Night shift" || st.Pos.Step != 0 {
		t.Fatalf("made %+v at %+v", st.Info, st.Pos)
	}

	opening := s.shot("opening")
	s.press("Next", "Next", "Next") // the cover, the opening, the rules
	if _, ok := s.becomes("practice", opening, 0.01); !ok {
		t.Error("Page Down changed nothing")
	}
	s.press("Next")
	vote := s.shot("vote")
	s.shut(window) // the wall would go dark before the room
	if _, ok := s.becomes("asks-before-quitting", vote, 0.01); !ok {
		t.Error("with a vote open the program quits unasked")
	}
	s.press("Escape")
	s.keyInPaper(home, 12)
	s.press("Next")
	closed := s.comes(home, at(workshop.PhaseClosed))
	s.shot("closed")
	if closed.Pos.Phase != workshop.PhaseClosed {
		t.Errorf("closing the vote leads to %+v", closed.Pos)
	}
	s.press("Next")
	left := s.comes(home, at(workshop.PhaseResult))
	result := s.shot("result")
	if round, ok := left.Round("practice", false); !ok || round.State != workshop.RoundShown || round.Tally == nil || round.Tally.Cast != 12 {
		t.Errorf("twelve ballots were keyed in and shown; the file has %+v", round)
	}
	if left.Pos.Phase != workshop.PhaseResult {
		t.Errorf("the result is on the wall; the file says %+v", left.Pos)
	}

	s.shut(window)
	if _, ok := s.becomes("asks-before-leaving", result, 0.01); !ok {
		t.Error("with a workshop under way the program quits unasked")
	}
	s.press("Tab", "Return")
	p.quit()
	if after := s.stateOf(home); after.Pos != left.Pos {
		t.Errorf("quitting moved from %+v to %+v", left.Pos, after.Pos)
	}

	again := s.start(home, "en_US.UTF-8")
	window = s.window("^Upturn$")
	s.focus(window)
	s.shot("home-again")
	s.press("shift+Tab", "shift+Tab", "Return") // before the menu of the one workshop there is
	s.window("Night shift")
	s.private()
	s.shot("again")
	if st := s.stateOf(home); st.Pos != left.Pos {
		t.Errorf("taken up at %+v, was left at %+v", st.Pos, left.Pos)
	}
	again.kill()
	if st := s.stateOf(home); st.Pos != left.Pos {
		t.Errorf("after a power cut at %+v, was left at %+v", st.Pos, left.Pos)
	}
}

// The projector: found, left alone when it goes, and used again when it comes back.
func TestProjector(t *testing.T) {
	s, home := newScreens(t, "projector"), t.TempDir()
	s.plug()
	s.keyboard("fi")
	s.start(home, "fi_FI.UTF-8")
	window := s.window("^Upturn$")
	s.focus(window)
	s.newWorkshop(window, "Yövuoro")

	onWall := image.Rect(1366, 0, 1366+1280, 720)
	s.waitForWall(onWall)
	s.shot("wall")
	s.window("Yövuoro")

	s.unplug()
	s.wait("the wall to leave with the projector", func() bool { return len(s.walls()) == 0 })
	img := s.shot("unplugged")
	if size := img.Bounds().Size(); size.X != 1366 {
		t.Fatalf("the screen is %v", size)
	}
	s.plug()
	s.waitForWall(onWall)
	s.shot("plugged-in-again")
}
