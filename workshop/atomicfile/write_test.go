package atomicfile_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/atomicfile"
)

func TestWrite(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.pdf")
	for _, want := range []string{"first", "second, and longer"} {
		if err := atomicfile.Write(path, []byte(want)); err != nil {
			t.Fatal(err)
		}
		if got, err := os.ReadFile(path); err != nil || string(got) != want {
			t.Errorf("%q, %v", got, err)
		}
	}
	t.Run("no folder", func(t *testing.T) {
		err := atomicfile.Write(filepath.Join(dir, "none", "a.pdf"), nil)
		if workshop.CodeOf(err) != workshop.EReadOnly {
			t.Error(err)
		}
	})
	t.Run("a folder is in its place", func(t *testing.T) {
		in := filepath.Join(dir, "folder")
		if err := os.MkdirAll(filepath.Join(in, "x"), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := atomicfile.Write(in, []byte("x")); workshop.CodeOf(err) != workshop.EInvalid {
			t.Error(err)
		}
	})
	left, err := filepath.Glob(filepath.Join(dir, ".upturn-*"))
	if err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}

// A link stays a link: what it leads to is replaced.
func TestWriteThroughALink(t *testing.T) {
	dir := t.TempDir()
	real, link := filepath.Join(dir, "real.pdf"), filepath.Join(dir, "link.pdf")
	if err := os.WriteFile(real, []byte("old"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(real, link); err != nil {
		t.Skip(err) // Windows asks for rights that a test does not have
	}
	if err := atomicfile.Write(link, []byte("new")); err != nil {
		t.Fatal(err)
	}
	if got, err := os.ReadFile(real); err != nil || string(got) != "new" {
		t.Errorf("%q, %v", got, err)
	}
	if fi, err := os.Lstat(link); err != nil || fi.Mode()&os.ModeSymlink == 0 {
		t.Error("the link is gone")
	}
}
