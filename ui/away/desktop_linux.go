package away

import (
	"sync"

	"github.com/godbus/dbus/v5"
)

// Watch listens to the screen lockers and to the login manager over D-Bus, and
// to whoever takes the keyboard of our windows from X11.
func (Desktop) Watch(left func()) (stop func()) {
	w := &watch{told: left, done: make(chan struct{})}
	w.listen(w.keyboard)
	return w.hearBuses(isLocked, isGone)
}

// WatchBack listens to the same over D-Bus. It costs nothing while nothing is said.
func (Desktop) WatchBack(back func()) (stop func()) {
	w := &watch{told: back, done: make(chan struct{})}
	return w.hearBuses(isUnlocked, isBack)
}

// hearBuses listens to the screen lockers and to the login manager until stop is called.
func (w *watch) hearBuses(locker, login func(*dbus.Signal) bool) (stop func()) {
	w.listen(func() { w.screensaver(locker) })
	w.listen(func() { w.logind(login) })
	return sync.OnceFunc(func() { close(w.done) })
}

// watch is one wait, until done is closed.
type watch struct {
	told func()
	done chan struct{}
}

// listen runs one of the ways to hear of it. None of them is on
// every computer; one that cannot be had is left out.
func (w *watch) listen(way func()) { go way() }

// stopped reports whether nobody wants to know any more.
func (w *watch) stopped() bool {
	select {
	case <-w.done:
		return true
	default:
		return false
	}
}

// tell says that what is waited for has happened.
func (w *watch) tell() {
	if !w.stopped() {
		w.told()
	}
}
