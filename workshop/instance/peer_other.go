//go:build !linux

package instance

import "net"

// own leaves it to the folder, or to the pipe, who gets in.
func own(net.Conn) bool { return true }
