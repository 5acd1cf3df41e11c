package sqlite

import (
	"bytes"
	"database/sql"
	"encoding/json"
	"errors"
	"math"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// The audit is that of somebody who has one copy of the file while the round is
// open, knows the format and takes the key that lies in it. Twelve people vote
// in the order of their seats, each differently; the auditor puts what they
// voted into the order in which it lies. Guessing gives a rank correlation of 0
// and one person in the right place.

const voters = 12

// distinct is a sheet on which each of them marks another answer.
func distinct() asked {
	spec := workshop.Spec{Step: "C2", Questions: []workshop.Question{{ID: "B2", Kind: workshop.Scale, Aspects: []string{"today"}, Lo: 0, Hi: 11}}}
	return asked{"marks", spec, func(i int) workshop.Ballot { return workshop.Ballot{workshop.Mark(i)} }, nil}
}

// whose tells whose answer it is.
func (a asked) whose(b workshop.Ballot) int {
	for i := range voters {
		if slices.Equal(a.of(i), b) {
			return i
		}
	}
	return -1
}

type record struct {
	id     int64
	sealed []byte
}

func records(t *testing.T, s *Store) (key []byte, all []record) {
	t.Helper()
	if err := s.db.QueryRow("SELECT key FROM round_key").Scan(&key); err != nil {
		t.Fatal(err)
	}
	err := rows(s.db, func(r *sql.Rows) error {
		var x record
		err := r.Scan(&x.id, &x.sealed)
		all = append(all, x)
		return err
	}, "SELECT id, sealed FROM slot ORDER BY id")
	if err != nil {
		t.Fatal(err)
	}
	return key, all
}

// places gives for each voter where the ballot lies: in the file and in all
// that lies beside it, among the slots, and by its nonce.
func (a asked) places(t *testing.T, s *Store, round int64) map[string][]float64 {
	t.Helper()
	key, all := records(t, s)
	text, err := json.Marshal(a.spec)
	if err != nil {
		t.Fatal(err)
	}
	x, err := newSealer(round, key, string(text), 5)
	if err != nil {
		t.Fatal(err)
	}
	of := make([][]byte, voters) // each voter's record
	out := map[string][]float64{"slot": make([]float64, voters), "nonce": make([]float64, voters)}
	for _, r := range all {
		b, err := x.open(r.id, r.sealed)
		if err != nil {
			t.Fatal(err)
		}
		if b == nil {
			continue
		}
		who := a.whose(b)
		if who < 0 {
			t.Fatal("an answer that nobody gave")
		}
		of[who] = r.sealed
		out["slot"][who] = float64(r.id)
		out["nonce"][who] = float64(r.sealed[0])*65536 + float64(r.sealed[1])*256 + float64(r.sealed[2])
	}
	files, err := filepath.Glob(s.path + "*")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if at := offsets(t, f, of); at != nil {
			out["offset in the file"+strings.TrimPrefix(f, s.path)] = at
		}
	}
	return out
}

// offsets gives where in a file each record begins first; nil where the file
// holds none of them.
func offsets(t *testing.T, file string, records [][]byte) []float64 {
	t.Helper()
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	at, found := make([]float64, len(records)), false
	for i, r := range records {
		at[i] = float64(bytes.Index(raw, r))
		found = found || at[i] >= 0
	}
	if !found {
		return nil
	}
	return at
}

// judge compares an order with the order of voting.
func judge(at []float64) (rho float64, right int) {
	order := make([]int, len(at))
	for i := range order {
		order[i] = i
	}
	sort.Slice(order, func(a, b int) bool { return at[order[a]] < at[order[b]] })
	n, d := float64(len(at)), 0.0
	for rank, who := range order {
		d += float64((rank - who) * (rank - who))
		if rank == who {
			right++
		}
	}
	return 1 - 6*d/(n*(n*n-1)), right
}

// finding is the mean of what many trials of the audit found in one place.
type finding struct{ rho, right float64 }

// suspicious reports whether a finding is further from guessing than it should
// be: a rank correlation more than 3 standard errors from 0, or 0.4 people more
// or fewer than one in the right place.
func (f finding) suspicious(trials int) bool {
	return math.Abs(f.rho) > 3/math.Sqrt(float64((voters-1)*trials)) || math.Abs(f.right-1) > 0.4
}

func audit(t *testing.T, s *Store, trials int, cast func(round int64, seat int, b workshop.Ballot)) map[string]finding {
	t.Helper()
	return distinct().auditAfter(t, s, trials, func(round int64) int64 { return round }, cast)
}

// auditAfter looks when all have voted and something more was done, which gives the number
// that the round has then.
func (a asked) auditAfter(t *testing.T, s *Store, trials int, then func(round int64) int64, cast func(round int64, seat int, b workshop.Ballot)) map[string]finding {
	t.Helper()
	sum := map[string]finding{}
	for range trials {
		r, err := s.OpenRound(workshop.Opening{Spec: a.spec, Seats: voters, MinShow: 5}, workshop.Change{})
		if err != nil {
			t.Fatal(err)
		}
		for i := range voters {
			cast(r.ID, i, a.of(i))
		}
		r.ID = then(r.ID)
		for name, at := range a.places(t, s, r.ID) {
			rho, right := judge(at)
			f := sum[name]
			sum[name] = finding{f.rho + rho/float64(trials), f.right + float64(right)/float64(trials)}
		}
		if err := s.Commit(workshop.Change{Void: r.ID}); err != nil {
			t.Fatal(err)
		}
	}
	return sum
}

// Of 40 trials of pure guessing one in thirty looks suspicious by chance. Those
// are looked at again with five times as many; an order that is there shows in
// both, guessing in one of 4,000 runs.
func TestOneCopyOfTheFileTellsNoOrder(t *testing.T) {
	s := createStore(t)
	cast := func(round int64, seat int, b workshop.Ballot) {
		if _, err := s.Cast(round, workshop.Booth, seat, b); err != nil {
			t.Fatal(err)
		}
	}
	trials := 40
	found := audit(t, s, trials, cast)
	for _, f := range found {
		if f.suspicious(trials) {
			trials = 200
			found = audit(t, s, trials, cast)
			break
		}
	}
	for _, name := range []string{"slot", "nonce", "offset in the file"} {
		if _, ok := found[name]; !ok {
			t.Errorf("%s: not looked at", name)
		}
	}
	for name, f := range found {
		t.Logf("%s: rank correlation %+.3f, in the right place %.2f of %d, %d trials", name, f.rho, f.right, voters, trials)
		if f.suspicious(trials) {
			t.Errorf("the %s tells the order: rank correlation %+.3f, %.2f people in the right place", name, f.rho, f.right)
		}
	}
}

// The audit must see what is there to be seen.
func TestAuditFindsAnOrderThatIsThere(t *testing.T) {
	const trials = 3
	check := func(t *testing.T, place string, found map[string]finding) {
		t.Helper()
		if f := found[place]; f.rho < 0.99 || f.right < voters-0.5 || !f.suspicious(trials) {
			t.Errorf("%s: %+v", place, f)
		}
	}
	t.Run("the first free record is taken and not a random one", func(t *testing.T) {
		s := createStore(t)
		found := audit(t, s, trials, func(round int64, seat int, b workshop.Ballot) {
			_, err := s.cast(votes{round, workshop.Booth}, func(_ querier, x *box) (chosen, error) {
				x.free, x.trusted = x.free[:1], verifyEvery // it is read anew each time
				return chosen{[]int{seat}, []workshop.Ballot{b}}, nil
			})
			if err != nil {
				t.Fatal(err)
			}
		})
		check(t, "slot", found)
	})
	t.Run("the same box with a write-ahead log", func(t *testing.T) {
		s := createStore(t)
		found := audit(t, s, trials, func(round int64, seat int, b workshop.Ballot) {
			// The store itself would not write.
			if _, err := s.db.Exec("PRAGMA journal_mode = WAL"); err != nil {
				t.Fatal(err)
			}
			s.trust.suspect = true // of the switch, which is ours
			tx, err := begin(s.db)
			if err != nil {
				t.Fatal(err)
			}
			defer tx.rollback()
			x, err := loadBox(tx, s.path, round)
			if err == nil {
				err = x.take(tx, 1, []int{seat}, []workshop.Ballot{b})
			}
			if err = errors.Join(err, tx.commit()); err != nil {
				t.Fatal(err)
			}
		})
		check(t, "offset in the file-wal", found)
	})
}

func TestNothingOfTheBallotsIsLeft(t *testing.T) {
	for _, c := range []struct {
		name string
		end  func(s *Store, round int64) error
	}{
		{"closed", func(s *Store, round int64) error { _, err := closeRound(s, round); return err }},
		{"closed, then the power is cut", func(s *Store, round int64) error {
			_, err := s.countRound(round, workshop.Change{})
			return err
		}},
		{"void", func(s *Store, round int64) error { return s.Commit(workshop.Change{Void: round}) }},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := createStore(t)
			round := openRound(t, s, 12)
			var sealed []record
			var key []byte
			for i := range 12 {
				castAll(t, s, round, i)
				k, now := records(t, s)
				key, sealed = k, append(sealed, now...)
			}
			if findRemnants(t, s, key, sealed) == 0 {
				t.Fatal("the search finds nothing even while the round is open")
			}
			if err := c.end(s, round); err != nil {
				t.Fatal(err)
			}
			if n := findRemnants(t, s, key, sealed); n > 0 {
				t.Fatalf("%d remnants while the file is open", n)
			}
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
			if n := findRemnants(t, s, key, sealed); n > 0 {
				t.Fatalf("%d remnants in the closed file", n)
			}
		})
	}
}

// findRemnants counts pieces of key and records in every file of the folder.
func findRemnants(t *testing.T, s *Store, key []byte, sealed []record) int {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(filepath.Dir(s.path), "*"))
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, f := range files {
		raw, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		if bytes.Contains(raw, key[:16]) || bytes.Contains(raw, key[16:]) {
			n++
		}
		for _, r := range sealed {
			for at := 0; at+20 <= len(r.sealed); at += 260 {
				if bytes.Contains(raw, r.sealed[at:at+20]) {
					n++
				}
			}
		}
	}
	return n
}

func TestCastTouchesOneSlotOneSeatAndTheCount(t *testing.T) {
	s := createStore(t)
	round := openRound(t, s, 12)
	castAll(t, s, round, 0, 1) // the count's bytes grow from 1 to 2
	for i := 2; i < 12; i++ {
		before, err := os.ReadFile(s.path)
		if err != nil {
			t.Fatal(err)
		}
		_, old := records(t, s)
		castAll(t, s, round, i)
		after, err := os.ReadFile(s.path)
		if err != nil {
			t.Fatal(err)
		}
		_, now := records(t, s)
		from, changed := 0, 0
		for j := range now {
			if !bytes.Equal(old[j].sealed, now[j].sealed) {
				from, changed = bytes.Index(after, now[j].sealed), changed+1
			}
		}
		if changed != 1 || len(before) != len(after) {
			t.Fatalf("%d slots changed, length %d to %d", changed, len(before), len(after))
		}
		other := 0
		for at := range after {
			counter := (at >= 24 && at < 28) || (at >= 92 && at < 96) // of the header
			inSlot := at >= from && at < from+sealedSize
			if before[at] != after[at] && !counter && !inSlot {
				other++
			}
		}
		if other != 2 { // one byte of the seat, one of the count
			t.Fatalf("ballot %d changed %d bytes elsewhere", i, other)
		}
	}
}
