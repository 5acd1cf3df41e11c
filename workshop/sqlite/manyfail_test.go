package sqlite

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strconv"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// atPhones is a round in which three have voted on the computer, and six phones are in.
func atPhones(t *testing.T, s *Store) int64 {
	t.Helper()
	phonesIn(t, s, 6)
	round := openRound(t, s, 12)
	castAll(t, s, round, 0, 1, 2)
	return round
}

// fourPhones send at the same moment.
func fourPhones() (sent []workshop.PassBallot) {
	for i := range 4 {
		sent = append(sent, workshop.PassBallot{Pass: pass(i), Ballot: ballot(i + 3)})
	}
	return sent
}

// Ballots of several phones go in with one commit. Whatever the disk refuses in the midst of it,
// all of them are in and their phones are told so, or none is, or nobody says either; and once the
// disk works again each is in once.
func TestDiskFailsAtAnyMomentOfManyPhones(t *testing.T) {
	for _, kind := range []string{"write", "sync", "truncate"} {
		for _, stays := range []bool{false, true} {
			t.Run(kind+map[bool]string{true: " and all after it"}[stays], func(t *testing.T) {
				dir, failed := memoryDir(t), 0
				for n := 1; ; n += apart() {
					disk := newRawDisk(t)
					s, err := createOn(disk.dial, filepath.Join(dir, kind+strconv.Itoa(n)+".upturn"), newState())
					if err != nil {
						t.Fatal(err)
					}
					round := atPhones(t, s)
					count := disk.failNth(kind, n, stays)
					_, errs, err := s.CastPasses(round, fourPhones())
					seen := *count
					disk.refuse = nil
					if err != nil {
						failed++
					}
					allOrNone(t, s, fmt.Sprint(kind, " ", n), errs, err)
					fourOnce(t, s, round, fmt.Sprint(kind, " ", n))
					if err := s.Close(); err != nil {
						t.Fatal(err)
					}
					if seen < n {
						break
					}
				}
				if failed == 0 {
					t.Error("no failure reached the commit")
				}
			})
		}
	}
}

// allOrNone holds what the phones were told against the file.
func allOrNone(t *testing.T, s *Store, where string, errs []error, err error) {
	t.Helper()
	r, ok := load(t, s).OpenRound()
	if !ok || !r.Used[0] || !r.Used[1] || !r.Used[2] {
		t.Fatalf("%s: lost: %+v", where, r)
	}
	said := workshop.CodeOf(err)
	if err != nil && !slices.Contains([]workshop.Code{workshop.EIO, workshop.EFull, workshop.EUnsure, workshop.EReadOnly}, said) {
		t.Errorf("%s: said %v", where, err)
	}
	want := []int{7}
	switch {
	case said == workshop.EUnsure:
		want = []int{3, 7}
	case err != nil:
		want = []int{3}
	case slices.ContainsFunc(errs, func(err error) bool { return err != nil }):
		t.Errorf("%s: one is refused alone: %v", where, errs)
	}
	if !slices.Contains(want, r.Cast) {
		t.Fatalf("%s: said %v, and %d ballots are in", where, err, r.Cast)
	}
}

// fourOnce has the four send again, and counts.
func fourOnce(t *testing.T, s *Store, round int64, where string) {
	t.Helper()
	if _, _, err := s.CastPasses(round, fourPhones()); err != nil {
		t.Fatalf("%s: on a disk that works: %v", where, err)
	}
	_, errs, err := s.CastPasses(round, fourPhones())
	for _, e := range errs {
		wantCode(t, e, workshop.EVoted)
	}
	tally, cerr := closeRound(s, round)
	if err != nil || cerr != nil {
		t.Fatalf("%s: %v, %v", where, err, cerr)
	}
	var all []workshop.Ballot
	for i := range 7 {
		all = append(all, ballot(i))
	}
	want, err := workshop.NewTally(sheet(), 12, 5, all)
	if err != nil {
		t.Fatal(err)
	}
	want.Hide()
	if asJSON(t, tally) != asJSON(t, want) {
		t.Fatalf("%s: a wrong result", where)
	}
}

// A sync fails while ballots of phones go in: those that were told "in the box" are in what a power
// cut at any later moment leaves, and of the others all are or none.
func TestPhonesThatWereToldOutliveAFailedSync(t *testing.T) {
	cuts := cases(2, 6, 60)
	seed := seedOf(t)
	p := &plug{t: t, random: rand.New(rand.NewPCG(seed, 0)), dir: memoryDir(t)}
	states, told, half, lost := 0, 0, 0, 0
	for _, c := range []struct{ stays, gives bool }{{}, {stays: true}, {gives: true}, {stays: true, gives: true}} {
		for n := 1; ; n++ {
			disk := newRawDisk(t)
			disk.gives = c.gives
			s, err := createOn(disk.dial, filepath.Join(p.dir, strconv.Itoa(states)+".upturn"), newState())
			if err != nil {
				t.Fatal(err)
			}
			s.flush = disk.flush
			round := atPhones(t, s)
			seen := disk.failNth("sync", n, c.stays)
			_, _, err = s.CastPasses(round, fourPhones())
			if err == nil {
				told++
			}
			for range cuts {
				states++
				switch in := p.ballotsIn(s.path, disk.cut(p.random)); {
				case in != 3 && in != 7:
					half++
				case in == 3 && err == nil:
					lost++
				}
			}
			failed := *seen >= n
			disk.refuse = nil
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
			if !failed {
				break
			}
		}
	}
	t.Logf("seed %d: %d states of the disk, told %d times, lost in %d, half in %d", seed, states, told, lost, half)
	if lost+half > 0 || told == 0 {
		t.Errorf("told %d times: %d states lack what was told, %d have a part", told, lost, half)
	}
}

// ballotsIn is how many ballots are in the box of what a cut left; -1 = it does not open.
func (p *plug) ballotsIn(path string, left map[string][]byte) int {
	p.t.Helper()
	s, err := p.opens(path, left)
	if err != nil {
		return -1
	}
	defer s.Close()
	r, ok := load(p.t, s).OpenRound()
	if !ok {
		return -1
	}
	x, err := loadBox(s.db, s.path, r.ID)
	if err != nil || len(x.ballots) != r.Cast {
		return -1
	}
	return r.Cast
}
