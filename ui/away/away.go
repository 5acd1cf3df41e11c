// Package away notices that whoever sat at the computer can have left it: the
// screen is locked, the computer goes to sleep, another session or program has
// the keyboard. The window that is in front is told of some of that only, and of
// none at all by the plainest lockers: they take the keyboard and leave the
// focus where it is.
package away

import "sync"

// Watcher tells when somebody may have left.
type Watcher interface {
	// Watch calls left, on a goroutine of its own, each time that somebody may
	// have left, until stop is called. It does not wait for what it listens to,
	// and does without what a computer does not have.
	Watch(left func()) (stop func())
}

// Desktop is the real computer.
type Desktop struct{}

// Fake is a computer for tests.
type Fake struct {
	mu   sync.Mutex
	left func()
}

// Watch keeps the callback, for Leave to call.
func (f *Fake) Watch(left func()) (stop func()) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.left = left
	return func() {
		f.mu.Lock()
		defer f.mu.Unlock()
		f.left = nil
	}
}

// Leave does as if somebody had locked the screen; false when nobody watches.
func (f *Fake) Leave() bool {
	f.mu.Lock()
	left := f.left
	f.mu.Unlock()
	if left == nil {
		return false
	}
	left()
	return true
}
