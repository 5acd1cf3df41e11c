//go:build !windows

package reveal

import "os/exec"

// explorer is the program for folders on Windows.
func explorer(path string) *exec.Cmd { return exec.Command("explorer", "/select,"+path) }
