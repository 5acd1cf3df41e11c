package atomicfile_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/atomicfile"
)

// A folder is there with all its files, or not at all, and replaces nothing.
func TestWriteFolder(t *testing.T) {
	dir := t.TempDir()
	of := func(last error) func(func(atomicfile.File, error) bool) {
		return func(yield func(atomicfile.File, error) bool) {
			_ = yield(atomicfile.File{Name: "a.csv", Data: []byte("a")}, nil) && yield(atomicfile.File{Name: "b.csv", Data: []byte("b")}, last)
		}
	}
	there := func() (names []string) {
		all, err := os.ReadDir(dir)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range all {
			names = append(names, e.Name())
		}
		return names
	}
	path := filepath.Join(dir, "lists")
	full := workshop.Errorf(workshop.EFull, nil)
	if err := atomicfile.WriteFolder(path, of(full)); err != full || len(there()) > 0 {
		t.Errorf("%v, and there is %q", err, there())
	}
	if err := atomicfile.WriteFolder(path, of(nil)); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{"a.csv": "a", "b.csv": "b"} {
		if got, err := os.ReadFile(filepath.Join(path, name)); err != nil || string(got) != want {
			t.Errorf("%s: %q %v", name, got, err)
		}
	}
	rights := fs.FileMode(0o755)
	if runtime.GOOS == "windows" {
		rights = 0o777 // it has others, which the folder above gives
	}
	if fi, err := os.Stat(path); err != nil || fi.Mode().Perm() != rights || len(there()) != 1 {
		t.Errorf("%v %v, and there is %q", fi.Mode(), err, there())
	}
	if err := os.Remove(filepath.Join(path, "b.csv")); err != nil {
		t.Fatal(err)
	}
	if err := atomicfile.WriteFolder(path, of(nil)); workshop.CodeOf(err) != workshop.EExists {
		t.Error(err)
	}
	if _, err := os.Stat(filepath.Join(path, "b.csv")); err == nil {
		t.Error("a folder that is there was written into")
	}
	if err := atomicfile.WriteFolder(filepath.Join(dir, "none", "lists"), of(nil)); workshop.CodeOf(err) != workshop.EReadOnly {
		t.Error(err)
	}
}
