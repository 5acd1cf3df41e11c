package sqlite

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// failNth has the nth of one kind of disk operation fail from now on, and all
// after it as well if the disk stays broken. It gives how many there were.
func (d *rawDisk) failNth(kind string, n int, stays bool) *int {
	seen := 0
	d.refuse = func(k string) bool {
		if k != kind {
			return false
		}
		seen++
		return seen == n || stays && seen > n
	}
	return &seen
}

// apart is how far the moments lie apart at which a disk is tried.
func apart() int { return cases(7, 1, 1) }

// A cast during which the nth write, sync, … fails either is recorded or says
// that it is not, and the file agrees. Nothing else is lost, and once the disk
// works again the round goes on and is counted rightly.
func TestDiskFailsAtAnyMomentOfACast(t *testing.T) {
	for _, kind := range []string{"write", "sync", "truncate"} {
		for _, stays := range []bool{false, true} {
			name := kind
			if stays {
				name += " and all after it"
			}
			t.Run(name, func(t *testing.T) {
				dir := memoryDir(t)
				failed := 0
				for n := 1; ; n += apart() {
					disk := newRawDisk(t)
					s, err := createOn(disk.dial, filepath.Join(dir, kind+strconv.Itoa(n)+".upturn"), newState())
					if err != nil {
						t.Fatal(err)
					}
					seen, bad := castOnBadDisk(t, s, disk, kind, n, stays)
					if err := s.Close(); err != nil {
						t.Fatal(err)
					}
					failed += bad
					if seen < n {
						break
					}
				}
				if failed == 0 {
					t.Error("no failure reached the cast")
				}
			})
		}
	}
}

// A workshop that could not be written is not there, and nobody is told that it may be: whatever
// the disk refuses, it says what went wrong, and never that something is not certain.
func TestDiskFailsWhileAWorkshopIsMade(t *testing.T) {
	for _, kind := range []string{"write", "sync", "truncate"} {
		for _, stays := range []bool{false, true} {
			t.Run(kind+map[bool]string{true: " and all after it"}[stays], func(t *testing.T) {
				dir, failed := memoryDir(t), 0
				for n := 1; ; n += apart() {
					disk := newRawDisk(t)
					count := disk.failNth(kind, n, stays)
					s, err := createOn(disk.dial, filepath.Join(dir, "new.upturn"), newState())
					seen := *count
					disk.refuse = nil
					if err == nil { // it had no part in it, or SQLite got over it
						if err := s.Close(); err != nil {
							t.Fatal(err)
						}
						for _, end := range []string{"", "-journal"} { // which a disk that does not shorten keeps
							if err := os.Remove(filepath.Join(dir, "new.upturn"+end)); err != nil && !errors.Is(err, fs.ErrNotExist) {
								t.Fatal(err)
							}
						}
					} else {
						failed++
						if code := workshop.CodeOf(err); code == workshop.EUnsure || code == workshop.EBug {
							t.Errorf("%d: %v", n, err)
						}
					}
					if left, err := os.ReadDir(dir); err != nil || len(left) > 0 {
						t.Fatalf("%d: left over: %v, %v", n, left, err)
					}
					if seen < n {
						break
					}
				}
				if failed == 0 && kind != "truncate" {
					t.Error("no failure reached it")
				}
			})
		}
	}
}

// Of a workshop that was not made it is said that it was not, and what would help.
func TestWhyAWorkshopWasNotMade(t *testing.T) {
	for code, want := range map[workshop.Code]workshop.Code{workshop.EUnsure: workshop.EIO, workshop.EFull: workshop.EFull, workshop.EInvalid: workshop.EInvalid} {
		wantCode(t, unmade(workshop.Errorf(code, nil), filepath.Join(t.TempDir(), "x.upturn")), want)
	}
}

func castOnBadDisk(t *testing.T, s *Store, disk *rawDisk, kind string, n int, stays bool) (seen, failed int) {
	t.Helper()
	round := openRound(t, s, 12)
	castAll(t, s, round, 0, 1, 2, 3)
	count := disk.failNth(kind, n, stays)
	_, err := s.Cast(round, workshop.Booth, 7, ballot(7))
	seen, disk.refuse = *count, nil
	said := workshop.CodeOf(err)
	if err != nil {
		failed = 1
		if !slices.Contains([]workshop.Code{workshop.EIO, workshop.EFull, workshop.EUnsure, workshop.EReadOnly}, said) {
			t.Errorf("%s %d: said %v", kind, n, err)
		}
	}
	r, ok := load(t, s).OpenRound()
	if !ok || !r.Used[0] || !r.Used[1] || !r.Used[2] || !r.Used[3] {
		t.Fatalf("%s %d: lost: %+v", kind, n, r)
	}
	if said != workshop.EUnsure && r.Used[7] != (err == nil) {
		t.Fatalf("%s %d: said %v, but the seat says %v", kind, n, err, r.Used[7])
	}
	if !r.Used[7] {
		castAll(t, s, round, 7)
	}
	_, err = s.Cast(round, workshop.Booth, 7, ballot(8))
	wantCode(t, err, workshop.EVoted)
	tally, err := closeRound(s, round)
	if err != nil {
		t.Fatalf("%s %d: %v", kind, n, err)
	}
	want, err := workshop.NewTally(sheet(), 12, 5, []workshop.Ballot{ballot(0), ballot(1), ballot(2), ballot(3), ballot(7)})
	if err != nil {
		t.Fatal(err)
	}
	want.Hide()
	if asJSON(t, tally) != asJSON(t, want) {
		t.Fatalf("%s %d: a wrong result", kind, n)
	}
	return seen, failed
}

// The same for closing a round: it is open and whole, or counted rightly.
func TestDiskFailsAtAnyMomentOfAClose(t *testing.T) {
	for _, kind := range []string{"write", "sync", "truncate"} {
		t.Run(kind, func(t *testing.T) {
			dir := memoryDir(t)
			for n := 1; n < 300; n += apart() {
				disk := newRawDisk(t)
				s, err := createOn(disk.dial, filepath.Join(dir, kind+strconv.Itoa(n)+".upturn"), newState())
				if err != nil {
					t.Fatal(err)
				}
				round := openRound(t, s, 12)
				castAll(t, s, round, 0, 1, 2, 3, 4)
				count := disk.failNth(kind, n, false)
				first, err := closeRound(s, round)
				seen := *count
				disk.refuse = nil
				if err != nil {
					if first, err = closeRound(s, round); workshop.CodeOf(err) == workshop.EState {
						first, err = s.view().tally(round) // it was counted after all
					}
				}
				if err != nil || first.Cast != 5 {
					t.Fatalf("%s %d: %v, %d ballots", kind, n, err, first.Cast)
				}
				s = reopenStoreOn(t, s)
				if st := load(t, s); len(st.Rounds) != 1 || asJSON(t, st.Rounds[0].Tally) != asJSON(t, first) {
					t.Fatalf("%s %d: another result", kind, n)
				}
				if err := s.Close(); err != nil {
					t.Fatal(err)
				}
				if seen < n {
					return
				}
			}
			t.Fatal("closing never ends")
		})
	}
}

// reopenStoreOn opens a store again on an ordinary disk.
func reopenStoreOn(t *testing.T, s *Store) *Store {
	t.Helper()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	again, err := Open(s.path)
	if err != nil {
		t.Fatal(err)
	}
	return again
}

// The ballast goes overboard when the disk is full, and the round is finished.
func TestBallastFinishesARoundOnAFullDisk(t *testing.T) {
	disk := newRawDisk(t)
	s, err := createOn(disk.dial, filepath.Join(memoryDir(t), "w.upturn"), newState())
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	hasBallast := func() bool {
		fi, err := os.Stat(s.path + ballastEnd)
		return err == nil && fi.Size() == ballastSize
	}
	if hasBallast() {
		t.Error("ballast before any round")
	}
	round := openRound(t, s, 6)
	if !hasBallast() {
		t.Fatal("no ballast")
	}
	disk.full = hasBallast
	castAll(t, s, round, 0)
	if hasBallast() {
		t.Fatal("the disk was not full")
	}
	castAll(t, s, round, 1, 2, 3, 4)
	if _, err := closeRound(s, round); err != nil {
		t.Fatal(err)
	}

	round = openRound(t, s, 6)
	if !hasBallast() {
		t.Error("no ballast for the second round")
	}
	disk.full = func() bool { return true } // more than the ballast is missing
	_, err = s.Cast(round, workshop.Booth, 0, ballot(0))
	wantCode(t, err, workshop.EFull)
	disk.full = nil
	castAll(t, s, round, 0)
	if err := s.Commit(workshop.Change{Void: round}); err != nil {
		t.Fatal(err)
	}
	if hasBallast() {
		t.Error("ballast after the last round")
	}
}

// Ballast is there as long as a round is open and the file is.
func TestBallastComesAndGoesWithTheFile(t *testing.T) {
	s := createStore(t)
	openRound(t, s, 6)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(s.path + ballastEnd); err == nil {
		t.Error("a closed file has ballast")
	}
	again, err := Open(s.path)
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	if _, err := os.Stat(s.path + ballastEnd); err != nil {
		t.Error("no ballast for the round that is open", err)
	}
	idle := createStore(t)
	idle = reopenStore(t, idle)
	if _, err := os.Stat(idle.path + ballastEnd); err == nil {
		t.Error("ballast, and no vote is open")
	}
}
