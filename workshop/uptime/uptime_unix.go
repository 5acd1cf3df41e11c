//go:build linux || darwin

package uptime

import (
	"time"

	"golang.org/x/sys/unix"
)

func now() (time.Duration, bool) {
	var t unix.Timespec
	if err := unix.ClockGettime(throughSleep, &t); err != nil {
		return 0, false
	}
	return time.Duration(t.Nano()), true
}
