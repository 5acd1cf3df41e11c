//go:build !linux && !windows && !(darwin && cgo)

package away

// Watch has nothing to listen to here: the window is told when it loses the
// focus, and the clocks tell of sleep.
func (Desktop) Watch(func()) (stop func()) { return func() {} }

// WatchBack has nothing to listen to here either.
func (Desktop) WatchBack(func()) (stop func()) { return func() {} }
