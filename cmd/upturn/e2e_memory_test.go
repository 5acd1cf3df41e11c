//go:build e2e

package main_test

import (
	"database/sql"
	"errors"
	"path/filepath"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/storetest/remains"
)

// inBooth is what a voter marks in a cell of the beliefs: two to a page.
func inBooth(voter, cell int) byte {
	page := cell / 2
	today := (voter*voter*5 + page*page*3 + voter*page + page) % 7
	return byte(1 + (today+cell%2*(1+page%5))%7)
}

// People vote in the real booth. In the memory of the program nothing is left of their
// ballots, while the vote is open or after it, and after it nothing of the key.
func TestNoBallotStaysInTheProgramsMemory(t *testing.T) {
	s, home := newScreen(t, "memory", 1366, 768), t.TempDir()
	file := filepath.Join(home, "vote.upturn")
	session, at := nightShift(t, file, "A4", workshop.Booth)
	if err := errors.Join(session.Jump(at), session.Open(workshop.Booth)); err != nil {
		t.Fatal(err)
	}
	cells := len(session.State().Rounds[0].Spec.Cells())
	const here = 3 // of twelve
	for seat := here; seat < 12; seat++ {
		b := make(workshop.Ballot, cells)
		for i := range b {
			b[i] = 4
		}
		if err := session.Cast(seat, b); err != nil {
			t.Fatal(err)
		}
	}
	if err := session.Close(); err != nil {
		t.Fatal(err)
	}
	p := s.start(home, "en_US.UTF-8", file)
	s.focus(s.window("Night shift"))
	s.private()
	s.click(407, 245)        // open the ballot
	s.press("Tab", "Return") // the room cannot see it
	var ballots []remains.Secret
	look := func(when string) {
		t.Helper()
		found, err := remains.Count(p.cmd.Process.Pid, ballots...)
		if errors.Is(err, remains.ErrUnknown) {
			t.Skip(err)
		}
		if err != nil {
			t.Fatal(err)
		}
		for voter, n := range found {
			if n > 0 {
				t.Errorf("%s: the ballot of voter %d lies %d times in memory", when, voter, n)
			}
		}
	}
	for voter := range here {
		ballots = append(ballots, remains.Secret{Len: cells, At: func(cell int) byte { return inBooth(voter, cell) }})
		s.press("Return")
		for page := range cells / 2 {
			s.press(strconv.Itoa(int(inBooth(voter, 2*page))), strconv.Itoa(int(inBooth(voter, 2*page+1))), "Return")
			if voter == 0 && page == cells/2-1 {
				s.shot("review")
				if found, err := remains.Count(p.cmd.Process.Pid, ballots...); err == nil && found[0] == 0 {
					t.Error("whoever looks does not find the ballot that is in hand")
				}
			}
		}
		s.press("Return")
		s.wait("the ballot in the box", func() bool { return s.stateAt(file).Rounds[0].Cast == 12-here+voter+1 })
		time.Sleep(3 * time.Second) // "recorded" stands for two
		s.shot("voted")
		look("the vote is open")
	}
	key := keyOf(t, file)
	s.click(300, 662) // back to the facilitator
	for presses := 0; presses < 6 && s.stateAt(file).Rounds[0].Tally == nil; presses++ {
		s.press("Next")
	}
	if s.stateAt(file).Rounds[0].Tally == nil {
		t.Fatal("the vote does not close")
	}
	s.shot("counted")
	look("the vote is closed")
	found, err := remains.Count(p.cmd.Process.Pid, key, key.Part(0, 16), key.Part(16, 16))
	if err != nil || slices.Max(found) > 0 {
		t.Errorf("the key, and its halves, lie %v times in memory after the vote: %v", found, err)
	}
}

// keyOf is the key to the ballots of the vote that is open.
func keyOf(t *testing.T, file string) remains.Secret {
	t.Helper()
	db, err := sql.Open("sqlite3", "file:"+file+"?mode=ro")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	var key []byte
	if err := db.QueryRow("SELECT key FROM round_key").Scan(&key); err != nil || len(key) != 32 {
		t.Fatal(len(key), err)
	}
	return remains.Key(key)
}
