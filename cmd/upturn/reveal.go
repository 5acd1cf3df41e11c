package main

import (
	"os/exec"
	"path/filepath"
	"runtime"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
)

// revealers show where a file lies, by system: its folder, with the file marked where the
// system can.
var revealers = map[string]func(path string) *exec.Cmd{
	"windows": explorer,
	"darwin":  func(path string) *exec.Cmd { return exec.Command("open", "-R", path) },
	"":        func(path string) *exec.Cmd { return exec.Command("xdg-open", filepath.Dir(path)) },
}

// Reveal shows a file in its folder.
func (f *files) Reveal(path string) error {
	path, err := filepath.Abs(path)
	if err != nil {
		return workshop.Errorf(workshop.EIO, err, "file", path)
	}
	revealer := revealers[runtime.GOOS]
	if revealer == nil {
		revealer = revealers[""]
	}
	if err := f.launch(revealer(path)); err != nil {
		return workshop.Errorf(workshop.ENotFound, err, "what", "shower", "at", path)
	}
	return nil
}

// launch starts a program of the system that lives as long as it likes. One that finds
// nothing to do what is asked says so at once, except on Windows: there the program for
// folders always says that it failed.
func (f *files) launch(cmd *exec.Cmd) error {
	if err := cmd.Start(); err != nil {
		return err
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	select {
	case err := <-ended:
		if runtime.GOOS != "windows" {
			return err
		}
	case <-time.After(viewerAnswers):
	}
	return nil
}
