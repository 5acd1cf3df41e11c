//go:build e2e

package main_test

import (
	"bytes"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/sqlite"
)

// "check --rescue" on a damaged file names what is whole, says that the file holds an open
// vote, and makes a workshop in which that vote goes on.
func TestCheckRescue(t *testing.T) {
	file := filepath.Join(t.TempDir(), "night.upturn")
	s, at := nightShift(t, file, "B1", workshop.Booth)
	voted := func(n int) error {
		for seat := range n {
			if err := s.Cast(seat, workshop.Ballot{workshop.Mark(seat % 10)}); err != nil {
				return err
			}
		}
		return nil
	}
	for _, do := range []func() error{
		func() error { return s.Jump(at) }, func() error { return s.Open(workshop.Booth) },
		func() error { return voted(12) }, s.CloseRound, s.Next, func() error { return s.VoteAgain(workshop.Booth) },
		func() error { return voted(5) }, s.Close,
	} {
		if err := do(); err != nil {
			t.Fatal(err)
		}
	}
	data := damageCounts(t, file)

	c := exec.Command(binary(t), "check", "--rescue", file)
	c.Env = append(withoutScreen(), "LANG=en_US.UTF-8", "LC_ALL=")
	said, err := c.CombinedOutput()
	if c.ProcessState.ExitCode() != 1 {
		t.Fatalf("%v: %s", err, said)
	}
	t.Logf("%s", said)
	made := strings.TrimSuffix(file, ".upturn") + "-whole-1.upturn"
	for _, want := range []string{
		"round 1 result", file + "-damaged-1", file + "-backup-1", "not counted yet: B1", "5/12", "damaged rounds: 1",
		"ballots of an open vote and the key", made,
	} {
		if !strings.Contains(string(said), want) {
			t.Errorf("it does not say %q:\n%s", want, said)
		}
	}
	if !bytes.Equal(bytesOf(t, file), data) {
		t.Error("the damaged file was changed")
	}
	upturn(t, "check", made)
	store, err := sqlite.Open(made)
	if err != nil {
		t.Fatal(err)
	}
	again, err := workshop.Start(store, workshop.Rules{})
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	if err := again.Cast(5, workshop.Ballot{7}); err != nil {
		t.Fatal(err)
	}
	if err := again.CloseRound(); err != nil {
		t.Fatal(err)
	}
	rounds := again.State().Rounds
	if last := rounds[len(rounds)-1]; len(rounds) != 1 || last.Tally == nil || last.Tally.Cast != 6 {
		t.Errorf("the vote went on to %+v", rounds)
	}
}
