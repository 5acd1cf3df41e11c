//go:build !linux

package sqlite

import (
	"os"
	"testing"
)

// asNobody needs a user who is not root: root may write everything.
func asNobody(t *testing.T) {
	t.Helper()
	if os.Getuid() == 0 {
		t.Skip("root may write everything")
	}
}
