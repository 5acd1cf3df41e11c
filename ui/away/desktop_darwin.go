//go:build cgo

package away

/*
#cgo LDFLAGS: -framework Cocoa

void upturnHearAway(void);
*/
import "C"

import "sync"

// Watch listens to the session and to the computer's sleep.
func (Desktop) Watch(left func()) (stop func()) { return hear(true, left) }

// WatchBack listens to the same.
func (Desktop) WatchBack(back func()) (stop func()) { return hear(false, back) }

// ear is somebody who wants to be told, of leaving or of coming back.
type ear struct {
	gone bool
	told func()
}

// ears are those who listen: the system calls one function for all of them, and knows that
// function for as long as the program runs.
var ears sync.Map

// listen has the system call that function.
var listen = sync.OnceFunc(func() { C.upturnHearAway() })

func hear(gone bool, told func()) (stop func()) {
	e := &ear{gone, told}
	ears.Store(e, nil)
	listen()
	return func() { ears.Delete(e) }
}

//export upturnAway
func upturnAway(gone C.int) {
	ears.Range(func(who, _ any) bool {
		if e := who.(*ear); e.gone == (gone != 0) {
			go e.told() // the system waits
		}
		return true
	})
}
