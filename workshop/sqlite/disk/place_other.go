//go:build !linux

package disk

import "strings"

// Remote reports whether a file lies on another computer's disk, as far as its
// path shows.
func Remote(path string) bool {
	return strings.HasPrefix(path, `\\`) && !strings.HasPrefix(path, `\\?\`) && !strings.HasPrefix(path, `\\.\`)
}
