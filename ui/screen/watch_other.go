//go:build cgo && !linux && !freebsd && !openbsd && !netbsd

package screen

import "time"

// lookEvery is how often the screens are looked at where nobody tells of changes.
const lookEvery = time.Second

// watchArrangement calls told, on a goroutine of its own, now and again: the windowing
// library tells only of screens that come or go, and not of one that shows from now on
// what another shows.
func watchArrangement(told func()) {
	go func() {
		for range time.Tick(lookEvery) {
			told()
		}
	}()
}
