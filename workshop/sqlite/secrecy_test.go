package sqlite

import (
	"bytes"
	"database/sql"
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"sort"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// The audit is that of somebody who has one copy of the file while the round is
// open, knows the format and takes the key that lies in it. Twelve people vote
// in the order of their seats, each differently; the auditor puts what they
// voted into the order in which it lies. Guessing gives a rank correlation of 0
// and one person in the right place.

const voters = 12

func distinct() workshop.Spec {
	return workshop.Spec{Step: "B2", Questions: []workshop.Question{{ID: "B2", Kind: workshop.Scale, Aspects: []string{"today"}, Lo: 0, Hi: 11}}}
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

// places gives for each voter where the ballot lies: in the file, among the
// slots, and by its nonce.
func places(t *testing.T, s *Store, round int64) map[string][]float64 {
	t.Helper()
	raw, err := os.ReadFile(s.path)
	if err != nil {
		t.Fatal(err)
	}
	key, all := records(t, s)
	text, err := json.Marshal(distinct())
	if err != nil {
		t.Fatal(err)
	}
	x, err := newSealer(round, key, string(text), 5)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string][]float64{"offset": make([]float64, voters), "slot": make([]float64, voters), "nonce": make([]float64, voters)}
	for _, r := range all {
		b, err := x.open(r.id, r.sealed)
		if err != nil {
			t.Fatal(err)
		}
		if b == nil {
			continue
		}
		out["offset"][b[0]] = float64(bytes.Index(raw, r.sealed))
		out["slot"][b[0]] = float64(r.id)
		out["nonce"][b[0]] = float64(r.sealed[0])*65536 + float64(r.sealed[1])*256 + float64(r.sealed[2])
	}
	return out
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

func audit(t *testing.T, trials int, cast func(s *Store, round int64, seat int, b workshop.Ballot)) map[string][2]float64 {
	t.Helper()
	sum := map[string][2]float64{}
	s := createStore(t)
	for range trials {
		r, err := s.OpenRound(distinct(), voters, 5)
		if err != nil {
			t.Fatal(err)
		}
		for i := range voters {
			cast(s, r.ID, i, workshop.Ballot{workshop.Mark(i)})
		}
		for name, at := range places(t, s, r.ID) {
			rho, right := judge(at)
			v := sum[name]
			sum[name] = [2]float64{v[0] + rho/float64(trials), v[1] + float64(right)/float64(trials)}
		}
		if err := s.VoidRound(r.ID); err != nil {
			t.Fatal(err)
		}
	}
	return sum
}

func TestOneCopyOfTheFileTellsNoOrder(t *testing.T) {
	const trials = 40
	found := audit(t, trials, func(s *Store, round int64, seat int, b workshop.Ballot) {
		if _, err := s.Cast(round, seat, b); err != nil {
			t.Fatal(err)
		}
	})
	limit := 4.5 / math.Sqrt(voters-1) / math.Sqrt(trials) // standard errors; a false alarm in 100,000 runs
	for name, v := range found {
		t.Logf("%s: rank correlation %+.3f (limit %.3f), in the right place %.2f of %d", name, v[0], limit, v[1], voters)
		if math.Abs(v[0]) > limit {
			t.Errorf("the %s tells the order: rank correlation %+.3f", name, v[0])
		}
		if math.Abs(v[1]-1) > 4.5/math.Sqrt(trials) {
			t.Errorf("the %s puts %.2f people in the right place", name, v[1])
		}
	}
}

// The audit must see what is there to be seen: the same box, but the first free
// slot is taken and not a random one.
func TestAuditFindsAnOrderThatIsThere(t *testing.T) {
	found := audit(t, 3, func(s *Store, round int64, seat int, b workshop.Ballot) {
		_, err := s.cast(round, []workshop.Ballot{b}, func(x *box) ([]int, error) {
			x.free, x.trusted = x.free[:1], verifyEvery // it is read anew each time
			return []int{seat}, nil
		})
		if err != nil {
			t.Fatal(err)
		}
	})
	if v := found["slot"]; v[0] < 0.99 || v[1] < voters-0.5 {
		t.Errorf("slot: %+v", v)
	}
}

func TestNothingOfTheBallotsIsLeft(t *testing.T) {
	for _, c := range []struct {
		name string
		end  func(s *Store, round int64) error
	}{
		{"closed", func(s *Store, round int64) error { _, err := s.CloseRound(round); return err }},
		{"closed, then the power is cut", func(s *Store, round int64) error { return s.countRound(round) }},
		{"void", (*Store).VoidRound},
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
