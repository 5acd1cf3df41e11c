package sqlite

import (
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// keyIn keys ballots in from paper.
func keyIn(t testing.TB, s *Store, round int64, ballots ...workshop.Ballot) {
	t.Helper()
	for _, b := range ballots {
		if _, err := s.CastFree(round, workshop.Paper, []workshop.Ballot{b}); err != nil {
			t.Fatal(err)
		}
	}
}

// sorted are the ballots in the order of what they say.
func sorted(ballots ...workshop.Ballot) []workshop.Ballot {
	slices.SortFunc(ballots, func(a, b workshop.Ballot) int { return slices.Compare(a, b) })
	return ballots
}

func wantKeyed(t testing.TB, s *Store, round int64, want ...workshop.Ballot) {
	t.Helper()
	got, err := s.Keyed(round)
	if err != nil || !slices.EqualFunc(got, sorted(want...), func(a, b workshop.Ballot) bool { return slices.Equal(a, b) }) {
		t.Fatalf("%d ballots, %v, not the %d that were keyed in", len(got), err, len(want))
	}
}

// A ballot keyed in wrong is another one afterwards, and one keyed in twice is in once:
// in the file that is opened again, and in the counts.
func TestABallotKeyedInWrongIsCorrected(t *testing.T) {
	s := createStore(t)
	round := openRound(t, s, 6)
	keyIn(t, s, round, ballot(4), ballot(0), ballot(3), ballot(1), ballot(3), ballot(2))
	wantKeyed(t, s, round, ballot(0), ballot(1), ballot(2), ballot(3), ballot(3), ballot(4))
	r, err := s.Correct(round, ballot(2), ballot(5))
	if err != nil || r.Cast != 6 || r.Seats != 6 || r.MinShow != 5 || !slices.Equal(r.Ways, []workshop.Way{workshop.Paper}) {
		t.Fatalf("%+v, %v", r, err)
	}
	if r, err = s.Correct(r.ID, ballot(3), nil); err != nil || r.Cast != 5 || count(r.Used) != 5 || r.Used[5] {
		t.Fatalf("%+v, %v", r, err)
	}
	s = reopenStore(t, s)
	wantKeyed(t, s, r.ID, ballot(0), ballot(1), ballot(3), ballot(4), ballot(5))
	if st := load(t, s); len(st.Rounds) != 1 || st.Rounds[0].ID != r.ID || st.Rounds[0].Cast != 5 {
		t.Fatalf("rounds %+v", st.Rounds)
	}
	keyIn(t, s, r.ID, ballot(6))
	got, err := closeRound(s, r.ID)
	if err != nil {
		t.Fatal(err)
	}
	want, err := workshop.NewTally(sheet(), 6, 5, []workshop.Ballot{ballot(0), ballot(1), ballot(3), ballot(4), ballot(5), ballot(6)})
	if err != nil {
		t.Fatal(err)
	}
	want.Hide()
	if asJSON(t, got) != asJSON(t, want) {
		t.Errorf("counted %+v, want %+v", got, want)
	}
	if found := Check(s.path); len(found) > 0 {
		t.Error(found)
	}
}

// Nobody sees, and nobody takes out, what somebody marked in the booth: not that ballot,
// nor those of slips beside it.
func TestABallotOfTheBoothIsNobodysToSee(t *testing.T) {
	s := createStore(t)
	round := openRound(t, s, 6)
	_, err := s.Keyed(round)
	wantCode(t, err, workshop.EState) // there is none
	keyIn(t, s, round, ballot(0), ballot(1))
	castAll(t, s, round, 4)
	for range 2 { // what the program knows, and what the file says after another start
		got, err := s.Keyed(round)
		wantCode(t, err, workshop.EState)
		if got != nil {
			t.Errorf("%d ballots", len(got))
		}
		_, err = s.Correct(round, ballot(0), ballot(2))
		wantCode(t, err, workshop.EState)
		_, err = s.Correct(round, ballot(4), nil)
		wantCode(t, err, workshop.EState)
		if st := load(t, s); st.Rounds[0].ID != round || st.Rounds[0].Cast != 3 {
			t.Errorf("%+v", st.Rounds[0])
		}
		s = reopenStore(t, s)
	}
}

// A way that this version does not know may be as secret as the booth.
func TestBallotsOfAnUnknownWayAreNotLookedAt(t *testing.T) {
	s := createStore(t)
	round := openRound(t, s, 6)
	keyIn(t, s, round, ballot(0), ballot(1))
	wantKeyed(t, s, round, ballot(0), ballot(1))
	if _, err := s.db.Exec("UPDATE round SET ways = ways | 8"); err != nil {
		t.Fatal(err)
	}
	_, err := s.Keyed(round)
	wantCode(t, err, workshop.EState)
}

// After the close there is nothing to look at, and nothing to correct.
func TestNothingIsCorrectedAfterTheClose(t *testing.T) {
	s := createStore(t)
	round := openRound(t, s, 6)
	keyIn(t, s, round, ballot(0), ballot(1), ballot(2), ballot(3), ballot(4))
	if _, err := closeRound(s, round); err != nil {
		t.Fatal(err)
	}
	_, err := s.Keyed(round)
	wantCode(t, err, workshop.EState)
	_, err = s.Correct(round, ballot(0), ballot(1))
	wantCode(t, err, workshop.EState)
}

// What cannot be is refused, and leaves the box as it is.
func TestACorrectionThatCannotBeLeavesNothing(t *testing.T) {
	s := createStore(t)
	round := openRound(t, s, 6)
	keyIn(t, s, round, ballot(0), ballot(1))
	for _, c := range []struct {
		old, by workshop.Ballot
		want    workshop.Code
	}{
		{ballot(5), ballot(2), workshop.ENotFound},
		{ballot(5), nil, workshop.ENotFound},
		{ballot(0), ballot(2)[:5], workshop.EInvalid},
		{ballot(0), workshop.Ballot{}, workshop.EInvalid},
	} {
		_, err := s.Correct(round, c.old, c.by)
		wantCode(t, err, c.want)
	}
	wantKeyed(t, s, round, ballot(0), ballot(1))
}

// Who has left keeps a seat, and nobody loses one, when a ballot is taken out: the last
// ballot leaves a vote in which nothing has come yet.
func TestTheLastBallotIsTakenOut(t *testing.T) {
	s := createStore(t)
	round := openRound(t, s, 6)
	keyIn(t, s, round, ballot(0))
	setSeats(t, s, round, 4)
	r, err := s.Correct(round, ballot(0), nil)
	if err != nil || r.Cast != 0 || r.Seats != 4 || len(r.Used) != 6 || len(r.Ways) > 0 {
		t.Fatalf("%+v, %v", r, err)
	}
	s = reopenStore(t, s)
	castAll(t, s, r.ID, 5)
	_, err = s.Keyed(r.ID)
	wantCode(t, err, workshop.EState)
}

// A state from before a correction that another program puts back is no sound one: what
// was told since is missing in it.
func TestAnOlderStateThanACorrectionIsNoticed(t *testing.T) {
	s := createStore(t)
	round := openRound(t, s, 6)
	keyIn(t, s, round, ballot(0), ballot(1))
	before, err := os.ReadFile(s.path)
	if err != nil {
		t.Fatal(err)
	}
	r, err := s.Correct(round, ballot(0), ballot(3))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(s.path, before, 0o600); err != nil { // in the same file, as programs that keep folders in step do
		t.Fatal(err)
	}
	_, err = s.CastFree(r.ID, workshop.Paper, []workshop.Ballot{ballot(5)})
	wantCode(t, err, workshop.EDamaged)
	_, err = s.Keyed(r.ID)
	wantCode(t, err, workshop.EDamaged)
}

// A correction during which the nth write, sync, … fails came about or says that it did
// not, and the file agrees: neither both ballots are in it nor none.
func TestDiskFailsAtAnyMomentOfACorrection(t *testing.T) {
	for _, kind := range []string{"write", "sync", "truncate"} {
		t.Run(kind, func(t *testing.T) {
			dir, failed := memoryDir(t), 0
			for n := 1; ; n += apart() {
				disk := newRawDisk(t)
				s, err := createOn(disk.dial, filepath.Join(dir, kind+strconv.Itoa(n)+".upturn"), newState())
				if err != nil {
					t.Fatal(err)
				}
				round := openRound(t, s, 6)
				keyIn(t, s, round, ballot(0), ballot(1), ballot(2))
				seen := disk.failNth(kind, n, false)
				_, err = s.Correct(round, ballot(1), ballot(4))
				last := *seen < n
				disk.refuse = nil
				r, ok := load(t, s).OpenRound()
				if !ok || r.Cast != 3 {
					t.Fatalf("%s %d: lost: %+v", kind, n, r)
				}
				got, kerr := s.Keyed(r.ID)
				if kerr != nil {
					t.Fatal(kerr)
				}
				came := slices.ContainsFunc(got, func(b workshop.Ballot) bool { return slices.Equal(b, ballot(4)) })
				if code := workshop.CodeOf(err); code != workshop.EUnsure && came != (err == nil) || came == (r.ID == round) {
					t.Fatalf("%s %d: said %v, came %v, round %d after %d", kind, n, err, came, r.ID, round)
				}
				if wantKeyed(t, s, r.ID, ballot(0), ballot(2), map[bool]workshop.Ballot{true: ballot(4), false: ballot(1)}[came]); err != nil {
					failed++
				}
				if err := s.Close(); err != nil {
					t.Fatal(err)
				}
				if last {
					break
				}
			}
			if failed == 0 {
				t.Error("no failure reached the correction")
			}
		})
	}
}

// A correction is told of only where the file has the round that it led to, with as many
// ballots and as many seats that have voted.
func TestWhatIsReadBackOfACorrection(t *testing.T) {
	s := createStore(t)
	round := openRound(t, s, 6)
	keyIn(t, s, round, ballot(0), ballot(1))
	if r, err := s.view().corrected(round, 2); err != nil || r.ID != round || r.Cast != 2 || len(r.Ways) != 1 {
		t.Fatalf("%+v, %v", r, err)
	}
	for _, n := range []int{1, 3} {
		_, err := s.view().corrected(round, n)
		wantCode(t, err, workshop.EUnsure)
	}
	_, err := s.view().corrected(round+1, 2)
	wantCode(t, err, workshop.EUnsure)
	if _, err := s.db.Exec("UPDATE seat SET used = 1 WHERE seat = 4"); err != nil {
		t.Fatal(err)
	}
	_, err = s.view().corrected(round, 2)
	wantCode(t, err, workshop.EUnsure)
}
