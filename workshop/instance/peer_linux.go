package instance

import (
	"net"
	"os"

	"golang.org/x/sys/unix"
)

// own reports whether the program at the other end is the same user's. Nobody else gets to
// the socket, unless its folder is opened to them.
func own(c net.Conn) bool {
	u, ok := c.(*net.UnixConn)
	if !ok {
		return false
	}
	raw, err := u.SyscallConn()
	if err != nil {
		return false
	}
	mine := false
	err = raw.Control(func(fd uintptr) {
		cred, err := unix.GetsockoptUcred(int(fd), unix.SOL_SOCKET, unix.SO_PEERCRED)
		mine = err == nil && int(cred.Uid) == os.Getuid()
	})
	return err == nil && mine
}
