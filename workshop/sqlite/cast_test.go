package sqlite

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"reflect"
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"github.com/mattn/go-sqlite3"

	"github.com/upturn-workshop/upturn/workshop"
)

func TestEverySeatVotesOnce(t *testing.T) {
	s := createStore(t)
	round := openRound(t, s, 12)
	for i := range 12 {
		n, err := s.Cast(round, workshop.Booth, i, ballot(i))
		if err != nil || n != i+1 {
			t.Fatal(n, err)
		}
		for range 2 {
			_, err := s.Cast(round, workshop.Booth, i, ballot(i+1))
			wantCode(t, err, workshop.EVoted)
		}
	}
	if r, _ := load(t, s).OpenRound(); r.Cast != 12 {
		t.Fatalf("%d ballots", r.Cast)
	}
	_, err := s.CastFree(round, workshop.Paper, []workshop.Ballot{ballot(1)})
	wantCode(t, err, workshop.EVoted)
}

func TestCastRefuses(t *testing.T) {
	s := createStore(t)
	round := openRound(t, s, 12)
	ok := ballot(1)
	late := append(workshop.Ballot{}, ok...)
	late[0] = 6
	for _, c := range []struct {
		name  string
		round int64
		seat  int
		b     workshop.Ballot
		want  workshop.Code
	}{
		{"a seat below the first", round, -1, ok, workshop.ENotFound},
		{"a seat after the last", round, 12, ok, workshop.ENotFound},
		{"a round that never was", round + 1, 0, ok, workshop.ENotFound},
		{"no ballot", round, 0, nil, workshop.EInvalid},
		{"an incomplete ballot", round, 0, ok[:3], workshop.EInvalid},
		{"a mark out of range", round, 0, late, workshop.EInvalid},
		{"a huge ballot", round, 0, make(workshop.Ballot, 70000), workshop.EInvalid},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := s.Cast(c.round, workshop.Booth, c.seat, c.b)
			wantCode(t, err, c.want)
			if r, _ := load(t, s).OpenRound(); r.Cast != 0 || r.Used[0] {
				t.Fatalf("left a trace: %+v", r)
			}
		})
	}
}

func TestRoundsFollowTheirOrder(t *testing.T) {
	s := createStore(t)
	round := openRound(t, s, 6)
	_, err := s.OpenRound(workshop.Opening{Spec: sheet(), Seats: 6, MinShow: 5}, workshop.Change{})
	wantCode(t, err, workshop.EState)
	wantCode(t, s.Commit(workshop.Change{Show: []int64{round}}), workshop.EState)
	castAll(t, s, round, 0, 1, 2, 3, 4)
	if _, err := closeRound(s, round); err != nil {
		t.Fatal(err)
	}
	_, err = s.Cast(round, workshop.Booth, 5, ballot(5))
	wantCode(t, err, workshop.EState)
	_, err = closeRound(s, round)
	wantCode(t, err, workshop.EState)
	wantCode(t, s.Commit(workshop.Change{Seats: &workshop.Seats{Round: round, N: 7}}), workshop.EState)
	wantCode(t, s.Commit(workshop.Change{Void: round}), workshop.EState)
	if err := s.Commit(workshop.Change{Show: []int64{round}}); err != nil {
		t.Fatal(err)
	}
	second := openRound(t, s, 6)
	if st := load(t, s); len(st.Rounds) != 2 || st.Rounds[0].State != workshop.RoundShown || st.Rounds[1].ID != second {
		t.Fatalf("%+v", st.Rounds)
	}
	for _, c := range []struct {
		name       string
		seats, min int
		spec       workshop.Spec
	}{{"no seats", 0, 5, sheet()}, {"too many seats", workshop.MaxSeats + 1, 5, sheet()}, {"a minimum of two", 5, 2, sheet()}, {"no questions", 5, 5, workshop.Spec{Step: "A"}}} {
		t.Run(c.name, func(t *testing.T) {
			_, err := s.OpenRound(workshop.Opening{Spec: c.spec, Seats: c.seats, MinShow: c.min}, workshop.Change{})
			wantCode(t, err, workshop.EInvalid)
		})
	}
}

func TestBallotsOnPaperGoInTogetherOrNotAtAll(t *testing.T) {
	s := createStore(t)
	round := openRound(t, s, 8)
	castAll(t, s, round, 1)
	if n, err := s.CastFree(round, workshop.Paper, []workshop.Ballot{ballot(1), ballot(2), ballot(3)}); err != nil || n != 4 {
		t.Fatal(n, err)
	}
	_, err := s.CastFree(round, workshop.Paper, []workshop.Ballot{ballot(1), ballot(2)[:2]})
	wantCode(t, err, workshop.EInvalid)
	r, _ := load(t, s).OpenRound()
	if want := []bool{true, true, true, true, false, false, false, false}; !reflect.DeepEqual(r.Used, want) || r.Cast != 4 {
		t.Fatalf("%+v", r)
	}
}

func TestLateComersGetSeatsAndTheirBallotsAreDealtAnew(t *testing.T) {
	s := createStore(t)
	round := openRound(t, s, 5)
	castAll(t, s, round, 0, 1, 2, 3, 4)
	setSeats(t, s, round, 6)
	castAll(t, s, round, 5)
	setSeats(t, s, round, 206)
	b, err := loadBox(s.db, s.path, round)
	if err != nil {
		t.Fatal(err)
	}
	free := map[int64]bool{}
	for _, id := range b.free {
		free[id] = true
	}
	inOld := 0
	for _, id := range b.slots[:slotsFor(5)] {
		if !free[id] {
			inOld++
		}
	}
	if inOld == 6 { // by chance in one of 700,000 runs
		t.Error("the early ballots still lie in the early slots")
	}
	castAll(t, s, round, 205)
	wantCode(t, s.Commit(workshop.Change{Seats: &workshop.Seats{Round: round, N: workshop.MaxSeats + 1}}), workshop.EInvalid)
	if tally, err := closeRound(s, round); err != nil || tally.Cast != 7 || tally.Seats != 206 {
		t.Fatal(tally.Cast, tally.Seats, err)
	}
}

// Where people leave the number goes down, as far as to the ballots that are in;
// no seat is taken away and not a record touched.
func TestFewerAreExpectedWherePeopleLeave(t *testing.T) {
	s := createStore(t)
	round := openRound(t, s, 12)
	castAll(t, s, round, 0, 4, 11)
	key, before := records(t, s)
	setSeats(t, s, round, 5)
	same, after := records(t, s)
	if !bytes.Equal(key, same) || !reflect.DeepEqual(before, after) {
		t.Error("somebody left, and the box is not as it was")
	}
	wantCode(t, s.Commit(workshop.Change{Info: &workshop.Info{People: 2}, Seats: &workshop.Seats{Round: round, N: 2}}), workshop.EInvalid)
	r, _ := load(t, s).OpenRound()
	if r.Seats != 5 || len(r.Used) != 12 || load(t, s).Info.People != 5 {
		t.Fatalf("%d expected, seats %v, %d present", r.Seats, r.Used, load(t, s).Info.People)
	}
	_, err := s.CastFree(round, workshop.Paper, []workshop.Ballot{ballot(1), ballot(2), ballot(3)})
	wantCode(t, err, workshop.EVoted)
	castAll(t, s, round, 10, 7)
	_, err = s.Cast(round, workshop.Booth, 1, ballot(1))
	wantCode(t, err, workshop.EVoted)
	s = reopenStore(t, s)
	_, err = s.Cast(round, workshop.Booth, 1, ballot(1))
	wantCode(t, err, workshop.EVoted)
	if _, found := s.examine(); len(found) > 0 {
		t.Error(found)
	}
	setSeats(t, s, round, 6)
	castAll(t, s, round, 1)
	if tally, err := closeRound(s, round); err != nil || tally.Cast != 6 || tally.Seats != 6 {
		t.Fatal(tally.Cast, tally.Seats, err)
	}
	if _, found := s.examine(); len(found) > 0 {
		t.Error(found)
	}
}

func TestTallyIsThatOfTheBallots(t *testing.T) {
	s, times := createStore(t), 0
	rapid.Check(t, func(t *rapid.T) {
		times++
		spec := sheet() // other questions each time: what is asked again may be kept back
		for i := range spec.Questions {
			spec.Questions[i].ID += strconv.Itoa(times)
		}
		n := rapid.IntRange(0, 14).Draw(t, "n")
		minShow := rapid.IntRange(3, 6).Draw(t, "min")
		var ballots []workshop.Ballot
		for range n {
			b := workshop.Ballot{}
			for _, c := range sheet().Cells() {
				m := workshop.Mark(rapid.IntRange(c.Lo, c.Hi).Draw(t, "mark"))
				if c.Question < 2 {
					m = rapid.SampledFrom([]workshop.Mark{m, m, m, workshop.CantSay, workshop.NotAsked}).Draw(t, "other")
				} else {
					m = min(m, 1)
				}
				b = append(b, m)
			}
			ballots = append(ballots, b)
		}
		r, err := s.OpenRound(workshop.Opening{Spec: spec, Seats: 15, MinShow: minShow}, workshop.Change{})
		if err != nil {
			t.Fatal(err)
		}
		for i, b := range ballots {
			if _, err := s.Cast(r.ID, workshop.Booth, 14-i, b); err != nil {
				t.Fatal(err)
			}
		}
		got, err := closeRound(s, r.ID)
		if err != nil {
			t.Fatal(err)
		}
		want, err := workshop.NewTally(spec, 15, minShow, ballots)
		if err != nil {
			t.Fatal(err)
		}
		want.Hide()
		if a, b := asJSON(t, got), asJSON(t, want); a != b {
			t.Fatalf("box   %s\nballots %s", a, b)
		}
		st, err := s.Load()
		if err != nil || !reflect.DeepEqual(*st.Rounds[len(st.Rounds)-1].Tally, got) {
			t.Fatal("the kept tally differs", err)
		}
	})
}

func asJSON(t interface{ Fatal(...any) }, v any) string {
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestCommitThatFailsIsLookedUp(t *testing.T) {
	failure := errors.New("the disk took its time")
	t.Run("it was recorded", func(t *testing.T) {
		s := createStore(t)
		round := openRound(t, s, 5)
		castAll(t, s, round, 3)
		err := s.afterFailure(failure, func() (bool, error) { return recorded(s.db, round, []int{3}) })
		if err != nil {
			t.Fatal(err)
		}
		castAll(t, s, round, 4)
	})
	t.Run("it was not", func(t *testing.T) {
		s := createStore(t)
		round := openRound(t, s, 5)
		err := s.afterFailure(failure, func() (bool, error) { return recorded(s.db, round, []int{3}) })
		if !errors.Is(err, failure) || workshop.CodeOf(err) == workshop.EUnsure {
			t.Fatal(err)
		}
		castAll(t, s, round, 3)
	})
	t.Run("nobody can tell", func(t *testing.T) {
		s := createStore(t)
		if err := os.Rename(s.path, s.path+"x"); err != nil {
			t.Fatal(err)
		}
		err := s.afterFailure(failure, func() (bool, error) { return true, nil })
		wantCode(t, err, workshop.EUnsure)
	})
	t.Run("through the driver", func(t *testing.T) {
		s := createStore(t)
		round := openRound(t, s, 5)
		refuseCommits(t, s)
		if _, err := s.Cast(round, workshop.Booth, 0, ballot(0)); err == nil || workshop.CodeOf(err) == workshop.EUnsure {
			t.Fatal(err)
		}
		refuseCommits(t, s)
		if err := s.Commit(workshop.Change{Tiles: []string{"a"}}); err == nil || workshop.CodeOf(err) == workshop.EUnsure {
			t.Fatal(err)
		}
		castAll(t, s, round, 0) // the file was opened anew
		if st := load(t, s); len(st.Tiles) != 0 {
			t.Fatal(st.Tiles)
		}
	})
}

// refuseCommits has the present connection fail at COMMIT.
func refuseCommits(t *testing.T, s *Store) {
	t.Helper()
	c, err := s.db.Conn(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	err = c.Raw(func(dc any) error {
		dc.(*sqlite3.SQLiteConn).RegisterCommitHook(func() int { return 1 })
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestFullDiskChangesNothing(t *testing.T) {
	s := createStore(t)
	var pages int
	if err := s.db.QueryRow("PRAGMA page_count").Scan(&pages); err != nil {
		t.Fatal(err)
	}
	limit := func(n int) {
		if err := s.db.QueryRow("PRAGMA max_page_count = " + strconv.Itoa(n)).Scan(&n); err != nil {
			t.Fatal(err)
		}
	}
	limit(pages + 2)
	_, err := s.OpenRound(workshop.Opening{Spec: sheet(), Seats: 100, MinShow: 5}, workshop.Change{})
	wantCode(t, err, workshop.EFull)
	limit(1 << 20)
	if st := load(t, s); len(st.Rounds) != 0 {
		t.Fatal(st.Rounds)
	}
	round := openRound(t, s, 100)
	// A ballot overwrites what is there, so a full disk does not stop a vote.
	limit(pages)
	castAll(t, s, round, 0, 1, 2, 3, 4, 5)
}

// A box that lost a ballot, or a seat that has voted without one, takes no more.
func TestDamagedBoxTakesNoBallot(t *testing.T) {
	for name, do := range map[string]string{
		"a seat without a ballot":  "UPDATE seat SET used = 1 WHERE seat = 4",
		"a count without a ballot": "UPDATE round SET n_cast = 2",
		"a record of noise":        "UPDATE slot SET sealed = randomblob(540) WHERE id = 4100",
	} {
		t.Run(name, func(t *testing.T) {
			s := createStore(t)
			round := openRound(t, s, 5)
			castAll(t, s, round, 0)
			tamper(t, s.path, do)
			_, err := s.Cast(round, workshop.Booth, 1, ballot(1))
			wantCode(t, err, workshop.EDamaged)
			_, err = closeRound(s, round)
			wantCode(t, err, workshop.EDamaged)
		})
	}
}

// What is kept in memory between two ballots may be wrong; then the file is read
// anew, and the ballot still goes in, once.
func TestCastReadsAnewWhatIsNotAsItWasLeft(t *testing.T) {
	s := createStore(t)
	round := openRound(t, s, 12)
	castAll(t, s, round, 0, 1)
	s.known.cast = 7
	n, err := s.Cast(round, workshop.Booth, 2, ballot(2))
	if err != nil || n != 3 {
		t.Fatalf("%d ballots, %v", n, err)
	}
	for slot := range s.known.empty {
		s.known.empty[slot][0] ^= 1
	}
	if _, err := s.Cast(round, workshop.Booth, 3, ballot(3)); workshop.CodeOf(err) != workshop.EDamaged {
		t.Errorf("a slot that is not what was found empty gives %v", err)
	}
	if n, err := s.Cast(round, workshop.Booth, 3, ballot(3)); err != nil || n != 4 {
		t.Errorf("read anew: %d ballots, %v", n, err)
	}
}
