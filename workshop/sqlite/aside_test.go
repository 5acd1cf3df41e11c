package sqlite

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// keyBytes is the key of the vote that is open in a file.
func keyBytes(t *testing.T, path string) []byte {
	t.Helper()
	keys, err := keysIn(path)
	if err != nil || len(keys) != 1 {
		t.Fatal(len(keys), err)
	}
	return keys[0]
}

// withoutKey is the file with zeros in the place of its key.
func withoutKey(t *testing.T, path string) []byte {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return bytes.ReplaceAll(raw, keyBytes(t, path), make([]byte, 32))
}

// No copy of a damaged file that is kept holds the key of the vote that was open in it,
// nor does its journal; the damaged file itself keeps it, and the vote goes on from there.
func TestACopyOfADamagedFileHasNoKey(t *testing.T) {
	for _, cut := range []bool{false, true} {
		path := sample(t)
		if cut { // in the middle of a transaction
			path, _ = halfDone(t)
		}
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		look := filepath.Join(t.TempDir(), "look.upturn")
		if err := copyFile(path, look); err != nil {
			t.Fatal(err)
		}
		if err := copyJournal(path, look); err != nil {
			t.Fatal(err)
		}
		key := keyBytes(t, look)
		r, err := Rescue(path)
		if err != nil || !r.Secret {
			t.Fatalf("%+v, %v", r, err)
		}
		copies, err := filepath.Glob(path + damagedEnd + "*")
		if err != nil || len(copies) != 1 {
			t.Fatal(copies, err)
		}
		if aside, err := os.ReadFile(r.Copy); err != nil || bytes.Contains(aside, key) {
			t.Error("the copy has the key:", err)
		}
		if now, err := os.ReadFile(path); err != nil || !bytes.Equal(now, raw) {
			t.Error("the damaged file was changed:", err)
		}
	}
}

// A copy from which no key can be taken, for nobody can say where it is, is said to be
// secret, and goes when the file is looked into again. So do copies of an earlier program,
// and nothing else.
func TestASecretCopyGoesAtTheNextStart(t *testing.T) {
	path := sample(t)
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	earlier, thesis := path+damagedEnd+"7", path+damagedEnd+"8"
	for file, data := range map[string][]byte{earlier: raw, thesis: []byte(strings.Repeat("a thesis ", 99))} {
		if err := os.WriteFile(file, data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	tamper(t, path, "ALTER TABLE round_key RENAME TO away")
	r, err := Rescue(path)
	if err != nil || !r.Secret {
		t.Fatalf("%+v, %v", r, err)
	}
	if _, err := os.Stat(earlier); err == nil {
		t.Error("an earlier copy with a key is left")
	}
	if err := os.WriteFile(path, raw, 0o600); err != nil {
		t.Fatal(err)
	}
	s, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if _, err := os.Stat(r.Copy); err == nil {
		t.Error("a secret copy is left")
	}
	if _, err := os.Stat(thesis); err != nil {
		t.Error("a file that is not ours was removed")
	}
	_, err = Rescue(path)
	wantCode(t, err, workshop.EBusy)
}

// A journal that stays beside a copy may hold a key: whoever asked must learn of it.
func TestAJournalThatStaysIsTold(t *testing.T) {
	path := filepath.Join(t.TempDir(), "copy.upturn")
	for _, file := range []string{path, filepath.Join(path+"-journal", "in the way")} {
		if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if rewrite(path, []byte("without a key")) == nil {
		t.Error("the journal is still there, and nobody was told")
	}
	if err := os.RemoveAll(path + "-journal"); err != nil {
		t.Fatal(err)
	}
	if err := rewrite(path, nil); err != nil {
		t.Error("where there is no journal:", err)
	}
}
