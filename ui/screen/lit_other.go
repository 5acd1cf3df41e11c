//go:build !(linux || freebsd || openbsd || netbsd)

package screen

// saver has nothing to do where the toolkit asks the system itself.
type saver struct{}

func (*saver) suspend(bool) error { return nil }
