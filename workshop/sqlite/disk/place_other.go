//go:build !linux && !windows

package disk

// Remote reports whether a file lies on another computer's disk, as far as its
// path shows.
func Remote(path string) bool { return shared(path) }
