//go:build !cgo || !x11 || !(linux || freebsd || openbsd || netbsd)

package screen

// Ready reports why no window can be opened here, as far as that can be known before one is
// tried.
func Ready() error { return nil }
