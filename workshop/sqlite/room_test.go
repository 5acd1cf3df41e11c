package sqlite

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// How much room there is and how much is needed is said in whole megabytes.
func TestRoomIsSaidInMegabytes(t *testing.T) {
	var e *workshop.Error
	if !errors.As(noRoom(3<<20+9), &e) || e.Args["free"] != "3" || e.Args["needed"] != "5" || roomNeeded != 5<<20 {
		t.Errorf("%+v", e)
	}
}

// Slots are added only where there would be fewer than seats: all ballots lie anew then.
func TestSlotsAreAddedWhereSeatsNeedThem(t *testing.T) {
	for _, c := range []struct{ seats, slots int }{{31, 32}, {32, 32}, {33, 64}} {
		s := createStore(t)
		round := openRound(t, s, 5)
		castAll(t, s, round, 0, 1)
		if err := s.Commit(workshop.Change{Seats: &workshop.Seats{Round: round, N: c.seats}}); err != nil {
			t.Fatal(err)
		}
		var slots int
		if err := s.db.QueryRow("SELECT count(*) FROM slot WHERE round = ?", round).Scan(&slots); err != nil || slots != c.slots {
			t.Errorf("%d slots for %d seats, %v", slots, c.seats, err)
		}
		castAll(t, s, round, 2)
	}
}

// A box of a round that the file does not have is our own mistake, and no panic.
func TestABoxOfNoRoundIsNotCounted(t *testing.T) {
	_, err := (&box{sealer: sealer{round: 7}}).count(workshop.State{})
	wantCode(t, err, workshop.EBug)
}

// The worst of what is wrong is told: a file of a later program gives way to damage.
func TestTheWorstIsTold(t *testing.T) {
	newer, broken := workshop.Errorf(workshop.ENewer, nil), damaged("x", "pages", nil)
	for _, found := range [][]error{{newer, broken}, {broken, newer}, {broken}} {
		wantCode(t, first(found), workshop.EDamaged)
	}
	wantCode(t, first([]error{newer}), workshop.ENewer)
	if first(nil) != nil {
		t.Error("nothing is wrong")
	}
}

// A journal that has anything in it may undo a commit; an empty one is what a commit leaves.
func TestAJournalWithAnythingInItIsLeft(t *testing.T) {
	path := filepath.Join(t.TempDir(), "w.upturn")
	for size, want := range []bool{false, true, true} {
		if err := os.WriteFile(path+"-journal", make([]byte, size), 0o600); err != nil {
			t.Fatal(err)
		}
		if journalLeft(path) != want {
			t.Errorf("%d bytes: %v", size, !want)
		}
	}
}

// Where a position lies outside of the agenda there is damage, whoever reads it.
func TestAPositionOutsideOfTheAgendaIsDamage(t *testing.T) {
	s := createStore(t)
	st := load(t, s)
	for step, want := range map[int]bool{-1: true, 0: false, len(st.Agenda) - 1: false, len(st.Agenda): true} {
		if _, err := s.db.Exec("PRAGMA ignore_check_constraints = ON"); err != nil {
			t.Fatal(err)
		}
		if _, err := s.db.Exec("UPDATE position SET step = ?", step); err != nil {
			t.Fatal(err)
		}
		if err := (view{s.db, s.path}).loadPosition(&st); (workshop.CodeOf(err) == workshop.EDamaged) != want {
			t.Errorf("step %d of %d: %v", step, len(st.Agenda), err)
		}
	}
}

// A box without a free slot takes no ballot.
func TestAFullBoxTakesNothing(t *testing.T) {
	wantCode(t, (&box{}).put(nil, ballot(0)), workshop.EBug)
}

// What was known of a box before the file was opened anew is wiped, with its key.
func TestAFileOpenedAnewIsReadAnew(t *testing.T) {
	s := createStore(t)
	castAll(t, s, openRound(t, s, 5), 0)
	if s.known == nil {
		t.Fatal("nothing is known of the box")
	}
	if err := s.reopen(); err != nil || s.known != nil {
		t.Errorf("%v, still known: %v", err, s.known != nil)
	}
	castAll(t, s, 1, 1)
	t.Run("gone meanwhile", func(t *testing.T) {
		if err := os.Rename(s.path, s.path+".away"); err != nil {
			t.Fatal(err)
		}
		if wantCode(t, s.reopen(), workshop.EMoved); s.known != nil {
			t.Error("the file is gone, and what was in the box is still known")
		}
	})
}

// A round that was opened and is not there any more was taken back by somebody else.
func TestARoundThatIsGoneIsNoticed(t *testing.T) {
	s := createStore(t)
	old, err := os.ReadFile(s.path)
	if err != nil {
		t.Fatal(err)
	}
	openRound(t, s, 5) // nobody has voted in it
	if err := os.WriteFile(s.path, old, 0o600); err != nil {
		t.Fatal(err)
	}
	for range 3 {
		wantCode(t, s.Commit(workshop.Change{Tiles: []string{"x"}}), workshop.EDamaged)
	}
}
