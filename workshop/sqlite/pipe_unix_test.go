//go:build unix

package sqlite

import (
	"path/filepath"
	"syscall"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// Opening a pipe would wait for ever.
func TestPipeIsNoWorkshop(t *testing.T) {
	path := filepath.Join(t.TempDir(), "pipe.upturn")
	if err := syscall.Mkfifo(path, 0o600); err != nil {
		t.Skip(err)
	}
	_, err := Open(path)
	wantCode(t, err, workshop.ENotWorkshop)
}
