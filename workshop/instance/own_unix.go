//go:build unix

package instance

import (
	"os"
	"strconv"
	"syscall"
)

// guard keeps others from a socket, were its folder opened to them.
func guard(socket string) error { return os.Chmod(socket, 0o600) }

func user() string { return strconv.Itoa(os.Getuid()) }

// private reports whether a folder is the user's, and nobody else may look into it.
func private(dir string) bool {
	fi, err := os.Lstat(dir)
	if err != nil || !fi.IsDir() || fi.Mode().Perm()&0o077 != 0 {
		return false
	}
	st, ok := fi.Sys().(*syscall.Stat_t)
	return ok && int(st.Uid) == os.Getuid()
}
