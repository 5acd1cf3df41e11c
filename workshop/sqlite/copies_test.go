package sqlite

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// A file of an earlier version in which a vote is open is updated without a copy: it
// would keep the key and the ballots. One that an earlier program left goes.
func TestNoCopyKeepsAnOpenVote(t *testing.T) {
	raw, err := os.ReadFile(filepath.Join("testdata", "version-1.upturn"))
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "w.upturn")
	sealed := versionCopy(path, 1)
	for _, file := range []string{path, sealed} {
		if err := os.WriteFile(file, raw, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	s, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(sealed); err == nil {
		t.Error("a copy with an open vote is left")
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	words := versionCopy(path, 2)
	if err := os.WriteFile(words, []byte("a thesis"), 0o600); err != nil {
		t.Fatal(err)
	}
	if s, err = Open(path); err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if _, err := os.Stat(words); err != nil {
		t.Error("a file that is not ours was removed")
	}
}

// What is read of ballots is wiped when it has been used.
func TestBallotsAreWipedAfterUse(t *testing.T) {
	s := createStore(t)
	round := openRound(t, s, 6)
	castAll(t, s, round, 0, 1, 2, 3, 4)
	b, err := loadBox(s.db, s.path, round)
	if err != nil {
		t.Fatal(err)
	}
	held := b.ballots
	if len(held) != 5 {
		t.Fatal(len(held))
	}
	if _, err := b.count(workshop.State{Rounds: []workshop.Round{{ID: round, Spec: b.spec, MinShow: b.minShow}}}); err != nil {
		t.Fatal(err)
	}
	for _, ballot := range held {
		for _, m := range ballot {
			if m != 0 {
				t.Fatal("a ballot is still in memory")
			}
		}
	}
}
