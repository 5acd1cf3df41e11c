// Package away notices that whoever sat at the computer can have left it: the
// screen is locked, the computer goes to sleep, another session or program has
// the keyboard. The window that is in front is told of some of that only, and of
// none at all by the plainest lockers: they take the keyboard and leave the
// focus where it is.
package away

// Watcher tells when somebody may have left, and is back.
type Watcher interface {
	// Watch calls left, on a goroutine of its own, each time that somebody may
	// have left, until stop is called. It does not wait for what it listens to,
	// and does without what a computer does not have.
	Watch(left func()) (stop func())
	// WatchBack calls back each time that somebody is there again: the screen was
	// unlocked, the computer woke up, this session has the screen again.
	WatchBack(back func()) (stop func())
}

// Desktop is the real computer.
type Desktop struct{}
