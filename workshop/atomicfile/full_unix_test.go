//go:build unix

package atomicfile

import (
	"io/fs"
	"path/filepath"
	"testing"

	"golang.org/x/sys/unix"

	"github.com/upturn-workshop/upturn/workshop"
)

// A full disk is not one that does not answer, and the room that is needed is said.
func TestAFullDisk(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.pdf")
	full := &fs.PathError{Op: "write", Path: path, Err: unix.ENOSPC}
	err := failed(full, path, 3<<20+5)
	if workshop.CodeOf(err) != workshop.EFull || err.(*workshop.Error).Args["needed"] != "4" || err.(*workshop.Error).Args["free"] == "" {
		t.Error(err)
	}
	if err := failed(full, filepath.Join(path, "none", "b"), 1); workshop.CodeOf(err) != workshop.EFull {
		t.Error(err)
	}
	if err := refused(full, filepath.Dir(path)); workshop.CodeOf(err) != workshop.EFull {
		t.Error(err)
	}
	if err := failed(unix.EIO, path, 1); workshop.CodeOf(err) != workshop.EIO {
		t.Error(err)
	}
}
