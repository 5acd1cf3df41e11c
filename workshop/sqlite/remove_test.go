package sqlite

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// Only what this program made goes: not what else lies there under a name like ours, and
// nothing that a link leads to.
func TestRemoveTakesOnlyWhatIsOurs(t *testing.T) {
	path := sample(t)
	dir := filepath.Dir(path)
	theirs := map[string]string{
		"-backup-notes": "mine", "-backup-7": "not a workshop, whatever its name", "-version-2b": "x", "-damaged-": "x", "-ballast": "not ours",
		" report.pdf": "x", "-old": "x", "x": "x",
	}
	for end, text := range theirs {
		if err := os.WriteFile(path+end, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	letter := filepath.Join(t.TempDir(), "letter")
	if err := os.WriteFile(letter, []byte("dear all"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(letter, path+"-damaged-3"); err != nil {
		t.Skip(err)
	}
	link := filepath.Join(dir, "link.upturn")
	if err := os.Symlink(path, link); err != nil {
		t.Fatal(err)
	}
	wantCode(t, Remove(link), workshop.EReadOnly)
	_, err := Owned(link)
	wantCode(t, err, workshop.EReadOnly)

	for _, end := range []string{"-damaged-1", "-damaged-1-journal", "-backup-new", "-wal"} {
		if err := os.WriteFile(path+end, []byte("ours"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	all, err := Owned(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(path + "-wal"); err != nil { // a stranger's log would be read
		t.Fatal(err)
	}
	if err := Remove(path); err != nil {
		t.Fatal(err)
	}
	for _, f := range all {
		if _, err := os.Lstat(f); err == nil {
			t.Errorf("%s stayed", filepath.Base(f))
		}
	}
	var left []string
	files, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		left = append(left, strings.TrimPrefix(f.Name(), filepath.Base(path)))
	}
	want := []string{"link.upturn", "-damaged-3"}
	for end := range theirs {
		want = append(want, end)
	}
	slices.Sort(left)
	slices.Sort(want)
	if !slices.Equal(left, want) {
		t.Errorf("left are %q, want %q", left, want)
	}
	if text, err := os.ReadFile(letter); err != nil || string(text) != "dear all" {
		t.Error("a link was followed")
	}
}

// A workshop that is damaged, or of which the end is missing, can be thrown away as well.
func TestRemoveTakesADamagedWorkshop(t *testing.T) {
	for name, spoil := range map[string]func([]byte) []byte{
		"zeros":    func(raw []byte) []byte { clear(raw[4096:8192]); return raw },
		"cut":      func(raw []byte) []byte { return raw[:len(raw)/2] },
		"a header": func(raw []byte) []byte { return raw[:100] },
	} {
		path := sample(t)
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, spoil(raw), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := Remove(path); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if left, err := filepath.Glob(path + "*"); err != nil || len(left) > 0 {
			t.Errorf("%s: left are %q", name, left)
		}
	}
}
