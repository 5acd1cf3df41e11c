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
func (a asked) atPhones(t *testing.T, s *Store) int64 {
	t.Helper()
	phonesIn(t, s, 6)
	r, err := s.OpenRound(workshop.Opening{Spec: a.spec, Seats: 12, MinShow: 5}, workshop.Change{})
	if err != nil {
		t.Fatal(err)
	}
	for i := range 3 {
		if _, err := s.Cast(r.ID, workshop.Booth, i, a.of(i)); err != nil {
			t.Fatal(err)
		}
	}
	return r.ID
}

// fourPhones send at the same moment.
func (a asked) fourPhones() (sent []workshop.PassBallot) {
	for i := range 4 {
		sent = append(sent, workshop.PassBallot{Pass: pass(i), Ballot: a.of(i + 3)})
	}
	return sent
}

// Ballots of several phones go in with one commit. Whatever the disk refuses in the midst of it,
// all of them are in and their phones are told so, or none is, or nobody says either; and once the
// disk works again each is in once.
func TestDiskFailsAtAnyMomentOfManyPhones(t *testing.T) {
	for _, a := range bothAsked() {
		for _, kind := range []string{"write", "sync", "truncate"} {
			for _, stays := range []bool{false, true} {
				t.Run(a.name+"/"+kind+map[bool]string{true: " and all after it"}[stays], func(t *testing.T) {
					dir, failed := memoryDir(t), 0
					for n := 1; ; n += apart() {
						seen, err := a.onBadDisk(t, dir, kind, n, stays)
						if err != nil {
							failed++
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
}

// onBadDisk has the nth operation fail while four phones send, and gives how many there were.
func (a asked) onBadDisk(t *testing.T, dir, kind string, n int, stays bool) (seen int, failed error) {
	t.Helper()
	where := fmt.Sprint(kind, " ", n)
	disk := newRawDisk(t)
	s, err := createOn(disk.dial, filepath.Join(dir, kind+strconv.Itoa(n)+".upturn"), newState())
	if err != nil {
		t.Fatal(err)
	}
	round := a.atPhones(t, s)
	count := disk.failNth(kind, n, stays)
	_, errs, failed := s.CastPasses(round, a.fourPhones())
	seen, disk.refuse = *count, nil
	allOrNone(t, s, where, errs, failed)
	a.fourOnce(t, s, round, where)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return seen, failed
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
func (a asked) fourOnce(t *testing.T, s *Store, round int64, where string) {
	t.Helper()
	if _, _, err := s.CastPasses(round, a.fourPhones()); err != nil {
		t.Fatalf("%s: on a disk that works: %v", where, err)
	}
	_, errs, err := s.CastPasses(round, a.fourPhones())
	for _, e := range errs {
		wantCode(t, e, workshop.EVoted)
	}
	tally, cerr := closeRound(s, round)
	if err != nil || cerr != nil {
		t.Fatalf("%s: %v, %v", where, err, cerr)
	}
	var all []workshop.Ballot
	var said []string
	for i := range 7 {
		all = append(all, a.of(i))
		if a.said != nil {
			said = append(said, a.said(i)...)
		}
	}
	want, err := workshop.NewTally(a.spec, 12, 5, all)
	if err != nil {
		t.Fatal(err)
	}
	want.Hide()
	if asJSON(t, tally) != asJSON(t, want) {
		t.Fatalf("%s: a wrong result", where)
	}
	if got := cameOut(t, s); !slices.Equal(got, slices.Sorted(slices.Values(said))) {
		t.Fatalf("%s: %q came out of the box", where, got)
	}
}

// cameOut are the answers that nobody has read yet, by the alphabet.
func cameOut(t *testing.T, s *Store) (all []string) {
	t.Helper()
	for _, it := range load(t, s).Unread {
		all = append(all, it.Text)
	}
	slices.Sort(all)
	return all
}

// A sync fails while ballots of phones go in: those that were told "in the box" are in what a power
// cut at any later moment leaves, and of the others all are or none.
func TestPhonesThatWereToldOutliveAFailedSync(t *testing.T) {
	for _, a := range bothAsked() {
		t.Run(a.name, func(t *testing.T) {
			seed := seedOf(t)
			f := failedSync{asked: a, plug: &plug{t: t, random: rand.New(rand.NewPCG(seed, 0)), dir: memoryDir(t)}}
			for _, c := range []struct{ stays, gives bool }{{}, {stays: true}, {gives: true}, {stays: true, gives: true}} {
				for n := 1; f.once(n, c.stays, c.gives); n++ {
				}
			}
			t.Logf("seed %d: %d states of the disk, told %d times, lost in %d, half in %d", seed, f.states, f.told, f.lost, f.half)
			if f.lost+f.half > 0 || f.told == 0 {
				t.Errorf("told %d times: %d states lack what was told, %d have a part", f.told, f.lost, f.half)
			}
		})
	}
}

// failedSync counts what power cuts leave of ballots of phones of which a sync failed.
type failedSync struct {
	asked
	*plug
	states, told, lost, half int
}

// once has the nth sync fail, and reports whether there were so many.
func (f *failedSync) once(n int, stays, gives bool) bool {
	f.t.Helper()
	disk := newRawDisk(f.t)
	disk.gives = gives
	s, err := createOn(disk.dial, filepath.Join(f.plug.dir, strconv.Itoa(f.states)+".upturn"), newState())
	if err != nil {
		f.t.Fatal(err)
	}
	s.flush = disk.flush
	round := f.atPhones(f.t, s)
	seen := disk.failNth("sync", n, stays)
	_, _, err = s.CastPasses(round, f.fourPhones())
	if err == nil {
		f.told++
	}
	for range cases(2, 6, 60) {
		f.states++
		switch in := f.ballotsIn(s.path, disk.cut(f.random)); {
		case in != 3 && in != 7:
			f.half++
		case in == 3 && err == nil:
			f.lost++
		}
	}
	disk.refuse = nil
	if err := s.Close(); err != nil {
		f.t.Fatal(err)
	}
	return *seen >= n
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
