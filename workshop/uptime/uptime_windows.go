package uptime

import (
	"time"

	"golang.org/x/sys/windows"
)

// now counts sleep and hibernation, as the system says of GetTickCount64.
func now() (time.Duration, bool) { return windows.DurationSinceBoot(), true }
