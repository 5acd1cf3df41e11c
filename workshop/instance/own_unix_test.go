//go:build unix

package instance

import (
	"os"
	"testing"
)

func TestTheFolderIsTheUsersAlone(t *testing.T) {
	open := t.TempDir()
	if err := os.Chmod(open, 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv("TMPDIR", open)
	t.Setenv("XDG_RUNTIME_DIR", open)
	dir, err := Folder()
	if err != nil || dir == open || !private(dir) {
		t.Fatalf("%q, %v", dir, err)
	}
	if err := os.Chmod(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	if dir, err := Folder(); err == nil {
		t.Errorf("%s is taken, into which others look", dir)
	}
	closed := t.TempDir()
	if err := os.Chmod(closed, 0o700); err != nil {
		t.Fatal(err)
	}
	t.Setenv("XDG_RUNTIME_DIR", closed)
	if dir, err := Folder(); err != nil || dir != closed {
		t.Errorf("%q, %v", dir, err)
	}
}
