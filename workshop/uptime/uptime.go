// Package uptime reads the clock of a computer that goes on while it sleeps, and that nobody
// can set.
package uptime

import "time"

// Now is the time since some moment before the program began. False where a system has no such
// clock.
func Now() (time.Duration, bool) { return now() }
