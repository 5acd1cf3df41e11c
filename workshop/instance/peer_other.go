//go:build !linux

package instance

import "net"

// own leaves it to the folder who gets to the socket.
func own(net.Conn) bool { return true }
