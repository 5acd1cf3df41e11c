package disk

import (
	"path/filepath"

	"golang.org/x/sys/windows"
)

// Remote reports whether a file lies on another computer's disk, which may have been given
// a letter.
func Remote(path string) bool {
	if shared(path) {
		return true
	}
	full, err := filepath.Abs(path)
	if err != nil {
		return false
	}
	drive, err := windows.UTF16PtrFromString(filepath.VolumeName(full) + `\`)
	return err == nil && windows.GetDriveType(drive) == windows.DRIVE_REMOTE
}
