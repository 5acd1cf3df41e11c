package away

import "sync"

// Watch listens to the screen lockers and to the login manager over D-Bus, and
// to whoever takes the keyboard of our windows from X11.
func (Desktop) Watch(left func()) (stop func()) {
	w := &watch{left: left, done: make(chan struct{})}
	w.listen(w.screensaver)
	w.listen(w.logind)
	w.listen(w.keyboard)
	return sync.OnceFunc(func() { close(w.done) })
}

// watch is one wait, until done is closed.
type watch struct {
	left func()
	done chan struct{}
}

// listen runs one of the ways to hear that somebody left. None of them is on
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

// tell says that somebody may have left.
func (w *watch) tell() {
	if !w.stopped() {
		w.left()
	}
}
