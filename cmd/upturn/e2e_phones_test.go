//go:build e2e

package main_test

import (
	"image/png"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/sqlite"
)

// link is the way in as the wall has it: on the network of this computer, or on itself where it is on none.
var link = regexp.MustCompile(`^HTTP://([\d.]+:80\d\d)/#([A-Z347]{6})$`)

// scanned has another program read the square on the projector; "" = there is none.
func (s *screen) scanned(zbar, name string) string {
	s.t.Helper()
	file := filepath.Join(s.t.TempDir(), name+".png")
	f, err := os.Create(file)
	if err == nil {
		err = png.Encode(f, part(s.picture(), onWall))
	}
	if err != nil {
		s.t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		s.t.Fatal(err)
	}
	out, _ := exec.Command(zbar, "-q", "--raw", file).Output() // it ends with an error where it finds nothing
	return strings.TrimSpace(string(out))
}

// A vote by phone in the real windows: the room's wall has a square that a camera reads, the
// made-up people come in over the network with real letters while it is there and vote when the
// question is on, and nothing listens before the vote and after it.
func TestAVoteByPhoneOnTheWall(t *testing.T) {
	zbar, err := exec.LookPath("zbarimg")
	if err != nil {
		t.Skip("no zbarimg: apt-get install zbar-tools")
	}
	s := newScreens(t, "phones")
	home := t.TempDir()
	s.plug()
	file := filepath.Join(home, "vote.upturn")
	voteAt(t, file, "B1", workshop.Phones, func(i *workshop.Info) { i.Rehearsal = true })
	s.start(home, "en_US.UTF-8", file)
	s.focus(s.window("Night shift"))
	s.waitForWall(onWall)
	var read string
	if !s.soon(30*time.Second, func() bool { read = s.scanned(zbar, "wall"); return link.MatchString(read) }) {
		s.shot("no-square")
		t.Fatalf("a camera reads %q from the wall", read)
	}
	s.shot("join")
	at := link.FindStringSubmatch(read)[1]
	heard := func() bool {
		c, err := net.DialTimeout("tcp", at, time.Second)
		if err == nil {
			_ = c.Close()
		}
		return err == nil
	}
	if !heard() {
		t.Errorf("nobody listens at %s while the wall shows it", at)
	}
	s.press("Next") // the question
	ballots := func() (open bool, n int) {
		store, err := sqlite.OpenReadOnly(file)
		if err != nil {
			return true, 0 // it is being written
		}
		st, err := store.Load()
		if cerr := store.Close(); err != nil || cerr != nil {
			return true, 0
		}
		r, open := st.OpenRound()
		return open, r.Cast
	}
	if !s.soon(60*time.Second, func() bool { _, n := ballots(); return n == 12 }) {
		_, n := ballots()
		s.shot("not-all")
		t.Fatalf("%d have voted", n)
	}
	s.shot("all-voted")
	s.press("Next") // closes the vote
	if !s.soon(20*time.Second, func() bool { open, _ := ballots(); return !open }) {
		t.Error("the vote is still open")
	}
	if !s.soon(10*time.Second, func() bool { return !heard() }) {
		t.Errorf("somebody listens at %s after the close", at)
	}
	s.shot("closed")
}
