//go:build unix

package instance

import (
	"errors"
	"net"
	"os"
	"strconv"
	"syscall"
	"time"
)

// placeEnds is how the name of the place ends at which programs meet.
const placeEnds = ".socket"

// meet opens the socket. One that a program left that was killed gives way: whoever has the
// lock is alone.
func meet(place string) (net.Listener, error) {
	_ = os.Remove(place)
	l, err := net.Listen("unix", place)
	if err != nil {
		return nil, err
	}
	if err := os.Chmod(place, 0o600); err != nil { // keeps others out, were its folder opened to them
		return nil, errors.Join(err, l.Close())
	}
	return l, nil
}

// reach calls the program that has opened the place.
func reach(place string, wait time.Duration) (net.Conn, error) {
	return net.DialTimeout("unix", place, wait)
}

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
