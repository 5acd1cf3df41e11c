package atomicfile_test

import (
	"errors"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/atomicfile"
)

// In a folder that is there all files are replaced or none, and what else lies there stays.
func TestWriteInto(t *testing.T) {
	full := workshop.Errorf(workshop.EFull, nil)
	old := map[string]string{"a.csv": "old a", "mine.txt": "mine"}
	both := map[string]string{"a.csv": "new a", "b.csv": "new b", "mine.txt": "mine"}
	for _, c := range []struct {
		name    string
		prepare func(dir string) error
		last    error
		want    map[string]string
		code    workshop.Code
	}{
		{"all goes well", nil, nil, both, ""},
		{"the last one cannot be made", nil, full, old, workshop.EFull},
		{"the last one's place is a folder", func(dir string) error { return os.Mkdir(filepath.Join(dir, "b.csv"), 0o755) }, nil, old, workshop.EInvalid},
		{"the first one's place is a link", func(dir string) error {
			a := filepath.Join(dir, "a.csv")
			if err := os.Rename(a, filepath.Join(dir, "far")); err != nil {
				return err
			}
			return os.Symlink("far", a)
		}, nil, map[string]string{"a.csv": "new a", "b.csv": "new b", "mine.txt": "mine", "far": "new a"}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := t.TempDir()
			for name, text := range old {
				if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			if c.prepare != nil {
				err := c.prepare(dir)
				if link := new(os.LinkError); runtime.GOOS == "windows" && errors.As(err, &link) && link.Op == "symlink" {
					t.Skip(err) // it asks for rights that a test does not have
				}
				if err != nil {
					t.Fatal(err)
				}
			}
			err := atomicfile.WriteInto(dir, func(yield func(atomicfile.File, error) bool) {
				_ = yield(atomicfile.File{Name: "a.csv", Data: []byte("new a")}, nil) && yield(atomicfile.File{Name: "b.csv", Data: []byte("new b")}, c.last)
			})
			if workshop.CodeOf(err) != c.code {
				t.Error(err)
			}
			all, err := os.ReadDir(dir)
			if err != nil {
				t.Fatal(err)
			}
			got := map[string]string{}
			for _, e := range all {
				if fi, err := os.Stat(filepath.Join(dir, e.Name())); err != nil || fi.IsDir() && e.Name() == "b.csv" {
					continue
				}
				data, err := os.ReadFile(filepath.Join(dir, e.Name()))
				if err != nil {
					t.Fatal(err)
				}
				got[e.Name()] = string(data)
			}
			if !maps.Equal(got, c.want) {
				t.Errorf("there is %q, want %q", got, c.want)
			}
			if fi, err := os.Lstat(filepath.Join(dir, "a.csv")); err != nil || (fi.Mode()&os.ModeSymlink != 0) != (c.want["far"] != "") {
				t.Errorf("%v %v", fi.Mode(), err)
			}
		})
	}
	if err := atomicfile.WriteInto(filepath.Join(t.TempDir(), "none"), nil); workshop.CodeOf(err) != workshop.EReadOnly {
		t.Error(err)
	}
}
