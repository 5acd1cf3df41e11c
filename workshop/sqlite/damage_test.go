package sqlite

import (
	"bytes"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// hurt is a workshop whose bytes a test changes, and what its votes come to.
type hurt struct {
	whole         []byte
	first, second string // results of the shown round, and of the open one once it is closed
	dir           string
}

func newHurt(t *testing.T) hurt {
	t.Helper()
	path := sample(t)
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	s, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	second, err := closeRound(s, 2)
	if err != nil {
		t.Fatal(err)
	}
	return hurt{whole, asJSON(t, load(t, s).Rounds[0].Tally), asJSON(t, second), memoryDir(t)}
}

// refused opens changed bytes. They are refused with a code, and not touched;
// or the votes in them are the ones that were cast.
func (h hurt) refused(t *testing.T, raw []byte, what string) bool {
	t.Helper()
	path := filepath.Join(h.dir, "w.upturn")
	if err := os.WriteFile(path, raw, 0o600); err != nil {
		t.Fatal(err)
	}
	defer func() { _ = os.Remove(path) }()
	s, err := Open(path)
	if err == nil {
		defer s.Close()
		err = h.votes(t, s, what)
	}
	if err == nil {
		return false
	}
	known := []workshop.Code{workshop.EDamaged, workshop.ENotWorkshop, workshop.ENewer, workshop.EReadOnly}
	if code := workshop.CodeOf(err); !slices.Contains(known, code) {
		t.Errorf("%s: no word for %v", what, err)
	}
	if now, _ := os.ReadFile(path); s == nil && !bytes.Equal(now, raw) {
		t.Errorf("%s: the damaged file was changed", what)
	}
	return true
}

func (h hurt) votes(t *testing.T, s *Store, what string) error {
	t.Helper()
	st, err := s.Load()
	if err != nil {
		return err
	}
	if len(st.Rounds) != 2 || asJSON(t, st.Rounds[0].Tally) != h.first {
		t.Errorf("%s: a wrong result passes for a right one: %+v", what, st.Rounds)
		return nil
	}
	box, err := loadBox(s.db, s.path, 2)
	if err != nil {
		return err
	}
	if tally, err := box.count(st); err != nil || asJSON(t, &tally) != h.second {
		t.Errorf("%s: a wrong count passes for a right one (%v)", what, err)
	}
	return nil
}

func TestNoBitFlipMakesAWrongCount(t *testing.T) {
	h := newHurt(t)
	seed := seedOf(t)
	random := rand.New(rand.NewPCG(seed, 0))
	flips, found := cases(100, 500, 5000), 0
	for range flips {
		raw := bytes.Clone(h.whole)
		at, bit := random.IntN(len(raw)), random.IntN(8)
		raw[at] ^= 1 << bit
		if h.refused(t, raw, "seed "+strconv.Itoa(int(seed))+", bit "+strconv.Itoa(bit)+" of byte "+strconv.Itoa(at)) {
			found++
		}
	}
	t.Logf("%d of %d were found; the others lay in words or in free room", found, flips)
	if found < flips/6 {
		t.Errorf("only %d of %d flipped bits were found", found, flips)
	}
}

func TestNoLostPageMakesAWrongCount(t *testing.T) {
	h := newHurt(t)
	found := 0
	for at := 0; at < len(h.whole); at += 4096 {
		raw := bytes.Clone(h.whole)
		clear(raw[at : at+4096])
		if h.refused(t, raw, "page "+strconv.Itoa(at/4096+1)) {
			found++
		}
	}
	if found < len(h.whole)/4096*3/4 {
		t.Errorf("only %d lost pages of %d were found", found, len(h.whole)/4096)
	}
}
