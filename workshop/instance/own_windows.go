package instance

import "os"

// guard has nothing to do: Windows lets only its user into the folder for temporary files, and
// a socket there has no rights of its own that could be set by its name.
func guard(string) error { return nil }

// user is empty: the folder for temporary files is each user's own.
func user() string { return "" }

// private reports whether there is a folder, which Windows gives to its user alone.
func private(dir string) bool {
	fi, err := os.Lstat(dir)
	return err == nil && fi.IsDir()
}
