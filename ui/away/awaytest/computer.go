// Package awaytest has a computer for tests.
package awaytest

import "sync"

// Computer is one that a test locks.
type Computer struct {
	mu   sync.Mutex
	left func()
	back func()
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

// WatchBack keeps the callback, for Return to call.
func (f *Computer) WatchBack(back func()) (stop func()) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.back = back
	return func() {
		f.mu.Lock()
		defer f.mu.Unlock()
		f.back = nil
	}
}

// Return does as if somebody had unlocked the screen; false when nobody watches.
func (f *Computer) Return() bool {
	f.mu.Lock()
	back := f.back
	f.mu.Unlock()
	if back == nil {
		return false
	}
	back()
	return true
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
