// Package reveal knows what shows where a file lies, system by system.
package reveal

import (
	"os/exec"
	"path/filepath"
	"runtime"
)

// revealers open the folder of a file, with the file marked where the system can. The row
// without a name is for all other systems.
var revealers = map[string]func(path string) *exec.Cmd{
	"windows": explorer,
	"darwin":  func(path string) *exec.Cmd { return exec.Command("open", "-R", path) },
	"":        func(path string) *exec.Cmd { return exec.Command("xdg-open", filepath.Dir(path)) },
}

// Command is what shows a file in its folder.
func Command(path string) *exec.Cmd {
	revealer := revealers[runtime.GOOS]
	if revealer == nil {
		revealer = revealers[""]
	}
	return revealer(path)
}

// Tells reports whether the command's end says how it went: the program for folders of
// Windows always says that it failed.
func Tells() bool { return runtime.GOOS != "windows" }
