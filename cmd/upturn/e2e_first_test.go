//go:build e2e

package main_test

import (
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
)

// From the first start to the first result of a real workshop, with twelve ballots in hand and
// one screen: no more is pressed than this, beside the keys of the group's name. The four keys
// of the first two rows are two clicks for whoever has a mouse.
const (
	toTheForm = 2  // Tab and Enter
	whoSees   = 2  // that the room does not see this screen
	done      = 1  // Enter behind the name
	pageDowns = 7  // opening, rules, practice vote, opening the vote, box; closing it, showing what came of it
	slips     = 13 // a digit each, and Enter behind the last
)

func TestTheFirstResultIsNear(t *testing.T) {
	s, home := newScreen(t, "first", 1366, 768), t.TempDir()
	begun, pressed := time.Now(), 0
	press := func(keys ...string) {
		s.t.Helper()
		s.press(keys...)
		pressed += len(keys)
	}
	s.start(home, "en_US.UTF-8")
	s.focus(s.window("^Upturn$"))
	first := s.shot("home")
	press("Tab", "Return")
	if _, ok := s.becomes("form", first, 0.02); !ok {
		t.Fatal("there is no form")
	}
	s.write("Night shift") // in place of the name that stands there
	press("Return")
	s.window("Night shift")
	asks := s.shot("who-sees")
	press("Tab", "Return")
	s.becomes("opening", asks, 0.02)
	// until presses Page Down until the practice vote has come to a phase. Each leads on: the file
	// says so, however long its disk takes.
	until := func(phase workshop.Phase, most int) {
		pos := s.stateOf(home).Pos
		for (pos.Step != 2 || pos.Phase != phase) && pressed < most {
			press("Next")
			pos = s.comes(home, func(st workshop.State) bool { return st.Pos != pos }).Pos
		}
	}
	until(workshop.PhaseVote, 20)
	press("Next") // to the box
	for range slips - 1 {
		press("1")
	}
	s.lastBallot(home, 12)
	pressed++
	until(workshop.PhaseResult, 40)
	took := time.Since(begun)
	s.shot("result")
	st := s.stateOf(home)
	if r, ok := st.Round("practice", false); !ok || r.State != workshop.RoundShown || r.Tally.Cast != 12 || st.Info.Group != "Night shift" {
		t.Fatalf("of the vote of %q there is %+v", st.Info.Group, r)
	}
	if most := toTheForm + whoSees + done + pageDowns + slips; pressed > most {
		t.Errorf("%d keys lead to the first result, more than %d", pressed, most)
	}
	t.Logf("%d keys beside the name, in %v", pressed, took)
}
