package instance

import "os"

// user is empty: the folder for temporary files is each user's own.
func user() string { return "" }

// private reports whether there is a folder, which Windows gives to its user alone.
func private(dir string) bool {
	fi, err := os.Lstat(dir)
	return err == nil && fi.IsDir()
}
