package sqlite

import (
	"os"
	"runtime"
	"testing"

	"golang.org/x/sys/unix"
)

// asNobody gives the rights of root up, which root's tests would have, for the
// file system and until the test ends.
func asNobody(t *testing.T) {
	t.Helper()
	if os.Getuid() != 0 {
		return
	}
	runtime.LockOSThread()
	old, err := unix.SetfsuidRetUid(65534)
	if err != nil {
		t.Skip(err)
	}
	t.Cleanup(func() {
		_ = unix.Setfsuid(old)
		runtime.UnlockOSThread()
	})
}
