package uptime

import "golang.org/x/sys/unix"

// throughSleep is a clock that counts sleep, other than CLOCK_UPTIME_RAW.
const throughSleep = unix.CLOCK_MONOTONIC_RAW
