//go:build e2e

package main_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
)

// A whole workshop in the windows, three hours of it in minutes: invented people
// vote, somebody presses Page Down until nothing comes any more.
func TestWholeWorkshop(t *testing.T) {
	s, home := newScreen(t, "whole", 1366, 768), t.TempDir()
	p := s.start(home, "en_US.UTF-8")
	s.focus(s.window("^Upturn$"))
	s.press("Tab", "Tab", "Return") // the second thing on the first window: Rehearse
	window := s.window("Sample group")

	var last workshop.Position
	last.Step = -1
	for presses := 0; ; presses++ {
		if presses == 200 {
			t.Fatalf("no end after %d times Page Down, at %+v", presses, last)
		}
		st := s.voted(home)
		if st.Pos == last {
			break
		}
		if st.Pos.Step != last.Step || st.Pos.Phase != last.Phase {
			s.shot(fmt.Sprintf("%s-%s", st.Now().ID, st.Pos.Phase))
		}
		last = st.Pos
		s.press("Next")
		s.soon(2*time.Second, func() bool { return s.stateOf(home).Pos != last })
	}

	st := s.stateOf(home)
	if st.Pos.Step != len(st.Agenda)-1 {
		t.Errorf("it ended at step %d of %d", st.Pos.Step+1, len(st.Agenda))
	}
	for _, step := range st.Agenda {
		round, ok := st.Round(step.ID, false)
		if st.Def(step).Vote != nil && (!ok || round.Tally == nil || round.Tally.Cast != st.Info.People) {
			t.Errorf("step %s ended without its %d votes: %+v", step.ID, st.Info.People, round)
		}
	}
	s.shot("end")
	s.checkSheet(home) // Page Down at the end prints it
	s.shut(window)
	p.quit()
}

// voted waits until no round is open that the invented people still vote in.
func (s *screen) voted(home string) workshop.State {
	s.t.Helper()
	var st workshop.State
	s.wait("all votes", func() bool {
		st = s.stateOf(home)
		round, open := st.OpenRound()
		return !open || round.Cast == round.Seats
	})
	return st
}

// checkSheet looks at the sheet that lies beside the workshop.
func (s *screen) checkSheet(home string) {
	s.t.Helper()
	var sheets []string
	s.wait("the sheet to take home", func() bool {
		sheets, _ = filepath.Glob(filepath.Join(home, "data", "upturn", "*.pdf")) // the pattern is sound
		return len(sheets) == 1
	})
	if !strings.HasSuffix(sheets[0], "take-home sheet.pdf") {
		s.t.Errorf("the sheet is called %s", filepath.Base(sheets[0]))
	}
	checkPDF(s.t, sheets[0], "letter", []string{"customer"}) // as the United States print
}
