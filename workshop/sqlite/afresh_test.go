package sqlite

import (
	"os"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// A box has room for some late-comers, in full sixteens.
func TestSlotsForSomeLateComers(t *testing.T) {
	for seats, want := range map[int]int{1: 32, 12: 32, 15: 32, 16: 48, 31: 48, 32: 64, 500: 528} {
		if got := slotsFor(seats); got != want {
			t.Errorf("%d seats have %d slots, want %d", seats, got, want)
		}
	}
}

// What the sheet does not allow is no ballot, though it was sealed with the right key: of a
// box that nobody casts into any more the others are kept, and into an open one nobody casts.
func TestABallotThatTheSheetDoesNotAllowIsNone(t *testing.T) {
	s := createStore(t)
	round := openRound(t, s, 6)
	castAll(t, s, round, 0, 1, 2, 3, 4)
	b, err := loadBox(s.db, s.path, round)
	if err != nil {
		t.Fatal(err)
	}
	wrong := make(workshop.Ballot, len(b.ballots[0]))
	for i := range wrong {
		wrong[i] = workshop.MaxMark
	}
	if b.spec.Check(wrong) == nil {
		t.Fatal("the sheet allows it")
	}
	if err := b.put(s.db, wrong); err != nil {
		t.Fatal(err)
	}
	read, err := readBox(s.db, s.path, round)
	if err != nil || read.bad != 1 || len(read.ballots) != 5 {
		t.Errorf("%+v, %v", read, err)
	}
	if _, err := loadBox(s.db, s.path, round); workshop.CodeOf(err) != workshop.EDamaged {
		t.Errorf("%v", err)
	}
}

// A copy of an earlier version that holds no open vote stays, and the first copy of a
// damaged file is the first by its name.
func TestCopiesThatHoldNoVoteStay(t *testing.T) {
	s := createStore(t)
	path := s.path
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	kept := versionCopy(path, 1)
	if err := os.WriteFile(kept, raw, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := reopenStore(t, s).Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(kept); err != nil {
		t.Errorf("the copy is gone: %v", err)
	}
	to, secret, err := setAside(path)
	if err != nil || secret || !strings.HasSuffix(to, ".upturn-damaged-1") {
		t.Errorf("%s, %v, %v", to, secret, err)
	}
}
