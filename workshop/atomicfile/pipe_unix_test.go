//go:build unix

package atomicfile_test

import (
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/sys/unix"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/atomicfile"
)

// Devices, pipes and sockets stay what they are, behind a link as well.
func TestWriteLeavesWhatIsNoFile(t *testing.T) {
	dir := t.TempDir()
	pipe, link := filepath.Join(dir, "pipe"), filepath.Join(dir, "link")
	if err := unix.Mkfifo(pipe, 0o600); err != nil {
		t.Fatal(err)
	}
	device := filepath.Join(dir, "null")
	for _, err := range []error{os.Symlink(pipe, link), os.Symlink(os.DevNull, device)} {
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, path := range []string{pipe, link, device} {
		if err := atomicfile.Write(path, []byte("x")); workshop.CodeOf(err) != workshop.EInvalid {
			t.Errorf("%s: %v", path, err)
		}
	}
	for path, mode := range map[string]os.FileMode{pipe: os.ModeNamedPipe, os.DevNull: os.ModeDevice} {
		if fi, err := os.Stat(path); err != nil || fi.Mode()&mode == 0 {
			t.Errorf("%s is not what it was: %v", path, err)
		}
	}
}
