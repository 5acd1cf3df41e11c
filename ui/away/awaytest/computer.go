// Package awaytest has a computer for tests.
package awaytest

import "sync"

// Computer is one that a test locks.
type Computer struct {
	mu   sync.Mutex
	left func()
}

// Watch keeps the callback, for Leave to call.
func (f *Computer) Watch(left func()) (stop func()) {
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
func (f *Computer) Leave() bool {
	f.mu.Lock()
	left := f.left
	f.mu.Unlock()
	if left == nil {
		return false
	}
	left()
	return true
}
