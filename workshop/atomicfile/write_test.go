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
		if err := atomicfile.Write(in, []byte("x")); workshop.CodeOf(err) != workshop.EIO {
			t.Error(err)
		}
	})
	left, err := filepath.Glob(filepath.Join(dir, ".upturn-*"))
	if err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}
