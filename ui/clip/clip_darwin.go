package clip

import (
	"errors"
	"os"
	"os/exec"
)

// system is the pasteboard, which macOS lets scripts use.
type system struct{}

func (*system) copyPicture(png []byte) error {
	f, err := os.CreateTemp("", "upturn-*.png")
	if err != nil {
		return err
	}
	defer func() { _ = os.Remove(f.Name()) }() // in the system's own folder for such files
	_, err = f.Write(png)
	if err = errors.Join(err, f.Close()); err != nil {
		return err
	}
	return exec.Command("osascript", "-e", "on run argv",
		"-e", "set the clipboard to (read (POSIX file (item 1 of argv)) as «class PNGf»)", "-e", "end run", f.Name()).Run()
}
