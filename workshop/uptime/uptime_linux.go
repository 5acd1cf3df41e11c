package uptime

import "golang.org/x/sys/unix"

// throughSleep is a clock that counts sleep; CLOCK_MONOTONIC does not here.
const throughSleep = unix.CLOCK_BOOTTIME
