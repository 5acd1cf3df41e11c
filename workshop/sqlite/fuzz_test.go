package sqlite

import (
	"bytes"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/bounded"
)

// A file that was changed anywhere is refused with a code, or opens and can be
// read and voted in; nothing makes the program fall.
func FuzzOpen(f *testing.F) {
	path := sample(f)
	whole, err := os.ReadFile(path)
	if err != nil {
		f.Fatal(err)
	}
	s, err := OpenReadOnly(path)
	if err != nil {
		f.Fatal(err)
	}
	want := load(f, s)
	if err := s.Close(); err != nil {
		f.Fatal(err)
	}
	f.Add(0, []byte("SQLite format 3\x00"))
	f.Add(68, []byte{0, 0, 0, 0})
	f.Add(100, []byte{5, 0, 0})
	f.Add(4096, make([]byte, 4096))
	f.Add(len(whole)-600, bytes.Repeat([]byte{0xff}, 30))
	f.Fuzz(func(t *testing.T, at int, patch []byte) {
		raw := bytes.Clone(whole)
		if at >= 0 && at < len(raw) {
			copy(raw[at:], patch)
		} else {
			raw = patch
		}
		path := filepath.Join(t.TempDir(), "w.upturn")
		if err := os.WriteFile(path, raw, 0o600); err != nil {
			t.Fatal(err)
		}
		bounded.Run(t, func() { votedIn(t, path, want) })
	})
}

// votedIn opens a file and votes in it, if it opens.
func votedIn(t *testing.T, path string, want workshop.State) {
	t.Helper()
	s, err := Open(path)
	if err != nil {
		worded(t, err)
		return
	}
	defer s.Close()
	st, err := s.Load()
	if err != nil {
		wantCode(t, err, workshop.EDamaged)
		return
	}
	if len(st.Rounds) > 0 && st.Rounds[0].Tally != nil && !reflect.DeepEqual(st.Rounds[0], want.Rounds[0]) {
		t.Fatalf("a wrong result passes for a right one: %+v", st.Rounds[0])
	}
	if r, ok := st.OpenRound(); ok {
		if _, err := s.Cast(r.ID, workshop.Booth, 5, ballot(5)); err != nil && workshop.CodeOf(err) == workshop.EBug {
			t.Fatal(err)
		}
	}
}

// What decode accepts, encode writes in the same way.
func FuzzBallot(f *testing.F) {
	for _, b := range []workshop.Ballot{nil, {}, ballot(3), make(workshop.Ballot, workshop.MaxCells)} {
		plain, err := encode(b)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(plain)
	}
	f.Add([]byte{1, 0xff, 0xff})
	f.Fuzz(func(t *testing.T, plain []byte) {
		b, err := decode(plain)
		if err != nil {
			return
		}
		again, err := encode(b)
		if err != nil {
			t.Fatal(err)
		}
		end := plainHead + len(b)
		if !bytes.Equal(again[:end], plain[:end]) {
			t.Fatal("another ballot came out")
		}
	})
}
